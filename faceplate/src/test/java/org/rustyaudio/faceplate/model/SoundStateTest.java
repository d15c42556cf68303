package org.rustyaudio.faceplate.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.presets.FactoryEffects;
import org.rustyaudio.presets.FactoryPresets;
import org.rustyaudio.presets.Preset;

class SoundStateTest {

    private static final Preset FLAT = Preset.of("Flat", EqualizerSettings.FLAT);
    private static final Preset WARM = Preset.of(
            "Warm", new EqualizerSettings(true, 0, true, List.of(new Band(true, FilterType.LOW_SHELF, 120, 4, 0.7))));

    private final SoundState start = SoundState.initial(PresetSlots.of(List.of(FLAT, WARM)));

    @Test
    void fullVolumeWithTheFlatPresetLeavesEverySampleAsItIs() {
        ChainSettings chain = start.withVolume(40).chain();
        assertEquals(0, chain.volumeDb());
        assertFalse(chain.limiterOn());
        assertEquals(EqualizerSettings.FLAT, chain.equalizer());
    }

    @Test
    void theFactorysFlatPresetLeavesEverySampleAsItIs() {
        SoundState flat =
                SoundState.initial(PresetSlots.of(FactoryPresets.all())).withVolume(40);
        assertEquals(EqualizerSettings.FLAT, flat.chain().equalizer());
        assertFalse(flat.chain().limiterOn());
        assertTrue(flat.recall(1).chain().limiterOn());
    }

    @Test
    void everyStepIsLouderThanTheOneBefore() {
        double last = Double.NEGATIVE_INFINITY;
        for (double steps = 0; steps <= 40; steps += 0.5) {
            double db = VolumeTaper.db(steps);
            assertTrue(db > last, steps + " steps are " + db + " dB");
            last = db;
        }
    }

    @Test
    void attenuationTakesTwentyDbAndTurningTheKnobEndsIt() {
        double before = start.chain().volumeDb();
        SoundState held = start.withAttenuated(true);
        assertEquals(before - 20, held.chain().volumeDb(), 1e-9);
        assertFalse(held.withVolume(21).attenuated());
    }

    @Test
    void muteIsSilence() {
        assertEquals(VolumeTaper.SILENCE_DB, start.withMuted(true).chain().volumeDb());
    }

    @Test
    void aPresetIsRecalledIntoTheChainAndGuardedByTheLimiter() {
        ChainSettings chain = start.recall(1).chain();
        assertEquals(WARM.equalizer(), chain.equalizer());
        assertTrue(chain.limiterOn());
        assertEquals(
                EqualizerSettings.FLAT,
                start.recall(1).withEqualizer(false).chain().equalizer());
    }

    @Test
    void anEmptyKeyRecallsNothing() {
        assertSame(start, start.recall(5));
    }

    @Test
    void loudnessLiftsBassMoreThanTrebleAndMoreAtLowVolume() {
        List<Band> quiet =
                start.withLoud(true).withVolume(8).chain().equalizer().bands();
        List<Band> half =
                start.withLoud(true).withVolume(24).chain().equalizer().bands();
        assertTrue(quiet.get(0).gainDb() > quiet.get(1).gainDb());
        assertTrue(quiet.get(0).gainDb() > half.get(0).gainDb());
        assertTrue(
                start.withLoud(true).withVolume(40).chain().equalizer().bands().isEmpty());
    }

    @Test
    void holdingAKeyStoresTheChosenPresetThere() {
        SoundState stored = start.recall(1).withBank('C').store(3);
        assertEquals(15, stored.slot());
        assertEquals(3, stored.presetKey());
        assertEquals("Warm", Objects.requireNonNull(stored.preset()).name());
        assertEquals(List.of("–", "–", "–", "WARM", "–", "–"), stored.slots().names('C'));
        assertEquals(-1, stored.withBank('A').presetKey());
    }

    @Test
    void volumeStaysInItsRangeAndOnHalfSteps() {
        assertEquals(40, start.withVolume(99).volume());
        assertEquals(0, start.withVolume(-3).volume());
        assertEquals(12.5, start.withVolume(12.4).volume());
        assertThrows(
                IllegalArgumentException.class,
                () -> new SoundState(41, false, false, true, false, 'A', 0, start.slots()));
        assertThrows(IllegalArgumentException.class, () -> start.withBank('D'));
    }

    @Test
    void anEditedPresetIsHeardUntilAnotherIsRecalledOrItIsStored() {
        SoundState state = SoundState.initial(PresetSlots.of(FactoryPresets.all()));
        Preset mine = FactoryPresets.all().get(6);
        SoundState edited =
                state.withEqualizer(false).withDraft(mine).withVolume(30).withLoud(true);
        assertEquals(mine, edited.preset());
        assertTrue(edited.equalizerOn());
        assertEquals("Night", Objects.requireNonNull(edited.recall(1).preset()).name());
        SoundState stored = edited.store(2);
        assertEquals(mine, stored.slots().at(2));
        assertEquals(null, stored.draft());
    }

    @Test
    void effectsSoundBehindTheEqualizerAndUnderTheLimiter() {
        EffectRack rack = FactoryEffects.racks().get(1).rack();
        SoundState with = start.withEffects(rack).withVolume(30).withLoud(true).withBank('B');
        assertEquals(rack, with.chain().effects());
        assertTrue(with.chain().limiterOn());
        assertFalse(start.withEffects(rack.withOn(false))
                .withEqualizer(false)
                .chain()
                .limiterOn());
    }

    @Test
    void aStoredPresetBringsItsEffectsAndOthersLeaveThemAlone() {
        EffectRack rack = FactoryEffects.racks().get(1).rack();
        SoundState stored = start.withEffects(rack).store(3);
        SoundState off = stored.withEffects(rack.withOn(false));
        assertEquals(rack.withOn(false), off.recall(0).effects());
        assertEquals(rack, off.recall(3).effects());
        assertEquals(
                rack.withOn(false),
                off.recall(3).withEffects(rack.withOn(false)).store(3).recall(3).effects());
    }
}
