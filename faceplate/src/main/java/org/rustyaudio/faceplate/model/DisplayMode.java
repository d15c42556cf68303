package org.rustyaudio.faceplate.model;

/// What the DISP key cycles through.
public enum DisplayMode {
    /// Title and the time that is left.
    REMAINING("Time left", MeterStyle.SPECTRUM),
    /// Title and the time that has passed.
    ELAPSED("Time passed", MeterStyle.SPECTRUM),
    OUTLINE("Spectrum, outlined", MeterStyle.OUTLINE),
    VU("VU meter", MeterStyle.VU),
    PEAK("Peak meter", MeterStyle.PEAK),
    LOUDNESS("Loudness", MeterStyle.LOUDNESS),
    SCOPE("Oscilloscope", MeterStyle.SCOPE),
    SPECTROGRAM("Spectrogram", MeterStyle.SPECTROGRAM),
    /// The whole track as far as it is known; a press on it seeks.
    WAVEFORM("Waveform", MeterStyle.WAVEFORM),
    /// The time of day, large; the title steps down a row.
    CLOCK("Clock", MeterStyle.SPECTRUM);

    private final String label;
    private final MeterStyle meter;

    DisplayMode(String label, MeterStyle meter) {
        this.label = label;
        this.meter = meter;
    }

    public String label() {
        return label;
    }

    /// What stands in the meters' box.
    public MeterStyle meter() {
        return meter;
    }

    public DisplayMode next() {
        return step(1);
    }

    public DisplayMode previous() {
        return step(-1);
    }

    @SuppressWarnings("EnumOrdinal") // The order of the constants is the order on the face.
    private DisplayMode step(int by) {
        DisplayMode[] modes = values();
        return modes[Math.floorMod(ordinal() + by, modes.length)];
    }
}
