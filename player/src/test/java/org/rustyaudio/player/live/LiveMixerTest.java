package org.rustyaudio.player.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rustyaudio.dsp.generate.GeneratorSettings.Tone;
import org.rustyaudio.dsp.generate.SignalGenerator;
import org.rustyaudio.dsp.generate.Waveform;

class LiveMixerTest {

    private static final int RATE_HZ = 48_000;
    private static final int FADE_FRAMES = 960;

    /// A steady value, so that what the mixer does to it can be seen.
    private record Steady(float value, List<Integer> begun) implements LiveSource {

        @Override
        public void begin(int sampleRateHz) {
            begun.add(sampleRateHz);
        }

        @Override
        public void fill(float[] left, float[] right, int from, int to) {
            for (int i = from; i < to; i++) {
                left[i] = value;
                right[i] = -value;
            }
        }
    }

    private final LiveMixer mixer = new LiveMixer(4_096);
    private final float[] left = new float[4_096];
    private final float[] right = new float[4_096];

    LiveMixerTest() {
        mixer.begin(RATE_HZ);
    }

    private void mix(float before) {
        java.util.Arrays.fill(left, before);
        java.util.Arrays.fill(right, before);
        mixer.mix(left, right, 0, left.length);
    }

    @Test
    void withoutASourceTheDeckPassesBitForBit() {
        mix(0.3f);
        for (float sample : left) {
            assertEquals(0.3f, sample);
        }
        assertFalse(mixer.isSounding());
    }

    @Test
    void aSourceFadesInOverTwentyMillisecondsAndIsAdded() {
        mixer.choose(new Steady(0.5f, new ArrayList<>()));
        assertTrue(mixer.isSounding());
        mix(0.25f);
        assertEquals(0.25 + 0.5 / FADE_FRAMES, left[0], 1e-6);
        assertEquals(0.25 + 0.5 * 480 / FADE_FRAMES, left[479], 1e-6);
        assertEquals(0.75, left[FADE_FRAMES], 0);
        assertEquals(-0.25, right[FADE_FRAMES], 0);
        for (int i = 1; i < left.length; i++) {
            assertTrue(Math.abs(left[i] - left[i - 1]) <= 0.5 / FADE_FRAMES + 1e-6, "a step at " + i);
        }
    }

    @Test
    void anotherSourceComesAfterTheFirstHasFadedOut() {
        var first = new ArrayList<Integer>();
        var second = new ArrayList<Integer>();
        mixer.choose(new Steady(0.5f, first));
        mix(0);
        mixer.choose(new Steady(-0.25f, second));
        mix(0);
        assertEquals(0, left[4_095], 0, "the first is gone, the second begins with the next block");
        assertEquals(List.of(), second);
        mix(0);
        assertEquals(-0.25, left[4_095], 0);
        assertEquals(List.of(RATE_HZ), first);
        assertEquals(List.of(RATE_HZ), second);
    }

    @Test
    void noSourceIsSilentAfterItsFade() {
        mixer.choose(new Steady(0.5f, new ArrayList<>()));
        mix(0);
        mixer.choose(null);
        mix(0);
        assertEquals(0, left[4_095], 0);
        assertTrue(mixer.isSounding(), "its end is told with the next block");
        mix(0);
        assertFalse(mixer.isSounding());
    }

    @Test
    void aNewRateReachesWhatSounds() {
        var begun = new ArrayList<Integer>();
        mixer.choose(new Steady(0.5f, begun));
        mix(0);
        mixer.begin(44_100);
        assertEquals(List.of(RATE_HZ, 44_100), begun);
    }

    @Test
    void aGeneratorIsHeardAsTheGeneratorAloneMakesIt() {
        var sine = new Tone(Waveform.SINE, 1_000, -20);
        var square = new Tone(Waveform.SQUARE, 440, -12);
        var source = new GeneratorSource(sine);
        mixer.choose(source);
        mix(0);
        mix(0);
        source.change(square);
        mix(0);
        float[] wanted = new float[4_096];
        float[] other = new float[4_096];
        var alone = new SignalGenerator(RATE_HZ, sine);
        alone.fill(wanted, other, 0, 4_096);
        alone.fill(wanted, other, 0, 4_096);
        alone.change(square);
        alone.fill(wanted, other, 0, 4_096);
        assertArrayEquals(wanted, left);
    }

    @Test
    void aToneAboveHalfTheRateIsSilentUntilItFits() {
        var source = new GeneratorSource(new Tone(Waveform.SINE, 30_000, -6));
        mixer.choose(source);
        mix(0);
        mix(0);
        assertEquals(0, left[4_095], 0);
        source.change(new Tone(Waveform.SINE, 1_000, -6));
        mix(0);
        mix(0);
        float peak = 0;
        for (float sample : left) {
            peak = Math.max(peak, Math.abs(sample));
        }
        assertEquals(0.5012, peak, 1e-3);
    }
}
