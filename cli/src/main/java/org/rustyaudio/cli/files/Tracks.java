package org.rustyaudio.cli.files;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.player.Track;

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
        for (Input input : inputs.found()) {
            String name = String.valueOf(input.outputName().getFileName());
            tracks.add(new Track(
                    input.file().toString(),
                    input.tags().getOrDefault("title", name),
                    input.tags().getOrDefault("artist", ""),
                    input.tags().getOrDefault("album", ""),
                    input.startSeconds(),
                    input.endSeconds()));
        }
        return new Tracks(tracks, inputs.troubles());
    }
}
