package org.rustyaudio.cli.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
}
