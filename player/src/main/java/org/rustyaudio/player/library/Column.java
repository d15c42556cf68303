package org.rustyaudio.player.library;

/// What a list of tracks can be sorted by.
public enum Column {
    TITLE,
    ARTIST,
    ALBUM,
    ALBUM_ARTIST,
    GENRE,
    YEAR,
    TRACK_NUMBER,
    DURATION,
    ADDED,
    FOLDER
}
