package org.rustyaudio.desktop.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.layout.Region;
import org.rustyaudio.desktop.drawer.Chip;
import org.rustyaudio.desktop.settings.LookSettings;
import org.rustyaudio.dsp.spectrum.BandMode;
import org.rustyaudio.dsp.spectrum.FrequencyScale;
import org.rustyaudio.dsp.spectrum.SpectrumChannels;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.dsp.spectrum.Weighting;
import org.rustyaudio.faceplate.model.Dimming;
import org.rustyaudio.faceplate.model.FaceModel;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.player.transport.PlayerState;

/// How the face looks. JavaFX thread only.
final class LooksPage implements Page {

    private static final double NARROWEST_SPAN_DB = 20;

    private final Setup setup;
    private final SetupWindow window;
    private final FaceModel model;
    private final OneOf<String> illumination;
    private final OneOf<Theme.Mode> light;
    private final OneOf<Dimming> dimming;
    private final OneOf<Double> scale;
    private final OneOf<LookSettings.Motion> motion;
    private final Switch plainType;
    private final OneOf<BandMode> bands;
    private final OneOf<FrequencyScale> frequencies;
    private final OneOf<Weighting> weighting;
    private final OneOf<SpectrumChannels> channels;
    private final OneOf<Integer> fft;
    private final Fader smoothing;
    private final Fader floor;
    private final Fader ceiling;
    private final Columns node;

    LooksPage(Setup setup, SetupWindow window) {
        this.setup = setup;
        this.window = window;
        model = setup.controller().model();
        List<String> themes = new ArrayList<>();
        for (Theme theme : Themes.all()) {
            themes.add(theme.id());
        }
        illumination = new OneOf<>(
                "illumination",
                "Illumination",
                themes,
                id -> Themes.byId(id).name(),
                id -> model.setIllumination(Themes.byId(id)));
        light = new OneOf<>(
                "light",
                "Light",
                List.of(Theme.Mode.DAY, Theme.Mode.DIMMED, Theme.Mode.NIGHT),
                mode -> mode == Theme.Mode.NIGHT ? "Night Panel" : word(mode),
                this::light);
        dimming = new OneOf<>(
                "dimming",
                "Dimmed",
                List.of(Dimming.values()),
                Dimming::label,
                each -> setup.setLooks(setup.looks().withDimming(each)));
        List<Double> scales = new ArrayList<>();
        for (double each : window.scales()) {
            scales.add(each);
        }
        scale = new OneOf<>("scale", "Size", scales, each -> Math.round(each * 100) + " %", window::setScale);
        motion = new OneOf<>(
                "motion",
                "Motion",
                List.of(LookSettings.Motion.values()),
                LookSettings.Motion::label,
                setup::setMotion);
        plainType = new Switch(
                "plain-type", "Plain type", on -> setup.setLooks(setup.looks().withPlainType(on)));
        bands = new OneOf<>(
                "spectrum-bands",
                "Bands",
                List.of(BandMode.FULL_OCTAVE, BandMode.THIRD_OCTAVE, BandMode.SIXTH_OCTAVE, BandMode.TWELFTH_OCTAVE),
                each -> each.perOctave() == 1 ? "Octave" : "1/" + each.perOctave(),
                each -> spectrum(s -> s.withBands(each, s.scale())));
        frequencies = new OneOf<>(
                "spectrum-scale",
                "Frequencies",
                List.of(FrequencyScale.values()),
                each -> each == FrequencyScale.LOGARITHMIC ? "Log" : word(each),
                each -> spectrum(s -> s.withBands(s.bands(), each)));
        weighting = new OneOf<>(
                "spectrum-weighting",
                "Weighting",
                List.of(Weighting.values()),
                each -> switch (each) {
                    case NONE -> "None";
                    case A -> "A";
                    case C -> "C";
                    case ITU_R_468 -> "ITU-R 468";
                },
                each -> spectrum(s -> s.withWeighting(each)));
        channels = new OneOf<>(
                "spectrum-channels",
                "Channels",
                List.of(SpectrumChannels.values()),
                LooksPage::word,
                each -> spectrum(s -> s.withChannels(each)));
        fft = new OneOf<>(
                "spectrum-window",
                "Window",
                List.of(2_048, 4_096, 8_192, 16_384),
                String::valueOf,
                each -> spectrum(s -> s.withFftSize(each)));
        smoothing = new Fader(
                "spectrum-smoothing",
                "Smoothing",
                0,
                0.95,
                0.05,
                false,
                part -> Math.round(part * 100) + " %",
                part -> spectrum(s -> s.withSmoothing(part)));
        floor = new Fader(
                "spectrum-floor",
                "Lowest level",
                -120,
                -45,
                1,
                false,
                db -> Parts.decibels(db, "dB"),
                db -> spectrum(s -> s.withLevels(db, Math.max(s.ceilingDb(), db + NARROWEST_SPAN_DB))));
        ceiling = new Fader(
                "spectrum-ceiling",
                "Highest level",
                -60,
                0,
                1,
                false,
                db -> Parts.decibels(db, "dB"),
                db -> spectrum(s -> s.withLevels(Math.min(s.floorDb(), db - NARROWEST_SPAN_DB), db)));
        Chip usual = new Chip("Usual spectrum", () -> spectrum(_ -> SpectrumSettings.STANDARD));
        usual.setId("spectrum-usual");
        node = new Columns(List.of(
                Parts.block("Illumination", illumination),
                Parts.block("Light", light, Parts.named("Dimmed", dimming)),
                Parts.block(
                        "Size and motion",
                        scale,
                        Parts.named("Motion", motion),
                        Parts.row(plainType),
                        Parts.caption("Plain type sets the display in letters instead of dots.")),
                Parts.block(
                        "Spectrum",
                        Parts.named("Bands", bands),
                        Parts.named("Frequencies", frequencies),
                        Parts.named("Weighting", weighting)),
                Parts.block(
                        "Spectrum, fine",
                        Parts.named("Channels", channels),
                        Parts.named("Window in samples", fft),
                        smoothing,
                        floor,
                        ceiling,
                        Parts.row(usual))));
    }

    private static String word(Enum<?> value) {
        return value.name().charAt(0) + value.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private void light(Theme.Mode mode) {
        if (mode == Theme.Mode.NIGHT) {
            if (model.light() != Theme.Mode.NIGHT) {
                setup.controller().toggleNight();
            }
        } else {
            model.setLight(mode);
        }
    }

    private void spectrum(Function<SpectrumSettings, SpectrumSettings> change) {
        LookSettings looks = setup.looks();
        setup.setLooks(looks.withSpectrum(change.apply(looks.spectrum())));
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void update(PlayerState player) {
        LookSettings looks = setup.looks();
        illumination.show(model.illumination().id());
        light.show(model.light());
        dimming.show(looks.dimming());
        scale.show(window.scale());
        motion.show(looks.motion());
        plainType.show(looks.plainType());
        SpectrumSettings spectrum = looks.spectrum();
        bands.show(spectrum.bands());
        frequencies.show(spectrum.scale());
        weighting.show(spectrum.weighting());
        channels.show(spectrum.channels());
        fft.show(spectrum.fftSize());
        smoothing.show(spectrum.smoothing());
        floor.show(spectrum.floorDb());
        ceiling.show(spectrum.ceilingDb());
    }
}
