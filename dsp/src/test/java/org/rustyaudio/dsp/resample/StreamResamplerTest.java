package org.rustyaudio.dsp.resample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamResamplerTest {

    private static final int FRAMES = 30_000;

    @ParameterizedTest(name = "{0} to {1} Hz, seed {2}")
    @CsvSource({"44100,48000,1", "48000,44100,2", "96000,44100,3", "44100,192000,4", "384000,8000,5", "48000,48000,6"})
    void everySeekContinuesOnTheSameGrid(int from, int to, long seed) {
        var random = new SplittableRandom(seed);
        float[] source = noise(random);
        float[] whole = convert(source, from, to, 0, random);
        assertEquals(Resampler.outputFrames(FRAMES, from, to), whole.length);
        for (int i = 0; i < 10; i++) {
            // Near the end the continuation knows less of what came before.
            int frame = random.nextInt(whole.length / 2);
            float[] rest = convert(source, from, to, frame, random);
            assertArrayEquals(Arrays.copyOfRange(whole, frame, whole.length), rest, "from frame " + frame);
        }
    }

    @ParameterizedTest(name = "{0} to {1} Hz")
    @CsvSource({"44100,48000", "384000,8000", "48000,48000"})
    void aStreamOfNoFramesOrAFewEnds(int from, int to) {
        for (int length : new int[] {0, 1, 2, 100}) {
            float[] out = convert(new float[length], from, to, 0, new SplittableRandom(length));
            assertEquals(Resampler.outputFrames(length, from, to), out.length);
        }
    }

    /// Feeds in blocks of random length and reads in others, up to the stream's end in output frames.
    private static float[] convert(float[] source, int from, int to, int startFrame, SplittableRandom random) {
        var resampler = new StreamResampler(from, to);
        int at = (int) resampler.seek(startFrame);
        int length = (int) Resampler.outputFrames(source.length, from, to) - startFrame;
        var left = new float[length];
        var right = new float[length];
        int done = 0;
        while (done < length) {
            int count = resampler.read(left, right, done, Math.min(length, done + 1 + random.nextInt(700)));
            assertTrue(count >= 0, "ended " + (length - done) + " frames early");
            done += count;
            if (count == 0) {
                int room = resampler.room();
                assertTrue(room > 0, "no room and nothing to read");
                int given = Math.min(Math.min(room, source.length - at), 1 + random.nextInt(3_000));
                if (given == 0) {
                    resampler.end();
                } else {
                    resampler.feed(source, source, at, given);
                    at += given;
                }
            }
        }
        assertArrayEquals(left, right);
        return left;
    }

    private static float[] noise(SplittableRandom random) {
        var samples = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            samples[i] = (float) (random.nextDouble() - 0.5);
        }
        return samples;
    }
}
