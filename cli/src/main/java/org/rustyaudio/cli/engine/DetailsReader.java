package org.rustyaudio.cli.engine;

import java.nio.file.Path;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.gain.GainTagReader;

/// Turns a file's tags into what the player shows.
public final class DetailsReader {

    private DetailsReader() {}

    /// Opens a track's file for its tags alone. May take a while.
    public static TrackDetails read(Track track) throws CodecException {
        try (AudioReader reader = AudioFiles.open(Path.of(track.location()))) {
            return read(track, reader);
        }
    }

    /// A part that a cue sheet names keeps its own title and artist: the file's are those of the whole.
    static TrackDetails read(Track track, AudioReader reader) {
        Tags tags = reader.tags();
        boolean part = track.startSeconds() > 0 || track.endSeconds() >= 0;
        double fileSeconds = reader.info().durationSeconds();
        double endSeconds = track.endSeconds() >= 0 ? track.endSeconds() : fileSeconds;
        return new TrackDetails(
                part && !track.title().isEmpty() ? track.title() : text(tags, "title"),
                part && !track.artist().isEmpty() ? track.artist() : text(tags, "artist"),
                text(tags, "album"),
                text(tags, "albumartist"),
                part ? 0 : number(tags, "track"),
                part ? 0 : number(tags, "disc"),
                endSeconds < 0 ? -1 : Math.max(0, endSeconds - track.startSeconds()),
                GainTagReader.read(tags.values()));
    }

    private static String text(Tags tags, String key) {
        return tags.get(key).orElse("").strip();
    }

    /// The leading digits, as in `3/12`; 0 where there are none.
    private static int number(Tags tags, String key) {
        int value = 0;
        String text = text(tags, key);
        for (int i = 0; i < Math.min(6, text.length()) && Character.isDigit(text.charAt(i)); i++) {
            value = 10 * value + Character.digit(text.charAt(i), 10);
        }
        return value;
    }
}
