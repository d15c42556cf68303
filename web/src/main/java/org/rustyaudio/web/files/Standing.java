package org.rustyaudio.web.files;

/// Whether a track's file can be read at this moment.
public enum Standing {
    READY,
    /// The browser wants to be told again that the file may be read: [MusicShelf#askAgain].
    ASK,
    /// This browser forgets files between visits: they can be chosen again, and then the queue knows them.
    CHOOSE_AGAIN,
    /// A playlist names it, but it was not there.
    MISSING
}
