package org.rustyaudio.desktop.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.dsp.demo.Piece;
import org.rustyaudio.dsp.demo.Tape;

class TapeFilesTest {

    @Test
    void theFilesCarryTheirNamesAndAreNotMadeTwice(@TempDir Path folder) throws Exception {
        List<Path> files = TapeFiles.make(folder);
        assertEquals(3, files.size());
        try (AudioReader reader = AudioFiles.open(files.get(2))) {
            assertEquals("Night Ferry", reader.tags().get("title").orElse(""));
            assertEquals("Demo Tape", reader.tags().get("album").orElse(""));
            assertEquals(Tape.RATE_HZ, reader.info().sampleRateHz());
        }
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(files.get(0), old);
        TapeFiles.make(folder);
        assertEquals(old, Files.getLastModifiedTime(files.get(0)));
    }

    @Test
    void theFilesHoldTheTapesSamples(@TempDir Path folder) throws Exception {
        int[] samples = Tape.samples(Piece.all().get(0));
        try (AudioReader reader = AudioFiles.open(TapeFiles.make(folder).get(0))) {
            float[] left = new float[samples.length / 2];
            float[] right = new float[left.length];
            int at = 0;
            int count;
            while (at < left.length && (count = reader.read(left, right, at, left.length)) > 0) {
                at += count;
            }
            assertEquals(left.length, at);
            for (int i = 0; i < at; i++) {
                assertEquals(samples[2 * i], Math.round(left[i] * 32768), "left " + i);
                assertEquals(samples[2 * i + 1], Math.round(right[i] * 32768), "right " + i);
            }
        }
    }
}
