package org.rustyaudio.desktop;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.rustyaudio.desktop.settings.SetupSettings;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.model.FaceModel;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.gain.GainMode;
import org.rustyaudio.player.gain.GainSettings;
import org.rustyaudio.presets.FactoryPresets;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetFormat;

/// Every control of Setup's playing and looks and of the equalizer with its presets, worked by mouse and by keys.
/// What changes the sound is measured on the chain that sounds.
abstract class SoundCensus extends Census {

    private static final Way[] EXPORTS = Stream.of(PresetFormat.values())
            .map(format -> Way.of("export-" + format.label()))
            .toArray(Way[]::new);
    private static final Way[] KEYS = Stream.of("A1", "A6", "B2", "C4")
            .map(key -> Way.of("more-bank-" + key.charAt(0), "more-key-" + key))
            .toArray(Way[]::new);

    private int curves;

    SoundCensus(boolean mouse) {
        super(mouse);
    }

    private List<Long> heard() {
        return ChainEar.heard(rig.stereo.chain);
    }

    private FaceModel model() {
        return rig.window.controller().model();
    }

    @Test
    void setupPlaying() {
        FxRunner.run(() -> rig.window.controller().recall(FactoryPresets.all().get(1)));
        FxRunner.run(() -> rig.window.controller().setVolume(40));
        named("crossfade", () -> rig.stereo.state().transitions().crossfadeSeconds());
        named("gapless", () -> rig.stereo.state().transitions().gaplessAlbums());
        // By keys another is chosen from the one that is.
        if (mouse) {
            named(
                    "gain-mode-2",
                    () -> gain(GainMode.TRACK),
                    () -> rig.stereo.state().gain().mode(),
                    () -> {});
        }
        named("gain-mode-.", () -> rig.stereo.state().gain().mode());
        named("gain-preamp", () -> rig.stereo.state().gain().preampDb());
        named("clip-guard", () -> rig.stereo.state().gain().clipGuard());
        named("start-volume-.", () -> exported().hearing().softStart());
        named("level-zones", () -> exported().hearing().zones());
        named("limiter", this::heard);
        named("limiter-ceiling", this::heard);
        setup(1, () -> {
            gain(GainMode.ALBUM);
            if (!rig.stereo.chain.limiterOn()) {
                rig.click("limiter");
            }
            rig.settle();
        });
    }

    private void gain(GainMode mode) {
        rig.stereo.tell(player -> player.setGain(new GainSettings(mode, 0, 0, true)));
        rig.settle();
    }

    private SetupSettings exported() {
        return rig.window.settings().setup();
    }

    @Test
    void setupLooks() {
        named("illumination-.*", () -> rig.window.illumination().id());
        if (mouse) {
            named(
                    "light-0",
                    () -> FxRunner.run(() -> model().setLight(Theme.Mode.NIGHT)),
                    () -> model().light(),
                    () -> {});
        }
        named("light-.", () -> model().light());
        named("dimming-.", () -> model().dimming());
        named("scale-2", () -> scaleTo(mouse ? 1.25 : 1), rig.window::scale, () -> {});
        if (mouse) {
            named("scale-.", rig.window::scale);
        }
        named("motion-.", () -> exported().looks().motion());
        named("plain-type", () -> model().plainType());
        named("spectrum-bands-.", () -> model().spectrumSettings().bands());
        named("spectrum-scale-.", () -> model().spectrumSettings().scale());
        named("spectrum-weighting-.", () -> model().spectrumSettings().weighting());
        named("spectrum-channels-.", () -> model().spectrumSettings().channels());
        named("spectrum-window-.", () -> model().spectrumSettings().fftSize());
        named("spectrum-smoothing", () -> model().spectrumSettings().smoothing());
        named("spectrum-floor", () -> model().spectrumSettings().floorDb());
        named("spectrum-ceiling", () -> model().spectrumSettings().ceilingDb());
        named(
                "spectrum-usual",
                () -> FxRunner.run(() ->
                        model().setSpectrumSettings(model().spectrumSettings().withLevels(-99, -9))),
                () -> model().spectrumSettings(),
                () -> {});
        setup(2, () -> scaleTo(1));
    }

