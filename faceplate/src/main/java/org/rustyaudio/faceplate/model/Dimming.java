package org.rustyaudio.faceplate.model;

/// What decides between day and dimmed light.
public enum Dimming {
    /// The DIM key alone.
    BY_HAND("By hand"),
    /// Dimmed from eight in the evening to seven in the morning.
    BY_CLOCK("By the clock"),
    /// Dimmed while the system is dark.
    BY_SYSTEM("As the system");

    private final String label;

    Dimming(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
