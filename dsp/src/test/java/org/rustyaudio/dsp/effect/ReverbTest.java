package org.rustyaudio.dsp.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.Signals;
import org.rustyaudio.dsp.filter.Equalizer;

class ReverbTest {

    private static final double RATE = Rig.RATE;

    private static EffectSettings reverb(Object... values) {
        EffectSettings settings =
                Rig.settings(EffectKind.REVERB, "mixPercent", 100, "preDelayMillis", 0, "modulationPercent", 0);
        for (int i = 0; i < values.length; i += 2) {
            settings = settings.with((String) values[i], ((Number) values[i + 1]).doubleValue());
        }
        return settings;
    }

    private static float[][] response(EffectSettings settings, double seconds) {
        int frames = (int) (seconds * RATE);
        float[] left = Signals.impulse(frames);
        float[] right = new float[frames];
        Rig.play(settings, left, right);
        return new float[][] {left, right};
    }

    /// An octave of a response: two band passes in a row.
    private static float[] octave(float[] x, double hz) {
        float[] band = x.clone();
        Band pass = new Band(true, FilterType.BAND_PASS, hz, 0, 1.4);
        var filter = new Equalizer(RATE, new EqualizerSettings(true, 0, false, java.util.List.of(pass, pass, pass)));
        filter.process(band, x.clone(), 0, band.length);
        return band;
    }

    /// M. R. Schroeder's backward integral; the slope from −5 to −35 dB, doubled.
    private static double decaySeconds(float[] x) {
        double[] left = new double[x.length + 1];
        for (int i = x.length - 1; i >= 0; i--) {
            left[i] = left[i + 1] + (double) x[i] * x[i];
        }
        int five = 0;
        int thirtyFive = 0;
        for (int i = 0; i < x.length; i++) {
            double db = 10 * StrictMath.log10(left[i] / left[0]);
            five = db > -5 ? i : five;
            thirtyFive = db > -35 ? i : thirtyFive;
        }
        return 2 * (thirtyFive - five) / RATE;
    }

    @ParameterizedTest
    @CsvSource({"0.5, 30", "1.6, 50", "4, 100"})
    void eachPartOfTheSpectrumDecaysAsAsked(double seconds, double size) {
        EffectSettings settings = reverb(
                "decaySeconds", seconds,
                "sizePercent", size,
                "bassPercent", 130,
                "bassHz", 150,
                "treblePercent", 40,
                "trebleHz", 5_000);
        float[] left = response(settings, 2.2 * seconds + 0.5)[0];
        assertEquals(seconds, decaySeconds(octave(left, 1_000)), 0.1 * seconds, "1 kHz");
        assertEquals(1.3 * seconds, decaySeconds(octave(left, 50)), 0.2 * seconds, "50 Hz");
        assertEquals(0.4 * seconds, decaySeconds(octave(left, 16_000)), 0.15 * seconds, "16 kHz");
    }

    @Test
    void movementChangesTheDecayLittle() {
        EffectSettings settings = reverb("decaySeconds", 1.6, "modulationPercent", 100);
        assertEquals(1.6, decaySeconds(octave(response(settings, 4)[0], 1_000)), 0.2);
    }

    @Test
    void nothingSoundsBeforeThePreDelay() {
        float[] left = response(reverb("preDelayMillis", 100), 0.5)[0];
        assertEquals(0, Signals.peak(left, 0, 4_800));
        assertTrue(Signals.peak(left, 4_800, 9_600) > 0);
    }

    /// J. S. Abel, P. Huang, A Simple, Robust Measure of Reverberation Echo Density, AES 121 (2006): the share of
    /// samples
    /// beyond the standard deviation, 1 for Gaussian noise.
    @Test
    void echoesRunTogetherWithinATenthOfASecond() {
        float[] left = response(reverb("decaySeconds", 2, "treblePercent", 100, "bassPercent", 100), 1)[0];
        assertTrue(density(left, 4_800) > 0.8, "density " + density(left, 4_800));
        assertTrue(density(left, 12_000) > 0.9, "density " + density(left, 12_000));
    }

