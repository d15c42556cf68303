package org.rustyaudio.dsp.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.SignalChain;
import org.rustyaudio.dsp.Signals;

/// What holds for every effect and for the rack.
class EffectsTest {

    private static final double RATE = Rig.RATE;
    private static final double CLICK = 1e-4;

    /// Everything on, with decays short enough for tests.
    private static EffectRack all() {
        EffectRack rack = EffectRack.EMPTY;
        for (EffectKind kind : EffectKind.values()) {
            rack = rack.with(kind.standard());
        }
        return rack.with(Rig.settings(EffectKind.REVERB, "decaySeconds", 0.4))
                .with(Rig.settings(EffectKind.DELAY, "timeMillis", 60));
    }

    @Test
    void whatIsOutOfCircuitPassesEveryBit() {
        float[] input = Signals.noise(1, 1.5, 10_000);
        input[17] = Float.MIN_VALUE;
        input[18] = -0.0f;
        EffectRack off = all();
        for (int i = 0; i < off.slots().size(); i++) {
            off = off.withSlot(i, off.slots().get(i).withOn(false));
        }
        for (EffectRack rack : List.of(EffectRack.EMPTY, all().withOn(false), off)) {
            float[] left = input.clone();
            float[] right = input.clone();
            var chain = new SignalChain(RATE, ChainSettings.TRANSPARENT.withEffects(rack));
            chain.process(left, right, 0, left.length);
            assertEquals(0, chain.latencyFrames());
            assertEquals(Signals.checksum(input, input), Signals.checksum(left, right));
        }
    }

    @Test
    void switchedOffTheSoundPassesEveryBitAgainAfterTheFade() {
        float[] input = Signals.noise(2, 0.5, 20_000);
        float[] left = input.clone();
        float[] right = input.clone();
        var effects = new Effects(RATE, all());
        effects.process(left, right, 0, 10_000);
        effects.apply(all().withOn(false));
        effects.process(left, right, 10_000, 20_000);
        assertNotEquals(input[10_100], left[10_100]);
        for (int i = 10_000 + 960; i < 20_000; i++) {
            assertEquals(input[i], left[i], "frame " + i);
            assertEquals(input[i], right[i], "frame " + i);
        }
    }

