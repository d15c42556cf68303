package org.rustyaudio.player.playlist;

import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;

/// One line of a playlist as it is written there.
///
/// @param location path or file URI, not resolved
/// @param isUri whether the format demands a URI, so that percent signs are escapes
/// @param title empty where unknown
/// @param artist empty where unknown
/// @param album empty where unknown
/// @param durationSeconds −1 where unknown
/// @param startSeconds where it begins in the file
/// @param endSeconds where it ends in the file, −1 for its end
/// @param line where it stands, counted from 1
public record PlaylistEntry(
        String location,
        boolean isUri,
        String title,
        String artist,
        String album,
        double durationSeconds,
        double startSeconds,
        double endSeconds,
        int line) {

    /// A track as a line to be written.
    ///
    /// @param location where the playlist finds it
    /// @param known what is known of it
    public static PlaylistEntry of(Track track, String location, TrackDetails known, int line) {
        return new PlaylistEntry(
                location,
                false,
                known.title(),
                known.artist(),
                known.album(),
                known.durationSeconds(),
                track.startSeconds(),
                track.endSeconds(),
                line);
    }

    /// Whether it is a part of its file.
    public boolean isPart() {
        return startSeconds > 0 || endSeconds >= 0;
    }
}
