package org.rustyaudio.desktop.mpris;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.rustyaudio.cli.files.AtomicFile;
import org.rustyaudio.codec.Picture;
import org.rustyaudio.codec.Tags;

/// Covers as files of the cache, because the bus carries only their address. The latest hundred are kept,
/// so the folder is its own: the small covers of the library lie elsewhere.
/// One thread.
final class ArtFiles {

    private static final int KEPT = 100;

    private final Path folder;

    ArtFiles(Path cache) {
        folder = cache.resolve("art");
    }

    /// The address of the file with the first picture of the tags; empty where there is none or it cannot be written.
    String address(Tags tags) {
        if (tags.pictures().isEmpty()) {
            return "";
        }
        Picture picture = tags.pictures().getFirst();
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(digest(picture.bytes()) + ending(picture.mimeType()));
            if (Files.exists(file)) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            } else {
                AtomicFile.write(file, picture.bytes());
                thin();
            }
            return file.toUri().toString();
        } catch (IOException e) {
            return ""; // a full disk costs the picture on the lock screen and nothing more
        }
    }

    private void thin() throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = new ArrayList<>(listed.toList());
        }
        files.sort(Comparator.comparingLong((Path file) -> file.toFile().lastModified())
                .reversed());
        for (int i = KEPT; i < files.size(); i++) {
            Files.deleteIfExists(files.get(i));
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static String ending(String mimeType) {
        return switch (mimeType) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/gif" -> ".gif";
            case "image/webp" -> ".webp";
            default -> ".image";
        };
    }
}
