package org.rustyaudio.dsp.analysis;

/// Finds the tempo of a piece, block by block.
/// One thread; after construction only [#tempo()] allocates.
public final class TempoMeter {

    private static final double FRAME_SECONDS = 0.021;

    private final StereoSpectrum spectrum;
    private final OnsetStrength onsets;
    private final Rhythm rhythm = new Rhythm();
    private final Rhythm bass = new Rhythm();

    /// For sample rates from 8,000 to 384,000 Hz.
    public TempoMeter(int sampleRateHz) {
        MusicMeter.requireRate(sampleRateHz);
        int size = StereoSpectrum.sizeFor(FRAME_SECONDS, sampleRateHz);
        spectrum = new StereoSpectrum(size, sampleRateHz, Rhythm.RATE_HZ);
        onsets = new OnsetStrength(spectrum.bins(), sampleRateHz);
    }

    /// Listens to the frames `from` to `to`.
    public void process(float[] left, float[] right, int from, int to) {
        int at = from;
        while (at < to) {
            at = spectrum.take(left, right, at, to);
            if (spectrum.complete()) {
                onsets.add(spectrum.power());
                rhythm.add(onsets.all());
                bass.add(onsets.bass());
            }
        }
    }

    /// The tempo of all so far.
    public Tempo tempo() {
        return TempoSearch.tempo(rhythm, bass);
    }
}
