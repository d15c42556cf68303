package org.rustyaudio.dsp.generate;

/// How the power of a noise changes with frequency.
public enum NoiseColor {
    /// Flat.
    WHITE,
    /// Falls 3 dB an octave: the same power in every octave.
    PINK,
    /// Falls 6 dB an octave.
    BROWN,
    /// Rises 3 dB an octave.
    BLUE
}
