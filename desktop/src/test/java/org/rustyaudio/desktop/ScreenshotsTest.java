package org.rustyaudio.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.cli.engine.AudioEngine;
import org.rustyaudio.cli.library.CoverFinder;
import org.rustyaudio.cli.live.FeedbackGuard;
import org.rustyaudio.cli.record.Takes;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.desktop.demo.TapeFiles;
import org.rustyaudio.desktop.library.Covers;
import org.rustyaudio.desktop.opening.Opener;
import org.rustyaudio.desktop.recorder.EngineLoudspeaker;
import org.rustyaudio.desktop.recorder.RecorderDesk;
import org.rustyaudio.desktop.recorder.RecorderDrawer;
import org.rustyaudio.desktop.recorder.RecorderStore;
import org.rustyaudio.desktop.recorder.SystemUses;
import org.rustyaudio.desktop.recorder.ToneInputs;
import org.rustyaudio.desktop.settings.SettingsStore;
import org.rustyaudio.desktop.stereo.EngineStereo;
import org.rustyaudio.desktop.stereo.Opening;
import org.rustyaudio.desktop.window.StereoWindow;
import org.rustyaudio.devices.Devices;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.devices.input.Inputs;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.model.DisplayMode;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.player.queue.RepeatMode;
import org.rustyaudio.presets.FactoryPresets;

/// Takes the documents' pictures of the window while the demo tape plays into silence:
/// `mvn -pl desktop -am test -Dtest=ScreenshotsTest -Dscreenshots=FOLDER`.
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
@SuppressWarnings("ClosingStandardOutputStreams") // What is told is printed; nothing of it is closed.
class ScreenshotsTest {

    private static final int[][] SIZES = {{640, 360}, {1280, 720}, {2560, 1440}};

    @TempDir
    Path home;

    private final Stage stage = FxRunner.call(Stage::new);

    @Test
    void theWindowIsPhotographed() throws Exception {
        OutputRequest silence = new OutputRequest("null:silence", 48_000, 100, false);
        try (Devices devices = Devices.ofSystem()) {
            AudioEngine engine = new AudioEngine(devices, AudioFiles::open, silence, ChainSettings.TRANSPARENT);
            try (EngineStereo stereo = new EngineStereo(engine, devices, System.out::println);
                    Opener opener = new Opener(stereo, System.out::println);
                    Covers covers = new Covers(new CoverFinder(), home.resolve("covers"));
                    RecorderDesk desk = recorder(engine)) {
                SettingsStore store = new SettingsStore(home);
                StereoWindow window = FxRunner.call(() -> new StereoWindow(
                        stage, stereo, opener, PresetSlots.of(FactoryPresets.all()), store, store.load()));
                FxRunner.run(() -> {
                    window.setLibrary(new TestMusic(), covers);
                    window.add(new RecorderDrawer(
                            desk, window.controller(), new SystemUses(opener, System.out::println), Optional::empty));
                    window.show();
                });
                List<Path> tape = TapeFiles.make(home.resolve("tape"));
                FxRunner.run(() -> {
                    window.controller().setVolume(30);
                    window.controller().press(Control.PRESET_4);
                });
                opener.open(tape, Opening.Place.PLAY);
                photographAll(
                        window,
                        Path.of(System.getProperty("screenshots")),
                        () -> stereo.tell(player -> {
                            player.setRepeat(RepeatMode.ONE);
                            player.jumpTo(tape.size() - 1);
                        }));
                FxRunner.run(() -> {
                    window.close();
                    stage.close();
                });
            }
        }
    }

    private RecorderDesk recorder(AudioEngine engine) {
        return new RecorderDesk(
                new Inputs(List.of(new ToneInputs())),
                new Takes(home.resolve("takes")),
                new RecorderStore(home.resolve("recorder"), Path.of("/home/you/Music/Recordings")),
                new EngineLoudspeaker(engine),
                new FeedbackGuard(_ -> ""));
    }

    private void photographAll(StereoWindow window, Path folder, Runnable play) throws IOException {
        for (int[] size : SIZES) {
            Path into = folder.resolve(size[0] + "x" + size[1]);
            Files.createDirectories(into);
            resize(size[0], size[1]);
            pass(1000);
            // The piece begins anew, so that every size shows the same.
            play.run();
            pass(6000);
            FxRunner.run(() -> window.controller().model().setDisplay(DisplayMode.REMAINING));
            for (Theme theme : Themes.all()) {
                illuminate(window, theme);
                photograph(into.resolve("face-" + theme.id() + ".png"));
            }
            illuminate(window, Themes.ICE);
            light(window, Theme.Mode.DIMMED);
            photograph(into.resolve("face-dimmed.png"));
            light(window, Theme.Mode.NIGHT);
            pass(9_000);
            photograph(into.resolve("face-night.png"));
            light(window, Theme.Mode.DAY);
            FxRunner.run(window::toggleCarMode);
            pass(3000);
            photograph(into.resolve("car.png"));
            FxRunner.run(() -> window.showDrawer(Drawer.QUEUE));
            pass(500);
            photograph(into.resolve("car-queue.png"));
            FxRunner.run(window::hideDrawer);
            FxRunner.run(window::toggleCarMode);
            for (Drawer drawer : window.drawers()) {
                FxRunner.run(() -> window.showDrawer(drawer));
                pass(1000);
                for (Theme theme : Themes.all()) {
                    illuminate(window, theme);
                    photograph(into.resolve("drawer-" + drawer.id() + "-" + theme.id() + ".png"));
                }
                illuminate(window, Themes.ICE);
                FxRunner.run(window::hideDrawer);
            }
            for (DisplayMode mode : DisplayMode.values()) {
                FxRunner.run(() -> window.controller().model().setDisplay(mode));
                pass(mode == DisplayMode.SPECTROGRAM || mode == DisplayMode.LOUDNESS ? 3000 : 800);
                photograph(into.resolve("display-" + name(mode) + ".png"));
            }
        }
    }

    private static String name(DisplayMode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    private static void illuminate(StereoWindow window, Theme theme) {
        FxRunner.run(() -> window.controller().model().setIllumination(theme));
        pass(300);
    }

    private static void light(StereoWindow window, Theme.Mode mode) {
        FxRunner.run(() -> window.controller().model().setLight(mode));
        pass(300);
    }

    private void resize(double width, double height) {
        FxRunner.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        pass(300);
    }

    /// The music goes on meanwhile: what is shown is measured as it sounds.
    private static void pass(long millis) {
        try {
            new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void photograph(Path file) throws IOException {
        BufferedImage picture = FxRunner.call(() -> {
            WritableImage image = stage.getScene().snapshot(null);
            return FxPictures.of(image);
        });
        ImageIO.write(picture, "png", file.toFile());
    }
}
