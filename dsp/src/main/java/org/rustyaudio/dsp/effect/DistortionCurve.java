package org.rustyaudio.dsp.effect;

/// How a distortion bends the wave.
public enum DistortionCurve {
    /// Rounds both halves alike: odd harmonics.
    SOFT,
    /// Rounds one half sooner than the other: even harmonics as well.
    TUBE,
    /// Cuts the wave off.
    HARD,
    /// Folds what is too large back.
    FOLD
}
