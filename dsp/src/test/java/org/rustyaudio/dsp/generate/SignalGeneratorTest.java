package org.rustyaudio.dsp.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rustyaudio.dsp.generate.GeneratorSettings.AmTone;
import org.rustyaudio.dsp.generate.GeneratorSettings.FmTone;
import org.rustyaudio.dsp.generate.GeneratorSettings.Impulses;
import org.rustyaudio.dsp.generate.GeneratorSettings.MultiTone;
import org.rustyaudio.dsp.generate.GeneratorSettings.Noise;
import org.rustyaudio.dsp.generate.GeneratorSettings.Partial;
import org.rustyaudio.dsp.generate.GeneratorSettings.Sweep;
import org.rustyaudio.dsp.generate.GeneratorSettings.Tone;
import org.rustyaudio.dsp.measure.Allocation;
import org.rustyaudio.dsp.measure.Checksum;
import org.rustyaudio.dsp.measure.SineFit;
import org.rustyaudio.dsp.spectrum.RealFft;

class SignalGeneratorTest {

    private static final int RATE = 48_000;

    @ParameterizedTest
    @CsvSource({"20, 44100", "997, 44100", "1000, 48000", "12345.678, 48000", "20000, 44100", "60000, 192000"})
    void sineHasItsFrequencyItsLevelAndNothingElse(double hz, int rate) {
        float[] x = make(new Tone(Waveform.SINE, hz, -3), rate, rate);
        SineFit fit = SineFit.of(x, 0, rate, hz, rate);
        assertEquals(-3, fit.amplitudeDb(), 0.001);
        assertTrue(fit.thdPlusNoiseDb() < -140, fit.thdPlusNoiseDb() + " dB");
        assertEquals(0, fit.phase(), 1e-6);
    }

