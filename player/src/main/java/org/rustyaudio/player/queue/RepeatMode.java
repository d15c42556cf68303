package org.rustyaudio.player.queue;

/// What follows the last track.
public enum RepeatMode {
    OFF,
    /// The current track again.
    ONE,
    /// The first track again; shuffled, a new order.
    ALL
}
