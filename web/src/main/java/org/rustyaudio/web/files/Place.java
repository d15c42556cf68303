package org.rustyaudio.web.files;

/// Where opened tracks go in the queue.
public enum Place {
    /// Behind the last entry; the first of them plays at once.
    PLAY,
    /// Right behind the one that plays.
    NEXT,
    /// Behind the last entry.
    ADD,
    /// In the playlist's own queue, in place of what it held; the first of them plays at once.
    PLAYLIST
}
