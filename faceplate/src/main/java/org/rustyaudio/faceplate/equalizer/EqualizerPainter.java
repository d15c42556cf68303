package org.rustyaudio.faceplate.equalizer;

import java.util.List;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.filter.EqualizerCurve;
import org.rustyaudio.faceplate.canvas.Canvas;
import org.rustyaudio.faceplate.layout.Rect;
import org.rustyaudio.faceplate.model.PeakCells;
import org.rustyaudio.faceplate.paint.Align;
import org.rustyaudio.faceplate.paint.Brush;
import org.rustyaudio.faceplate.paint.TextStyle;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Token;

/// Paints the equalizer's plot: a still layer with the grid, and a moving one with the live spectrum, the curve and a
/// handle for every band. The user interface's thread only.
public final class EqualizerPainter {

    /// A handle's radius, and the chosen one's.
    public static final double HANDLE = 12;

    public static final double CHOSEN = 15;

    private static final double CURVE_STEP = 2;

    /// A suggested curve is dashed: so many points on, so many off.
    private static final int DASH_POINTS = 4;

    private static final int GAP_POINTS = 3;

    /// Third octaves in the three decades of the plot; the first that is measured has its middle at 25 Hz.
    private static final int THIRD_OCTAVES = 30;

    private static final double[] LINES_HZ = {50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000};
    private static final double[] NAMED_HZ = {20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000};
    private static final double ROOM_FOR_ALL = 480;

    /// A lower plot has lines for no gain and the most only, and its figures close under it.
    private static final double ROOM_FOR_LINES = 90;

    private final EqualizerCurve curve;

    /// @param sampleRateHz the rate the sound runs at
    public EqualizerPainter(double sampleRateHz) {
        curve = new EqualizerCurve(sampleRateHz);
    }

    /// Grid lines and what they stand for, left of the plot and below it.
    public void grid(Canvas canvas, Theme theme, CurvePlot plot) {
        Brush brush = new Brush(canvas, theme);
        Rect area = plot.area();
        double hair = brush.whole(1);
        TextStyle type = TextStyle.medium(12);
        boolean low = area.height() < ROOM_FOR_LINES;
        for (double db = -plot.rangeDb(); db <= plot.rangeDb() + 1e-9; db += plot.rangeDb() / 2) {
            boolean between = db != 0 && Math.abs(db) < plot.rangeDb();
            if (low && between) {
                continue;
            }
            double y = brush.snap(plot.y(db));
            brush.fill(Token.TRAY_TEXT, brush.plain() ? 0.6 : db == 0 ? 0.34 : 0.1);
            canvas.fillRect(area.x(), y, area.width(), hair);
            String sign = db > 0 ? "+" : db < 0 ? "−" : "";
            brush.text(type, Token.TRAY_DIM, sign + (int) Math.abs(db), area.x() - 12, plot.y(db), Align.RIGHT);
        }
        for (double hz : LINES_HZ) {
            brush.fill(Token.TRAY_TEXT, brush.plain() ? 0.4 : 0.07);
            canvas.fillRect(brush.snap(plot.x(hz)), area.y(), hair, area.height());
        }
        for (double hz : NAMED_HZ) {
            boolean seldom = hz != 20 && hz != 100 && hz != 1_000 && hz != 10_000;
            if (area.width() >= ROOM_FOR_ALL || !seldom) {
                Align align = hz == 20 ? Align.LEFT : hz == 20_000 ? Align.RIGHT : Align.CENTRE;
                brush.text(type, Token.TRAY_DIM, hertz(hz), plot.x(hz), area.bottom() + (low ? 11 : 16), align);
            }
        }
    }

    private static String hertz(double hz) {
        return hz >= 1000 ? (int) (hz / 1000) + "k" : String.valueOf((int) hz);
    }

    /// The sound and the curve over it.
    ///
    /// @param levelsDb one level a third octave, the first at 25 Hz; empty to leave it out
    /// @param chosen the band under the hand, or −1
    /// @param inCircuit whether the curve is heard
    public void live(
            Canvas canvas,
            Theme theme,
            CurvePlot plot,
            EqualizerSettings settings,
            float[] levelsDb,
            int chosen,
            boolean inCircuit) {
        live(canvas, theme, plot, settings, List.of(), levelsDb, chosen, inCircuit);
    }

    /// The sound, the curve over it, and a second curve that is only suggested: thin and dashed.
    ///
    /// @param suggested bands of the second curve; empty for none
    /// @param levelsDb one level a third octave, the first at 25 Hz; empty to leave it out
    /// @param chosen the band under the hand, or −1
    /// @param inCircuit whether the curve is heard
    public void live(
            Canvas canvas,
            Theme theme,
            CurvePlot plot,
            EqualizerSettings settings,
            List<Band> suggested,
            float[] levelsDb,
            int chosen,
            boolean inCircuit) {
        Brush brush = new Brush(canvas, theme);
        canvas.save();
        brush.clip(plot.area().grown(CHOSEN + 4));
        bars(brush, plot, levelsDb);
        double[] line = curveDb(plot, settings.bands());
        if (!suggested.isEmpty()) {
            dashes(brush, plot, curveDb(plot, suggested));
        }
        curve(brush, plot, line, inCircuit);
        List<Band> bands = settings.bands();
        for (int i = 0; i < bands.size(); i++) {
            if (i != chosen) {
                handle(brush, plot, bands.get(i), line, i, false);
            }
        }
        if (chosen >= 0 && chosen < bands.size()) {
            handle(brush, plot, bands.get(chosen), line, chosen, true);
        }
        canvas.restore();
    }

