package org.rustyaudio.cli.preset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rustyaudio.cli.line.Numbers;
import org.rustyaudio.cli.terminal.Table;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.filter.EqualizerCurve;
import org.rustyaudio.presets.Preset;

/// A preset in words and as a curve.
final class PresetText {

    private static final double CURVE_RATE_HZ = 48_000;

    private PresetText() {}

    static List<String> lines(Preset preset, int width) {
        EqualizerSettings equalizer = preset.equalizer();
        List<String> lines = new ArrayList<>();
        lines.add(preset.name() + (preset.category().isEmpty() ? "" : " (" + preset.category() + ")"));
        if (!preset.description().isEmpty()) {
            lines.add(preset.description());
        }
        lines.add("");
        EqualizerCurve curve = new EqualizerCurve(CURVE_RATE_HZ);
        lines.addAll(CurveChart.lines(hertz -> curve.totalDb(equalizer, hertz), width));
        lines.add("");
        lines.add("Preamp " + signed(equalizer.preampDb()) + " dB" + headroom(equalizer, curve));
        if (equalizer.bands().isEmpty()) {
            lines.add("No bands");
        } else {
            lines.addAll(bands(equalizer.bands()));
        }
        return lines;
    }

    private static String headroom(EqualizerSettings equalizer, EqualizerCurve curve) {
        return equalizer.autoHeadroom() ? ", automatic headroom " + signed(-curve.headroomDb(equalizer)) + " dB" : "";
    }

    private static List<String> bands(List<Band> bands) {
        Table table = new Table("rlrrrl").row("Band", "Type", "Frequency", "Gain", "Q", "");
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            table.row(
                    Integer.toString(i + 1),
                    band.type().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    Numbers.plain(band.frequencyHz()) + " Hz",
                    band.type().hasGain() ? signed(band.gainDb()) + " dB" : "",
                    band.type().hasQ() ? Numbers.fixed(band.q(), 2) : "",
                    band.on() ? "" : "off");
        }
        return table.lines();
    }

    static String signed(double db) {
        String text = Numbers.fixed(db, 1);
        return db > 0 ? "+" + text : text;
    }
}
