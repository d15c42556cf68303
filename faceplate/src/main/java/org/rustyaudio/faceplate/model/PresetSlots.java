package org.rustyaudio.faceplate.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.presets.Preset;

/// Three banks of six presets. Immutable.
public final class PresetSlots {

    public static final int PER_BANK = 6;
    public static final int SLOTS = 18;

    private final Map<Integer, Preset> slots;

    private PresetSlots(Map<Integer, Preset> slots) {
        this.slots = slots;
    }

    /// The first eighteen presets of a list, in order.
    public static PresetSlots of(List<Preset> presets) {
        Map<Integer, Preset> slots = new TreeMap<>();
        for (int i = 0; i < Math.min(SLOTS, presets.size()); i++) {
            slots.put(i, presets.get(i));
        }
        return new PresetSlots(slots);
    }

    /// Null where nothing is stored.
    public @Nullable Preset at(int slot) {
        return slots.get(slot);
    }

    /// The same slots with a preset stored in one of them.
    public PresetSlots with(int slot, Preset preset) {
        if (slot < 0 || slot >= SLOTS) {
            throw new IllegalArgumentException("slot " + slot + " is outside 0 to " + (SLOTS - 1));
        }
        Map<Integer, Preset> changed = new TreeMap<>(slots);
        changed.put(slot, preset);
        return new PresetSlots(changed);
    }

    /// The same slots with others stored over them.
    public PresetSlots with(Map<Integer, Preset> stored) {
        PresetSlots all = this;
        for (Map.Entry<Integer, Preset> entry : stored.entrySet()) {
            all = all.with(entry.getKey(), entry.getValue());
        }
        return all;
    }

    /// By slot, the presets that differ from those of `others`: what was stored since.
    public Map<Integer, Preset> storedOver(PresetSlots others) {
        Map<Integer, Preset> stored = new TreeMap<>(slots);
        stored.entrySet().removeIf(entry -> entry.getValue().equals(others.at(entry.getKey())));
        return Collections.unmodifiableMap(stored);
    }

    /// The first slot that holds this very preset, or −1.
    public int find(Preset preset) {
        for (Map.Entry<Integer, Preset> entry : slots.entrySet()) {
            if (entry.getValue().equals(preset)) {
                return entry.getKey();
            }
        }
        return -1;
    }

    /// A slot as the face names it, such as `A3`.
    public static String label(int slot) {
        return "" + (char) ('A' + slot / PER_BANK) + (slot % PER_BANK + 1);
    }

    /// What the glass shows above the keys of a bank.
    public List<String> names(char bank) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < PER_BANK; i++) {
            Preset preset = at(first(bank) + i);
            names.add(preset == null ? "–" : preset.name().toUpperCase(Locale.ROOT));
        }
        return List.copyOf(names);
    }

    /// The first slot of bank A, B or C.
    public static int first(char bank) {
        return (bank - 'A') * PER_BANK;
    }
}
