package org.rustyaudio.player;

/// One thing to play: a whole file, or a part of one that a cue sheet names.
///
/// @param location what the host opens: a path on the desktop, a handle's key in the browser
/// @param title shown name; the file name until the tags are known
/// @param artist empty where unknown
/// @param album empty where unknown
/// @param startSeconds where the track begins in the file
/// @param endSeconds where it ends in the file, or −1 for the file's end
public record Track(
        String location, String title, String artist, String album, double startSeconds, double endSeconds) {

    public Track {
        if (!(startSeconds >= 0)) {
            throw new IllegalArgumentException("track start " + startSeconds + " s is negative");
        }
        if (!(endSeconds == -1 || endSeconds >= startSeconds)) {
            throw new IllegalArgumentException(
                    "track end " + endSeconds + " s lies before its start " + startSeconds + " s");
        }
    }

    /// First frame of the track in its file, exact for cue times at every rate that 75 divides.
    public long startFrame(int sampleRateHz) {
        return Math.round(startSeconds * sampleRateHz);
    }

    /// The frame after the last one in its file, or −1 for the file's end.
    public long endFrame(int sampleRateHz) {
        return endSeconds < 0 ? -1 : Math.round(endSeconds * sampleRateHz);
    }

    /// Whether `next` begins in the same file on the very frame where this track ends.
    public boolean flowsInto(Track next) {
        return endSeconds >= 0 && location.equals(next.location) && next.startSeconds == endSeconds;
    }

    /// A whole file known only by its location.
    public static Track ofFile(String location, String title) {
        return new Track(location, title, "", "", 0, -1);
    }
}
