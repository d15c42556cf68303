package org.rustyaudio.player.playlist;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The playlist formats.
public enum PlaylistFormat {
    M3U("m3u"),
    M3U8("m3u8"),
    PLS("pls"),
    XSPF("xspf"),
    CUE("cue");

    private final String extension;

    PlaylistFormat(String extension) {
        this.extension = extension;
    }

    /// Without a dot, in lower case.
    public String extension() {
        return extension;
    }

    /// The format a file name's ending stands for, null when it is none of a playlist.
    public static @Nullable PlaylistFormat ofName(String name) {
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        for (PlaylistFormat format : values()) {
            if (dot >= 0 && format.extension.equals(ending)) {
                return format;
            }
        }
        return null;
    }

    /// The format of a text: what it begins with decides, and then the name.
    static @Nullable PlaylistFormat of(String name, String text) {
        String head = text.substring(0, Math.min(text.length(), 512)).strip().toLowerCase(Locale.ROOT);
        PlaylistFormat named = ofName(name);
        if (head.startsWith("<?xml") || head.startsWith("<playlist")) {
            return XSPF;
        }
        if (head.startsWith("[playlist]")) {
            return PLS;
        }
        if (head.startsWith("#extm3u")) {
            return named == M3U ? M3U : M3U8;
        }
        return named;
    }
}
