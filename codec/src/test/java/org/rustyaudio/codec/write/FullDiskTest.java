package org.rustyaudio.codec.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioWriter;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.codec.TestAudio;
import org.rustyaudio.codec.TestTools;

class FullDiskTest {

    @TempDir
    Path folder;

    @Test
    void aFullDiskIsNamedAndTheTemporaryFileGoes() throws Exception {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "no /dev/full here");
        Path target = folder.resolve("out.wav");
        Path temporary = Files.createFile(folder.resolve(".out.wav.part"));
        TargetFile file = new TargetFile(target, temporary, false, FileChannel.open(full, StandardOpenOption.WRITE));
        CodecException e = assertThrows(CodecException.class, () -> file.append(ByteBuffer.allocate(10_000)));
        assertEquals(CodecException.Kind.UNWRITABLE, e.kind());
        assertTrue(e.getMessage().contains("the disk is full: 0.0 MB were written"), e.getMessage());
        TestAudio.holdsHouseForm(e, target);
        assertFalse(Files.exists(temporary));
        assertFalse(Files.exists(target));
    }

    /// A real file system of one megabyte; mounting it takes root.
    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void aDiskThatFillsUpLeavesNothingBehind(OutputFormat format) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(mounted(disk), "mounting a small disk takes root");
        try {
            Path target = disk.resolve("out" + format.extension());
            Files.writeString(target, "precious");
            java.util.Random random = new java.util.Random(4);
            float[] noise = new float[50_000];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = random.nextFloat() - 0.5f;
            }
            try (AudioWriter writer = AudioFiles.create(target, format, 44_100, 2, Tags.NONE, true)) {
                CodecException e = assertThrows(CodecException.class, () -> {
                    for (int i = 0; i < 100; i++) {
                        writer.write(noise, noise, 0, noise.length);
                    }
                });
                assertEquals(CodecException.Kind.UNWRITABLE, e.kind());
                assertTrue(e.getMessage().contains("the disk is full"), e.getMessage());
                try (var files = Files.list(disk)) {
                    assertEquals(1, files.count(), "gone at once, not only at close");
                }
            }
            assertEquals("precious", Files.readString(target));
        } finally {
            TestTools.run(folder, "umount", disk.toString());
        }
    }

    private boolean mounted(Path disk) {
        try {
            TestTools.run(folder, "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
            return true;
        } catch (Exception | AssertionError e) {
            return false;
        }
    }
}
