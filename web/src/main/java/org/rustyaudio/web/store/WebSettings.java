package org.rustyaudio.web.store;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.model.Dimming;
import org.rustyaudio.faceplate.model.DisplayMode;
import org.rustyaudio.faceplate.model.VolumeState;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.presets.Preset;

/// What the page remembers from one visit to the next. Immutable.
///
/// @param theme id of the illumination
/// @param light day, dimmed or night
/// @param display what DISP was left at
/// @param drawer what lies open, or did last
/// @param drawerOpen whether it lies open
/// @param volume 0 to 40
/// @param equalizerOn whether the preset is in circuit
/// @param loud whether loudness is on
/// @param bank A, B or C
/// @param slot the preset in circuit, 0 to 17, or −1
/// @param reducedMotion whether motion is unwelcome
/// @param car whether the face is arranged for a car
/// @param dimming what decides between day and dimmed
/// @param spectrum how the spectrum is measured and drawn
/// @param screenAwake whether the screen stays lit while music plays
/// @param outputDevice the browser's id of the output, empty for the system's own choice
/// @param outputName what that device is called
/// @param draft the chosen preset as it was edited and not saved, or null
/// @param effects the rack, in circuit or not
/// @param generator how the generator is set, as its own JSON; empty where it was never touched
public record WebSettings(
        String theme,
        Theme.Mode light,
        DisplayMode display,
        Drawer drawer,
        boolean drawerOpen,
        double volume,
        boolean equalizerOn,
        boolean loud,
        char bank,
        int slot,
        boolean reducedMotion,
        boolean car,
        Dimming dimming,
        SpectrumSettings spectrum,
        boolean screenAwake,
        String outputDevice,
        String outputName,
        @Nullable Preset draft,
        EffectRack effects,
        String generator) {

    /// The first visit.
    public static final WebSettings INITIAL = new WebSettings(
            "ice",
            Theme.Mode.DAY,
            DisplayMode.REMAINING,
            Drawer.QUEUE,
            false,
            20,
            true,
            false,
            'A',
            0,
            false,
            false,
            Dimming.BY_HAND,
            SpectrumSettings.STANDARD,
            false,
            "",
            "",
            null,
            EffectRack.EMPTY,
            "");

    public WebSettings {
        if (!(volume >= 0 && volume <= VolumeState.MAX)) {
            throw new IllegalArgumentException("volume " + volume + " is outside 0 to " + VolumeState.MAX);
        }
        if (bank < 'A' || bank > 'C') {
            throw new IllegalArgumentException("there is no bank '" + bank + "': A, B or C");
        }
        if (slot < -1 || slot >= 18) {
            throw new IllegalArgumentException("slot " + slot + " is outside -1 to 17");
        }
    }
}
