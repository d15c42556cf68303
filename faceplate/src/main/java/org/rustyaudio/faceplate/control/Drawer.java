package org.rustyaudio.faceplate.control;

import org.jspecify.annotations.Nullable;

/// What can lie open under the face; at most one does at a time.
public enum Drawer {
    QUEUE("Queue"),
    EQUALIZER("Equalizer"),
    EFFECTS("Effects"),
    GENERATOR("Generator"),
    RECORDER("Recorder"),
    SETUP("Setup");

    private final String title;

    Drawer(String title) {
        this.title = title;
    }

    /// What a person calls it.
    public String title() {
        return title;
    }

    /// Short and stable, such as `queue`: for settings and addresses.
    public String id() {
        return switch (this) {
            case QUEUE -> "queue";
            case EQUALIZER -> "equalizer";
            case EFFECTS -> "effects";
            case GENERATOR -> "generator";
            case RECORDER -> "recorder";
            case SETUP -> "setup";
        };
    }

    /// @return null when there is none of that id
    public static @Nullable Drawer byId(String id) {
        for (Drawer drawer : values()) {
            if (drawer.id().equals(id)) {
                return drawer;
            }
        }
        return null;
    }
}
