package org.rustyaudio.desktop.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.files.AtomicFile;

/// Small covers in the cache folder, so that no music file is opened twice for its picture. One thread.
///
/// A file is width, height and the deflated pixels; one of no pixels says that there is no cover. What was not used for
/// the longest time goes first when there is too much.
final class CoverFiles {

    private static final int MOST_SIDE = 1024;
    private static final int HEAD_BYTES = 8;
    private static final String ENDING = ".cover";

    private final Path folder;
    private final long mostBytes;
    private long bytes = -1;

    /// Pixels of a picture as 0xAARRGGBB, row by row; of no size where there is no cover.
    static final class Pixels {

        static final Pixels NONE = new Pixels(0, 0, new int[0]);

        private final int width;
        private final int height;
        private final int[] argb;

        Pixels(int width, int height, int[] argb) {
            this.width = width;
            this.height = height;
            this.argb = argb;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }

        int[] argb() {
            return argb;
        }
    }

    CoverFiles(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /// What was kept for a file as it is now, or null where nothing was.
    @Nullable
    Pixels read(String location) {
        Path file = file(location);
        try {
            if (!Files.isRegularFile(file)) {
                return null;
            }
            Pixels pixels = unpack(Files.readAllBytes(file));
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
            return pixels;
        } catch (IOException | DataFormatException e) {
            return null; // it is made anew
        }
    }

    /// Keeps a cover; where that fails it is found again next time.
    void write(String location, Pixels pixels) {
        try {
            Files.createDirectories(folder);
            byte[] packed = pack(pixels);
            AtomicFile.write(file(location), packed);
            bytes = bytes < 0 ? size() : bytes + packed.length;
            if (bytes > mostBytes) {
                removeOldest();
            }
        } catch (IOException e) {
            bytes = -1;
        }
    }

    private Path file(String location) {
        long modified;
        try {
            modified = Files.getLastModifiedTime(Path.of(location)).toMillis();
        } catch (IOException e) {
            modified = 0;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((location + "\n" + modified).getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 16) + ENDING);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private record Kept(Path file, long bytes, FileTime used) {}

    private List<Kept> list() throws IOException {
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(ENDING)) {
                    kept.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
                }
            }
        }
        return kept;
    }

    private long size() throws IOException {
        return list().stream().mapToLong(Kept::bytes).sum();
    }

    /// A quarter at once, so that it is seldom done.
    private void removeOldest() throws IOException {
        List<Kept> kept = list();
        kept.sort((a, b) -> a.used().compareTo(b.used()));
        bytes = kept.stream().mapToLong(Kept::bytes).sum();
        for (Kept each : kept) {
            if (bytes <= mostBytes * 3 / 4) {
                return;
            }
            Files.deleteIfExists(each.file());
            bytes -= each.bytes();
        }
    }

    private static byte[] pack(Pixels pixels) {
        ByteBuffer raw = ByteBuffer.allocate(4 * pixels.argb().length);
        raw.asIntBuffer().put(pixels.argb());
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(raw.array());
            deflater.finish();
            byte[] packed = new byte[raw.capacity() + raw.capacity() / 100 + 64];
            int length = deflater.deflate(packed);
            return ByteBuffer.allocate(HEAD_BYTES + length)
                    .putInt(pixels.width())
                    .putInt(pixels.height())
                    .put(packed, 0, length)
                    .array();
        }
    }

    private static Pixels unpack(byte[] file) throws DataFormatException {
        if (file.length < HEAD_BYTES) {
            throw new DataFormatException("too short");
        }
        ByteBuffer head = ByteBuffer.wrap(file);
        int width = head.getInt();
        int height = head.getInt();
        if (width < 0 || width > MOST_SIDE || height < 0 || height > MOST_SIDE) {
            throw new DataFormatException(width + " by " + height);
        }
        byte[] raw = new byte[4 * width * height];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(file, HEAD_BYTES, file.length - HEAD_BYTES);
            if (raw.length > 0 && inflater.inflate(raw) != raw.length) {
                throw new DataFormatException("too few pixels");
            }
        }
        int[] argb = new int[width * height];
        ByteBuffer.wrap(raw).asIntBuffer().get(argb);
        return new Pixels(width, height, argb);
    }
}
