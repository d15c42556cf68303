package org.rustyaudio.cli.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.player.gain.GainTagReader;
import org.rustyaudio.player.library.FileStamp;
import org.rustyaudio.player.library.LibraryTrack;
import org.rustyaudio.player.playlist.MusicNames;

/// Reads what one file says of itself. Many threads.
final class TagReader {

    private static final int ATTEMPTS = 3;
    private static final int MOST_NUMBER = 32_767;

    private TagReader() {}

    /// Reads a file, again where it was changed meanwhile. One that never rests keeps its first stamp, so that the next
    /// scan reads it once more.
    static LibraryTrack read(FileStamp file, long addedSeconds) throws CodecException {
        FileStamp before = file;
        for (int attempt = 1; ; attempt++) {
            LibraryTrack track = readOnce(before, addedSeconds);
            FileStamp after = stamp(before);
            if (after.equals(before) || attempt == ATTEMPTS) {
                return track;
            }
            before = after;
        }
    }

    private static FileStamp stamp(FileStamp file) {
        try {
            BasicFileAttributes now = Files.readAttributes(Path.of(file.location()), BasicFileAttributes.class);
            return new FileStamp(
                    file.location(), now.size(), now.lastModifiedTime().toMillis());
        } catch (IOException e) {
            return file; // gone since: the next scan sees it
        }
    }

    private static LibraryTrack readOnce(FileStamp file, long addedSeconds) throws CodecException {
        Path path = Path.of(file.location());
        try (AudioReader reader = AudioFiles.open(path)) {
            Tags tags = reader.tags();
            String title = text(tags, "title");
            double seconds = reader.info().durationSeconds();
            return new LibraryTrack(
                    file.location(),
                    title.isEmpty() ? MusicNames.title(MusicNames.stem(String.valueOf(path.getFileName()))) : title,
                    text(tags, "artist"),
                    text(tags, "albumartist"),
                    text(tags, "album"),
                    text(tags, "genre"),
                    year(text(tags, "date")),
                    number(text(tags, "track")),
                    number(text(tags, "disc")),
                    seconds >= 0 && seconds < 1e9 ? seconds : -1,
                    GainTagReader.read(tags.values()),
                    false,
                    addedSeconds,
                    file.sizeBytes(),
                    file.modifiedMillis(),
                    false);
        }
    }

    private static String text(Tags tags, String key) {
        return tags.get(key).orElse("").strip();
    }

    /// The first four digits in a row, as in `2001-03-12` or `12 March 2001`; 0 where there are none.
    static int year(String date) {
        int digits = 0;
        for (int i = 0; i < date.length(); i++) {
            boolean digit = date.charAt(i) >= '0' && date.charAt(i) <= '9';
            digits = digit ? digits + 1 : 0;
            boolean ends = i + 1 == date.length() || !Character.isDigit(date.charAt(i + 1));
            if (digits == 4 && ends) {
                return Integer.parseInt(date.substring(i - 3, i + 1));
            }
        }
        return 0;
    }

    /// The leading digits, as in `3/12`; 0 where there are none.
    static int number(String text) {
        int value = 0;
        for (int i = 0; i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9'; i++) {
            value = Math.min(MOST_NUMBER + 1, 10 * value + (text.charAt(i) - '0'));
        }
        return value > MOST_NUMBER ? 0 : value;
    }
}
