package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.desktop.settings.ChangedSetup;
import org.rustyaudio.desktop.settings.Settings;
import org.rustyaudio.desktop.settings.SettingsStore;
import org.rustyaudio.desktop.settings.WindowPlace;
import org.rustyaudio.desktop.setup.BackupFiles;
import org.rustyaudio.desktop.window.StereoWindow;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.dsp.generate.GeneratorKind;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.generator.GeneratorDials;
import org.rustyaudio.faceplate.generator.GeneratorState;
import org.rustyaudio.faceplate.model.DisplayMode;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.gain.GainMode;
import org.rustyaudio.player.gain.GainSettings;
import org.rustyaudio.player.transport.TransitionSettings;
import org.rustyaudio.presets.FactoryPresets;

/// Export, reset and import in the setup drawer, with every setting other than at the first start.
@Timeout(60)
class BackupTest {

    private static final Settings CHANGED = new Settings(
            "dracula",
            Theme.Mode.NIGHT,
            DisplayMode.CLOCK,
            0.75,
            WindowPlace.INITIAL,
            Drawer.SETUP.id(),
            12.5,
            false,
            true,
            'C',
            17,
            Map.of(3, FactoryPresets.all().get(1), 17, FactoryPresets.all().getFirst()),
            FactoryPresets.all().get(2),
            true,
            EffectRack.standard().moved(4, 0),
            GeneratorState.INITIAL
                    .withKind(GeneratorKind.SQUARE)
                    .with(GeneratorDials.FREQUENCY, 440)
                    .withStraight(true),
            ChangedSetup.SETTINGS,
            "");
    private static final TransitionSettings JOINS = TransitionSettings.DEFAULT.withCrossfade(4.5);
    private static final GainSettings GAIN = new GainSettings(GainMode.AUTO, -2.5, 1.5, false);

    @TempDir
    Path folder;

    private TestStereo stereo = new TestStereo();
    private @Nullable Stage stage;
    private @Nullable StereoWindow window;

    private void start(Path config) {
        stereo = new TestStereo();
        SettingsStore store = new SettingsStore(config);
        FxRunner.run(() -> {
            stage = new Stage();
            window = new StereoWindow(
                    stage,
                    stereo,
                    stereo,
                    WindowRig.SLOTS,
                    store,
                    store.load(),
                    new OneFile(folder.resolve("backup.json")));
            window.show();
            window.showDrawer(Drawer.SETUP);
        });
        press("setup-part-4");
    }

    /// Always the same file, without a question.
    private record OneFile(Path file) implements BackupFiles {

        @Override
        public Path save(Node owner, String name) {
            return file;
        }

        @Override
        public Path open(Node owner) {
            return file;
        }

        @Override
        public void show(Path shown) {}
    }

    @AfterEach
    void end() {
        FxRunner.run(() -> {
            if (window != null && stage != null) {
                window.close();
                stage.close();
            }
        });
        window = null;
    }

    private Node node(String id) {
        return FxRunner.call(() -> {
            Stage shown = Objects.requireNonNull(stage);
            shown.getScene().getRoot().applyCss();
            shown.getScene().getRoot().layout();
            return Objects.requireNonNull(shown.getScene().lookup("#" + id), id);
        });
    }

    private void press(String id) {
        Node button = node(id);
        FxRunner.run(((ButtonBase) button)::fire);
    }

    private void awaitStatus(String begins) {
        Labeled status = (Labeled) node("data-status");
        while (!FxRunner.call(status::getText).startsWith(begins)) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    /// Everything but what is this machine's: where the window stands, whether the demo tape was offered, and which
    /// output played last.
    private static Settings anywhere(Settings all) {
        return new Settings(
                all.theme(),
                all.light(),
                all.display(),
                all.scale(),
                WindowPlace.INITIAL,
                all.drawer(),
                all.volume(),
                all.equalizerOn(),
                all.loud(),
                all.bank(),
                all.slot(),
                all.stored(),
                all.draft(),
                true,
                all.effects(),
                all.generator(),
                all.setup(),
                "");
    }

    private void assertChanged(Path config) {
        assertEquals(JOINS, stereo.state().transitions());
        assertEquals(GAIN, stereo.state().gain());
        end();
        assertEquals(CHANGED, anywhere(new SettingsStore(config).load().settings()));
    }

    @Test
    void everySettingIsExportedResetAndImportedHereAndOnAnotherMachine() throws IOException {
        Path here = Files.createDirectory(folder.resolve("here"));
        new SettingsStore(here).save(CHANGED);
        start(here);
        stereo.tell(player -> {
            player.setTransitions(JOINS);
            player.setGain(GAIN);
        });
        press("data-export");
        awaitStatus("Saved as backup.json");
        press("data-reset");
        press("data-reset-sure");
        assertEquals(TransitionSettings.DEFAULT, stereo.state().transitions());
        assertEquals(GainSettings.OFF, stereo.state().gain());
        press("data-import");
        awaitStatus("Taken from backup.json");
        assertChanged(here);

        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        start(elsewhere);
        end();
        Settings first = anywhere(new SettingsStore(elsewhere).load().settings());
        assertNotEquals(CHANGED, first);
        start(elsewhere);
        press("data-import");
        awaitStatus("Taken from backup.json");
        assertChanged(elsewhere);
    }

    @Test
    void aResetLeavesNothingChangedButThePresets() throws IOException {
        new SettingsStore(folder).save(CHANGED);
        start(folder);
        press("data-reset");
        press("data-reset-sure");
        end();
        Settings reset = anywhere(new SettingsStore(folder).load().settings());
        Settings fresh = Settings.INITIAL;
        assertEquals(CHANGED.stored(), reset.stored());
        assertEquals(
                List.of(
                        fresh.theme(),
                        fresh.light(),
                        fresh.display(),
                        fresh.scale(),
                        fresh.effects(),
                        fresh.generator()),
                List.of(
                        reset.theme(),
                        reset.light(),
                        reset.display(),
                        reset.scale(),
                        reset.effects(),
                        reset.generator()));
        assertEquals(fresh.setup(), reset.setup());
        assertEquals(fresh.equalizerOn(), reset.equalizerOn());
        assertEquals(fresh.loud(), reset.loud());
    }
}
