package org.rustyaudio.presets;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.dsp.effect.CompressorSettings;
import org.rustyaudio.dsp.effect.CrossfeedSettings;
import org.rustyaudio.dsp.effect.DelaySettings;
import org.rustyaudio.dsp.effect.DistortionCurve;
import org.rustyaudio.dsp.effect.DistortionSettings;
import org.rustyaudio.dsp.effect.EffectKind;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.dsp.effect.EffectSettings;
import org.rustyaudio.dsp.effect.ReverbSettings;
import org.rustyaudio.dsp.effect.WidthSettings;

/// The settings every effect comes with, and whole racks.
public final class FactoryEffects {

    /// One effect's settings under a name.
    public record Named(String name, EffectSettings settings) {}

    /// A rack under a name.
    public record NamedRack(String name, EffectRack rack) {}

    private static final List<Named> ALL = List.of(
            new Named("Room", new ReverbSettings(0.5, 4, 15, 75, 95, 200, 55, 5_000, 15, 18)),
            new Named("Hall", new ReverbSettings(2.4, 22, 80, 85, 120, 200, 40, 4_000, 25, 22)),
            new Named("Plate", new ReverbSettings(1.8, 0, 35, 100, 80, 250, 75, 7_000, 30, 20)),
            new Named("Spring", new ReverbSettings(1.6, 8, 5, 35, 45, 400, 25, 3_000, 60, 22)),
            new Named("Cathedral", new ReverbSettings(6, 40, 100, 90, 130, 180, 30, 3_200, 30, 25)),
            new Named("Slap", new DelaySettings(false, 110, 120, 5, 0, 120, 7_000, false, 22)),
            new Named("Echo", new DelaySettings(false, 350, 120, 5, 40, 120, 5_000, false, 22)),
            new Named("Ping-pong", new DelaySettings(true, 350, 120, 4, 45, 150, 6_000, true, 22)),
            new Named("Dub", new DelaySettings(true, 350, 75, 4, 70, 300, 2_000, true, 30)),
            new Named("Gentle", new CompressorSettings(-26, 2, 12, 20, 250, 4, 80, true)),
            new Named("Car ride", new CompressorSettings(-34, 4, 10, 15, 400, 12, 100, true)),
            new Named("Night", new CompressorSettings(-40, 6, 12, 8, 500, 12, 60, true)),
            new Named("Punch", new CompressorSettings(-20, 4, 3, 30, 80, 5, 120, false)),
            new Named("Warm", new DistortionSettings(DistortionCurve.SOFT, 6, 14_000, 60)),
            new Named("Tube", new DistortionSettings(DistortionCurve.TUBE, 12, 9_000, 50)),
            new Named("Fuzz", new DistortionSettings(DistortionCurve.HARD, 30, 5_000, 100)),
            new Named("Fold", new DistortionSettings(DistortionCurve.FOLD, 18, 7_000, 60)),
            new Named("Mono", new WidthSettings(0, 0)),
            new Named("Wide", new WidthSettings(140, 120)),
            new Named("Very wide", new WidthSettings(190, 150)),
            new Named("Mono bass", new WidthSettings(100, 150)),
            new Named("Bauer", CrossfeedSettings.BAUER),
            new Named("Moy", CrossfeedSettings.MOY),
            new Named("Meier", CrossfeedSettings.MEIER));

    private FactoryEffects() {}

    /// The settings one effect comes with.
    public static List<Named> of(EffectKind kind) {
        List<Named> own = new ArrayList<>();
        for (Named named : ALL) {
            if (named.settings().kind() == kind) {
                own.add(named);
            }
        }
        return own;
    }

    /// Whole racks.
    public static List<NamedRack> racks() {
        return List.of(
                rack("Headphones", "Bauer"),
                rack("Concert hall", "Wide", "Hall"),
                rack("Small club", "Gentle", "Room"),
                rack("Cathedral", "Cathedral"),
                rack("Plate", "Plate"),
                rack("Spring", "Spring"),
                rack("Dub", "Warm", "Dub", "Spring"),
                rack("Road noise", "Car ride"),
                rack("Night", "Night"),
                rack("Old radio", "Fuzz", "Mono"),
                rack("Tube amplifier", "Tube", "Wide"));
    }

    private static NamedRack rack(String name, String... parts) {
        EffectRack rack = EffectRack.EMPTY;
        for (String part : parts) {
            rack = rack.with(find(part));
        }
        return new NamedRack(name, rack);
    }

    private static EffectSettings find(String name) {
        for (Named named : ALL) {
            if (named.name().equals(name)) {
                return named.settings();
            }
        }
        throw new IllegalArgumentException("no factory setting \"" + name + "\"");
    }
}
