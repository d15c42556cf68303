package org.rustyaudio.cli.library;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.Picture;
import org.rustyaudio.player.library.CoverNames;
import org.rustyaudio.player.library.CoverSource;

/// Covers from this machine's files: the picture inside a file first, else the best-named one in its folder.
/// Any thread, not one that must not wait.
public final class CoverFinder implements CoverSource {

    private static final long MOST_BYTES = 16 << 20;

    @Override
    public byte @Nullable [] cover(String location) {
        try {
            Path file = Path.of(location);
            byte[] inside = inside(file);
            return inside != null ? inside : beside(file);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static byte @Nullable [] inside(Path file) {
        try (AudioReader reader = AudioFiles.open(file)) {
            List<Picture> pictures = reader.tags().pictures();
            return pictures.isEmpty() ? null : pictures.getFirst().bytes();
        } catch (CodecException e) {
            return null; // playing it will say why
        }
    }

    private static byte @Nullable [] beside(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return null;
        }
        Path best = null;
        int bestRank = Integer.MAX_VALUE;
        try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
            for (Path candidate : names) {
                int rank = CoverNames.rank(String.valueOf(candidate.getFileName()));
                if (rank >= 0 && rank < bestRank && Files.isRegularFile(candidate)) {
                    best = candidate;
                    bestRank = rank;
                }
            }
            return best == null || Files.size(best) > MOST_BYTES ? null : Files.readAllBytes(best);
        } catch (IOException | DirectoryIteratorException e) {
            return null; // a track without a cover plays as well
        }
    }
}
