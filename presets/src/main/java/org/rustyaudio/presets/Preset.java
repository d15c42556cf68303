package org.rustyaudio.presets;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.effect.EffectRack;

/// A sound preset: what the equalizer does, and perhaps the effects, under a name.
///
/// @param name 1 to 100 characters
/// @param description at most 500 characters, empty where there is none
/// @param category short plain word such as `headphones`, empty where there is none
/// @param equalizer preamp and bands
/// @param effects the rack, or null where the preset leaves the effects as they are
/// @param outputDevice the device it was made for, empty for any
/// @param unknown fields of a newer version by name, each as JSON text, kept so that a round trip loses nothing
public record Preset(
        String name,
        String description,
        String category,
        EqualizerSettings equalizer,
        @Nullable EffectRack effects,
        String outputDevice,
        Map<String, String> unknown) {

    public static final int MAX_NAME = 100;
    public static final int MAX_DESCRIPTION = 500;

    public Preset {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    "preset name has " + name.length() + " characters, 1 to 100 are allowed");
        }
        requirePlain("name", name);
        requirePlain("category", category);
        requirePlain("output device", outputDevice);
        if (description.length() > MAX_DESCRIPTION) {
            throw new IllegalArgumentException(
                    "preset description has " + description.length() + " characters, at most 500 are allowed");
        }
        unknown = Map.copyOf(unknown);
    }

    /// A preset that leaves the effects as they are.
    public Preset(
            String name,
            String description,
            String category,
            EqualizerSettings equalizer,
            String outputDevice,
            Map<String, String> unknown) {
        this(name, description, category, equalizer, null, outputDevice, unknown);
    }

    public Preset withName(String newName) {
        return new Preset(newName, description, category, equalizer, effects, outputDevice, unknown);
    }

    public Preset withCategory(String newCategory) {
        return new Preset(name, description, newCategory, equalizer, effects, outputDevice, unknown);
    }

    public Preset withOutputDevice(String newDevice) {
        return new Preset(name, description, category, equalizer, effects, newDevice, unknown);
    }

    public Preset withEqualizer(EqualizerSettings newEqualizer) {
        return new Preset(name, description, category, newEqualizer, effects, outputDevice, unknown);
    }

    public Preset withEffects(@Nullable EffectRack newEffects) {
        return new Preset(name, description, category, equalizer, newEffects, outputDevice, unknown);
    }

    private static void requirePlain(String field, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw new IllegalArgumentException("preset " + field + " holds a control character");
            }
        }
    }

    /// A preset with a name and an equalizer only.
    public static Preset of(String name, EqualizerSettings equalizer) {
        return new Preset(name, "", "", equalizer, "", Map.of());
    }
}