    private static double density(float[] x, int at) {
        int window = 960;
        double power = 0;
        for (int i = at; i < at + window; i++) {
            power += (double) x[i] * x[i] / window;
        }
        int beyond = 0;
        for (int i = at; i < at + window; i++) {
            beyond += (double) x[i] * x[i] > power ? 1 : 0;
        }
        return beyond / 0.3173 / window;
    }

    /// No resonance stands out of the late sound: its spectrum, an octave's third at a time, lies within 3 dB, and
    /// single
    /// lines are no higher than those of Gaussian noise.
    @ParameterizedTest
    @ValueSource(doubles = {20, 100})
    void theLateSoundRingsNowhere(double size) {
        EffectSettings settings = reverb(
                "decaySeconds",
                2,
                "sizePercent",
                size,
                "treblePercent",
                100,
                "bassPercent",
                100,
                "modulationPercent",
                25);
        float[] left = response(settings, 1.5)[0];
        float[] late = new float[16_384];
        System.arraycopy(left, 24_000, late, 0, late.length);
        for (int i = 0; i < late.length; i++) {
            // Against the decay, and softly in and out.
            late[i] *= (float)
                    (StrictMath.pow(10, 1.5 * i / RATE) * (0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / late.length)));
        }
        double all = 0;
        double highest = 0;
        int bins = 0;
        for (double hz = 200; hz < 8_000; hz += RATE / late.length * 2) {
            double power = StrictMath.pow(10, Signals.magnitudeDb(late, hz, RATE) / 10);
            all += power;
            highest = Math.max(highest, power);
            bins++;
        }
        double overDb = 10 * StrictMath.log10(highest / (all / bins));
        // Of 1300 lines of Gaussian noise the highest is 8.6 dB over the mean, and rarely 11.
        assertTrue(overDb < 12, "highest line " + overDb + " dB over the mean");
        double lowestBand = 1e9;
        double highestBand = 0;
        for (double from = 200; from < 6_000; from *= 1.26) {
            double sum = 0;
            int count = 0;
            for (double hz = from; hz < from * 1.26; hz += RATE / late.length * 2) {
                sum += StrictMath.pow(10, Signals.magnitudeDb(late, hz, RATE) / 10);
                count++;
            }
            lowestBand = Math.min(lowestBand, sum / count);
            highestBand = Math.max(highestBand, sum / count);
        }
        double spread = 10 * StrictMath.log10(highestBand / lowestBand);
        assertTrue(spread < 8, "thirds spread over " + spread + " dB");
    }

    @Test
    void theSidesAreIndependent() {
        float[][] both = response(reverb("decaySeconds", 2), 1);
        double left = 0;
        double right = 0;
        double cross = 0;
        for (int i = 2_400; i < 48_000; i++) {
            left += (double) both[0][i] * both[0][i];
            right += (double) both[1][i] * both[1][i];
            cross += (double) both[0][i] * both[1][i];
        }
        double correlation = cross / StrictMath.sqrt(left * right);
        assertTrue(Math.abs(correlation) < 0.1, "correlation " + correlation);
        assertEquals(0, 10 * StrictMath.log10(left / right), 1.5);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 10", "1.6, 50", "10, 100"})
    void steadyNoiseReverberatesAsLoudAsItIs(double seconds, double size) {
        EffectSettings settings =
                reverb("decaySeconds", seconds, "sizePercent", size, "treblePercent", 100, "bassPercent", 100);
        int frames = (int) (48_000 * (1 + seconds));
        float[] left = Signals.noise(1, 0.5, frames);
        float[] right = Signals.noise(2, 0.5, frames);
        Rig.play(settings, left, right);
        double power = 0;
        for (int i = frames - 24_000; i < frames; i++) {
            power += (double) left[i] * left[i] / 24_000;
        }
        assertEquals(10 * StrictMath.log10(0.25 / 3), 10 * StrictMath.log10(power), 1.5);
    }
}
