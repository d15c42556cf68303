package org.rustyaudio.cli.files;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.playlist.LoadedEntry;

/// The words of a command line as tracks to play.
///
/// @param found in the order they were given; a missing file is among them, and says so when it is its turn
/// @param troubles what could not be looked into: each names the file, the reason and the remedy
public record Tracks(List<Track> found, List<String> troubles) {

    public Tracks {
        found = List.copyOf(found);
        troubles = List.copyOf(troubles);
    }

    /// Files, folders, playlists and cue sheets as the tracks they mean.
    public static Tracks of(List<String> words) {
        Inputs inputs = Inputs.of(words);
        List<Track> tracks = new ArrayList<>();
        List<String> troubles = new ArrayList<>(inputs.troubles());
        for (Input input : inputs.found()) {
            List<LoadedEntry> parts = input.isWhole() ? EmbeddedCues.tracks(input.file(), troubles) : List.of();
            if (!parts.isEmpty()) {
                parts.forEach(part -> tracks.add(part.track()));
                continue;
            }
            String name = String.valueOf(input.outputName().getFileName());
            tracks.add(new Track(
                    input.file().toString(),
                    input.tags().getOrDefault("title", name),
                    input.tags().getOrDefault("artist", ""),
                    input.tags().getOrDefault("album", ""),
                    input.startSeconds(),
                    input.endSeconds()));
        }
        return new Tracks(tracks, troubles);
    }
}
