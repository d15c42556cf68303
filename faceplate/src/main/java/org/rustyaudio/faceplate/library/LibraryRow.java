package org.rustyaudio.faceplate.library;

/// One row of the library as it is shown. Texts are on one line, without control characters, and never very long.
///
/// @param title what stands first
/// @param detail what stands below it; may be empty
/// @param extra what stands beside it, such as an album or a year; may be empty
/// @param length a track's time or how much is inside; may be empty
/// @param missing whether its file was gone when it was last looked for
/// @param cover location of a file whose cover stands for it; empty where none does
public record LibraryRow(
        Kind kind, String title, String detail, String extra, String length, boolean missing, String cover) {

    /// What a row stands for.
    public enum Kind {
        ARTIST,
        ALBUM,
        GENRE,
        FOLDER,
        PLAYLIST,
        TRACK
    }

    /// Whether there is something inside to go to.
    public boolean opens() {
        return kind != Kind.TRACK;
    }

    /// The whole row in words.
    public String spoken() {
        StringBuilder words = new StringBuilder(title);
        for (String more : new String[] {detail, extra, length, missing ? "missing" : ""}) {
            if (!more.isEmpty()) {
                words.append(", ").append(more);
            }
        }
        return words.toString();
    }
}
