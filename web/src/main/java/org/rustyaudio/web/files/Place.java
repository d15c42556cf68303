package org.rustyaudio.web.files;

/// Where opened tracks go in the queue.
public enum Place {
    /// Behind the last entry; the first of them plays at once.
    PLAY,
    /// Right behind the one that plays.
    NEXT,
    /// Behind the last entry.
    ADD
}
