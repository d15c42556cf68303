package org.rustyaudio.dsp.generate;

/// The shape of a steady tone. All begin at zero and rise.
public enum Waveform {
    SINE,
    SQUARE,
    SAW,
    TRIANGLE
}
