package org.rustyaudio.dsp.effect;

import java.util.ArrayList;
import java.util.List;

/// The effects in the order the sound passes them, as one immutable snapshot.
///
/// @param on whether the rack is in circuit; off, every slot keeps its state
/// @param slots in order; each kind of effect at most once
public record EffectRack(boolean on, List<EffectSlot> slots) {

    /// Nothing in it: the sound passes bit for bit.
    public static final EffectRack EMPTY = new EffectRack(true, List.of());

    public EffectRack {
        slots = List.copyOf(slots);
        for (int i = 0; i < slots.size(); i++) {
            EffectKind kind = slots.get(i).settings().kind();
            for (int before = 0; before < i; before++) {
                if (slots.get(before).settings().kind() == kind) {
                    throw new IllegalArgumentException("the rack has " + kind.key() + " twice, in slots " + (before + 1)
                            + " and " + (i + 1) + "; each effect has one place");
                }
            }
        }
    }

    /// Every effect in its usual place, all of them off: what a drawer shows at first.
    public static EffectRack standard() {
        List<EffectSlot> slots = new ArrayList<>();
        for (EffectKind kind : EffectKind.values()) {
            slots.add(new EffectSlot(false, kind.standard()));
        }
        return new EffectRack(true, slots);
    }

    /// Whether anything is in circuit.
    public boolean sounds() {
        if (on) {
            for (int i = 0; i < slots.size(); i++) {
                if (slots.get(i).on()) {
                    return true;
                }
            }
        }
        return false;
    }

    /// How many frames later the sound comes out.
    public int latencyFrames() {
        int frames = 0;
        for (int i = 0; on && i < slots.size(); i++) {
            frames += slots.get(i).on() ? slots.get(i).settings().kind().latencyFrames() : 0;
        }
        return frames;
    }

    /// Where the effect of a kind is, or −1.
    public int find(EffectKind kind) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).settings().kind() == kind) {
                return i;
            }
        }
        return -1;
    }

    public EffectRack withOn(boolean newOn) {
        return new EffectRack(newOn, slots);
    }

    /// With a slot in the place of the one at `index`.
    public EffectRack withSlot(int index, EffectSlot slot) {
        List<EffectSlot> changed = new ArrayList<>(slots);
        changed.set(index, slot);
        return new EffectRack(on, changed);
    }

    /// With new settings for their kind: in its place, or in a slot behind the others, switched on.
    public EffectRack with(EffectSettings settings) {
        int at = find(settings.kind());
        if (at >= 0) {
            return withSlot(at, slots.get(at).withSettings(settings));
        }
        List<EffectSlot> changed = new ArrayList<>(slots);
        changed.add(new EffectSlot(true, settings));
        return new EffectRack(on, changed);
    }

    /// Without the slot at `index`.
    public EffectRack without(int index) {
        List<EffectSlot> changed = new ArrayList<>(slots);
        changed.remove(index);
        return new EffectRack(on, changed);
    }

    /// With the slot at `from` moved to `to`, counted as the list is afterwards.
    public EffectRack moved(int from, int to) {
        List<EffectSlot> changed = new ArrayList<>(slots);
        EffectSlot slot = changed.remove(from);
        changed.add(to, slot);
        return new EffectRack(on, changed);
    }
}