    private void scaleTo(double scale) {
        FxRunner.run(() -> rig.window.setScale(scale));
        rig.settle();
    }

    // Equalizer

    /// Three bands that are heard, and like no curve before them.
    private void curve() {
        FxRunner.run(() ->
                rig.window.controller().change(rig.window.controller().sound().withDraft(next())));
        rig.settle();
    }

    private Preset next() {
        double preampDb = -0.1 * (++curves % 100);
        return Preset.of(
                "Curve",
                new EqualizerSettings(
                        true,
                        preampDb,
                        false,
                        List.of(
                                new Band(true, FilterType.LOW_SHELF, 120, 5, 0.7),
                                new Band(true, FilterType.PEAK, 1_000, -4, 1.2),
                                new Band(true, FilterType.HIGH_SHELF, 6_000, 6, 0.7))));
    }

    /// A curve on the side that is not heard, none on the one that is.
    private void sides() {
        curve();
        FxRunner.run(() -> rig.node("equalizer-flat", ButtonBase.class).fire());
        rig.settle();
    }

    private void otherSideShown() {
        sides();
        FxRunner.run(() -> rig.node("equalizer-b", ButtonBase.class).fire());
        rig.settle();
    }

    private boolean onSideA() {
        return ((ToggleButton) rig.node("equalizer-a")).isSelected();
    }

    private List<Long> otherSide() {
        String here = onSideA() ? "equalizer-a" : "equalizer-b";
        rig.node(onSideA() ? "equalizer-b" : "equalizer-a", ButtonBase.class).fire();
        List<Long> there = heard();
        rig.node(here, ButtonBase.class).fire();
        return there;
    }

    private String preset() {
        Preset preset = rig.window.controller().sound().preset();
        return preset == null ? "" : preset.name();
    }

    private Supplier<Object> shown(String id) {
        return () -> rig.shows(id);
    }

    private ListView<?> list() {
        return rig.node("preset-list", ListView.class);
    }

    @Test
    void equalizer() {
        TestPresets files = new TestPresets(folder.resolve("in.txt"), folder.resolve("out.json"));
        FxRunner.run(() -> rig.window.presets().setFiles(files));
        FxRunner.run(() -> rig.window.controller().setVolume(40));
        named("handle-.", this::heard);
        named("band-. .*", this::heard);
        named("equalizer-(bypass|flat|undo|preamp|auto|remove)", this::heard);
        named("equalizer-(add|redo)", () -> rig.stereo.chain.equalizer().bands().size());
        named("equalizer-a", this::otherSideShown, this::heard, () -> {});
        named("equalizer-b", this::sides, this::heard, () -> {});
        named("equalizer-copy", this::sides, this::otherSide, () -> {});
        named("preset-(previous|next)", this::preset);
        named("preset-search", () -> {}, () -> list().getItems().size(), () -> {});
        named("preset-list", () -> {}, this::heard, () -> {
            if (!mouse) {
                rig.key(KeyCode.ENTER);
            }
        });
        named("preset-(save|save-as|cancel)", shown("preset-new-name"));
        named("preset-new-name", () -> list().getItems().toString());
        named(
                "preset-take",
                () -> FxRunner.run(
                        () -> rig.node("preset-new-name", TextField.class).setText("Taken")),
                () -> list().getItems().toString(),
                () -> {});
        named("preset-output", () -> ((ToggleButton) rig.node("preset-output")).isSelected());
        named("preset-import", files.asked::toString);
        named("preset-undo|preset-notice-close", () -> Controls.seen(rig.node("drawer")));
        menu("preset-export", files.asked::toString, () -> {}, EXPORTS);
        menu("preset-more", () -> rig.window.controller().sound().slots(), () -> {}, KEYS);
        // High enough for the list of presets to stand beside its keys.
        rig.resize(1280, 900);
        rig.showDrawer(Drawer.EQUALIZER);
        census(Drawer.EQUALIZER, () -> {
            FxRunner.run(() -> rig.node("preset-search", TextField.class).clear());
            curve();
            FxRunner.run(() -> {
                rig.node("equalizer-add", Button.class).fire();
                rig.node("equalizer-undo", Button.class).fire();
            });
            rig.settle();
        });
    }
}
