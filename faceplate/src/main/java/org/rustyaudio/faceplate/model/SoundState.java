package org.rustyaudio.faceplate.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.presets.Preset;

/// How the stereo is set to sound: what its knobs and keys stand for. Immutable.
///
/// @param volume 0 to 40, halves allowed
/// @param attenuated 20 dB less for a moment
/// @param muted silent for a moment
/// @param equalizerOn whether the preset is in circuit
/// @param loud bass and treble lifted the more the volume is turned down
/// @param bank A, B or C
/// @param slot which of the eighteen presets is chosen, or −1
/// @param slots the presets
/// @param draft a preset that is heard in the place of the chosen one: edited, or from nowhere in the banks; null
///     where there is none
/// @param effects the rack, in circuit or not
/// @param limiter what may guard the output
public record SoundState(
        double volume,
        boolean attenuated,
        boolean muted,
        boolean equalizerOn,
        boolean loud,
        char bank,
        int slot,
        PresetSlots slots,
        @Nullable Preset draft,
        EffectRack effects,
        LimiterSettings limiter) {

    static final double ATT_DB = 20;
    /// Volume steps below which loudness begins to lift, and how much it lifts at silence.
    private static final double LOUD_FROM = 34;

    private static final double LOUD_BASS_DB = 9;
    private static final double LOUD_TREBLE_DB = 3;
    private static final double BASS_HZ = 110;
    private static final double TREBLE_HZ = 7000;
    private static final double SHELF_Q = 0.6;

    public SoundState {
        if (!(volume >= 0 && volume <= VolumeState.MAX)) {
            throw new IllegalArgumentException("volume " + volume + " is outside 0 to " + VolumeState.MAX);
        }
        if (bank < 'A' || bank > 'C') {
            throw new IllegalArgumentException("there is no bank '" + bank + "': A, B or C");
        }
    }

    public SoundState(
            double volume,
            boolean attenuated,
            boolean muted,
            boolean equalizerOn,
            boolean loud,
            char bank,
            int slot,
            PresetSlots slots) {
        this(
                volume,
                attenuated,
                muted,
                equalizerOn,
                loud,
                bank,
                slot,
                slots,
                null,
                EffectRack.EMPTY,
                LimiterSettings.INITIAL);
    }

    /// Half volume, first preset, nothing switched on but the equalizer.
    public static SoundState initial(PresetSlots slots) {
        return new SoundState(20, false, false, true, false, 'A', 0, slots);
    }

    /// The preset that is heard, or null.
    public @Nullable Preset preset() {
        return draft != null ? draft : slots.at(slot);
    }

    /// The same with another preset in the place of the chosen one; the equalizer is in circuit then.
    public SoundState withDraft(@Nullable Preset preset) {
        return new SoundState(volume, attenuated, muted, true, loud, bank, slot, slots, preset, effects, limiter);
    }

    public SoundState withSlots(PresetSlots newSlots) {
        return new SoundState(
                volume, attenuated, muted, equalizerOn, loud, bank, slot, newSlots, draft, effects, limiter);
    }

    /// Which key of the shown bank is lit, or −1.
    public int presetKey() {
        int key = slot - PresetSlots.first(bank);
        return key >= 0 && key < PresetSlots.PER_BANK ? key : -1;
    }

    public SoundState withVolume(double steps) {
        double halves = Math.round(Math.max(0, Math.min(VolumeState.MAX, steps)) * 2) / 2.0;
        return new SoundState(halves, false, false, equalizerOn, loud, bank, slot, slots, draft, effects, limiter);
    }

    public SoundState withAttenuated(boolean on) {
        return new SoundState(volume, on, muted, equalizerOn, loud, bank, slot, slots, draft, effects, limiter);
    }

    public SoundState withMuted(boolean on) {
        return new SoundState(volume, attenuated, on, equalizerOn, loud, bank, slot, slots, draft, effects, limiter);
    }

    public SoundState withEqualizer(boolean on) {
        return new SoundState(volume, attenuated, muted, on, loud, bank, slot, slots, draft, effects, limiter);
    }

    public SoundState withLoud(boolean on) {
        return new SoundState(volume, attenuated, muted, equalizerOn, on, bank, slot, slots, draft, effects, limiter);
    }

    public SoundState withBank(char newBank) {
        return new SoundState(
                volume, attenuated, muted, equalizerOn, loud, newBank, slot, slots, draft, effects, limiter);
    }

    public SoundState withEffects(EffectRack rack) {
        return new SoundState(volume, attenuated, muted, equalizerOn, loud, bank, slot, slots, draft, rack, limiter);
    }

    public SoundState withLimiter(LimiterSettings newLimiter) {
        return new SoundState(
                volume, attenuated, muted, equalizerOn, loud, bank, slot, slots, draft, effects, newLimiter);
    }

    /// Recalls a key of the shown bank; an empty one changes nothing, and effects change only where it has some.
    public SoundState recall(int key) {
        int wanted = PresetSlots.first(bank) + key;
        Preset preset = slots.at(wanted);
        if (preset == null) {
            return this;
        }
        EffectRack its = preset.effects();
        return new SoundState(
                volume, attenuated, muted, true, loud, bank, wanted, slots, null, its == null ? effects : its, limiter);
    }

    /// Puts a preset in circuit, by the first key that holds it where one does; effects change only where it has some.
    public SoundState recall(Preset preset) {
        EffectRack its = preset.effects();
        return heard(preset).withEffects(its == null ? effects : its);
    }

    /// Hears this preset, by the chosen key or the first that holds it where one does; the equalizer is in circuit
    /// then.
    public SoundState heard(Preset preset) {
        Preset chosen = slots.at(slot);
        int key = preset.equals(chosen) ? slot : slots.find(preset);
        // A key stays lit only while what is heard has the name of its own.
        int edited = chosen != null && chosen.name().equals(preset.name()) ? slot : -1;
        return new SoundState(
                volume,
                attenuated,
                muted,
                true,
                loud,
                bank,
                key < 0 ? edited : key,
                slots,
                key < 0 ? preset : null,
                effects,
                limiter);
    }

    /// Stores a preset under a key of any bank. What is heard stays: by that key where it is the same, as a draft where
    /// its own key was taken.
    public SoundState store(Preset preset, char wantedBank, int key) {
        int wanted = PresetSlots.first(wantedBank) + key;
        Preset heard = preset();
        boolean itself = preset.equals(heard);
        boolean taken = draft == null && wanted == slot && !itself;
        return new SoundState(
                volume,
                attenuated,
                muted,
                equalizerOn,
                loud,
                bank,
                itself ? wanted : taken ? -1 : slot,
                slots.with(wanted, preset),
                itself ? null : taken ? heard : draft,
                effects,
                limiter);
    }

    /// Stores the chosen preset under a key of the shown bank, with the effects that sound, and chooses that key.
    public SoundState store(int key) {
        Preset preset = preset();
        int wanted = PresetSlots.first(bank) + key;
        if (preset == null) {
            return this;
        }
        boolean withEffects = effects.sounds() || preset.effects() != null;
        PresetSlots stored = slots.with(wanted, withEffects ? preset.withEffects(effects) : preset);
        return new SoundState(
                volume, attenuated, muted, equalizerOn, loud, bank, wanted, stored, null, effects, limiter);
    }

    /// What the signal chain has to do.
    public ChainSettings chain() {
        double volumeDb = VolumeTaper.db(volume) - (attenuated ? ATT_DB : 0);
        EqualizerSettings equalizer = equalizer();
        boolean shaped = shapes(equalizer);
        return new ChainSettings(
                shaped ? equalizer : EqualizerSettings.FLAT,
                effects,
                0,
                muted ? VolumeTaper.SILENCE_DB : volumeDb,
                limiter.on() && (shaped || effects.sounds()),
                limiter.ceilingDbtp());
    }

    /// Whether an equalizer does anything at all; a flat one is left out, so that every sample passes as it is.
    private static boolean shapes(EqualizerSettings equalizer) {
        if (!equalizer.on()) {
            return false;
        }
        boolean shapes = equalizer.preampDb() != 0;
        for (Band band : equalizer.bands()) {
            shapes |= band.on() && (band.gainDb() != 0 || !hasGain(band.type()));
        }
        return shapes;
    }

    private static boolean hasGain(FilterType type) {
        return switch (type) {
            case PEAK, LOW_SHELF, HIGH_SHELF, LOW_SHELF_6DB, HIGH_SHELF_6DB, LOW_SHELF_12DB, HIGH_SHELF_12DB -> true;
            case LOW_PASS, HIGH_PASS, BAND_PASS, NOTCH, ALL_PASS -> false;
        };
    }

    private EqualizerSettings equalizer() {
        Preset preset = preset();
        EqualizerSettings chosen = preset != null && equalizerOn ? preset.equalizer() : EqualizerSettings.FLAT;
        double lift = Math.max(0, LOUD_FROM - volume) / LOUD_FROM;
        if (!loud || lift == 0 || chosen.bands().size() > EqualizerSettings.MAX_BANDS - 2) {
            return chosen;
        }
        List<Band> bands = new ArrayList<>(chosen.on() ? chosen.bands() : List.of());
        bands.add(new Band(true, FilterType.LOW_SHELF, BASS_HZ, LOUD_BASS_DB * lift, SHELF_Q));
        bands.add(new Band(true, FilterType.HIGH_SHELF, TREBLE_HZ, LOUD_TREBLE_DB * lift, SHELF_Q));
        return new EqualizerSettings(true, chosen.on() ? chosen.preampDb() : 0, chosen.autoHeadroom(), bands);
    }
}
