package org.rustyaudio.player.library;

/// One album: its tracks are those from `first` up to, without, `end`, in the order of discs and numbers.
///
/// @param artist whose album it is; empty where unknown
/// @param title empty for an artist's tracks of no album
/// @param year of the earliest track, 0 where unknown
/// @param first index of its first track
/// @param end index after its last track
public record Album(String artist, String title, int year, int first, int end) {

    public int size() {
        return end - first;
    }
}
