package org.rustyaudio.faceplate.paint;

/// The few signs that stand for themselves: transport and list tools.
public enum Icon {
    PLAY,
    PAUSE,
    NEXT,
    PREVIOUS,
    SEARCH,
    CLOSE,
    DOWN,
    LEFT,
    RIGHT,
    REPEAT,
    REPEAT_ONE,
    SHUFFLE,
    STOP_AFTER,
    MORE
}
