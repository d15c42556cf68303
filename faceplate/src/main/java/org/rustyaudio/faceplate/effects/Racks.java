package org.rustyaudio.faceplate.effects;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.dsp.effect.EffectKind;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.dsp.effect.EffectSettings;
import org.rustyaudio.dsp.effect.EffectSlot;
import org.rustyaudio.presets.FactoryEffects;

/// Racks with a place for every effect, as a drawer shows them.
public final class Racks {

    private Racks() {}

    /// With every effect: what a rack lacks stands behind the others, switched off.
    public static EffectRack complete(EffectRack rack) {
        return complete(rack, EffectRack.standard());
    }

    /// The same, with the missing settings and their order from another rack.
    public static EffectRack complete(EffectRack rack, EffectRack otherwise) {
        List<EffectSlot> slots = new ArrayList<>(rack.slots());
        for (EffectSlot slot : otherwise.slots()) {
            if (rack.find(slot.settings().kind()) < 0) {
                slots.add(slot.withOn(false));
            }
        }
        return new EffectRack(rack.on(), slots);
    }

    /// The factory's name of what is in circuit; empty where it is somebody's own.
    public static String name(EffectRack rack) {
        List<EffectSlot> sounding = sounding(rack);
        for (FactoryEffects.NamedRack named : FactoryEffects.racks()) {
            if (named.rack().slots().equals(sounding)) {
                return named.name();
            }
        }
        return "";
    }

    /// The factory's name of an effect's settings; empty where they are somebody's own.
    public static String name(EffectSettings settings) {
        for (FactoryEffects.Named named : FactoryEffects.of(settings.kind())) {
            if (named.settings().equals(settings)) {
                return named.name();
            }
        }
        return settings.equals(settings.kind().standard()) ? EffectsModel.STANDARD : "";
    }

    /// A rack in words: `Stereo width, Reverb`, or `nothing`.
    public static String words(EffectRack rack) {
        StringBuilder words = new StringBuilder();
        for (EffectSlot slot : sounding(rack)) {
            words.append(words.isEmpty() ? "" : ", ")
                    .append(slot.settings().kind().label());
        }
        return words.isEmpty() ? "nothing" : words.toString();
    }

    private static List<EffectSlot> sounding(EffectRack rack) {
        List<EffectSlot> sounding = new ArrayList<>();
        for (EffectSlot slot : rack.slots()) {
            if (slot.on()) {
                sounding.add(slot);
            }
        }
        return sounding;
    }

    /// Whether a parameter does anything beside the others.
    public static boolean used(EffectSettings settings, String key) {
        if (settings.kind() != EffectKind.DELAY) {
            return true;
        }
        boolean byTempo = settings.value("byTempo") != 0;
        return switch (key) {
            case "timeMillis" -> !byTempo;
            case "tempoBpm", "note" -> byTempo;
            default -> true;
        };
    }
}
