package org.rustyaudio.faceplate.shelf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.faceplate.model.SoundState;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetNames;

/// What one does with the presets of the shelf and the one that is heard. A key of the face that holds a preset just as
/// it stood on the shelf follows it when it is saved or renamed. The user interface's thread only.
public final class PresetDesk {

    private static final int STEPS = 100;

    private final FaceController controller;
    private final PresetShelf shelf;
    private final PresetBench bench;
    private final Deque<Preset> deleted = new ArrayDeque<>();

    public PresetDesk(FaceController controller, PresetShelf shelf, PresetBench bench) {
        this.controller = controller;
        this.shelf = shelf;
        this.bench = bench;
    }

    public PresetShelf shelf() {
        return shelf;
    }

    /// The preset that is heard, changed or not.
    public Preset preset() {
        return bench.preset();
    }

    /// Whether what is heard differs from what is kept under its name.
    public boolean changed() {
        Preset heard = bench.preset();
        Preset kept = shelf.find(heard.name());
        return kept == null || !kept.equals(kept.effects() == null ? heard.withEffects(null) : heard);
    }

    /// Whether the preset that is heard is the listener's own, so that it can be saved, renamed and deleted.
    public boolean own() {
        return shelf.isOwn(bench.preset().name());
    }

    // Hearing

    public void recall(Preset preset) {
        bench.load(preset);
    }

    /// Recalls the one after or before that which is heard, and begins again at the end.
    public Preset step(int direction) {
        List<Preset> all = shelf.all();
        int at = -1;
        for (int i = 0; i < all.size(); i++) {
            if (PresetNames.same(all.get(i).name(), bench.preset().name())) {
                at = i;
            }
        }
        Preset next = all.get(Math.floorMod(at < 0 && direction < 0 ? at : at + direction, all.size()));
        recall(next);
        return next;
    }

    // Keeping

    /// Keeps what is heard in the place of the own preset of that name.
    ///
    /// @throws IllegalArgumentException a sentence, where there is none
    public Preset save() {
        Preset heard = bench.preset();
        Preset before = shelf.find(heard.name());
        shelf.save(heard);
        follow(before, heard);
        bench.saved(heard);
        return heard;
    }

    /// Keeps what is heard under another name, and is there from now on.
    ///
    /// @throws IllegalArgumentException a sentence, where it cannot have that name
    public Preset saveAs(String name) {
        Preset heard = bench.preset();
        Preset named = PresetShelf.named(heard, name);
        if (shelf.isOwn(heard.name()) && !heard.outputDevice().isEmpty()) {
            named = named.withOutputDevice(""); // an output has one preset, and keeps it
        }
        shelf.add(named);
        bench.saved(named);
        return named;
    }

    /// @throws IllegalArgumentException a sentence, where it cannot have that name
    public Preset rename(Preset preset, String name) {
        Preset renamed = shelf.rename(preset.name(), name);
        follow(preset, renamed);
        Preset heard = bench.preset();
        if (PresetNames.same(heard.name(), preset.name())) {
            bench.saved(PresetShelf.named(heard, name));
        }
        return renamed;
    }

    /// Takes presets from elsewhere and recalls the first.
    ///
    /// @return them as they are called here
    public List<Preset> take(List<Preset> presets) {
        List<Preset> added = shelf.addAll(presets);
        if (!added.isEmpty()) {
            recall(added.getFirst());
        }
        return added;
    }

    // Deleting

    /// @return whether there was something to delete
    public boolean delete(Preset preset) {
        Preset gone = shelf.delete(preset.name());
        if (gone != null) {
            deleted.addLast(gone);
            if (deleted.size() > STEPS) {
                deleted.removeFirst();
            }
        }
        return gone != null;
    }

    public boolean canUndo() {
        return !deleted.isEmpty();
    }

    /// Brings the last deleted preset back, under a free name where its own was taken meanwhile.
    ///
    /// @return it, or null where nothing was deleted
    public @Nullable Preset undo() {
        Preset gone = deleted.pollLast();
        return gone == null ? null : shelf.addAll(List.of(gone)).getFirst();
    }

    // Keys of the face

    /// Puts a preset under a key of a bank; what is heard stays.
    public void store(Preset preset, char bank, int key) {
        controller.store(preset, bank, key);
    }

    /// The first key that holds this preset, such as `A3`; empty where none does.
    public String key(Preset preset) {
        PresetSlots slots = controller.sound().slots();
        for (int slot = 0; slot < PresetSlots.SLOTS; slot++) {
            Preset there = slots.at(slot);
            if (there != null && PresetNames.same(there.name(), preset.name())) {
                return PresetSlots.label(slot);
            }
        }
        return "";
    }

    // Outputs

    /// Makes what is heard the preset of an output, or of none again; a factory preset becomes an own one by that.
    public Preset bind(String deviceName) {
        Preset heard = bench.preset();
        Preset before = shelf.find(heard.name());
        Preset mine = shelf.isOwn(heard.name())
                ? heard
                : PresetShelf.named(heard, shelf.freeName(shortened(heard.name() + " for " + deviceName)));
        Preset bound = mine.withOutputDevice(deviceName);
        shelf.bind(bound);
        if (PresetNames.same(bound.name(), heard.name())) {
            follow(before, bound);
        }
        bench.saved(bound);
        return bound;
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), Preset.MAX_NAME)).strip();
    }

    private void follow(@Nullable Preset before, Preset now) {
        SoundState sound = controller.sound();
        PresetSlots slots = sound.slots();
        if (before == null || before.equals(now)) {
            return;
        }
        for (int slot = 0; slot < PresetSlots.SLOTS; slot++) {
            if (Objects.equals(slots.at(slot), before)) {
                slots = slots.with(slot, now);
            }
        }
        if (!slots.equals(sound.slots())) {
            controller.change(sound.withSlots(slots));
        }
    }
}
