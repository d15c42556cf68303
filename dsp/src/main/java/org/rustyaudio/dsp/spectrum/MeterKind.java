package org.rustyaudio.dsp.spectrum;

/// What a [MeterBench] measures besides the spectrum, and the numbers it gives.
public enum MeterKind {
    /// Nothing, and no numbers.
    NONE,
    /// [VuMeter]: left and right needle in dB.
    VU,
    /// [PeakMeter]: left, right, both marks in dB, and the lamp, 0 or 1.
    PEAK,
    /// [org.rustyaudio.dsp.loudness.LoudnessMeter] since it was chosen: momentary, short-term, integrated loudness in
    /// LUFS, loudness range in LU, highest true peak in dBTP.
    LOUDNESS,
    /// [Oscilloscope]: for each of [MeterBench#SCOPE_COLUMNS] columns the lowest and highest sample of the left, then
    /// of the right channel.
    SCOPE,
    /// The highest sample of either channel since the last update, 0 to 1 and above.
    LEVEL
}
