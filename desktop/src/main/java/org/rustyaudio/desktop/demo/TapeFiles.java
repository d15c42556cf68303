package org.rustyaudio.desktop.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioWriter;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.dsp.demo.Piece;
import org.rustyaudio.dsp.demo.Tape;

/// The demo tape as files. One thread.
public final class TapeFiles {

    private TapeFiles() {}

    /// Makes what is missing of the tape.
    ///
    /// @return the files in order
    public static List<Path> make(Path folder) throws IOException, CodecException {
        Path album = folder.resolve(Tape.ALBUM);
        Files.createDirectories(album);
        List<Path> files = new ArrayList<>();
        List<Piece> pieces = Piece.all();
        for (int i = 0; i < pieces.size(); i++) {
            Path file = album.resolve("0" + (i + 1) + " " + pieces.get(i).title() + OutputFormat.FLAC16.extension());
            if (!Files.exists(file)) {
                write(pieces.get(i), i + 1, pieces.size(), file);
            }
            files.add(file);
        }
        return files;
    }

    private static void write(Piece piece, int number, int count, Path file) throws CodecException {
        float[][] sound = Tape.render(piece);
        Tags tags = new Tags(
                Map.of(
                        "title", piece.title(),
                        "artist", Tape.ARTIST,
                        "album", Tape.ALBUM,
                        "track", String.valueOf(number),
                        "tracktotal", String.valueOf(count)),
                List.of());
        try (AudioWriter writer = AudioFiles.create(file, OutputFormat.FLAC16, Tape.RATE_HZ, 2, tags, false)) {
            writer.write(sound[0], sound[1], 0, sound[0].length);
            writer.finish();
        }
    }
}
