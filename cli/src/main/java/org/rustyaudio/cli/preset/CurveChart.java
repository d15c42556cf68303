package org.rustyaudio.cli.preset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// A frequency response drawn in text: 20 Hz to 20 kHz on a logarithmic scale, decibels upwards.
final class CurveChart {

    private static final int LEFT = 9;
    private static final int MIDDLE = 6;
    private static final int ROWS = 2 * MIDDLE + 1;
    private static final double[] MARKS_HZ = {20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000};

    private CurveChart() {}

    /// Draws `gainDb` of the frequency in hertz, `width` characters wide.
    static List<String> lines(DoubleUnaryOperator gainDb, int width) {
        int columns = Math.max(30, width - LEFT - 1);
        double[] curve = new double[columns];
        double highest = 0;
        for (int i = 0; i < columns; i++) {
            curve[i] = gainDb.applyAsDouble(20 * Math.pow(1000, (double) i / (columns - 1)));
            if (curve[i] >= -60) {
                highest = Math.max(highest, Math.abs(curve[i]));
            }
        }
        double stepDb = step(highest);
        char[][] cells = new char[ROWS][columns];
        for (char[] row : cells) {
            Arrays.fill(row, ' ');
        }
        Arrays.fill(cells[MIDDLE], '-');
        int before = row(curve[0], stepDb);
        for (int i = 0; i < columns; i++) {
            int now = row(curve[i], stepDb);
            for (int r = Math.min(before, now); r <= Math.max(before, now); r++) {
                // the stroke between two columns leaves out the row where the earlier one already ended
                if (r >= 0 && r < ROWS && (r == now || r != before)) {
                    cells[r][i] = '*';
                }
            }
            before = now;
        }
        List<String> lines = new ArrayList<>();
        for (int r = 0; r < ROWS; r++) {
            long db = Math.round((MIDDLE - r) * stepDb);
            String label = r % 2 == 0 ? (db > 0 ? "+" : "") + db + " dB" : "";
            lines.add((" ".repeat(LEFT - 2 - label.length()) + label + " |" + new String(cells[r])).stripTrailing());
        }
        lines.add(scale(columns));
        return lines;
    }

    /// Decibels a row: the smallest step that shows the whole curve.
    private static double step(double highestDb) {
        for (double step : new double[] {1, 2, 3, 4, 5, 6, 8, 10}) {
            if (highestDb <= step * MIDDLE) {
                return step;
            }
        }
        return 10;
    }

    private static int row(double db, double stepDb) {
        double clamped = Math.clamp(db, -1000, 1000);
        return (int) Math.clamp(Math.round(MIDDLE - clamped / stepDb), -1L, ROWS);
    }

    private static String scale(int columns) {
        StringBuilder line = new StringBuilder(" ".repeat(LEFT + columns + 4));
        int free = 0;
        for (double hertz : MARKS_HZ) {
            String label = hertz >= 1000 ? (int) (hertz / 1000) + "k" : Integer.toString((int) hertz);
            int at = LEFT + (int) Math.round(Math.log10(hertz / 20) / 3 * (columns - 1)) - (label.length() - 1) / 2;
            if (at >= free) {
                line.replace(at, at + label.length(), label);
                free = at + label.length() + 1;
            }
        }
        return line.toString().stripTrailing() + " Hz";
    }
}
