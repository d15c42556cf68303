package org.rustyaudio.faceplate.paint;

/// Which part of a text stands at the given place.
public enum Align {
    LEFT,
    CENTRE,
    RIGHT
}
