package org.rustyaudio.devices.portaudio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StreamRingTest {

    private static final int NO_FLAGS = 0;
    private static final int UNDERFLOW = 4;

    @Test
    void everyFrameCrossesOnceAndInOrder() throws InterruptedException, ExecutionException {
        int total = 300_000;
        long seed = 11;
        System.out.println("seed " + seed);
        try (var arena = Arena.ofShared();
                var threads = Executors.newSingleThreadExecutor()) {
            var ring = new StreamRing(arena, 2, 1_000);
            var writer = threads.submit(() -> {
                var random = new Random(seed);
                var left = new float[700];
                var right = new float[700];
                for (int done = 0; done < total; ) {
                    int count = Math.min(1 + random.nextInt(700), total - done);
                    for (int i = 0; i < count; i++) {
                        left[i] = done + i + 1;
                        right[i] = -(done + i + 1);
                    }
                    int put = ring.put(left, right, 0, count, 1_000);
                    done += put;
                    if (put == 0) {
                        Thread.onSpinWait();
                    }
                }
            });
            MemorySegment out = arena.allocate(8 * 512L, 8);
            var random = new Random(seed + 1);
            int expected = 1;
            while (expected <= total) {
                int frames = 1 + random.nextInt(512);
                ring.fill(out.address(), frames, NO_FLAGS);
                boolean silent = false;
                for (int i = 0; i < frames; i++) {
                    float left = out.getAtIndex(ValueLayout.JAVA_FLOAT, 2L * i);
                    float right = out.getAtIndex(ValueLayout.JAVA_FLOAT, 2L * i + 1);
                    assertEquals(-left, right, 0f);
                    silent |= left == 0;
                    // Silence fills the rest of a block, never its middle.
                    assertEquals(silent ? 0 : expected++, left);
                }
            }
            writer.get();
        }
    }

    @Test
    void fillsWhatIsMissingWithSilenceAndCountsTheGapOnce() {
        try (var arena = Arena.ofConfined()) {
            var ring = new StreamRing(arena, 2, 100);
            MemorySegment out = arena.allocate(8 * 1_000L, 8);
            out.fill((byte) 0x40);
            ring.expectSound(true);
            ring.put(new float[] {1, 1}, new float[] {1, 1}, 0, 2, 100);
            ring.fill(out.address(), 1_000, NO_FLAGS);
            for (int i = 4; i < 2_000; i++) {
                assertEquals(0, out.getAtIndex(ValueLayout.JAVA_FLOAT, i));
            }
            ring.fill(out.address(), 1_000, NO_FLAGS);
            assertEquals(1, ring.underflows());
            ring.put(new float[4], new float[4], 0, 4, 100);
            ring.fill(out.address(), 4, UNDERFLOW);
            assertEquals(2, ring.underflows());
            ring.expectSound(false);
            ring.fill(out.address(), 4, NO_FLAGS);
            assertEquals(2, ring.underflows());
        }
    }

    @Test
    void aMonoDeviceHearsTheMeanOfBothChannels() {
        try (var arena = Arena.ofConfined()) {
            var ring = new StreamRing(arena, 1, 8);
            MemorySegment out = arena.allocate(4, 4);
            ring.put(new float[] {1}, new float[] {0.5f}, 0, 1, 8);
            ring.fill(out.address(), 1, NO_FLAGS);
            assertEquals(0.75f, out.get(ValueLayout.JAVA_FLOAT, 0));
        }
    }

    @Test
    void holdsNoMoreThanItsLimitWhileItPlays() {
        try (var arena = Arena.ofConfined()) {
            var ring = new StreamRing(arena, 2, 100);
            var block = new float[80];
            assertEquals(80, ring.put(block, block, 0, 80, 100));
            assertEquals(0, ring.put(block, block, 0, 80, 50));
            MemorySegment out = arena.allocate(8 * 40L, 8);
            ring.fill(out.address(), 40, NO_FLAGS);
            assertEquals(10, ring.put(block, block, 0, 80, 50));
        }
    }
}
