package org.rustyaudio.web.files;

import org.jspecify.annotations.Nullable;

/// A track's key: `handle:<id>/<path>`, where the id names what was opened and the path begins with its name.
/// A file that a playlist names and nobody has opened is `missing:<path>`.
///
/// @param id of a [Holding]
/// @param path root's name first: `Music/album/song.flac`, or only `song.flac`
record Location(String id, String path) {

    private static final String SCHEME = "handle:";
    private static final String MISSING = "missing:";

    static @Nullable Location of(String text) {
        int slash = text.indexOf('/');
        return text.startsWith(SCHEME) && slash > SCHEME.length() && slash < text.length() - 1
                ? new Location(text.substring(SCHEME.length(), slash), text.substring(slash + 1))
                : null;
    }

    static String missing(String path) {
        return MISSING + path;
    }

    static boolean isMissing(String text) {
        return text.startsWith(MISSING);
    }

    /// What a person calls the file behind any location.
    static String name(String text) {
        Location location = of(text);
        String path = location != null ? location.path : isMissing(text) ? text.substring(MISSING.length()) : text;
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The root's name.
    String root() {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    /// Whether the root is a folder.
    boolean inFolder() {
        return path.indexOf('/') >= 0;
    }

    String text() {
        return SCHEME + id + "/" + path;
    }
}
