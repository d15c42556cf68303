package org.rustyaudio.faceplate.paint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rustyaudio.faceplate.canvas.Canvas;
import org.rustyaudio.faceplate.canvas.DotMask;
import org.rustyaudio.faceplate.canvas.FontWeight;

/// The display's type: any text sampled once to dots, then painted as cells. Keeps what it has set; the user
/// interface's
/// thread only.
public final class DotType {

    private static final int KEPT_LETTERS = 2000;
    private static final int KEPT_LINES = 24;
    private static final int WIDEST_LINE = 4000;
    private static final double FIGURE_CELL = 0.93;

    private final Map<String, DotMask> letters = new HashMap<>();
    private final Map<String, DotLine> lines = new HashMap<>();

    /// The width of a text in dots.
    public int advance(Canvas canvas, String text, int capRows) {
        return line(canvas, text, capRows).advance();
    }

    /// The text, or as much of its beginning as fits into so many dots before an ellipsis.
    String fit(Canvas canvas, String text, int capRows, int room) {
        if (advance(canvas, text, capRows) <= room) {
            return text;
        }
        double size = capRows / TextStyle.CAP;
        double left = room - canvas.maskAdvance("…", FontWeight.SEMIBOLD, size);
        int end = 0;
        while (end < text.length()) {
            int next = DisplayText.clusterEnd(text, end);
            left -= Math.round(canvas.maskAdvance(text.substring(end, next), FontWeight.SEMIBOLD, size));
            if (left < 0) {
                break;
            }
            end = next;
        }
        return text.substring(0, end).trim() + "…";
    }

    /// Paints a text with the top of its capitals at `y`; its first lit dot stands at the left edge.
    ///
    /// @param x left edge, or the right one where `align` is RIGHT, by advance so that a running time never shifts
    /// @param from nothing left of here is painted
    /// @param to nothing right of here is painted
    void paint(
            Brush brush,
            String text,
            int capRows,
            double pitch,
            int ink,
            double x,
            double y,
            Align align,
            double from,
            double to) {
        Canvas canvas = brush.canvas();
        DotLine line = line(canvas, text, capRows);
        double p = pitch(brush, pitch);
        double devicePitch = p * canvas.pixelsPerUnit();
        double cell = devicePitch < 2.99 ? p : p - brush.whole(p * 0.2);
        double left = brush.snap(align == Align.RIGHT ? x - line.advance() * p : x - line.first() * p);
        double top = brush.snap(y + capRows * pitch) - capRows * p;
        brush.fill(ink);
        if (cell < p) {
            canvas.save();
            canvas.globalAlpha(0.36);
            runs(canvas, line, p, left, top, from, to);
            canvas.restore();
            cells(canvas, line, p, cell, left, top, from, to);
        } else {
            runs(canvas, line, p, left, top, from, to);
        }
    }

    /// The size of a dot in whole device pixels: the nearest one that is at most 7 % larger than asked for.
    static double pitch(Brush brush, double asked) {
        double scale = brush.canvas().pixelsPerUnit();
        double pixels = Math.round(asked * scale);
        return Math.max(1, pixels > asked * scale * 1.07 ? pixels - 1 : pixels) / scale;
    }

    private static void runs(Canvas canvas, DotLine line, double p, double left, double top, double from, double to) {
        for (int i = 0; i < line.runs(); i++) {
            double x0 = Math.max(from, left + line.column(i) * p);
            double x1 = Math.min(to, left + (line.column(i) + line.length(i)) * p);
            if (x1 > x0) {
                canvas.fillRect(x0, top + line.row(i) * p, x1 - x0, p);
            }
        }
    }

    private static void cells(
            Canvas canvas, DotLine line, double p, double cell, double left, double top, double from, double to) {
        for (int i = 0; i < line.runs(); i++) {
            double y = top + line.row(i) * p;
            for (int k = 0; k < line.length(i); k++) {
                double x = left + (line.column(i) + k) * p;
                if (x >= from - 1e-6 && x + cell <= to) {
                    canvas.fillRect(x, y, cell, cell);
                }
            }
        }
    }

    private DotLine line(Canvas canvas, String text, int capRows) {
        String key = capRows + "|" + text;
        DotLine kept = lines.get(key);
        if (kept != null) {
            return kept;
        }
        DotLine line = set(canvas, text, capRows);
        if (lines.size() >= KEPT_LINES) {
            lines.clear();
        }
        lines.put(key, line);
        return line;
    }

    private DotLine set(Canvas canvas, String text, int capRows) {
        double size = capRows / TextStyle.CAP;
        int baselineRow = (int) Math.round(capRows * 1.5);
        List<DotLine.Placed> placed = new ArrayList<>();
        if (DisplayText.needsShaping(text)) {
            int advance = (int) Math.min(WIDEST_LINE, Math.ceil(canvas.maskAdvance(text, FontWeight.SEMIBOLD, size)));
            placed.add(new DotLine.Placed(letter(canvas, text, capRows, size, advance), -2));
            return DotLine.of(placed, advance, baselineRow, capRows);
        }
        int figureCell = (int) Math.round(canvas.maskAdvance("0", FontWeight.SEMIBOLD, size) * FIGURE_CELL);
        int column = 0;
        for (int i = 0; i < text.length() && column < WIDEST_LINE; ) {
            int next = DisplayText.clusterEnd(text, i);
            String letter = text.substring(i, next);
            double advance = canvas.maskAdvance(letter, FontWeight.SEMIBOLD, size);
            boolean figure = letter.length() == 1 && letter.charAt(0) >= '0' && letter.charAt(0) <= '9';
            int start = figure ? (int) Math.round(column + (figureCell - advance) / 2) : column;
            placed.add(new DotLine.Placed(letter(canvas, letter, capRows, size, (int) Math.ceil(advance)), start - 2));
            column += figure ? figureCell : (int) Math.round(advance);
            i = next;
        }
        return DotLine.of(placed, column, baselineRow, capRows);
    }

    private DotMask letter(Canvas canvas, String letter, int capRows, double size, int advance) {
        String key = capRows + "|" + letter;
        DotMask kept = letters.get(key);
        if (kept != null) {
            return kept;
        }
        DotMask mask =
                canvas.mask(letter, FontWeight.SEMIBOLD, size, advance + 4, (int) Math.ceil(capRows * 2.2), 2, (int)
                        Math.round(capRows * 1.5));
        if (letters.size() >= KEPT_LETTERS) {
            letters.clear();
        }
        letters.put(key, mask);
        return mask;
    }
}
