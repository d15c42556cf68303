package org.rustyaudio.faceplate.model;

import org.rustyaudio.dsp.spectrum.MeterKind;

/// The pictures that can stand in the meters' box, and what has to be measured for each.
public enum MeterStyle {
    SPECTRUM(true, MeterKind.NONE),
    /// Only the tops of the columns.
    OUTLINE(true, MeterKind.NONE),
    VU(false, MeterKind.VU),
    PEAK(false, MeterKind.PEAK),
    LOUDNESS(false, MeterKind.LOUDNESS),
    SCOPE(false, MeterKind.SCOPE),
    SPECTROGRAM(true, MeterKind.NONE),
    WAVEFORM(false, MeterKind.LEVEL);

    private final boolean bands;
    private final MeterKind kind;

    MeterStyle(boolean bands, MeterKind kind) {
        this.bands = bands;
        this.kind = kind;
    }

    /// Whether it shows the bands of the spectrum.
    public boolean bands() {
        return bands;
    }

    /// What it shows besides.
    public MeterKind kind() {
        return kind;
    }
}