    @ParameterizedTest
    @EnumSource
    void silenceComesToExactlyZeroAndEndsTheWork(EffectKind kind) {
        EffectSettings settings = kind.standard();
        if (kind == EffectKind.REVERB) {
            settings = settings.with("decaySeconds", 0.5);
        }
        var effects = new Effects(RATE, Rig.rack(settings));
        float[] left = Signals.noise(3, 1, 48_000);
        float[] right = left.clone();
        effects.process(left, right, 0, left.length);
        int frames = 48_000 * 10;
        float[] silence = new float[frames];
        float[] silenceRight = new float[frames];
        effects.process(silence, silenceRight, 0, frames);
        assertEquals(0, Signals.peak(silence, frames - 48_000, frames));
        assertEquals(0, Signals.peak(silenceRight, frames - 48_000, frames));
        // As new: the next sound comes out as it would from the beginning.
        float[] again = Signals.noise(4, 1, 5_000);
        float[] againRight = again.clone();
        float[] fresh = again.clone();
        float[] freshRight = again.clone();
        effects.process(again, againRight, 0, again.length);
        new Effects(RATE, Rig.rack(settings)).process(fresh, freshRight, 0, fresh.length);
        assertArrayEquals(fresh, again);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void anySplitIntoBlocksGivesTheSameSamples(long seed) {
        Random random = new Random(seed);
        int frames = 60_000;
        float[] wholeLeft = Signals.noise(seed, 1, frames);
        float[] wholeRight = Signals.noise(seed + 100, 1, frames);
        for (int i = 10_000; i < 45_000; i++) {
            wholeLeft[i] = 0;
            wholeRight[i] = 0;
        }
        float[] left = wholeLeft.clone();
        float[] right = wholeRight.clone();
        EffectRack after = all().moved(0, 3).without(2).with(Rig.settings(EffectKind.REVERB, "sizePercent", 20));
        var whole = new Effects(RATE, all());
        whole.process(wholeLeft, wholeRight, 0, 5_000);
        whole.apply(after);
        whole.process(wholeLeft, wholeRight, 5_000, frames);
        var effects = new Effects(RATE, all());
        int at = 0;
        while (at < frames) {
            if (at == 5_000) {
                effects.apply(after);
            }
            int end = at < 5_000 ? 5_000 : frames;
            int count = Math.min(end - at, random.nextInt(5) == 0 ? random.nextInt(3_000) : random.nextInt(40));
            effects.process(left, right, at, at + count);
            at += count;
        }
        assertArrayEquals(wholeLeft, left, "seed " + seed);
        assertArrayEquals(wholeRight, right, "seed " + seed);
    }

    @ParameterizedTest
    @EnumSource
    void damagedSamplesAreForgotten(EffectKind kind) {
        EffectSettings settings = kind.standard();
        for (float damage : new float[] {Float.NaN, Float.POSITIVE_INFINITY, -Float.MAX_VALUE}) {
            float[] clean = Signals.noise(5, 0.5, 20_000);
            clean[5_000] = 0;
            float[] damaged = clean.clone();
            damaged[5_000] = damage;
            float[] cleanRight = clean.clone();
            float[] damagedRight = damaged.clone();
            Rig.play(settings, clean, cleanRight);
            Rig.play(settings, damaged, damagedRight);
            assertArrayEquals(clean, damaged);
            assertArrayEquals(cleanRight, damagedRight);
        }
    }

    /// The signal is a low tone; a click is rougher than the tone before and behind the change.
    @ParameterizedTest
    @EnumSource
    void noChangeClicks(EffectKind kind) {
        EffectSettings before = kind.standard();
        EffectRack rack = Rig.rack(before);
        for (EffectParameter parameter : kind.parameters()) {
            EffectSettings after = Rig.turned(before, parameter);
            listen(kind + " " + parameter.key(), rack, Rig.rack(after));
        }
        listen(kind + " on", Rig.rack(before).withOn(false), rack);
        listen(kind + " off", rack, rack.withOn(false));
        listen(kind + " taken out", rack, EffectRack.EMPTY);
    }

    @Test
    void changingPlacesDoesNotClick() {
        EffectRack rack = all();
        listen("order", rack, rack.moved(0, 5));
        listen(
                "order and one off",
                rack,
                rack.moved(4, 1).withSlot(0, rack.slots().get(0).withOn(false)));
        listen("one put between", rack.without(2), rack);
    }

    private static void listen(String what, EffectRack before, EffectRack after) {
        for (int offset : new int[] {0, 61}) {
            int jump = 60_000 + offset;
            int frames = 100_000;
            float[] left = Signals.sine(200, 0.5, RATE, frames);
            float[] right = Signals.sine(200, 0.25, RATE, frames);
            // Softly in: no echo of a corner may pass for a click.
            for (int i = 0; i < 4_800; i++) {
                float share = (float) (0.5 - 0.5 * StrictMath.cos(Math.PI * i / 4_800));
                left[i] *= share * share;
                right[i] *= share * share;
            }
            var effects = new Effects(RATE, before);
            effects.process(left, right, 0, jump);
            effects.prepare(after);
            effects.apply(after);
            for (int at = jump; at < frames; at += 64) {
                effects.process(left, right, at, Math.min(frames, at + 64));
            }
            for (float[] channel : List.of(left, right)) {
                double steady = Math.max(
                        Signals.roughness(channel, jump - 4_000, jump),
                        Signals.roughness(channel, frames - 4_000, frames));
                double roughest = Signals.roughness(channel, jump - 10, frames);
                assertTrue(
                        roughest < CLICK + 1.5 * steady,
                        what + " at offset " + offset + ": " + roughest + ", steady " + steady);
            }
        }
    }

    @Test
    void allocatesNothingWhateverChanges() {
        EffectRack[] racks = new EffectRack[40];
        for (int i = 0; i < racks.length; i++) {
            EffectRack rack = all().moved(i % 6, i % 5).withOn(i % 7 > 0);
            for (int slot = 0; slot < 6; slot++) {
                EffectSlot old = rack.slots().get(slot);
                List<EffectParameter> parameters = old.settings().kind().parameters();
                rack = rack.withSlot(
                        slot,
                        new EffectSlot(
                                (i + slot) % 4 > 0, Rig.turned(old.settings(), parameters.get(i % parameters.size()))));
            }
            racks[i] = rack;
        }
        var effects = new Effects(RATE, all());
        float[] left = Signals.noise(6, 1, 512);
        float[] right = Signals.noise(7, 1, 512);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = Long.MAX_VALUE;
        for (int round = 0; round < 10 && allocated > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (EffectRack rack : racks) {
                effects.apply(rack);
                for (int block = 0; block < 6; block++) {
                    effects.process(left, right, 0, left.length);
                }
            }
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertEquals(0, allocated, "bytes on the audio thread");
    }

    @Test
    void effectsSoundInTheirOrder() {
        // Mono behind ping-pong has no sides; ping-pong behind mono has.
        EffectSettings mono = new WidthSettings(0, 0);
        EffectSettings sides = Rig.settings(EffectKind.DELAY, "pingPong", 1, "mixPercent", 100, "timeMillis", 10);
        assertEquals(0, difference(Rig.rack(sides, mono)), 1e-7);
        assertTrue(difference(Rig.rack(mono, sides)) > 0.1);
    }

    private static double difference(EffectRack rack) {
        float[] left = Signals.noise(8, 1, 5_000);
        float[] right = left.clone();
        new Effects(RATE, rack).process(left, right, 0, left.length);
        double most = 0;
        for (int i = 0; i < left.length; i++) {
            most = Math.max(most, Math.abs(left[i] - right[i]));
        }
        return most;
    }
}
