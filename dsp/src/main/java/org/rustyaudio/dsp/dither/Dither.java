package org.rustyaudio.dsp.dither;

/// What is added before rounding.
public enum Dither {
    /// Nothing: samples that lie on the grid pass unchanged, others are rounded to the nearest step.
    OFF,
    /// Triangular noise of two steps peak to peak: the rounding error becomes plain noise of constant loudness, and
    /// what is quieter than a step still sounds.
    TPDF,
    /// The same, with the noise moved to where the ear is less keen. Made for 44.1 and 48 kHz.
    SHAPED
}
