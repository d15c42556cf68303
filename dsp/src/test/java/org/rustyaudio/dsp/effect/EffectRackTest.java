package org.rustyaudio.dsp.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EffectRackTest {

    @ParameterizedTest
    @EnumSource
    void settingsComeBackFromTheirValues(EffectKind kind) {
        EffectSettings settings = kind.standard();
        for (EffectParameter parameter : kind.parameters()) {
            double other = parameter.nearest(parameter.lowest() + 0.3 * (parameter.highest() - parameter.lowest()) + 1);
            settings = settings.with(parameter.key(), other);
            assertEquals(other, settings.value(parameter.key()), parameter.key());
        }
        assertEquals(kind, settings.kind());
        assertEquals(settings, kind.settings(settings.values()));
    }

    @ParameterizedTest
    @EnumSource
    void everyQuantityIsRefusedOutsideItsRange(EffectKind kind) {
        for (EffectParameter parameter : kind.parameters()) {
            if (parameter.choices().equals(List.of("off", "on"))) {
                continue;
            }
            for (double value : new double[] {parameter.lowest() - 1, parameter.highest() + 1, Double.NaN}) {
                if (parameter.isChoice() && Double.isNaN(value)) {
                    continue;
                }
                var refusal = assertThrows(
                        IllegalArgumentException.class, () -> kind.standard().with(parameter.key(), value));
                String message = String.valueOf(refusal.getMessage());
                assertTrue(message.contains(parameter.key()), message);
                assertTrue(message.contains("" + value), message);
            }
        }
    }

    @Test
    void anEffectHasOnePlace() {
        EffectSlot slot = new EffectSlot(true, EffectKind.DELAY.standard());
        var refusal = assertThrows(IllegalArgumentException.class, () -> new EffectRack(true, List.of(slot, slot)));
        assertEquals("the rack has delay twice, in slots 1 and 2; each effect has one place", refusal.getMessage());
    }

    @Test
    void slotsMoveAndKeepWhatTheyAre() {
        EffectRack rack = EffectRack.standard();
        EffectRack moved = rack.moved(4, 0);
        assertEquals(EffectKind.REVERB, moved.slots().get(0).settings().kind());
        assertEquals(EffectKind.COMPRESSOR, moved.slots().get(1).settings().kind());
        assertEquals(rack, moved.moved(0, 4));
        assertEquals(-1, rack.without(2).find(EffectKind.WIDTH));
    }

    @Test
    void aRackSoundsWhenItAndASlotAreOn() {
        assertFalse(EffectRack.EMPTY.sounds());
        assertFalse(EffectRack.standard().sounds());
        EffectRack one = EffectRack.EMPTY.with(EffectKind.REVERB.standard());
        assertTrue(one.sounds());
        assertFalse(one.withOn(false).sounds());
        assertFalse(one.withSlot(0, one.slots().get(0).withOn(false)).sounds());
    }

    @Test
    void compressorsCurveBendsSoftlyAroundItsThreshold() {
        var settings = new CompressorSettings(-20, 4, 10, 10, 100, 0, 0, false);
        assertEquals(0, settings.reductionDb(-25.1));
        assertEquals(0.9375, settings.reductionDb(-20), 1e-12);
        assertEquals(7.5, settings.reductionDb(-10), 1e-12);
    }

    @Test
    void delayFollowsTheTempo() {
        DelaySettings quarter = (DelaySettings) EffectKind.DELAY
                .standard()
                .with("byTempo", 1)
                .with("tempoBpm", 120)
                .with("note", 2);
        assertEquals(0.5, quarter.seconds());
        assertEquals(3, ((DelaySettings) quarter.with("note", 0).with("tempoBpm", 40)).seconds());
    }
}
