package org.rustyaudio.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.rustyaudio.faceplate.model.DisplayMode;
import org.rustyaudio.faceplate.theme.Theme;
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
            true,
            true);

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
