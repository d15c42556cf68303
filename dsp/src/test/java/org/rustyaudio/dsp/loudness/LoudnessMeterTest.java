package org.rustyaudio.dsp.loudness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.measure.Allocation;
import org.rustyaudio.dsp.measure.Checksum;

class LoudnessMeterTest {

    @Test
    void coefficientsAt48KilohertzAreThePrintedOnes() {
        // ITU-R BS.1770-5, annex 1, tables 1 and 2.
        var k = new KWeighting(48_000);
        assertEquals(1.53512485958697, k.shelfB0, 1e-13);
        assertEquals(-2.69169618940638, k.shelfB1, 1e-13);
        assertEquals(1.19839281085285, k.shelfB2, 1e-13);
        assertEquals(-1.69065929318241, k.shelfA1, 1e-13);
        assertEquals(0.73248077421585, k.shelfA2, 1e-13);
        assertEquals(-1.99004745483398, k.highPassA1, 1e-13);
        assertEquals(0.99007225036621, k.highPassA2, 1e-13);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 22_050, 32_000, 44_100, 48_000, 88_200, 96_000, 192_000, 384_000})
    void fullScaleSineOf997HertzOnOneChannelReadsMinus3Point01AtEveryRate(int rate) {
        // BS.1770-5, annex 1: "If a 0 dB FS, 997 Hz sine wave is applied to the left, centre or right channel input,
        // the
        // indicated loudness will equal −3.01 LKFS."
        var meter = LoudnessMeter.mono(rate);
        float[] signal = new float[3 * rate];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = (float) Math.sin(2 * Math.PI * 997 * i / rate);
        }
        meter.process(signal, signal, 0, signal.length);
        assertEquals(-3.01, meter.integratedLufs(), rate == 48_000 ? 0.01 : 0.05);
    }

    @Test
    void sameSignalOnTwoChannelsIsThreeLuLouderThanOnOne() {
        var mono = LoudnessMeter.mono(48_000);
        var stereo = LoudnessMeter.stereo(48_000);
        var programme = new EbuProgramme(48_000).tone(-20, 5);
        programme.feed(mono);
        programme.feed(stereo);
        assertEquals(3.01, stereo.integratedLufs() - mono.integratedLufs(), 0.001);
    }

    @Test
    void silenceIsMinusInfinityAndHasNoRange() {
        var meter = LoudnessMeter.stereo(44_100);
        new EbuProgramme(44_100).silence(5).feed(meter);
        assertEquals(Double.NEGATIVE_INFINITY, meter.momentaryLufs());
        assertEquals(Double.NEGATIVE_INFINITY, meter.shortTermLufs());
        assertEquals(Double.NEGATIVE_INFINITY, meter.integratedLufs());
        assertEquals(Double.NEGATIVE_INFINITY, meter.samplePeakDbfs());
        assertEquals(Double.NEGATIVE_INFINITY, meter.truePeakDbtp());
        assertEquals(0, meter.loudnessRangeLu());
    }

    @Test
    void lastFramesCountInTheTruePeakOnceFinished() {
        var meter = LoudnessMeter.mono(48_000);
        float[] signal = new float[1_000];
        // Two equal samples at the end: the waveform between them rises above both.
        signal[998] = 0.5f;
        signal[999] = 0.5f;
        meter.process(signal, signal, 0, signal.length);
        meter.finish();
        assertTrue(meter.truePeakDbtp() > meter.samplePeakDbfs() + 1.5, meter.truePeakDbtp() + " dBTP");
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 11_025})
    void cuttingTheStreamIntoBlocksChangesNoBit(int rate) {
        float[] left = noise(rate * 4, 1);
        float[] right = noise(rate * 4, 2);
        var whole = LoudnessMeter.stereo(rate);
        whole.process(left, right, 0, left.length);
        var cut = LoudnessMeter.stereo(rate);
        var random = new Random(3);
        for (int at = 0; at < left.length; ) {
            int to = Math.min(left.length, at + random.nextInt(2_000));
            cut.process(left, right, at, to);
            at = to;
        }
        assertEquals(readings(whole), readings(cut));
    }

    @Test
    void notANumberAndInfinityDoNotPoisonWhatFollows() {
        var meter = LoudnessMeter.stereo(48_000);
        float[] bad = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        meter.process(bad, bad, 0, 3);
        new EbuProgramme(48_000).tone(-23, 10).feed(meter);
        assertEquals(-23, meter.integratedLufs(), 0.02);
        assertEquals(-23, meter.shortTermLufs(), 0.02);
        assertEquals(-23, meter.truePeakDbtp(), 0.2);
    }

    @Test
    void silenceAfterMusicLeavesNoDenormalNumbersBehind() {
        var filter = new KWeighting(48_000);
        float[] burst = {1};
        filter.addEnergy(burst, 0, 1, 0);
        float[] silence = new float[480];
        double energy = 1;
        for (int part = 0; part < 1_000 && energy > 0; part++) {
            energy = filter.addEnergy(silence, 0, 480, 0);
            filter.settle();
        }
        assertEquals(0, energy);
    }

    @Test
    void resetStartsANewProgramme() {
        var used = LoudnessMeter.stereo(48_000);
        new EbuProgramme(48_000).tone(-3, 4).feed(used);
        used.finish();
        used.reset();
        new EbuProgramme(48_000).tone(-23, 4).feed(used);
        var fresh = LoudnessMeter.stereo(48_000);
        new EbuProgramme(48_000).tone(-23, 4).feed(fresh);
        assertEquals(readings(fresh), readings(used));
    }

    @Test
    void processAllocatesNothing() {
        var meter = LoudnessMeter.stereo(48_000);
        float[] left = noise(1_000, 1);
        float[] right = noise(1_000, 2);
        Allocation.assertNone(() -> meter.process(left, right, 0, 1_000));
    }

    @Test
    void refusesWhatItCannotMeasureAndNamesIt() {
        var rate = assertThrows(IllegalArgumentException.class, () -> LoudnessMeter.stereo(0));
        assertEquals("sample rate 0 Hz is outside 8000 to 384000 Hz", rate.getMessage());
        var weight = assertThrows(IllegalArgumentException.class, () -> LoudnessMeter.weighted(48_000, 1, Double.NaN));
        assertEquals("weight NaN of channel 2 is outside 0 to 10", weight.getMessage());
        assertThrows(IllegalArgumentException.class, () -> LoudnessMeter.weighted(48_000));
        var five = LoudnessMeter.weighted(48_000, 1, 1, 1, 1.41, 1.41);
        assertThrows(IllegalArgumentException.class, () -> five.process(new float[2][10], 0, 10));
        assertThrows(IllegalStateException.class, () -> five.process(new float[10], new float[10], 0, 10));
    }

    /// The bits every host must give; recorded from the first run.
    @ParameterizedTest
    @CsvSource({"44100, 61f1133152d33ca5", "48000, 2c890c464c298fd5"})
    void bitsAreTheRecordedOnes(int rate, String wanted) {
        var meter = LoudnessMeter.stereo(rate);
        meter.process(noise(rate * 4, 21), noise(rate * 4, 22), 0, rate * 4);
        meter.finish();
        assertEquals(wanted, readings(meter));
    }

    private static String readings(LoudnessMeter meter) {
        return new Checksum()
                .add(meter.momentaryLufs())
                .add(meter.shortTermLufs())
                .add(meter.highestMomentaryLufs())
                .add(meter.highestShortTermLufs())
                .add(meter.integratedLufs())
                .add(meter.loudnessRangeLu())
                .add(meter.samplePeakDbfs())
                .add(meter.truePeakDbtp())
                .hex();
    }

    private static float[] noise(int frames, long seed) {
        var random = new Random(seed);
        float[] x = new float[frames];
        for (int i = 0; i < frames; i++) {
            x[i] = (random.nextFloat() - 0.5f) * (1 + i % 7_919 / 7_919f);
        }
        return x;
    }
}
