package org.rustyaudio.faceplate.model;

/// What the DISP key cycles through.
public enum DisplayMode {
    /// Title and the time that is left.
    REMAINING("Time left"),
    /// Title and the time that has passed.
    ELAPSED("Time passed"),
    /// The time of day, large; the title steps down a row.
    CLOCK("Clock");

    private final String label;

    DisplayMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public DisplayMode next() {
        return switch (this) {
            case REMAINING -> ELAPSED;
            case ELAPSED -> CLOCK;
            case CLOCK -> REMAINING;
        };
    }
}
