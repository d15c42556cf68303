package org.rustyaudio.cli.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rustyaudio.cli.live.InputEar;
import org.rustyaudio.devices.input.AudioInput;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.generate.GeneratorSettings.Tone;
import org.rustyaudio.dsp.generate.Waveform;
import org.rustyaudio.player.live.GeneratorSource;
import org.rustyaudio.testkit.sound.Heard;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveSourceTest {

    private static final int RATE_HZ = 48_000;

    @Test
    void aGeneratorWakesTheDeviceAndIsHeardWithoutATrack() throws Exception {
        try (var rig = new EngineRig(new TapeHost(4, 20 * RATE_HZ), RATE_HZ)) {
            rig.engine.choose(new GeneratorSource(new Tone(Waveform.SINE, 997, -6)));
            rig.await("two seconds are played", () -> rig.engine.figures().writtenFrames() > 2 * RATE_HZ);
            rig.engine.choose(null);
            long ended = rig.engine.figures().writtenFrames();
            rig.await("its end is played", () -> rig.engine.figures().writtenFrames() > ended + RATE_HZ / 2);
            float[] heard = rig.host.tape().left();
            int from = Heard.firstSound(heard) + RATE_HZ / 10;
            assertEquals(997, Heard.frequencyHz(heard, from, from + RATE_HZ, RATE_HZ), 0.1);
            assertEquals(0, Heard.breaksInSine(heard, from, from + RATE_HZ, 997, RATE_HZ, 1e-5));
            assertTrue(
                    Heard.lastSound(heard) < ended + 4 * AudioLoop.BLOCK + RATE_HZ / 50,
                    "silent " + (Heard.lastSound(heard) - ended) + " frames after it was ended");
        }
    }

    /// An input whose clock runs so many times as fast as real time.
    private static final class ClockInput implements AudioInput {

        private final double speed;
        private final long start = System.nanoTime();
        private long given;
        private volatile boolean unplugged;

        ClockInput(double speed) {
            this.speed = speed;
        }

        @Override
        public int sampleRateHz() {
            return RATE_HZ;
        }

        @Override
        public int read(float[] left, float[] right, int from, int to) {
            int count = Math.min(to - from, availableFrames());
            while (count == 0 && !unplugged) {
                LockSupport.parkNanos(500_000);
                count = Math.min(to - from, availableFrames());
            }
            for (int i = 0; i < count; i++) {
                left[from + i] = (float) (0.5 * Math.sin(2 * Math.PI * 997 * given++ / RATE_HZ));
                right[from + i] = left[from + i];
            }
            return unplugged ? -1 : count;
        }

        @Override
        public int availableFrames() {
            return (int) ((System.nanoTime() - start) / 1e9 * speed * RATE_HZ - given);
        }

        @Override
        public long overruns() {
            return 0;
        }

        @Override
        public String failure() {
            return unplugged ? "The line is gone: connect it again." : "";
        }

        @Override
        public void close() {}
    }

    @Test
    void anInputIsHeardThroughTheChainAndItsLossIsTold() throws Exception {
        var input = new ClockInput(1.0005);
        try (var rig = new EngineRig(new TapeHost(1, 60 * RATE_HZ), RATE_HZ);
                InputEar ear = InputEar.open(input)) {
            rig.engine.choose(ear.feed());
            rig.engine.setChain(ChainSettings.TRANSPARENT.withVolumeDb(-6));
            rig.await("it plays", () -> rig.engine.figures().writtenFrames() > 2 * RATE_HZ);
            // A machine that starves a thread may break the tone; a fault of ours breaks it every second.
            int[] clean = {-1};
            rig.await("a clean second is played", () -> {
                float[] heard = rig.host.tape().left();
                int from = heard.length - RATE_HZ - 100;
                boolean is = from > RATE_HZ
                        && Heard.breaksInSine(heard, from, from + RATE_HZ, 997, RATE_HZ, 1e-3) == 0
                        && Math.abs(Heard.frequencyHz(heard, from, from + RATE_HZ, RATE_HZ) - 997) < 6;
                clean[0] = is ? from : -1;
                return is;
            });
            double power = 0;
            float[] heard = rig.host.tape().left();
            for (int i = clean[0]; i < clean[0] + RATE_HZ; i++) {
                power += heard[i] * heard[i];
            }
            // 0.5 lowered by 6 dB.
            assertEquals(0.2506, Math.sqrt(2 * power / RATE_HZ), 0.003);
            input.unplugged = true;
            rig.await("the loss is told", () -> ear.failure().contains("connect it again"));
            rig.engine.end(ear.feed());
        }
    }
}
