package org.rustyaudio.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eclipsesource.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.faceplate.control.KeyAction;
import org.rustyaudio.faceplate.control.KeyStroke;
import org.rustyaudio.faceplate.generator.GeneratorDials;
import org.rustyaudio.faceplate.generator.GeneratorState;
import org.rustyaudio.faceplate.model.DisplayMode;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.gain.GainMode;
import org.rustyaudio.player.gain.GainSettings;
import org.rustyaudio.player.transport.RatePolicy;
import org.rustyaudio.player.transport.TransitionSettings;
import org.rustyaudio.presets.FactoryPresets;

class SettingsStoreTest {

    private static final Settings CHANGED = new Settings(
            "amber",
            Theme.Mode.NIGHT,
            DisplayMode.CLOCK,
            1.5,
            new WindowPlace(true, -20, 40, 900, 500, true),
            "queue",
            12.5,
            false,
            true,
            'C',
            17,
            Map.of(3, FactoryPresets.all().get(1), 17, FactoryPresets.all().getFirst()),
            FactoryPresets.all().get(2),
            true,
            EffectRack.standard().moved(4, 0),
            GeneratorState.INITIAL.with(GeneratorDials.FREQUENCY, 440),
            ChangedSetup.SETTINGS,
            "test:desk");

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("window.json");
    }

    @Test
    void whatIsSavedIsReadAgain() throws IOException {
        new SettingsStore(folder).save(CHANGED);
        SettingsStore.Loaded loaded = new SettingsStore(folder).load();
        assertEquals(CHANGED, loaded.settings());
        assertEquals("", loaded.complaint());
    }

    @Test
    void aStoredPresetThatCannotBeReadLeavesTheOthers() throws IOException {
        new SettingsStore(folder).save(CHANGED);
        String text = Files.readString(file()).replaceFirst("\"slot\": 3,", "\"slot\": 300,");
        Files.writeString(file(), text);
        assertEquals(
                Map.of(17, FactoryPresets.all().getFirst()),
                new SettingsStore(folder).load().settings().stored());
    }

    @Test
    void nothingButTheFileIsLeftBehind() throws IOException {
        new SettingsStore(folder).save(CHANGED);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file()), files.toList());
        }
    }

    @Test
    void aFileFromBeforeTheDrawersHadNamesOpensTheQueue() throws IOException {
        new SettingsStore(folder).save(CHANGED);
        String text = Files.readString(file()).replace("\"drawer\": \"queue\"", "\"drawer_open\": true");
        Files.writeString(file(), text);
        assertEquals(CHANGED, new SettingsStore(folder).load().settings());
    }

    @Test
    void aFileFromBeforeMotionFollowedTheSystemKeepsItReduced() throws IOException {
        Files.writeString(file(), "{\"version\": 1, \"reduced_motion\": true}");
        SetupSettings read = new SettingsStore(folder).load().settings().setup();
        assertEquals(
                SetupSettings.INITIAL.withLooks(LookSettings.INITIAL.withMotion(LookSettings.Motion.REDUCED)), read);
        Files.writeString(file(), "{\"version\": 1, \"reduced_motion\": false}");
        assertEquals(
                SetupSettings.INITIAL,
                new SettingsStore(folder).load().settings().setup());
    }

    @Test
    void setupValuesOutOfRangeFallBackOneByOne() throws IOException {
        Files.writeString(
                file(),
                "{\"version\":1,\"output\":{\"device\":7,\"buffer_ms\":5,\"rate_hz\":1e308,\"rates\":\"RESAMPLE\"},"
                        + "\"hearing\":{\"ceiling_dbtp\":3,\"zones\":false},"
                        + "\"looks\":{\"spectrum\":{\"fft_size\":1000},\"plain_type\":true},"
                        + "\"keys\":{\"PLAY\":[\"P\",\"Ctrl+\",3],\"STOP\":[\"P\"],\"NOTHING\":[\"X\"],\"MUTE\":7}}");
        SetupSettings read = new SettingsStore(folder).load().settings().setup();
        assertEquals(OutputSettings.INITIAL.withRates(RatePolicy.RESAMPLE, 48_000), read.output());
        assertEquals(HearingSettings.INITIAL.withZones(false), read.hearing());
        assertEquals(LookSettings.INITIAL.withPlainType(true), read.looks());
        assertEquals(
                Map.of(KeyAction.PLAY, List.of(KeyStroke.of("P")), KeyAction.STOP, List.<KeyStroke>of()), read.keys());
    }

    @Test
    void aBackupIsReadAgainAndWhatIsNoneIsRefusedWithTheRemedy() throws IOException {
        Path file = folder.resolve("backup.json");
        Backup backup = new Backup(
                CHANGED,
                TransitionSettings.DEFAULT.withCrossfade(4.5),
                new GainSettings(GainMode.AUTO, -2.5, 0, false),
                Map.of("recorder", new JsonObject().add("version", 1)));
        backup.write(file);
        assertEquals(backup, Backup.read(file));
        for (String text : List.of(
                "",
                "[1]",
                "{}",
                "{\"rusty_audio_desktop_backup\": 9}",
                "{\"rusty_audio_desktop_backup\": 1, \"settings\": 3}",
                "[".repeat(200_000))) {
            Files.writeString(file, text);
            String said = String.valueOf(
                    assertThrows(IOException.class, () -> Backup.read(file)).getMessage());
            assertTrue(said.contains("backup.json") && said.contains("Nothing was changed"), said);
        }
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        assertTrue(String.valueOf(
                        assertThrows(IOException.class, () -> Backup.read(file)).getMessage())
                .contains("no text"));
    }

    @Test
    void theFirstStartNeedsNoFile() {
        assertEquals(Settings.INITIAL, new SettingsStore(folder).load().settings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"version\": 1, \"theme\"", "[1, 2]", "null", "\u0000\u0001"})
    void aDamagedFileIsSetAsideAndSaidSo(String text) throws IOException {
        Files.writeString(file(), text);
        SettingsStore.Loaded loaded = new SettingsStore(folder).load();
        assertEquals(Settings.INITIAL, loaded.settings());
        assertTrue(loaded.complaint().contains("window.json.damaged"), loaded.complaint());
        assertEquals(text, Files.readString(folder.resolve("window.json.damaged")));
        assertFalse(Files.exists(file()));
    }

    @Test
    void deepNestingIsSetAsideToo() throws IOException {
        Files.writeString(file(), "[".repeat(200_000));
        assertEquals(Settings.INITIAL, new SettingsStore(folder).load().settings());
    }

    @Test
    void aSecondDamagedFileDoesNotReplaceTheFirst() throws IOException {
        for (int i = 0; i < 2; i++) {
            Files.writeString(file(), "broken " + i);
            new SettingsStore(folder).load();
        }
        assertEquals("broken 0", Files.readString(folder.resolve("window.json.damaged")));
        assertEquals("broken 1", Files.readString(folder.resolve("window.json.damaged-2")));
    }

    @Test
    void valuesOutOfRangeFallBackOneByOne() throws IOException {
        Files.writeString(
                file(),
                "{\"version\":1,\"theme\":\"latte\",\"volume\":1e308,\"scale\":-3,\"slot\":99,\"bank\":\"Z\","
                        + "\"light\":7,\"window\":{\"width\":-5,\"height\":\"x\"}}");
        Settings settings = new SettingsStore(folder).load().settings();
        assertEquals("latte", settings.theme());
        assertEquals(Settings.INITIAL.volume(), settings.volume());
        assertEquals(1, settings.scale());
        assertEquals(0, settings.slot());
        assertEquals('A', settings.bank());
        assertEquals(1280, settings.place().width());
    }
}
