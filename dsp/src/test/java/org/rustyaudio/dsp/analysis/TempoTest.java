package org.rustyaudio.dsp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TempoTest {

    private static final int RATE_HZ = 16_000;
    private static final double SECONDS = 14;

    private static Tempo tempoOf(float[] sound, int rateHz) {
        TempoMeter meter = new TempoMeter(rateHz);
        meter.process(sound, sound, 0, sound.length);
        return meter.tempo();
    }

    @ParameterizedTest
    @EnumSource(Drums.Pattern.class)
    void patternsFromSixtyToTwoHundredAreWithinHalfAPercent(Drums.Pattern pattern) {
        // A chord and a hat as loud as the kick between slow beats are beats: there people tap twice as fast as well.
        double slowest = pattern == Drums.Pattern.OFF_BEAT ? 90 : 60;
        int tried = 0;
        double worst = 0;
        double leastConfidence = 1;
        for (double bpm = slowest; bpm <= 200; bpm += 10 * Math.sqrt(1.01)) {
            Tempo tempo = tempoOf(Drums.play(pattern, bpm, RATE_HZ, SECONDS, (long) bpm), RATE_HZ);
            assertEquals(bpm, tempo.bpm(), 0.005 * bpm, pattern + " of " + bpm + " BPM");
            worst = Math.max(worst, Math.abs(tempo.bpm() / bpm - 1));
            leastConfidence = Math.min(leastConfidence, tempo.confidence());
            tried++;
        }
        System.out.println("tempo of " + pattern + ": " + tried + " of " + tried + " within 0.5 %, worst "
                + Math.round(worst * 1e5) / 1e3 + " %, least confidence " + leastConfidence);
        assertTrue(leastConfidence > 0.5, "confidence " + leastConfidence);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 44_100, 96_000, 192_000})
    void theRateOfTheFileDoesNotMatter(int rateHz) {
        Tempo tempo = tempoOf(Drums.play(Drums.Pattern.ROCK, 127.3, rateHz, 10, 5), rateHz);
        assertEquals(127.3, tempo.bpm(), 0.11);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.1, 30})
    void theLevelDoesNotMatter(double gain) {
        float[] sound = Drums.play(Drums.Pattern.ROCK, 96, RATE_HZ, 12, 6);
        for (int i = 0; i < sound.length; i++) {
            sound[i] *= (float) gain;
        }
        assertEquals(96, tempoOf(sound, RATE_HZ).bpm(), 0.1);
    }

    @Test
    void oppositeChannelsDoNotCancel() {
        float[] left = Drums.play(Drums.Pattern.ROCK, 110, RATE_HZ, 12, 7);
        float[] right = new float[left.length];
        for (int i = 0; i < left.length; i++) {
            right[i] = -left[i];
        }
        TempoMeter meter = new TempoMeter(RATE_HZ);
        meter.process(left, right, 0, left.length);
        assertEquals(110, meter.tempo().bpm(), 0.1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noiseHasNoSteadyTempo(long seed) {
        Random random = new Random(seed);
        float[] white = new float[20 * RATE_HZ];
        float[] brown = new float[20 * RATE_HZ];
        double sum = 0;
        for (int i = 0; i < white.length; i++) {
            white[i] = (float) (0.2 * random.nextGaussian());
            sum = 0.995 * sum + 0.02 * random.nextGaussian();
            brown[i] = (float) sum;
        }
        assertFalse(tempoOf(white, RATE_HZ).steady(), () -> "white: " + tempoOf(white, RATE_HZ));
        assertFalse(tempoOf(brown, RATE_HZ).steady(), () -> "brown: " + tempoOf(brown, RATE_HZ));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void strokesAtRandomHaveNoSteadyTempo(long seed) {
        Random random = new Random(seed);
        float[] sound = new float[30 * RATE_HZ];
        for (double at = 0.2; at < 29.5; at -= StrictMath.log(1 - random.nextDouble()) / 3) {
            for (int i = 0; i < 400; i++) {
                sound[(int) (at * RATE_HZ) + i] += (float) (0.3 * StrictMath.exp(-i / 100.0) * random.nextGaussian());
            }
        }
        Tempo tempo = tempoOf(sound, RATE_HZ);
        assertFalse(tempo.steady(), tempo.toString());
        assertTrue(tempo.confidence() < 0.3, tempo.toString());
    }

    @Test
    void aDroneHasNoSteadyTempo() {
        float[] sound = new float[20 * RATE_HZ];
        for (int i = 0; i < sound.length; i++) {
            for (double hz : new double[] {110, 110.3, 165.2, 220.5, 331}) {
                sound[i] += (float) (0.1 * StrictMath.sin(2 * Math.PI * hz * i / RATE_HZ));
            }
        }
        assertFalse(tempoOf(sound, RATE_HZ).steady());
    }

    @Test
    void lessThanSevenSecondsAreTooShortToTell() {
        assertEquals(Tempo.NONE, tempoOf(Drums.play(Drums.Pattern.ROCK, 120, RATE_HZ, 6, 8), RATE_HZ));
    }
}
