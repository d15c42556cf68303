package org.rustyaudio.faceplate.paint;

/// A part of the face that is painted by itself when what it shows has changed. Regions of the glass do not overlap.
public enum Region {
    /// The volume's ticks, index and figure; on the moulding, so it needs a transparent layer.
    RING,
    STATUS,
    TITLE,
    LINE,
    SPECTRUM,
    POSITION,
    TIMES,
    PRESETS
}
