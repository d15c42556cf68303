package org.rustyaudio.player.gain;

/// Which of a file's gains levels it.
public enum GainMode {
    /// Nothing is changed.
    OFF,
    /// Every track equally loud; the album's gain where the track has none.
    TRACK,
    /// An album keeps its quiet and loud tracks; the track's gain where there is no album gain.
    ALBUM,
    /// Album while a neighbour in the queue is of the same album, track otherwise and when shuffled.
    AUTO
}
