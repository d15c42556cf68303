package org.rustyaudio.devices.nulls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NullOutputTest {

    private static final int RATE_HZ = 48_000;
    private static final int BUFFER_FRAMES = 4_800;

    private final HandClock clock = new HandClock();
    private final NullOutput output = new NullOutput(RATE_HZ, BUFFER_FRAMES, clock);
    private final float[] block = new float[480];

    private void write(int blocks) {
        for (int i = 0; i < blocks; i++) {
            assertTrue(output.write(block, block, 0, block.length));
        }
    }

    @Test
    void takesOneBufferAtOnceAndThenAsManyFramesAsTimeHasPassed() {
        write(10);
        assertEquals(0, clock.nanos());
        write(100);
        double seconds = clock.nanos() / 1e9;
        assertEquals(1.0, seconds, 0.02);
    }

    @Test
    void reportsWhatIsQueuedAsLatency() {
        write(10);
        assertEquals(BUFFER_FRAMES, output.latencyFrames());
        write(1);
        clock.passMillis(50);
        assertEquals(BUFFER_FRAMES - 2_400.0, (double) output.latencyFrames(), 480);
    }

    @Test
    void countsRunningDryOnceAndPlaysOn() {
        write(11);
        clock.passMillis(500);
        assertEquals(0, output.latencyFrames());
        write(10);
        assertEquals(1, output.underruns());
        assertEquals(BUFFER_FRAMES, output.latencyFrames());
    }

    @Test
    void restsAfterDrainWithoutCountingAsDry() {
        write(5);
        output.drain();
        assertEquals(50, clock.nanos() / 1e6, 1);
        clock.passMillis(10_000);
        write(20);
        assertEquals(0, output.underruns());
    }

    @Test
    void forgetsWhatIsQueuedWhenFlushed() {
        write(8);
        output.flush();
        assertEquals(0, output.latencyFrames());
        clock.passMillis(10_000);
        write(8);
        assertEquals(0, output.underruns());
    }

    @Test
    void keepsTimeOverDays() {
        write(11);
        clock.passMillis(1_000L * 60 * 60 * 24 * 30);
        write(1);
        assertEquals(1, output.underruns());
        assertEquals(480, output.latencyFrames());
    }
}
