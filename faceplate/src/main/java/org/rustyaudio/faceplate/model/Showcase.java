package org.rustyaudio.faceplate.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.theme.Theme;

/// A stereo that plays, for previews of themes and for pictures. Made of nothing but its arguments.
public final class Showcase {

    private Showcase() {}

    /// A track that has played a third, the second preset chosen.
    ///
    /// @param columns of the spectrum
    /// @param rows of the spectrum
    public static FaceState playing(Theme theme, int columns, int rows) {
        Map<Control, KeyState> keys = new EnumMap<>(Control.class);
        for (Control control : List.of(Control.ATT, Control.REPEAT, Control.SHUFFLE)) {
            keys.put(control, KeyState.lit(false));
        }
        for (Control control : Control.PRESETS) {
            keys.put(control, KeyState.lit(control == Control.PRESET_2));
        }
        keys.put(Control.EQ, KeyState.lit(true));
        keys.put(Control.LOUD, KeyState.lit(true));
        keys.put(Control.DIM, KeyState.lit(theme.mode() != Theme.Mode.DAY));
        GlassState glass = new GlassState(
                List.of(
                        new Annunciator("FILES", Annunciator.Kind.FACT, 3),
                        new Annunciator("3/12", Annunciator.Kind.FACT, 4),
                        new Annunciator("FLAC 96/24", Annunciator.Kind.FACT, 1),
                        new Annunciator("EQ", Annunciator.Kind.CONDITION, 6),
                        new Annunciator("LOUD", Annunciator.Kind.CONDITION, 5),
                        new Annunciator("RPT ALL", Annunciator.Kind.FACT, 2)),
                "23:48",
                "Night Ferry",
                0,
                "−2:46",
                "1:47",
                "Lumen Coast  ·  Harbour Lights",
                false,
                0.392,
                false,
                GlassState.Span.NONE,
                List.of("FLAT", "NIGHT", "VOICE", "LIVE", "HD 600", "CAR"),
                1,
                new MeterState.Spectrum(spectrum(columns, rows), false),
                "",
                false);
        return new FaceState(theme, new VolumeState(24, false, false), false, 'A', true, keys, glass);
    }

    /// The same with another meter on the glass.
    public static FaceState metering(Theme theme, MeterStyle style, int columns, int rows) {
        FaceState playing = playing(theme, columns, rows);
        return new FaceState(
                theme,
                playing.volume(),
                playing.tuneFocused(),
                playing.bank(),
                playing.playing(),
                playing.keys(),
                playing.glass().withMeter(ShowcaseMeter.of(style, columns, rows)));
    }

    /// A hill with three tops, the shape music has.
    public static SpectrumCells spectrum(int columns, int rows) {
        int[] lit = new int[columns];
        int[] peaks = new int[columns];
        for (int i = 0; i < columns; i++) {
            double t = i / (columns - 1.0);
            double level = 0.62
                    - 0.42 * t
                    + 0.30 * bump(t, 0.13, 0.055)
                    + 0.22 * bump(t, 0.33, 0.05)
                    + 0.2 * bump(t, 0.54, 0.05)
                    - 0.45 * bump(t, 0, 0.04)
                    + 0.06 * Math.sin(i * 2.4);
            lit[i] = Math.max(1, (int) Math.round(Math.min(0.9, level) * rows));
            peaks[i] = Math.min(rows - 1, lit[i] + 1 + (i * 7 % 5) / 2);
        }
        return new SpectrumCells(lit, peaks);
    }

    private static double bump(double t, double centre, double width) {
        double x = (t - centre) / width;
        return Math.exp(-x * x);
    }
}
