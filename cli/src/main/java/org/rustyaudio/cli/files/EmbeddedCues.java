package org.rustyaudio.cli.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rustyaudio.codec.flac.FlacCueSheet;
import org.rustyaudio.player.playlist.LoadedEntry;
import org.rustyaudio.player.playlist.LoadedPlaylist;
import org.rustyaudio.player.playlist.PlaylistException;
import org.rustyaudio.player.playlist.PlaylistLimits;
import org.rustyaudio.player.playlist.PlaylistLoader;

/// Albums in one file that know their own tracks. Any thread.
public final class EmbeddedCues {

    private EmbeddedCues() {}

    /// The tracks of a file with a cue sheet in its tags; none, where it is to be played as it is.
    ///
    /// @param troubles told what is wrong with a sheet
    public static List<LoadedEntry> tracks(Path file, List<String> troubles) {
        Optional<String> sheet = FlacCueSheet.of(file);
        if (sheet.isEmpty()) {
            return List.of();
        }
        try {
            LoadedPlaylist tracks = PlaylistLoader.embeddedCue(file.toString(), sheet.get(), PlaylistLimits.DEFAULT);
            troubles.addAll(tracks.problems());
            return tracks.entries();
        } catch (PlaylistException e) {
            troubles.add(file + ": its cue sheet is left out: " + e.getMessage());
            return List.of();
        }
    }
}
