package org.rustyaudio.desktop.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.faceplate.generator.GeneratorState;
import org.rustyaudio.faceplate.model.DisplayMode;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.presets.Preset;

/// What the window remembers from one start to the next. Immutable.
///
/// @param theme id of the illumination
/// @param light day, dimmed or night
/// @param display what DISP was left at
/// @param scale of the face, 0.5 to 2
/// @param place of the window
/// @param drawer id of the drawer that lies open, or empty
/// @param volume 0 to 40
/// @param equalizerOn whether the preset is in circuit
/// @param loud whether loudness is on
/// @param bank A, B or C
/// @param slot the preset in circuit, 0 to 17, or −1
/// @param stored by slot, the presets that were held onto keys; the others are the library's
/// @param draft a preset that is heard in the place of the chosen one, edited and not yet stored; null for none
/// @param demoTape whether the demo tape was offered already
/// @param effects the rack, in circuit or not
/// @param generator how the generator is set
/// @param setup what the setup drawer sets
/// @param lastOutput id of the device that played last; empty for none
public record Settings(
        String theme,
        Theme.Mode light,
        DisplayMode display,
        double scale,
        WindowPlace place,
        String drawer,
        double volume,
        boolean equalizerOn,
        boolean loud,
        char bank,
        int slot,
        Map<Integer, Preset> stored,
        @Nullable Preset draft,
        boolean demoTape,
        EffectRack effects,
        GeneratorState generator,
        SetupSettings setup,
        String lastOutput) {

    public static final double LEAST_SCALE = 0.5;
    public static final double MOST_SCALE = 2;

    /// The first start.
    public static final Settings INITIAL = new Settings(
            "ice",
            Theme.Mode.DAY,
            DisplayMode.REMAINING,
            1,
            WindowPlace.INITIAL,
            "",
            20,
            true,
            false,
            'A',
            0,
            Map.of(),
            null,
            false,
            EffectRack.EMPTY,
            GeneratorState.INITIAL,
            SetupSettings.INITIAL,
            "");

    /// The same with these presets on the keys and on the bench.
    public Settings withStored(Map<Integer, Preset> presets, @Nullable Preset newDraft, char newBank, int newSlot) {
        return new Settings(
                theme,
                light,
                display,
                scale,
                place,
                drawer,
                volume,
                equalizerOn,
                loud,
                newBank,
                newSlot,
                presets,
                newDraft,
                demoTape,
                effects,
                generator,
                setup,
                lastOutput);
    }
}
