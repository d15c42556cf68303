package org.rustyaudio.faceplate.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.library.Folding;
import org.rustyaudio.presets.FactoryPresets;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetNames;
import org.rustyaudio.presets.text.Pieces;

/// All presets there are to choose from: those every stereo comes with in their order, then the listener's own by
/// name. No two have the same name, where case does not matter. The user interface's thread only.
public final class PresetShelf {

    private final List<Preset> factory = FactoryPresets.all();
    private final Consumer<List<Preset>> keep;
    private List<Preset> own;

    /// @param keep told all of the listener's own presets after every change made here
    public PresetShelf(List<Preset> own, Consumer<List<Preset>> keep) {
        this.own = sorted(own);
        this.keep = keep;
    }

    public List<Preset> factory() {
        return factory;
    }

    public List<Preset> own() {
        return own;
    }

    public List<Preset> all() {
        List<Preset> all = new ArrayList<>(factory);
        all.addAll(own);
        return all;
    }

    /// Takes own presets that are kept already, such as a backup's.
    public void replace(List<Preset> presets) {
        own = sorted(presets);
    }

    // Finding

    public boolean isOwn(String name) {
        return named(own, name) != null;
    }

    public @Nullable Preset find(String name) {
        Preset mine = named(own, name);
        return mine != null ? mine : named(factory, name);
    }

    /// Those with every word of a query in name, description, category or device; marks over letters do not matter.
    public List<Preset> found(String query) {
        String folded = Folding.fold(query).strip();
        if (folded.isEmpty()) {
            return all();
        }
        List<Preset> found = new ArrayList<>();
        for (Preset preset : all()) {
            String text = Folding.fold(preset.name()
                    + '\n'
                    + preset.description()
                    + '\n'
                    + preset.category()
                    + '\n'
                    + preset.outputDevice());
            boolean all = true;
            for (String word : Pieces.words(folded)) {
                all &= text.contains(word);
            }
            if (all) {
                found.add(preset);
            }
        }
        return found;
    }

    private static @Nullable Preset named(List<Preset> presets, String name) {
        for (Preset preset : presets) {
            if (PresetNames.same(preset.name(), name)) {
                return preset;
            }
        }
        return null;
    }

    // Names

    /// A name like the wanted one that no preset has: itself, or with a number behind it.
    public String freeName(String wanted) {
        return PresetNames.free(wanted, name -> find(name) != null);
    }

    /// @throws IllegalArgumentException a sentence, where this name cannot be given to the preset that is called
    ///     `before` so far
    private void requireFree(String name, String before) {
        Preset other = find(name);
        if (other != null && !PresetNames.same(name, before)) {
            throw new IllegalArgumentException(other.name()
                    + (isOwn(name) ? " is the name of another preset" : " is the name of a factory preset"));
        }
    }

    // Changing

    /// Puts a preset in the place of the listener's own of that name.
    ///
    /// @throws IllegalArgumentException a sentence, where there is none
    public void save(Preset preset) {
        if (!isOwn(preset.name())) {
            throw new IllegalArgumentException(preset.name() + " is none of your own presets");
        }
        List<Preset> changed = without(preset.name());
        changed.add(preset);
        set(changed);
    }

    /// Adds a preset under a name of its own.
    ///
    /// @throws IllegalArgumentException a sentence, where another preset has its name
    public void add(Preset preset) {
        requireFree(preset.name(), "");
        List<Preset> changed = new ArrayList<>(own);
        changed.add(preset);
        set(changed);
    }

    /// Adds presets from elsewhere, each under a free name; what is here already is not added twice.
    ///
    /// @return them as they are called here
    public List<Preset> addAll(List<Preset> presets) {
        List<Preset> added = new ArrayList<>();
        List<Preset> changed = new ArrayList<>(own);
        own = changed; // a name that one of them takes is taken for the next
        for (Preset preset : presets) {
            Preset here = named(own, preset.name());
            if (preset.equals(here)) {
                added.add(here);
                continue;
            }
            Preset free = named(preset, freeName(preset.name()));
            added.add(free);
            changed.add(free);
        }
        set(changed);
        return added;
    }

    /// Gives one of the listener's own another name.
    ///
    /// @return it under its new name
    /// @throws IllegalArgumentException a sentence, where it cannot have that name
    public Preset rename(String name, String newName) {
        Preset preset = named(own, name);
        if (preset == null) {
            throw new IllegalArgumentException(name + " is a factory preset; save it under another name");
        }
        requireFree(newName, name);
        Preset renamed = named(preset, newName);
        List<Preset> changed = without(name);
        changed.add(renamed);
        set(changed);
        return renamed;
    }

    /// @return what was deleted, to bring it back; null where there was nothing of that name
    public @Nullable Preset delete(String name) {
        Preset gone = named(own, name);
        if (gone != null) {
            set(without(name));
        }
        return gone;
    }

    /// Makes this the only one of the listener's own for its output device.
    void bind(Preset preset) {
        List<Preset> changed = new ArrayList<>();
        for (Preset each : own) {
            boolean itself = PresetNames.same(each.name(), preset.name());
            boolean rival = !itself
                    && !preset.outputDevice().isEmpty()
                    && PresetNames.same(each.outputDevice(), preset.outputDevice());
            if (!itself) {
                changed.add(rival ? each.withOutputDevice("") : each);
            }
        }
        changed.add(preset);
        set(changed);
    }

    /// The preset that is meant for an output device, by its name or id.
    public @Nullable Preset forOutput(String deviceName, String deviceId) {
        for (Preset preset : own) {
            String device = preset.outputDevice();
            if (!device.isEmpty() && (PresetNames.same(device, deviceName) || device.equals(deviceId))) {
                return preset;
            }
        }
        return null;
    }

    private List<Preset> without(String name) {
        List<Preset> changed = new ArrayList<>(own);
        changed.removeIf(each -> PresetNames.same(each.name(), name));
        return changed;
    }

    private void set(List<Preset> changed) {
        own = sorted(changed);
        keep.accept(own);
    }

    private static List<Preset> sorted(List<Preset> presets) {
        List<Preset> sorted = new ArrayList<>(presets);
        sorted.sort((a, b) -> Folding.fold(a.name()).compareTo(Folding.fold(b.name())));
        return List.copyOf(sorted);
    }

    /// The same preset under another name, the listener's own.
    static Preset named(Preset preset, String name) {
        Preset named = preset.withName(name.strip());
        return preset.category().equals("factory") ? named.withCategory("") : named;
    }
}
