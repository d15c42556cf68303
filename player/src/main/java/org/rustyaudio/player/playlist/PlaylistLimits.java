package org.rustyaudio.player.playlist;

/// How much a playlist may ask for.
///
/// @param bytes size of one playlist file
/// @param entries tracks in all, nested playlists included
/// @param lineLength characters in one line
/// @param depth playlists inside playlists
/// @param nested playlists opened in all
public record PlaylistLimits(int bytes, int entries, int lineLength, int depth, int nested) {

    public static final PlaylistLimits DEFAULT = new PlaylistLimits(64 << 20, 100_000, 16_384, 8, 1000);

    public PlaylistLimits {
        if (bytes < 1 || entries < 1 || lineLength < 1 || depth < 1 || nested < 0) {
            throw new IllegalArgumentException("playlist limits must be positive: " + bytes + " bytes, " + entries
                    + " entries, " + lineLength + " characters a line, depth " + depth + ", " + nested + " nested");
        }
    }
}
