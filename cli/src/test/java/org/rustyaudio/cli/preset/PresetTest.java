package org.rustyaudio.cli.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
    void anUnknownNameNamesTheNearest() {
        Run run = preset("preset", "show", "wram");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("did you mean \"Warm\"?"), run.err());
    }
}
