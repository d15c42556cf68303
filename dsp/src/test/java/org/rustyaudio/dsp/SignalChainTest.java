package org.rustyaudio.dsp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalChainTest {

    private static final double RATE = 44_100;
    private static final EqualizerSettings EIGHT_BANDS = new EqualizerSettings(
            true,
            -3,
            true,
            List.of(
                    new Band(true, FilterType.LOW_SHELF, 60, 4, 0.7),
                    new Band(true, FilterType.PEAK, 120, -3, 1),
                    new Band(true, FilterType.PEAK, 250, 3, 1.4),
                    new Band(true, FilterType.PEAK, 500, -3, 1),
                    new Band(true, FilterType.PEAK, 1_000, 3, 2),
                    new Band(true, FilterType.PEAK, 2_000, -3, 1),
                    new Band(true, FilterType.PEAK, 4_000, 3, 1),
                    new Band(true, FilterType.HIGH_SHELF, 8_000, -3, 0.7)));
    private static final ChainSettings FULL = new ChainSettings(EIGHT_BANDS, 0.2, -1.5, true, -6);

    @Test
    void transparentSettingsPassEveryBit() {
        float[] input = Signals.noise(1, 1.5, 10_000);
        input[17] = Float.MIN_VALUE;
        input[18] = -0.0f;
        input[19] = -Float.MIN_VALUE;
        float[] left = input.clone();
        float[] right = input.clone();
        SignalChain chain = new SignalChain(RATE, ChainSettings.TRANSPARENT);
        chain.process(left, right, 0, left.length);
        assertEquals(0, chain.latencyFrames());
        assertEquals(Signals.checksum(input), Signals.checksum(left));
        assertEquals(Signals.checksum(input), Signals.checksum(right));
    }

    @Test
    void limiterBelowItsCeilingOnlyDelays() {
        float[] input = Signals.noise(2, 0.3, 10_000);
        float[] left = input.clone();
        float[] right = input.clone();
        SignalChain chain = new SignalChain(RATE, ChainSettings.TRANSPARENT.withLimiter(true, -1));
        chain.process(left, right, 0, left.length);
        int latency = chain.latencyFrames();
        assertTrue(latency > 0 && latency < RATE / 200, latency + " frames");
        for (int i = 0; i < latency; i++) {
            assertEquals(0, left[i]);
        }
        for (int i = latency; i < left.length; i++) {
            assertEquals(input[i - latency], left[i]);
            assertEquals(input[i - latency], right[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anySplitIntoBlocksGivesTheSameSamples(long seed) {
        Random random = new Random(seed);
        float[] wholeLeft = Signals.noise(seed, 1, 30_000);
        float[] wholeRight = Signals.noise(seed + 100, 1, 30_000);
        float[] left = wholeLeft.clone();
        float[] right = wholeRight.clone();
        new SignalChain(RATE, FULL).process(wholeLeft, wholeRight, 0, wholeLeft.length);
        SignalChain chain = new SignalChain(RATE, FULL);
        int at = 0;
        while (at < left.length) {
            int frames = Math.min(left.length - at, random.nextInt(5) == 0 ? random.nextInt(3_000) : random.nextInt(3));
            chain.process(left, right, at, at + frames);
            at += frames;
        }
        assertArrayEquals(wholeLeft, left, "seed " + seed);
        assertArrayEquals(wholeRight, right, "seed " + seed);
    }

    /// Everything but the limiter's work is linear: what is left beside the tone is the rounding to float.
    @ParameterizedTest
    @ValueSource(doubles = {100, 1_000, 10_000})
    void toneComesOutWithoutDistortion(double frequencyHz) {
        int frames = 88_200;
        float[] left = Signals.sine(frequencyHz, 0.5, RATE, frames);
        float[] right = left.clone();
        new SignalChain(RATE, FULL.withLimiter(true, 0)).process(left, right, 0, frames);
        double distortionDb = Signals.restBesideToneDb(left, frequencyHz, RATE, frames / 2, frames);
        assertTrue(distortionDb < -140, "THD+N " + distortionDb + " dB");
    }

    @Test
    void channelsDoNotLeakIntoEachOther() {
        float[] left = Signals.noise(5, 1, 5_000);
        float[] right = new float[left.length];
        new SignalChain(RATE, FULL).process(left, right, 0, left.length);
        assertEquals(0, Signals.peak(right, 0, right.length));
    }

    @Test
    void allocatesNothingWhateverChanges() {
        SignalChain chain = new SignalChain(RATE, ChainSettings.TRANSPARENT);
        float[] left = Signals.noise(6, 1, 512);
        float[] right = Signals.noise(7, 1, 512);
        FilterType[] types = FilterType.values();
        ChainSettings[] settings = new ChainSettings[40];
        for (int i = 0; i < settings.length; i++) {
            Band band = new Band(i % 3 > 0, types[i % types.length], 100 + 400 * i, i % 25 - 12, 1);
            EqualizerSettings equalizer = new EqualizerSettings(i % 7 > 0, i % 5 - 3, i % 2 > 0, List.of(band, band));
            settings[i] = new ChainSettings(equalizer, i % 3 - 1, -i, i % 4 > 0, -1 - i % 6);
        }
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = Long.MAX_VALUE;
        for (int round = 0; round < 20 && allocated > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (ChainSettings next : settings) {
                chain.publish(next);
                for (int block = 0; block < 6; block++) {
                    chain.process(left, right, 0, left.length);
                }
            }
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertEquals(0, allocated, "bytes on the audio thread");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MAX_VALUE})
    void damagedSamplesBecomeSilence(float damage) {
        float[] clean = Signals.noise(8, 0.5, 20_000);
        clean[5_000] = 0;
        clean[5_001] = 0;
        float[] damaged = clean.clone();
        damaged[5_000] = damage;
        damaged[5_001] = -damage;
        float[] cleanRight = clean.clone();
        float[] damagedRight = damaged.clone();
        new SignalChain(RATE, FULL).process(clean, cleanRight, 0, clean.length);
        new SignalChain(RATE, FULL).process(damaged, damagedRight, 0, damaged.length);
        assertArrayEquals(clean, damaged);
    }

    @Test
    void silenceAfterABurstBecomesExactlyZero() {
        SignalChain chain = new SignalChain(RATE, FULL);
        float[] left = Signals.noise(9, 1, 44_100);
        float[] right = left.clone();
        chain.process(left, right, 0, left.length);
        float[] silence = new float[220_500];
        float[] silenceRight = new float[silence.length];
        chain.process(silence, silenceRight, 0, silence.length);
        assertEquals(0, Signals.peak(silence, silence.length - 44_100, silence.length));
        assertEquals(0, Signals.peak(silenceRight, silence.length - 44_100, silence.length));
    }

    @Test
    void resetMakesItAsNew() {
        float[] expected = Signals.noise(10, 1, 3_000);
        float[] expectedRight = expected.clone();
        float[] left = expected.clone();
        float[] right = expected.clone();
        new SignalChain(RATE, FULL).process(expected, expectedRight, 0, expected.length);
        SignalChain chain = new SignalChain(RATE, ChainSettings.TRANSPARENT);
        float[] before = Signals.noise(11, 1, 3_000);
        chain.process(before, before.clone(), 0, before.length);
        chain.publish(FULL);
        chain.process(before, before.clone(), 0, before.length);
        chain.reset();
        chain.process(left, right, 0, left.length);
        assertArrayEquals(expected, left);
        assertArrayEquals(expectedRight, right);
    }

    @Test
    void refusesARateNoSoundHas() {
        var refusal = assertThrows(
                IllegalArgumentException.class, () -> new SignalChain(Double.NaN, ChainSettings.TRANSPARENT));
        assertEquals("sample rate NaN Hz is outside 1000 to 1000000 Hz", refusal.getMessage());
    }

    /// One number for the chain's output at each rate: every runtime must come to the same.
    @ParameterizedTest
    @ValueSource(ints = {8_000, 44_100, 48_000, 96_000, 192_000, 384_000})
    void bitsOfTheOutputArePinned(int rate) {
        float[] left = Signals.noise(12, 1, 40_000);
        float[] right = Signals.noise(13, 1, 40_000);
        SignalChain chain = new SignalChain(rate, FULL);
        chain.process(left, right, 0, 20_000);
        chain.publish(FULL.withBalance(-0.5).withVolumeDb(-3).withEqualizer(EqualizerSettings.FLAT));
        chain.process(left, right, 20_000, 40_000);
        assertEquals(
                switch (rate) {
                    case 8_000 -> -1_180_027_624_435_252_589L;
                    case 44_100 -> 4_642_480_446_708_101_851L;
                    case 48_000 -> -4_934_733_142_212_853_215L;
                    case 96_000 -> 4_602_480_352_329_194_743L;
                    case 192_000 -> 4_349_778_483_853_416_984L;
                    default -> 5_306_020_694_404_094_429L;
                },
                Signals.checksum(left, right));
    }
}
