package org.rustyaudio.player.library;

/// One artist with albums; all the tracks stand in a row.
///
/// @param name empty where unknown
/// @param firstAlbum index of the first album
/// @param endAlbum index after the last album
/// @param first index of the first track
/// @param end index after the last track
public record Artist(String name, int firstAlbum, int endAlbum, int first, int end) {

    public int albums() {
        return endAlbum - firstAlbum;
    }

    public int size() {
        return end - first;
    }
}
