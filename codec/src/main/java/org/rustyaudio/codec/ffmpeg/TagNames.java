package org.rustyaudio.codec.ffmpeg;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Gives the tags of all formats one name each. Any thread.
final class TagNames {

    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("album artist", "albumartist"),
            Map.entry("album_artist", "albumartist"),
            Map.entry("cue sheet", "cuesheet"),
            Map.entry("description", "comment"),
            Map.entry("discnumber", "disc"),
            Map.entry("disknumber", "disc"),
            Map.entry("disk", "disc"),
            Map.entry("disctotal", "disctotal"),
            Map.entry("totaldiscs", "disctotal"),
            Map.entry("encoded_by", "encodedby"),
            Map.entry("icrd", "date"),
            Map.entry("originalyear", "originaldate"),
            Map.entry("part_number", "track"),
            Map.entry("tbpm", "bpm"),
            Map.entry("tcmp", "compilation"),
            Map.entry("totaltracks", "tracktotal"),
            Map.entry("trackc", "tracktotal"),
            Map.entry("tracknumber", "track"),
            Map.entry("unsynced lyrics", "lyrics"),
            Map.entry("unsyncedlyrics", "lyrics"),
            Map.entry("uslt", "lyrics"),
            Map.entry("wm/lyrics", "lyrics"),
            Map.entry("year", "date"));

    /// What containers say of themselves and nobody wants to read.
    private static final Set<String> TECHNICAL = Set.of(
            "compatible_brands",
            "creation_time",
            "duration",
            "handler_name",
            "itunsmpb",
            "itunnorm",
            "major_brand",
            "metadata_block_picture",
            "minor_version",
            "vendor_id",
            "waveformatextensible_channel_mask");

    /// Keys that may hold several lines.
    private static final Set<String> LONG = Set.of("lyrics", "cuesheet", "comment");

    /// Keys that may hold several values, which FFmpeg joins by bare semicolons.
    private static final Set<String> MANY = Set.of("artist", "albumartist", "composer", "genre", "performer");

    private TagNames() {}

    /// Our name for a key; empty where it is not worth keeping.
    static String of(String key) {
        String name = key.strip().toLowerCase(Locale.ROOT);
        if (TECHNICAL.contains(name) || name.startsWith("id3v2_priv.") || name.startsWith("_statistics_")) {
            return "";
        }
        if (name.startsWith("lyrics-") || name.startsWith("lyrics:")) {
            return "lyrics";
        }
        return OURS.getOrDefault(name, name);
    }

    static boolean holdsLines(String name) {
        return LONG.contains(name);
    }

    static boolean holdsMany(String name) {
        return MANY.contains(name);
    }
}
