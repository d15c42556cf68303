package org.rustyaudio.dsp.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.Signals;

class DelayTest {

    private static EffectSettings delay(Object... values) {
        EffectSettings open = Rig.settings(
                EffectKind.DELAY, "lowCutHz", 20, "highCutHz", 20_000, "mixPercent", 50, "feedbackPercent", 50);
        for (int i = 0; i < values.length; i += 2) {
            open = open.with((String) values[i], ((Number) values[i + 1]).doubleValue());
        }
        return open;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 12.5, 350, 2_000})
    void repeatsComeOnTheirFramesAndFadeByTheFeedback(double millis) {
        int period = (int) Math.round(millis * 48);
        int frames = 6 * period + 1;
        float[] left = Signals.impulse(frames);
        float[] right = new float[frames];
        Rig.play(delay("timeMillis", millis), left, right);
        for (int i = 0; i < frames; i++) {
            int repeat = i / period;
            double wanted = i % period != 0 ? 0 : repeat == 0 ? 1 : StrictMath.pow(0.5, repeat - 1);
            assertEquals(wanted, left[i], 1e-7, "frame " + i);
            assertEquals(0, right[i], "frame " + i);
        }
    }

    @Test
    void aDottedEighthAt90IsHalfASecond() {
        float[] left = Signals.impulse(30_000);
        float[] right = new float[30_000];
        Rig.play(delay("byTempo", 1, "tempoBpm", 90, "note", 4, "mixPercent", 100), left, right);
        assertEquals(1, left[24_000]);
        assertEquals(0, Signals.peak(left, 0, 24_000));
    }

    @Test
    void pingPongGoesFromSideToSide() {
        float[] left = new float[25_000];
        float[] right = Signals.impulse(25_000);
        Rig.play(delay("timeMillis", 100, "pingPong", 1, "mixPercent", 100), left, right);
        assertEquals(0.5, left[4_800]);
        assertEquals(0.25, right[9_600]);
        assertEquals(0.125, left[14_400]);
        assertEquals(0, right[4_800]);
        assertEquals(0, left[9_600]);
    }

    @Test
    void filtersInTheLoopTakeTheirShareOfEveryRepeat() {
        float[] left = Signals.impulse(48_000);
        float[] right = new float[48_000];
        Rig.play(delay("timeMillis", 200, "highCutHz", 2_000, "lowCutHz", 200, "mixPercent", 100), left, right);
        for (double hz : new double[] {100, 1_000, 4_000}) {
            double once = repeatDb(left, 1, hz);
            double highPole = StrictMath.pow(hz / 2_000, 2);
            double lowPole = StrictMath.pow(200 / hz, 2);
            double wanted = -10 * StrictMath.log10(1 + highPole) - 10 * StrictMath.log10(1 + lowPole);
            assertEquals(wanted, once, 0.4, hz + " Hz");
            assertEquals(2 * once - 6.0206, repeatDb(left, 2, hz), 0.05, hz + " Hz");
            assertEquals(3 * once - 12.0412, repeatDb(left, 3, hz), 0.05, hz + " Hz");
        }
    }

    private static double repeatDb(float[] x, int repeat, double hz) {
        float[] part = new float[9_600];
        System.arraycopy(x, 9_600 * repeat, part, 0, part.length);
        return Signals.magnitudeDb(part, hz, Rig.RATE);
    }

    @Test
    void aNewTimeBendsNoPitch() {
        int frames = 48_000;
        float[] left = Signals.sine(1_000, 0.5, Rig.RATE, frames);
        float[] right = left.clone();
        var effects = new Effects(Rig.RATE, Rig.rack(delay("timeMillis", 20, "mixPercent", 100, "feedbackPercent", 0)));
        effects.process(left, right, 0, 24_000);
        effects.apply(Rig.rack(delay("timeMillis", 45, "mixPercent", 100, "feedbackPercent", 0)));
        effects.process(left, right, 24_000, frames);
        // Both times are whole periods: a crossfade leaves the tone as it was.
        float[] tone = Signals.sine(1_000, 0.5, Rig.RATE, frames);
        double most = 0;
        for (int i = 10_000; i < frames; i++) {
            most = Math.max(most, Math.abs(tone[i] - left[i]));
        }
        assertTrue(most < 1e-6, "off by " + most);
    }
}
