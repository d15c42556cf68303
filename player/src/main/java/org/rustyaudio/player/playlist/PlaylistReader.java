package org.rustyaudio.player.playlist;

/// Reads one playlist file, without looking at what it names.
/// Any thread.
public final class PlaylistReader {

    private PlaylistReader() {}

    /// Reads M3U, M3U8, PLS and XSPF; a cue sheet's text goes to [CueReader].
    ///
    /// @param name the file's name, which decides where the content does not
    /// @throws PlaylistException when it is no playlist, or too large
    public static Playlist read(String name, byte[] bytes, PlaylistLimits limits) throws PlaylistException {
        String text = text(bytes, limits);
        PlaylistFormat format = format(name, text);
        return switch (format) {
            case M3U, M3U8 -> M3uReader.read(text, limits);
            case PLS -> PlsReader.read(text, limits);
            case XSPF -> XspfReader.read(text, limits);
            case CUE -> throw new PlaylistException("a cue sheet has no entries but parts of files");
        };
    }

    static PlaylistFormat format(String name, String text) throws PlaylistException {
        PlaylistFormat format = PlaylistFormat.of(name, text);
        if (format == null) {
            throw new PlaylistException("this is none of the known playlists (m3u, m3u8, pls, xspf, cue)");
        }
        return format;
    }

    static String text(byte[] bytes, PlaylistLimits limits) throws PlaylistException {
        if (bytes.length > limits.bytes()) {
            throw new PlaylistException(
                    "the playlist has " + bytes.length + " bytes, at most " + limits.bytes() + " are read; split it");
        }
        String text = TextDecoder.decode(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new PlaylistException("this is not a text file, so it is no playlist; open it as sound");
        }
        return text;
    }
}
