package org.rustyaudio.web.text;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.playlist.LoadedEntry;
import org.rustyaudio.player.playlist.LoadedPlaylist;
import org.rustyaudio.player.playlist.PlaylistEntry;
import org.rustyaudio.player.playlist.PlaylistFormat;
import org.rustyaudio.player.playlist.PlaylistWriter;

/// A queue of the browser as a playlist: paths as they lie in the one folder they share, or beside all of them.
///
/// @param root the folder they share, whose name is left out; empty where they share none
record SavedPlaylist(List<PlaylistEntry> entries, String root) {

    static SavedPlaylist of(LoadedPlaylist queue) {
        String root = null;
        for (LoadedEntry entry : queue.entries()) {
            String path = path(entry.track());
            String first = path.substring(0, path.indexOf('/') + 1);
            root = root == null || root.equals(first) ? first : "";
        }
        String shared = root == null ? "" : root;
        List<PlaylistEntry> lines = new ArrayList<>();
        for (LoadedEntry entry : queue.entries()) {
            Track track = entry.track();
            String location = path(track).substring(shared.length());
            lines.add(PlaylistEntry.of(track, location, entry.details().orElse(track), lines.size() + 1));
        }
        return new SavedPlaylist(lines, shared.isEmpty() ? "" : shared.substring(0, shared.length() - 1));
    }

    /// A location without what the browser knows its folder by.
    private static String path(Track track) {
        String location = track.location();
        int slash = location.indexOf('/');
        return location.startsWith("missing:")
                ? location.substring("missing:".length())
                : location.startsWith("handle:") ? location.substring(slash + 1) : location;
    }

    /// The file of a name; M3U8 where its ending says nothing else.
    byte[] bytes(String name) {
        PlaylistFormat ending = PlaylistFormat.ofName(name);
        PlaylistFormat format = ending == null || ending == PlaylistFormat.CUE ? PlaylistFormat.M3U8 : ending;
        int dot = name.lastIndexOf('.');
        return PlaylistWriter.write(format, name, dot > 0 ? name.substring(0, dot) : name, entries)
                .bytes();
    }

    /// Where it has to lie to be opened again.
    String advice() {
        return root.isEmpty() ? "" : "; it belongs into the folder " + root;
    }
}
