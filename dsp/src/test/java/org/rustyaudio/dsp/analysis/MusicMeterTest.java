package org.rustyaudio.dsp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.Signals;
import org.rustyaudio.dsp.measure.Allocation;

class MusicMeterTest {

    private static void assertNothing(float[] sound, int rateHz) {
        MusicMeter meter = new MusicMeter(rateHz);
        meter.process(sound, sound, 0, sound.length);
        assertFalse(meter.tempo().steady());
        assertFalse(meter.key().clear());
        assertEquals(0, meter.balance().tiltDbPerOctave());
        assertEquals(0, meter.balance().lowShare() + meter.balance().highShare(), 1e-3);
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 1, Float.NaN, Float.POSITIVE_INFINITY, 1e-30f, Float.MAX_VALUE})
    void steadyNonsenseIsHarmless(float value) {
        float[] sound = new float[12 * 8_000];
        Arrays.fill(sound, value);
        MusicMeter meter = new MusicMeter(8_000);
        meter.process(sound, sound, 0, sound.length);
        assertFalse(meter.tempo().steady());
        assertFalse(meter.key().clear());
        assertTrue(meter.balance().tiltDbPerOctave() == 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1_000})
    void aPieceOfAFewFramesIsHarmless(int frames) {
        assertNothing(Signals.noise(1, 0.5, frames), 44_100);
    }

    @Test
    void holesOfNoNumbersDoNotSpoilTheRest() {
        int rateHz = 22_050;
        float[] sound = Drums.play(Drums.Pattern.ROCK, 104, rateHz, 16, 3);
        Random random = new Random(4);
        for (int n = 0; n < 40; n++) {
            sound[random.nextInt(sound.length)] = n % 2 == 0 ? Float.NaN : Float.NEGATIVE_INFINITY;
        }
        MusicMeter meter = new MusicMeter(rateHz);
        meter.process(sound, sound, 0, sound.length);
        assertEquals(104, meter.tempo().bpm(), 0.2);
        assertTrue(meter.balance().sounds());
    }

    @Test
    void howTheBlocksAreCutDoesNotMatter() {
        int rateHz = 44_100;
        float[] left = Chords.play(Chords.Progression.MAJOR_POP, 4, 0, 0.05, rateHz, 9, 1);
        float[] right = Drums.play(Drums.Pattern.HOUSE, 122, rateHz, 9, 1);
        MusicMeter whole = new MusicMeter(rateHz);
        whole.process(left, right, 0, left.length);
        MusicMeter parts = new MusicMeter(rateHz);
        Random random = new Random(5);
        for (int at = 0; at < left.length; ) {
            int end = Math.min(left.length, at + random.nextInt(9_000));
            parts.process(left, right, at, end);
            at = end;
        }
        assertEquals(whole.tempo(), parts.tempo());
        assertEquals(whole.key(), parts.key());
        for (int b = 0; b < ThirdOctaves.COUNT; b++) {
            assertEquals(whole.balance().levelDb(b), parts.balance().levelDb(b));
        }
    }

    @Test
    void blocksAllocateNothing() {
        float[] noise = Signals.noise(2, 0.3, 4_096);
        float[] other = Signals.noise(3, 0.3, 4_096);
        MusicMeter meter = new MusicMeter(8_000);
        Allocation.assertNone(() -> meter.process(noise, other, 0, noise.length));
    }

    @Test
    void ratesNobodyUsesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new MusicMeter(7_999));
        assertThrows(IllegalArgumentException.class, () -> new MusicMeter(384_001));
    }
}