    @Test
    void frequencyHoldsOverADayToAPartInABillion() {
        // A day of samples is too many for a test: a minute in, the phase may be off by what a day allows.
        double hz = 997.3;
        var generator = new SignalGenerator(RATE, new Tone(Waveform.SINE, hz, 0));
        float[] x = new float[RATE];
        for (int second = 0; second < 60; second++) {
            generator.fill(x, x, 0, RATE);
        }
        SineFit fit = SineFit.of(x, 0, RATE, hz, RATE);
        double wanted = 2 * Math.PI * (hz * 59 % 1);
        assertEquals(0, Math.IEEEremainder(fit.phase() - wanted, 2 * Math.PI), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({
        "SQUARE, 101",
        "SQUARE, 443",
        "SQUARE, 1001",
        "SQUARE, 5003",
        "SQUARE, 15013",
        "SAW, 443",
        "SAW, 1001",
        "SAW, 5003",
        "SAW, 15013",
        "TRIANGLE, 443",
        "TRIANGLE, 1001",
        "TRIANGLE, 5003",
        "TRIANGLE, 15013"
    })
    void wavesHaveTheHarmonicsOfTheirShapeAndNoAliasAbove90Db(Waveform waveform, double hz) {
        float[] x = make(new Tone(waveform, hz, -6.0206), RATE, RATE);
        // A second holds whole periods, so every harmonic can be fitted and taken away; what is left is aliases and
        // noise.
        int harmonics = (int) (0.5 * RATE / hz);
        for (int k = 1; k <= harmonics; k++) {
            SineFit fit = SineFit.of(x, 0, x.length, k * hz, RATE);
            if (k == 1 || k * hz < 0.449 * RATE) {
                double wanted = 0.5 * Math.abs(coefficient(waveform, k));
                assertEquals(wanted, fit.amplitude(), Math.max(0.001 * wanted, 2e-5), "harmonic " + k);
            }
            subtract(x, fit, k * hz);
        }
        double alias = strongestBinDb(x);
        System.out.println("figure: " + waveform + " " + hz + " Hz strongest alias " + alias + " dBFS");
        assertTrue(alias < -90, alias + " dBFS");
    }

    @ParameterizedTest
    @EnumSource(
            value = Waveform.class,
            names = {"SQUARE", "SAW", "TRIANGLE"})
    void addedHarmonicsAndSmoothedCornersMakeTheSameWave(Waveform waveform) {
        // Either side of 1/128 of the rate the two methods meet.
        double seam = RATE / 128.0;
        float[] below = make(new Tone(waveform, seam * 0.999_999, 0), RATE, 1_000);
        float[] above = make(new Tone(waveform, seam * 1.000_001, 0), RATE, 1_000);
        for (int i = 0; i < below.length; i++) {
            assertEquals(below[i], above[i], 0.02, "frame " + i);
        }
    }

    @Test
    void changeOfFrequencyKeepsThePhase() {
        var generator = new SignalGenerator(RATE, new Tone(Waveform.SINE, 440, 0));
        float[] x = new float[2_000];
        generator.fill(x, x, 0, 777);
        generator.change(new Tone(Waveform.SINE, 880, 0));
        generator.fill(x, x, 777, 2_000);
        double steepest = 2 * Math.PI * 880 / RATE;
        for (int i = 1; i < x.length; i++) {
            assertTrue(Math.abs(x[i] - x[i - 1]) <= steepest * 1.001, "step at " + i);
        }
        double phase = 2 * Math.PI * (440.0 * 777 / RATE + 880.0 * (1_500 - 777) / RATE);
        assertEquals(Math.sin(phase), x[1_500], 1e-6);
    }

    @Test
    void changeOfLevelAndKindNeverClicks() {
        var generator = new SignalGenerator(RATE, new Tone(Waveform.SINE, 100, 0));
        float[] x = new float[10_000];
        generator.fill(x, x, 0, 120);
        generator.change(new Tone(Waveform.SINE, 100, -20));
        generator.fill(x, x, 120, 3_000);
        generator.change(MultiTone.equal(List.of(100.0, 200.0), 0));
        generator.fill(x, x, 3_000, 6_000);
        generator.change(new Sweep(false, 100, 200, 1, 0));
        generator.fill(x, x, 6_000, 10_000);
        // The steepest tone, and the glide of 5 ms at full scale.
        double steepest = 2 * Math.PI * 200 / RATE + 1 / (0.005 * RATE);
        for (int i = 1; i < x.length; i++) {
            assertTrue(Math.abs(x[i] - x[i - 1]) <= steepest * 1.001, "step at " + i + ": " + (x[i] - x[i - 1]));
        }
        assertEquals(0.1, highest(x, 1_000, 3_000), 0.001);
        assertEquals(1, highest(x, 9_000, 10_000), 0.01);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 20, 20000, 2",
        "true, 20, 20000, 2",
        "true, 20000, 200, 2",
        "false, 5000, 100, 1",
        "true, 440, 440, 1"
    })
    void sweepPassesEveryFrequencyAtItsTime(boolean logarithmic, double start, double end, double seconds) {
        float[] x = make(new Sweep(logarithmic, start, end, seconds, 0), RATE, (int) (RATE * seconds));
        for (double part : new double[] {0.3, 0.5, 0.7, 0.9}) {
            double wanted = logarithmic ? start * Math.pow(end / start, part) : start + (end - start) * part;
            int centre = (int) (part * x.length);
            assertEquals(wanted, frequencyAround(x, centre, wanted), 0.002 * wanted, "at " + part);
        }
        assertEquals(1, highest(x, 0, x.length), 0.001);
    }

    @Test
    void sweepPhaseIsTheIntegralOfItsFrequency() {
        float[] x = make(new Sweep(true, 20, 20_000, 10, 0), RATE, RATE * 10);
        double log = Math.log(1_000);
        for (int i : new int[] {1, 1_000, 100_000, 479_999}) {
            double t = (double) i / RATE;
            assertEquals(
                    Math.sin(2 * Math.PI * 20 * 10 / log * (Math.exp(log * t / 10) - 1)), x[i], 1e-5, "frame " + i);
        }
    }

    @Test
    void sweepBeginsAgainWithoutAJump() {
        float[] x = make(new Sweep(false, 300, 400, 0.1234, 0), RATE, RATE);
        for (int i = 1; i < x.length; i++) {
            assertTrue(Math.abs(x[i] - x[i - 1]) < 2 * Math.PI * 401 / RATE, "step at " + i);
        }
    }

    @Test
    void multiToneHoldsEachToneAtItsLevel() {
        var settings = new MultiTone(List.of(new Partial(100, -12), new Partial(1_000, -18), new Partial(9_999, -24)));
        float[] x = make(settings, RATE, RATE);
        assertEquals(-12, SineFit.of(x, 0, RATE, 100, RATE).amplitudeDb(), 0.01);
        assertEquals(-18, SineFit.of(x, 0, RATE, 1_000, RATE).amplitudeDb(), 0.01);
        assertEquals(-24, SineFit.of(x, 0, RATE, 9_999, RATE).amplitudeDb(), 0.01);
        var eight = MultiTone.equal(List.of(50.0, 100.0, 200.0, 400.0, 800.0, 1_600.0, 3_200.0, 6_400.0), -1);
        assertTrue(20 * Math.log10(highest(make(eight, RATE, RATE), 0, RATE)) <= -1 + 1e-6);
    }

    @Test
    void amplitudeModulationPutsHalfTheDepthIntoEachSideband() {
        float[] x = make(new AmTone(1_000, 50, 0.8, -6.0206), RATE, RATE);
        double carrier = 0.5 / 1.8;
        assertEquals(carrier, SineFit.of(x, 0, RATE, 1_000, RATE).amplitude(), 1e-5);
        assertEquals(carrier * 0.4, SineFit.of(x, 0, RATE, 950, RATE).amplitude(), 1e-5);
        assertEquals(carrier * 0.4, SineFit.of(x, 0, RATE, 1_050, RATE).amplitude(), 1e-5);
        assertEquals(0.5, highest(x, 0, RATE), 0.001);
    }

    @Test
    void frequencyModulationHasTheSidebandsOfBessel() {
        // Modulation index 1: J0 = 0.7652, J1 = 0.4401, J2 = 0.1149.
        float[] x = make(new FmTone(5_000, 100, 100, 0), RATE, RATE);
        assertEquals(0.7652, SineFit.of(x, 0, RATE, 5_000, RATE).amplitude(), 0.001);
        assertEquals(0.4401, SineFit.of(x, 0, RATE, 5_100, RATE).amplitude(), 0.001);
        assertEquals(0.4401, SineFit.of(x, 0, RATE, 4_900, RATE).amplitude(), 0.001);
        assertEquals(0.1149, SineFit.of(x, 0, RATE, 5_200, RATE).amplitude(), 0.001);
    }

    @Test
    void impulsesStandOnTheFramesNearestToTheirTimes() {
        float[] x = make(new Impulses(7, 0), RATE, RATE * 3);
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] != 0) {
                assertEquals(1, x[i]);
                assertEquals(Math.round(count * RATE / 7.0), i);
                count++;
            }
        }
        assertEquals(21, count);
    }

    @ParameterizedTest
    @EnumSource(GeneratorKind.class)
    void cuttingTheTimeIntoBlocksChangesNoBit(GeneratorKind kind) {
        float[] whole = make(kind.standard(), RATE, 5_000);
        var generator = new SignalGenerator(RATE, kind.standard());
        float[] left = new float[5_000];
        float[] right = new float[5_000];
        var random = new Random(8);
        for (int at = 0; at < 5_000; ) {
            int to = Math.min(5_000, at + random.nextInt(97));
            generator.fill(left, right, at, to);
            at = to;
        }
        assertArrayEquals(whole, left);
        assertArrayEquals(whole, right);
        generator.reset();
        generator.fill(left, right, 0, 5_000);
        assertArrayEquals(whole, left, "after reset");
    }

    @ParameterizedTest
    @EnumSource(GeneratorKind.class)
    void fillAndChangeAllocateNothing(GeneratorKind kind) {
        var generator = new SignalGenerator(RATE, kind.standard());
        var one = kind.standard();
        var other = (kind == GeneratorKind.FM ? GeneratorKind.PINK : GeneratorKind.FM).standard();
        float[] x = new float[300];
        Allocation.assertNone(() -> {
            generator.change(other);
            generator.fill(x, x, 0, 300);
            generator.change(one);
            generator.fill(x, x, 0, 300);
        });
    }

    @Test
    void whatDoesNotFitTheRateIsRefusedAtFirstAndSilentLater() {
        var refusal = assertThrows(
                IllegalArgumentException.class, () -> new SignalGenerator(RATE, new Tone(Waveform.SINE, 30_000, 0)));
        assertEquals("frequency 30000.0 Hz is not below half the sample rate of 48000 Hz", refusal.getMessage());
        var generator = new SignalGenerator(RATE, new Tone(Waveform.SINE, 1_000, 0));
        generator.change(new Tone(Waveform.SINE, 30_000, 0));
        float[] x = new float[1_000];
        generator.fill(x, x, 0, 1_000);
        assertEquals(0, highest(x, 300, 1_000));
        generator.change(new Tone(Waveform.SINE, 1_000, 0));
        generator.fill(x, x, 0, 1_000);
        assertEquals(1, highest(x, 300, 1_000), 0.001);
    }

    @Test
    void settingsOutOfRangeAreRefusedWithNumberAndRange() {
        assertMessage("frequency 0.0 Hz is outside 0.01 to 192000.0 Hz", () -> new Tone(Waveform.SINE, 0, 0));
        assertMessage("frequency NaN Hz is outside 0.01 to 192000.0 Hz", () -> new Tone(Waveform.SAW, Double.NaN, 0));
        assertMessage("level 1.0 dBFS is outside -160.0 to 0.0 dBFS", () -> new Noise(NoiseColor.PINK, 1, 0));
        assertMessage("duration 0.0 s is outside 0.01 to 3600.0 s", () -> new Sweep(true, 20, 20_000, 0, 0));
        assertMessage("depth 1.5 is outside 0.0 to 1.0", () -> new AmTone(1_000, 5, 1.5, 0));
        assertMessage("deviation -1.0 Hz is outside 0.0 to 192000.0 Hz", () -> new FmTone(1_000, 5, -1, 0));
        assertMessage("impulse rate 0.0 per second is outside 0.01 to 4000.0 per second", () -> new Impulses(0, 0));
        assertMessage("0 tones are not 1 to 8", () -> new MultiTone(List.of()));
        assertMessage(
                "the tones add up to 3.01 dBFS, which is above 0 dBFS; lower their levels",
                () -> new MultiTone(List.of(new Partial(100, -3.0103), new Partial(200, -3.0103))));
        assertMessage(
                "there is no signal \"cosine\"; there are sine, square, saw, triangle, white, pink, brown, blue,"
                        + " sweep-lin, sweep-log, multitone, am, fm, impulse",
                () -> GeneratorKind.ofLabel("cosine"));
    }

    @ParameterizedTest
    @EnumSource(GeneratorKind.class)
    void everyKindHasSettingsOfItsOwnAndIsFoundByItsLabel(GeneratorKind kind) {
        assertEquals(kind, kind.standard().kind());
        assertEquals(kind, GeneratorKind.ofLabel(kind.label()));
    }

    /// The bits every host must give; recorded from the first run.
    @ParameterizedTest
    @CsvSource({
        "SINE, 8cf4cf25b7f9d04",
        "SQUARE, 751d06c8822e6de5",
        "SAW, f8e35fd9034a42f",
        "TRIANGLE, 3ef9cfd8b4c261ce",
        "WHITE, 28f7d5858c71bb2b",
        "PINK, 4a8c92890e91f89d",
        "BROWN, 22c4b8815a644112",
        "BLUE, 42d35db383adc7b1",
        "SWEEP_LINEAR, ede3c68b35305f21",
        "SWEEP_LOGARITHMIC, 55dcb04de445d637",
        "MULTI_TONE, fb81cfbcf30f1ed0",
        "AM, d88fd00864974778",
        "FM, b01399737a10d645",
        "IMPULSE, 8f10b6749a3a9abd"
    })
    void bitsAreTheRecordedOnes(GeneratorKind kind, String wanted) {
        float[] x = make(kind.standard(), RATE, 10_000);
        float[] high = make(new Tone(Waveform.SQUARE, 5_000, 0), RATE, 100);
        assertEquals(
                wanted, new Checksum().add(x, 0, x.length).add(high, 0, 100).hex());
    }

    static float[] make(GeneratorSettings settings, int rate, int frames) {
        float[] left = new float[frames];
        new SignalGenerator(rate, settings).fill(left, new float[frames], 0, frames);
        return left;
    }

    private static void assertMessage(String wanted, Executable work) {
        assertEquals(wanted, assertThrows(IllegalArgumentException.class, work).getMessage());
    }

    private static double coefficient(Waveform waveform, int k) {
        boolean odd = k % 2 == 1;
        return switch (waveform) {
            case SINE -> k == 1 ? 1 : 0;
            case SQUARE -> odd ? 4 / Math.PI / k : 0;
            case SAW -> 2 / Math.PI / k;
            case TRIANGLE -> odd ? 8 / Math.PI / Math.PI / k / k : 0;
        };
    }

    private static void subtract(float[] x, SineFit fit, double hz) {
        for (int i = 0; i < x.length; i++) {
            x[i] -= (float) (fit.amplitude() * Math.sin(2 * Math.PI * hz * i / RATE + fit.phase()));
        }
    }

    /// Amplitude of the strongest sine in it, by a Hann-windowed transform.
    private static double strongestBinDb(float[] x) {
        int size = 32_768;
        double[] samples = new double[size];
        for (int i = 0; i < size; i++) {
            samples[i] = x[i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / size));
        }
        var fft = new RealFft(size);
        double[] re = new double[fft.bins()];
        double[] im = new double[fft.bins()];
        fft.transform(samples, re, im);
        double highest = 0;
        for (int k = 1; k < fft.bins(); k++) {
            highest = Math.max(highest, Math.hypot(re[k], im[k]) / (size / 4.0));
        }
        return 20 * Math.log10(highest);
    }

    /// Frequency by counting turns of the analytic signal around a frame.
    private static double frequencyAround(float[] x, int centre, double near) {
        int half = 400;
        double best = 0;
        double bestPower = -1;
        for (double hz = near * 0.99; hz <= near * 1.01; hz += near * 0.000_5) {
            double re = 0;
            double im = 0;
            for (int i = -half; i <= half; i++) {
                double w = 0.5 + 0.5 * Math.cos(Math.PI * i / half);
                re += w * x[centre + i] * Math.cos(2 * Math.PI * hz * i / RATE);
                im += w * x[centre + i] * Math.sin(2 * Math.PI * hz * i / RATE);
            }
            if (re * re + im * im > bestPower) {
                bestPower = re * re + im * im;
                best = hz;
            }
        }
        return best;
    }

    private static double highest(float[] x, int from, int to) {
        double highest = 0;
        for (int i = from; i < to; i++) {
            highest = Math.max(highest, Math.abs(x[i]));
        }
        return highest;
    }
}
