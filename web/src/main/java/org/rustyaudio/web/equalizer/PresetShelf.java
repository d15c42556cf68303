package org.rustyaudio.web.equalizer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.presets.FactoryPresets;
import org.rustyaudio.presets.Preset;

/// All presets there are to choose from: those every stereo comes with, and the listener's own.
public final class PresetShelf {

    private final List<Preset> factory = FactoryPresets.all();
    private final Consumer<List<Preset>> keep;
    private List<Preset> own;

    /// @param keep writes the listener's own presets
    public PresetShelf(List<Preset> own, Consumer<List<Preset>> keep) {
        this.own = List.copyOf(own);
        this.keep = keep;
    }

    List<Preset> factory() {
        return factory;
    }

    List<Preset> own() {
        return own;
    }

    List<Preset> all() {
        List<Preset> all = new ArrayList<>(factory);
        all.addAll(own);
        return all;
    }

    /// Takes the presets of a backup.
    public void replace(List<Preset> presets) {
        own = List.copyOf(presets);
    }

    boolean isOwn(String name) {
        return named(own, name) != null;
    }

    @Nullable
    Preset find(String name) {
        Preset mine = named(own, name);
        return mine != null ? mine : named(factory, name);
    }

    private static @Nullable Preset named(List<Preset> presets, String name) {
        for (Preset preset : presets) {
            if (preset.name().equals(name)) {
                return preset;
            }
        }
        return null;
    }

    /// Adds a preset, or puts it in the place of the listener's own of that name.
    void save(Preset preset) {
        List<Preset> changed = new ArrayList<>(own);
        changed.removeIf(one -> one.name().equals(preset.name()));
        changed.add(preset);
        set(changed);
    }

    void delete(String name) {
        List<Preset> changed = new ArrayList<>(own);
        changed.removeIf(one -> one.name().equals(name));
        set(changed);
    }

    private void set(List<Preset> changed) {
        own = List.copyOf(changed);
        keep.accept(own);
    }
}
