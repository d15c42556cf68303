package org.rustyaudio.cli.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.cli.Run;
import org.rustyaudio.cli.StopSignal;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.presets.FactoryPresets;
import org.rustyaudio.presets.Preset;

class PresetTest {

    private static final Preset WARM = Preset.of(
            "Warm",
            new EqualizerSettings(
                    true,
                    -4.5,
                    false,
                    List.of(
                            new Band(true, FilterType.LOW_SHELF, 105, 6, 0.7),
                            new Band(false, FilterType.NOTCH, 50, 0, 10))));

    @TempDir
    Path folder;

    private static Run preset(Object... words) {
        PresetLibrary library = PresetLibrary.of(List.of(WARM));
        return Run.with(List.of(new PresetCommand(() -> library)), Map.of(), new StopSignal(), words);
    }

    @Test
    void listNamesEveryFactoryPreset() {
        Run run = Run.of("preset", "list");
        assertEquals(0, run.code(), run.err());
        for (Preset preset : FactoryPresets.all()) {
            assertTrue(run.out().contains(preset.name()), run.out());
        }
    }

    @Test
    void showTellsEveryBandAsItIs() {
        Run run = preset("preset", "show", "warm");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("Preamp -4.5 dB"), run.out());
        assertTrue(run.out().matches("(?s).*1  low shelf +105 Hz +\\+6\\.0 dB +0\\.70\n.*"), run.out());
        assertTrue(run.out().matches("(?s).*2  notch +50 Hz +10\\.00  off\n.*"), run.out());
    }

    @Test
    void theCurveRisesWhereTheBandsLift() {
        List<String> chart = CurveChart.lines(hertz -> hertz < 200 ? 6 : -3, 70);
        assertEquals(14, chart.size());
        assertTrue(chart.get(0).startsWith("  +6 dB |*****"), chart.get(0));
        assertTrue(chart.get(9).endsWith("*****"), chart.get(9));
        assertTrue(chart.get(6).contains("------"), chart.get(6));
        chart.forEach(line -> assertTrue(line.length() <= 74, line));
    }

    @Test
    void anAutoEqFileSurvivesARoundTripThroughOurOwnFormat() throws Exception {
        String autoEq = """
                Preamp: -6.3 dB
                Filter 1: ON LSC Fc 105 Hz Gain 6.5 dB Q 0.70
                Filter 2: ON PK Fc 125 Hz Gain -2.7 dB Q 0.55
                Filter 3: ON HSC Fc 10000 Hz Gain -3.1 dB Q 0.70
                """;
        Path source = Files.writeString(folder.resolve("HD 650.txt"), autoEq);
        Path ours = folder.resolve("ours.json");
        Path back = folder.resolve("back.txt");
        assertEquals(new Run(0, "", ""), preset("preset", "convert", source, ours));
        assertTrue(Files.readString(ours).contains("HD 650"), Files.readString(ours));
        assertEquals(new Run(0, "", ""), preset("preset", "convert", ours, back, "--as", "autoeq"));
        assertEquals(autoEq, Files.readString(back));
        assertTrue(preset("preset", "show", source).out().contains("Preamp -6.3 dB"));
    }

    @Test
    void convertReplacesNothingUnasked() throws Exception {
        Path target = Files.writeString(folder.resolve("a.json"), "mine");
        Run refused = preset("preset", "convert", "Warm", target);
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("--force"), refused.err());
        assertEquals("mine", Files.readString(target));
        assertEquals(0, preset("preset", "convert", "Warm", target, "-f").code());
        assertTrue(Files.readString(target).contains("Warm"));
    }

    @Test
    void badPresetFilesAreNamedWithTheReason() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear Ann");
        for (Path bad : List.of(empty, letter, folder, folder.resolve("missing.txt"))) {
            Run run = preset("preset", "show", bad);
            assertEquals(1, run.code(), run.err());
            assertTrue(run.err().startsWith("rusty-audio: " + bad + ": "), run.err());
            assertFalse(run.err().contains("Exception"), run.err());
        }
        Run run = preset("preset", "convert", "Warm", folder.resolve("no/such/a.json"));
        assertEquals(1, run.code());
        assertEquals(
                2, preset("preset", "convert", "Warm", folder.resolve("a.xyz")).code());
        assertEquals(2, preset("preset", "convert", "Warm").code());
    }

    @Test
    void ownPresetsStandInFrontOfTheFactorysAndBadOnesAreTold() throws Exception {
        Path own = Files.createDirectory(folder.resolve("presets"));
        assertEquals(
                0, preset("preset", "convert", "Warm", own.resolve("warm.json")).code());
        Files.writeString(own.resolve("broken.json"), "{");
        Path bass = Files.writeString(
                own.resolve("Bass.txt"), "Preamp: -1 dB\nFilter 1: ON PK Fc 50 Hz Gain 1 dB Q 1.00\n");
        PresetLibrary library = PresetLibrary.ofFolder(own);
        assertEquals(-4.5, library.find("warm").getFirst().equalizer().preampDb());
        assertEquals(-1, library.find("bass").getFirst().equalizer().preampDb(), bass.toString());
        assertEquals(1, library.troubles().size(), library.troubles().toString());
        assertTrue(library.troubles().getFirst().startsWith(own.resolve("broken.json") + ": "));
        assertEquals(
                1, library.all().stream().filter(p -> p.name().equals("Bass")).count());
    }

    @Test
    void anUnknownNameNamesTheNearest() {
        Run run = preset("preset", "show", "wram");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("did you mean \"Warm\"?"), run.err());
    }
}
