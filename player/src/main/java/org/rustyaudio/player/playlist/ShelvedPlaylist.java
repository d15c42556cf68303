package org.rustyaudio.player.playlist;

import java.util.List;

/// A playlist file of the library with what it names.
///
/// @param location the file itself
/// @param saved whether the player wrote it, so that the player may rename and delete it
/// @param trouble why it cannot be read, with the remedy; empty where it can
public record ShelvedPlaylist(String location, List<LoadedEntry> entries, boolean saved, String trouble) {

    public ShelvedPlaylist {
        entries = List.copyOf(entries);
    }

    /// Reads the playlist at a location; one that cannot be read says why in place of its entries.
    ///
    /// @param most entries there is room for; a longer playlist is listed without them
    public static ShelvedPlaylist read(String location, boolean saved, PlaylistFiles files, int most) {
        try {
            List<LoadedEntry> entries =
                    PlaylistLoader.load(location, files, PlaylistLimits.DEFAULT).entries();
            if (entries.size() > most) {
                String trouble = "its " + entries.size() + " entries are more than the library's playlists may have"
                        + " together; open it by itself";
                return new ShelvedPlaylist(location, List.of(), saved, trouble);
            }
            return new ShelvedPlaylist(location, entries, saved, "");
        } catch (PlaylistException e) {
            return new ShelvedPlaylist(location, List.of(), saved, String.valueOf(e.getMessage()));
        }
    }

    /// The file's name without folder and ending.
    public String name() {
        return MusicNames.stem(location.substring(slash(location) + 1));
    }

    /// The folder it lies in, without a closing slash.
    public String folder() {
        return location.substring(0, Math.max(0, slash(location)));
    }

    public int missing() {
        int missing = 0;
        for (LoadedEntry entry : entries) {
            missing += entry.missing() ? 1 : 0;
        }
        return missing;
    }

    /// Whether a file of this name is listed as a playlist. A cue sheet is none: it divides one file.
    public static boolean isListed(String fileName) {
        PlaylistFormat format = PlaylistFormat.ofName(fileName);
        return format != null && format != PlaylistFormat.CUE;
    }

    private static int slash(String location) {
        return Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\'));
    }
}
