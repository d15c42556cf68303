package org.rustyaudio.faceplate.control;

/// What the stereo plays.
public enum Source {
    FILES("Files"),
    /// A playlist with a queue of its own, beside the files'.
    PLAYLIST("Playlist"),
    GENERATOR("Generator"),
    LINE_IN("Line in");

    private final String label;

    Source(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
