package org.rustyaudio.desktop.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverFilesTest {

    private static final long SEED = 5;

    @TempDir
    Path folder;

    private static CoverFiles.Pixels noise(int side) {
        Random random = new Random(SEED);
        int[] argb = new int[side * side];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = random.nextInt();
        }
        return new CoverFiles.Pixels(side, side, argb);
    }

    private List<Path> kept() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("covers"))) {
            return files.toList();
        }
    }

    @Test
    void aCoverComesBackUntilItsFileChanges() throws Exception {
        Path music = Files.writeString(folder.resolve("1.flac"), "x");
        CoverFiles files = new CoverFiles(folder.resolve("covers"), 1 << 20);
        assertNull(files.read(music.toString()));
        CoverFiles.Pixels pixels = noise(80);
        files.write(music.toString(), pixels);
        CoverFiles.Pixels back = Objects.requireNonNull(files.read(music.toString()));
        assertArrayEquals(pixels.argb(), back.argb());
        files.write("/gone.flac", CoverFiles.Pixels.NONE);
        assertEquals(0, Objects.requireNonNull(files.read("/gone.flac")).width());
        Files.setLastModifiedTime(music, FileTime.fromMillis(5_000));
        assertNull(files.read(music.toString()));
    }

    @Test
    void theOldestGoWhenThereIsTooMuch() throws Exception {
        CoverFiles files = new CoverFiles(folder.resolve("covers"), 100_000);
        for (int i = 0; i < 4; i++) {
            files.write("/" + i, noise(80));
            for (Path file : kept()) {
                FileTime before = Files.getLastModifiedTime(file);
                Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() - 10_000));
            }
        }
        long bytes = 0;
        for (Path file : kept()) {
            bytes += Files.size(file);
        }
        assertTrue(bytes <= 100_000, bytes + " bytes are kept");
        assertNull(files.read("/0"));
        assertNotNull(files.read("/3"));
    }

    @Test
    void aDamagedFileIsNoCoverAndNoHarm() throws Exception {
        CoverFiles files = new CoverFiles(folder.resolve("covers"), 1 << 20);
        files.write("/1", noise(80));
        Path file = kept().get(0);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertNull(files.read("/1"));
        Files.write(
                file, ByteBuffer.allocate(12).putInt(1 << 30).putInt(1 << 30).array());
        assertNull(files.read("/1"));
    }

    @Test
    void aPictureOfManyPixelsIsRefusedBeforeItIsDecoded() throws Exception {
        for (String format : List.of("png", "jpg")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertTrue(ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), format, out));
            assertTrue(PictureSize.isModest(out.toByteArray()), format);
        }
        byte[] png = ByteBuffer.allocate(33)
                .putInt(0x89504E47)
                .position(16)
                .putInt(60_000)
                .putInt(60_000)
                .array();
        assertFalse(PictureSize.isModest(png));
        assertFalse(PictureSize.isModest(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}));
        assertFalse(PictureSize.isModest(new byte[0]));
    }
}
