package org.rustyaudio.desktop.stereo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioWriter;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.player.Track;

class WaveformReaderTest {

    private static final int RATE_HZ = 48_000;

    @TempDir
    Path folder;

    private final WaveformReader reader = new WaveformReader(AudioFiles::open);

    @AfterEach
    void close() {
        reader.close();
    }

    /// Half a second at 0.5, half a second at 0.125.
    private Path file(String name) throws Exception {
        Path file = folder.resolve(name);
        float[] sound = new float[RATE_HZ];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (i < RATE_HZ / 2 ? 0.5f : 0.125f) * (i % 2 == 0 ? 1 : -1);
        }
        try (AudioWriter writer = AudioFiles.create(file, OutputFormat.FLAC16, RATE_HZ, 2, Tags.NONE, false)) {
            writer.write(sound, sound, 0, sound.length);
            writer.finish();
        }
        return file;
    }

    private float[] await(Track track, Predicate<float[]> done) {
        long end = System.nanoTime() + 30_000_000_000L;
        float[] peaks = reader.of(track);
        while (!done.test(peaks) && System.nanoTime() < end) {
            LockSupport.parkNanos(2_000_000);
            peaks = reader.of(track);
        }
        assertTrue(done.test(peaks), "no more than " + Arrays.toString(peaks));
        return peaks;
    }

    private static boolean whole(float[] peaks) {
        return peaks.length == WaveformReader.PARTS && peaks[WaveformReader.PARTS - 1] >= 0;
    }

    @Test
    void theHighestSampleOfEveryPartIsFound() throws Exception {
        Track track = Track.ofFile(file("steps.flac").toString(), "Steps");
        float[] peaks = await(track, WaveformReaderTest::whole);
        for (int i = 0; i < peaks.length; i++) {
            assertEquals(i < peaks.length / 2 ? 0.5 : 0.125, peaks[i], 1e-3, "part " + i);
        }
    }

    @Test
    void aTrackOfACueSheetIsOnlyItsPartOfTheFile() throws Exception {
        Track track = new Track(file("cue.flac").toString(), "Second", "", "", 0.5, -1);
        float[] peaks = await(track, WaveformReaderTest::whole);
        assertEquals(0.125, peaks[0], 1e-3);
    }

    @Test
    void aFileThatDoesNotOpenHasNoWaveformAndTheNextOneIsRead() throws Exception {
        assertEquals(0, reader.of(Track.ofFile(folder.resolve("lost.flac").toString(), "Lost")).length);
        await(Track.ofFile(file("next.flac").toString(), "Next"), WaveformReaderTest::whole);
    }
}
