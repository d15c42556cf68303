package org.rustyaudio.codec.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.testkit.corpus.Encoding;
import org.rustyaudio.testkit.corpus.TestSignal;
import org.rustyaudio.testkit.corpus.WavFile;

/// Damaged files play or are refused by name: nothing hangs, nothing crashes, memory stays bounded.
///
/// `-Drusty.mutations=1000` tries as many per format.
class DamageTest {

    private static final int MUTATIONS = Integer.getInteger("rusty.mutations", 60);
    private static final long SEED = Long.getLong("rusty.seed", 20_260_101L);
    private static final int PATIENCE_SECONDS = 30;
    private static final int MUSIC_FRAMES = 100_000;
    /// Enough where a page of the file is not as long as that.
    private static final int SHORT_MUSIC_FRAMES = 30_000;
    /// A damaged length may be believed for a while, but not for hours.
    private static final long MOST_FRAMES = 20L * MUSIC_FRAMES + 60 * 48_000;

    private static final long MOST_GROWTH_KB = 500_000;

    private static ExecutorService worker = Executors.newSingleThreadExecutor();

    @TempDir
    static Path folder;

    @BeforeAll
    static void restart() {
        worker = Executors.newSingleThreadExecutor();
    }

    @AfterAll
    static void stop() {
        worker.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void damagedFilesPlayOrAreRefusedByName(Encoding encoding) throws Exception {
        assumeTrue(encoding.available(), encoding + " has no encoder here");
        boolean ogg =
                encoding.extension().equals("opus") || encoding.extension().equals("spx");
        TestSignal music = TestSignal.of(44_100, 16, 2, ogg ? MUSIC_FRAMES : SHORT_MUSIC_FRAMES, 8);
        Path wav = WavFile.write(music, folder.resolve("music.wav"));
        Path good = encoding.encode(wav, folder.resolve("good_" + encoding + "." + encoding.extension()));
        byte[] bytes = Files.readAllBytes(good);
        Path bad = folder.resolve("bad." + encoding.extension());
        long before = Memory.nativeKb();
        int played = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            long seed = SEED + i;
            Files.write(bad, Mutation.of(bytes, seed));
            String what = encoding + ", -Drusty.seed=" + seed;
            Future<Boolean> trial = worker.submit(() -> plays(bad, seed, what));
            try {
                played += trial.get(PATIENCE_SECONDS, TimeUnit.SECONDS) ? 1 : 0;
            } catch (TimeoutException e) {
                throw new AssertionError(what + " hangs", e);
            } catch (ExecutionException e) {
                throw new AssertionError(what + " fails with " + e.getCause(), e);
            }
        }
        long growth = Memory.nativeKb() - before;
        assertTrue(played > 0, "none of them played");
        assertTrue(growth < MOST_GROWTH_KB, encoding + " grew by " + growth + " kB");
    }

    /// Whether the file opened; reads all of it, then jumps about.
    private static boolean plays(Path file, long seed, String what) throws IOException {
        float[] left = new float[4_096];
        float[] right = new float[4_096];
        try (AudioReader reader = FfmpegReader.open(file)) {
            assertTrue(reader.tags().values().size() < 1_000);
            long frames = 0;
            int read;
            while ((read = reader.read(left, right, 0, left.length)) >= 0) {
                assertTrue(read > 0, what + " read nothing");
                frames += read;
                assertTrue(frames < MOST_FRAMES, what + " never ends");
            }
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < 4; i++) {
                reader.seek(random.nextLong(2L * MUSIC_FRAMES));
                for (int block = 0; block < 3; block++) {
                    reader.read(left, right, 0, left.length);
                }
            }
            assertTrue(reader.info().sampleRateHz() > 0);
            assertTrue(reader.warning().stream().allMatch(text -> text.contains(file.toString())));
            return true;
        } catch (CodecException e) {
            assertTrue(e.toString().contains(file.toString()), what + " does not name the file: " + e.getMessage());
            return false;
        }
    }
}
