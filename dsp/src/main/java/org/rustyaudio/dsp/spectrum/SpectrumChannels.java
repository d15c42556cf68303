package org.rustyaudio.dsp.spectrum;

/// Which channels a spectrum shows.
public enum SpectrumChannels {
    /// The mean power of both: nothing cancels.
    BOTH,
    LEFT,
    RIGHT
}
