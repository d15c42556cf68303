package org.rustyaudio.dsp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every setting may jump in mid-play, and no jump is heard as a click.
///
/// The signal is a pure low tone. A click is a step or a corner in it, and stands out in its fourth difference: a step
/// of −80 dB measures 3e-4 or more, the tone itself below 1e-5.
class ClickTest {

    private static final double RATE = 48_000;
    private static final int JUMP = 24_000;
    private static final int FRAMES = 72_000;
    private static final double CLICK = 1e-4;

    private static final ChainSettings PLAIN = ChainSettings.TRANSPARENT;

    static Stream<Arguments> jumps() {
        Band peak = new Band(true, FilterType.PEAK, 200, 12, 1);
        Band shelf = new Band(true, FilterType.HIGH_SHELF, 2_000, -12, 0.7);
        ChainSettings two = bands(peak, shelf);
        return Stream.of(
                jump("volume", PLAIN, PLAIN.withVolumeDb(-40)),
                jump("mute", PLAIN, PLAIN.withVolumeDb(Double.NEGATIVE_INFINITY)),
                jump("unmute", PLAIN.withVolumeDb(-200), PLAIN),
                jump("balance", PLAIN.withBalance(-1), PLAIN.withBalance(1)),
                jump("preamp", PLAIN, PLAIN.withEqualizer(new EqualizerSettings(true, 12, false, List.of()))),
                jump("headroom", two, PLAIN.withEqualizer(new EqualizerSettings(true, 0, true, List.of(peak, shelf)))),
                jump("equalizer on", PLAIN, two),
                jump("equalizer off", two, PLAIN.withEqualizer(new EqualizerSettings(false, 9, true, List.of(peak)))),
                jump("band off", two, bands(new Band(false, FilterType.PEAK, 200, 12, 1), shelf)),
                jump("band added", bands(peak), bands(peak, shelf)),
                jump("band put first", bands(peak), bands(shelf, peak)),
                jump("gain", two, bands(new Band(true, FilterType.PEAK, 200, -12, 1), shelf)),
                jump("frequency", two, bands(new Band(true, FilterType.PEAK, 5_000, 12, 1), shelf)),
                jump("q", two, bands(new Band(true, FilterType.PEAK, 200, 12, 20), shelf)),
                jump("to low pass", two, bands(new Band(true, FilterType.LOW_PASS, 200, 12, 3), shelf)),
                jump("to high pass", two, bands(new Band(true, FilterType.HIGH_PASS, 900, 12, 0.7), shelf)),
                jump("to band pass", two, bands(new Band(true, FilterType.BAND_PASS, 80, 12, 5), shelf)),
                jump("to notch", two, bands(new Band(true, FilterType.NOTCH, 200, 12, 2), shelf)),
                jump("to all pass", two, bands(new Band(true, FilterType.ALL_PASS, 200, 12, 1), shelf)),
                jump("limiter on", PLAIN, PLAIN.withLimiter(true, -1)),
                jump("limiter off", PLAIN.withLimiter(true, -1), PLAIN),
                jump("limiter on and at work", PLAIN, PLAIN.withLimiter(true, -24)),
                jump("limiter off from work", PLAIN.withLimiter(true, -24), PLAIN),
                jump("ceiling", PLAIN.withLimiter(true, -3), PLAIN.withLimiter(true, -24)),
                jump("everything", two, new ChainSettings(bands(shelf).equalizer(), 0.7, -20, true, -12)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jumps")
    void noJumpClicks(String what, ChainSettings before, ChainSettings after) {
        // Out of step with the tone, so that the jump meets it anywhere.
        for (int offset : new int[] {0, 17, 61, 103, 170}) {
            float[] left = Signals.sine(200, 0.5, RATE, FRAMES);
            float[] right = left.clone();
            SignalChain chain = new SignalChain(RATE, before);
            chain.process(left, right, 0, JUMP + offset);
            chain.publish(after);
            for (int at = JUMP + offset; at < FRAMES; at += 64) {
                chain.process(left, right, at, Math.min(FRAMES, at + 64));
            }
            double roughest = Math.max(
                    Signals.roughness(left, JUMP - 2_000, FRAMES), Signals.roughness(right, JUMP - 2_000, FRAMES));
            assertTrue(roughest < CLICK, what + " at offset " + offset + ": " + roughest);
        }
    }

    @Test
    void turningAKnobInEveryBlockStaysSmooth() {
        float[] left = Signals.sine(200, 0.5, RATE, FRAMES);
        float[] right = left.clone();
        SignalChain chain = new SignalChain(RATE, PLAIN);
        for (int at = 0; at < FRAMES; at += 100) {
            double turn = (double) at / FRAMES;
            chain.publish(bands(new Band(true, FilterType.PEAK, 100 + 3_000 * turn, 24 * turn - 12, 1))
                    .withVolumeDb(-30 * turn)
                    .withBalance(turn));
            chain.process(left, right, at, at + 100);
        }
        double roughest = Math.max(Signals.roughness(left, 2_000, FRAMES), Signals.roughness(right, 2_000, FRAMES));
        assertTrue(roughest < CLICK, "roughness " + roughest);
    }

    /// The measure itself must see a click.
    @Test
    void aBareStepOfHalfADecibelMeasuresAsAClick() {
        float[] tone = Signals.sine(200, 0.5, RATE, FRAMES);
        for (int i = JUMP + 61; i < FRAMES; i++) {
            tone[i] *= 0.944f;
        }
        assertTrue(Signals.roughness(tone, 0, FRAMES) > 100 * CLICK);
    }

    private static ChainSettings bands(Band... bands) {
        return PLAIN.withEqualizer(new EqualizerSettings(true, 0, false, List.of(bands)));
    }

    private static Arguments jump(String what, ChainSettings before, ChainSettings after) {
        return Arguments.of(what, before, after);
    }
}
