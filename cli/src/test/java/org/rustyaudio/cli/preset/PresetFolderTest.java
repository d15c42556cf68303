package org.rustyaudio.cli.preset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.presets.FactoryPresets;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetFormat;
import org.rustyaudio.presets.PresetFormats;

class PresetFolderTest {

    private static final EqualizerSettings WARM = FactoryPresets.all().get(4).equalizer();
    private static final Preset MINE = Preset.of("Mine", WARM);
    private static final String AUTO_EQ = "Preamp: -6.3 dB\nFilter 1: ON PK Fc 125 Hz Gain -2.7 dB Q 0.55\n";

    @TempDir
    Path home;

    private Path folder;
    private PresetFolder presets;

    @BeforeEach
    void begin() {
        folder = home.resolve("presets");
        presets = new PresetFolder(folder);
    }

    private List<String> files() throws Exception {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(".lock"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void nothingIsMadeUntilSomethingIsSaved() throws Exception {
        assertEquals(List.of(), presets.read().presets());
        presets.change(List.of(), List.of());
        assertFalse(Files.exists(folder));
    }

    @Test
    void aSavedPresetIsReadAgainAndByTheCommandLine() throws Exception {
        presets.change(List.of(), List.of(MINE));
        assertEquals(List.of("Mine.json"), files());
        assertEquals(List.of(MINE), new PresetFolder(folder).read().presets());
        assertEquals(List.of(MINE), PresetLibrary.ofFolder(folder).find("mine"));
    }

    @Test
    void renamingAndDeletingLeaveOneFileAPreset() throws Exception {
        presets.change(List.of(), List.of(MINE));
        Preset yours = Preset.of("Yours", WARM);
        presets.change(List.of(MINE), List.of(yours));
        assertEquals(List.of("Yours.json"), files());
        presets.change(List.of(yours), List.of());
        assertEquals(List.of(), files());
    }

    @Test
    void namesThatNoFileSystemTakesAreKeptInTheFileOnly() throws Exception {
        List<Preset> hard = List.of(
                Preset.of("../../etc/passwd", WARM),
                Preset.of("a:b", WARM),
                Preset.of("a?b", WARM),
                Preset.of("...", WARM),
                Preset.of("漢".repeat(100), WARM),
                Preset.of("Mine.damaged", WARM));
        presets.change(List.of(), hard);
        assertEquals(6, files().size());
        List<Preset> read = new PresetFolder(folder).read().presets();
        assertEquals(6, read.size());
        assertTrue(read.containsAll(hard), read.toString());
        try (Stream<Path> around = Files.list(home)) {
            assertEquals(List.of(folder), around.toList());
        }
    }

    @Test
    void aDamagedFileIsSetAsideWithItsLineAndTheRestIsKept() throws Exception {
        presets.change(List.of(), List.of(MINE));
        byte[] broken = "{\n\"schema\": 1,\n\"bands\": [\u0001".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(folder.resolve("Broken.json"), broken);
        PresetFolder.Contents contents = new PresetFolder(folder).read();
        assertEquals(List.of(MINE), contents.presets());
        assertEquals(1, contents.troubles().size());
        String trouble = contents.troubles().getFirst();
        assertTrue(trouble.contains("Broken.json.damaged") && trouble.contains("line 3"), trouble);
        assertArrayEquals(broken, Files.readAllBytes(folder.resolve("Broken.json.damaged")));
        assertEquals(List.of(), new PresetFolder(folder).read().troubles());
        assertEquals(List.of(), PresetLibrary.ofFolder(folder).troubles());
    }

    @Test
    void aFileThatIsNoPresetAtAllIsToldAndLeftWhereItIs() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("notes.txt"), "milk, bread");
        assertEquals(1, presets.read().troubles().size());
        assertEquals(List.of("notes.txt"), files());
    }

    @Test
    void aForeignFileIsNeverWrittenOver() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("HD 650.txt"), AUTO_EQ);
        Preset read = presets.read().presets().getFirst();
        assertEquals("HD 650", read.name());
        Preset changed = read.withEqualizer(WARM);
        presets.change(List.of(read), List.of(changed));
        assertEquals(List.of("HD 650.json", "HD 650.txt.replaced"), files());
        assertEquals(AUTO_EQ, Files.readString(folder.resolve("HD 650.txt.replaced")));
        assertEquals(List.of(changed), new PresetFolder(folder).read().presets());
    }

    @Test
    void deletingOneOfSeveralInAFileKeepsTheOthers() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("phone.json"),
                "[{\"name\":\"One\",\"preamp\":0.0,\"parametric\":true,\"bands\":[{\"type\":3,\"channels\":0,"
                        + "\"frequency\":90,\"q\":0.8,\"gain\":2.0,\"color\":0}]},{\"name\":\"Two\",\"preamp\":-1.0,"
                        + "\"parametric\":true,\"bands\":[{\"type\":3,\"channels\":0,\"frequency\":90,\"q\":0.8,"
                        + "\"gain\":3.0,\"color\":0}]}]");
        List<Preset> both = presets.read().presets();
        assertEquals(2, both.size());
        presets.change(both, List.of(both.get(1)));
        assertEquals(List.of("Two.json", "phone.json.replaced"), files());
        assertEquals(List.of(both.get(1)), new PresetFolder(folder).read().presets());
    }

    @Test
    void twoFilesWithOneNameBothShowAndAreToldApart() throws Exception {
        presets.change(List.of(), List.of(MINE));
        Files.copy(folder.resolve("Mine.json"), folder.resolve("Other.json"));
        List<Preset> read = presets.read().presets();
        assertEquals(List.of("Mine", "Mine 2"), read.stream().map(Preset::name).toList());
        presets.change(read, List.of(read.getFirst()));
        assertEquals(List.of("Mine.json"), files());
    }

    @Test
    void twoProgramsSavingAtOnceLeaveEveryPresetWhole() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int program = i;
                all.add(pool.submit(() -> {
                    PresetFolder mine = new PresetFolder(folder);
                    for (int k = 0; k < 15; k++) {
                        // Two names that give one file name, and one that all share.
                        Preset own = Preset.of("p" + (program % 2 == 0 ? ":" : "?") + program / 2, WARM);
                        mine.change(List.of(), List.of(own, Preset.of("Shared", WARM)));
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        PresetFolder.Contents contents = new PresetFolder(folder).read();
        assertEquals(List.of(), contents.troubles());
        assertEquals(
                List.of("Shared", "p:0", "p:1", "p?0", "p?1"),
                contents.presets().stream().map(Preset::name).sorted().toList());
        assertEquals(5, files().size());
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedWithTheRemedy() throws Exception {
        Files.writeString(home.resolve("presets"), "in the way");
        String message = assertThrows(Failure.class, () -> presets.change(List.of(), List.of(MINE)))
                .getMessage();
        assertTrue(String.valueOf(message).startsWith("Mine is not kept: "), message);
        assertTrue(String.valueOf(message).contains(folder.toString()), message);
    }

    @Test
    void anAutoEqFileComesOutOfTheFolderByteForByte() throws Exception {
        Preset imported = PresetFormats.read(AUTO_EQ.getBytes(java.nio.charset.StandardCharsets.UTF_8), "HD 650")
                .preset();
        presets.change(List.of(), List.of(imported));
        Preset kept = new PresetFolder(folder).read().presets().getFirst();
        assertEquals(
                AUTO_EQ,
                new String(
                        PresetFormats.write(kept, PresetFormat.AUTO_EQ).bytes(),
                        java.nio.charset.StandardCharsets.UTF_8));
    }
}