    private static void bars(Brush brush, CurvePlot plot, float[] levelsDb) {
        Rect area = plot.area();
        double step = area.width() / THIRD_OCTAVES;
        double top = brush.whole(1.5);
        for (int i = 0; i < levelsDb.length; i++) {
            double part = (levelsDb[i] - PeakCells.FLOOR_DB) / (PeakCells.TOP_DB - PeakCells.FLOOR_DB);
            double height = area.height() * Math.max(0, Math.min(1, part));
            if (height > 0 && (i + 0.5) * step < area.width()) {
                double x = brush.snap(area.x() + (i + 0.5) * step + brush.whole(1));
                double right = brush.snap(Math.min(area.right(), area.x() + (i + 1.5) * step - brush.whole(1)));
                double width = right - x;
                double y = brush.snap(area.bottom() - height);
                brush.fill(Token.ACCENT_BODY, 0.15);
                brush.canvas().fillRect(x, y, width, area.bottom() - y);
                brush.fill(Token.ACCENT_BODY, 0.42);
                brush.canvas().fillRect(x, y, width, top);
            }
        }
    }

    /// What the bands do, without preamp and headroom, every other pixel of the plot.
    private double[] curveDb(CurvePlot plot, List<Band> bands) {
        int points = (int) Math.ceil(plot.area().width() / CURVE_STEP) + 1;
        double[] hz = new double[points];
        double[] db = new double[points];
        for (int i = 0; i < points; i++) {
            hz[i] = plot.frequencyHz(plot.area().x() + i * CURVE_STEP);
        }
        curve.totalsDb(new EqualizerSettings(true, 0, false, bands), hz, db);
        return db;
    }

    private static void curve(Brush brush, CurvePlot plot, double[] db, boolean inCircuit) {
        brush.canvas().beginPath();
        trace(brush.canvas(), plot, db, 0, db.length - 1);
        brush.stroke(inCircuit ? Token.ACCENT_BODY : Token.TRAY_DIM, inCircuit ? 3 : 2, true);
        brush.canvas().strokePath();
    }

    private static void dashes(Brush brush, CurvePlot plot, double[] db) {
        brush.canvas().beginPath();
        for (int from = 0; from < db.length - 1; from += DASH_POINTS + GAP_POINTS) {
            trace(brush.canvas(), plot, db, from, Math.min(db.length - 1, from + DASH_POINTS));
        }
        brush.stroke(Token.TRAY_TEXT, 1.5, false);
        brush.canvas().strokePath();
    }

    private static void trace(Canvas canvas, CurvePlot plot, double[] db, int from, int to) {
        Rect area = plot.area();
        for (int i = from; i <= to; i++) {
            double x = Math.min(area.right(), area.x() + i * CURVE_STEP);
            double y = Math.max(area.y() - 8, Math.min(area.bottom() + 8, plot.y(db[i])));
            if (i == from) {
                canvas.moveTo(x, y);
            } else {
                canvas.lineTo(x, y);
            }
        }
    }

    private static void handle(Brush brush, CurvePlot plot, Band band, double[] line, int index, boolean chosen) {
        double x = plot.x(Math.max(CurvePlot.LOWEST_HZ, Math.min(CurvePlot.HIGHEST_HZ, band.frequencyHz())));
        double y = handleY(plot, band);
        double radius = chosen ? CHOSEN : HANDLE;
        int at = (int) Math.round((x - plot.area().x()) / CURVE_STEP);
        double curveY = plot.y(line[Math.max(0, Math.min(line.length - 1, at))]);
        Token ink = band.on() ? Token.ACCENT_BODY : Token.TRAY_DIM;
        if (Math.abs(curveY - y) > radius) {
            brush.stroke(ink, 1, false);
            brush.line(x, y, x, curveY);
        }
        brush.fill(Token.TRAY);
        brush.disc(x, y, radius + 2);
        if (chosen) {
            brush.fill(ink);
            brush.disc(x, y, radius);
        } else {
            brush.stroke(ink, 2, false);
            brush.circle(x, y, radius - 1);
        }
        TextStyle type = TextStyle.semibold(chosen ? 15 : 12);
        Token text = chosen ? (band.on() ? Token.ON_ACCENT : Token.TRAY) : Token.TRAY_TEXT;
        brush.text(type, text, String.valueOf(index + 1), x, y, Align.CENTRE);
    }

    /// Where a band's handle stands: at its gain, or on the line of 0 dB where its type has none.
    public static double handleY(CurvePlot plot, Band band) {
        double gain = band.type().hasGain() ? band.gainDb() : 0;
        return plot.y(Math.max(-plot.rangeDb(), Math.min(plot.rangeDb(), gain)));
    }
}
