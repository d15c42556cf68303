package org.rustyaudio.faceplate.paint;

import org.rustyaudio.faceplate.canvas.FontWeight;
import org.rustyaudio.faceplate.layout.GlassLayout;
import org.rustyaudio.faceplate.layout.GlassStyle;
import org.rustyaudio.faceplate.layout.Rect;
import org.rustyaudio.faceplate.model.MeterState;
import org.rustyaudio.faceplate.model.Row;
import org.rustyaudio.faceplate.model.SpectrumCells;
import org.rustyaudio.faceplate.theme.Token;

/// Every meter in one box, of one kind of cell and two inks: the accent, brighter the higher it reaches, and the
/// glass's own text for what stands out.
final class MeterPainter {

    /// From this many rows on, the two channels of the oscilloscope stand above each other.
    private static final int SPLIT_ROWS = 18;

    private final Brush brush;
    private final GlassStyle style;
    private final Rect box;
    private final int rows;
    private final double pitch;
    private final double cell;
    private final int columns;

    MeterPainter(Brush brush, GlassLayout layout) {
        this.brush = brush;
        style = layout.style();
        box = layout.spectrum();
        rows = layout.rows();
        pitch = style.cellPitch();
        cell = brush.whole(pitch / 2);
        columns = (int) Math.floor((box.width() + pitch / 2) / pitch);
    }

    void paint(MeterState state) {
        switch (state) {
            case MeterState.Spectrum spectrum -> spectrum(spectrum.cells(), spectrum.outline());
            case MeterState.Bars bars -> bars(bars);
            case MeterState.Scope scope -> scope(scope.samples());
            case MeterState.Spectrogram picture -> spectrogram(picture);
            case MeterState.Waveform wave -> waveform(wave);
        }
    }

    /// The accent, brighter towards 1.
    private void accent(double part) {
        if (brush.plain()) {
            brush.fill(Token.ACCENT);
        } else {
            brush.fill(Token.ACCENT, 0.42 + 0.58 * Math.pow(Math.max(0, Math.min(1, part)), 0.8));
        }
    }

    /// Top of a cell of a row, counted from the floor.
    private double top(int row) {
        return brush.snap(box.bottom() - (row + 1) * pitch + pitch / 2);
    }

    private double left(int column) {
        return brush.snap(box.x() + column * pitch);
    }

    private void dot(int column, int row) {
        brush.canvas().fillRect(left(column), top(row), cell, cell);
    }

    // Spectrum

    private void spectrum(SpectrumCells cells, boolean outline) {
        int count = cells.columns();
        for (int row = 0; row < rows; row++) {
            accent(outline ? 1 : (double) row / rows);
            for (int i = 0; i < count; i++) {
                if (outline ? row == cells.lit(i) - 1 : row < cells.lit(i)) {
                    wide(i, count, row);
                }
            }
        }
        brush.fill(Token.GLASS_TEXT);
        for (int i = 0; i < count; i++) {
            int peak = cells.peak(i);
            if (!outline && peak >= cells.lit(i) && peak < rows) {
                wide(i, count, peak);
            }
        }
    }

    private void wide(int i, int count, int row) {
        double step = (box.width() + style.columnGap()) / count;
        double from = brush.snap(box.x() + i * step);
        double to = brush.snap(box.x() + (i + 1) * step - style.columnGap());
        brush.canvas().fillRect(from, top(row), to - from, cell);
    }

    // Two bars over a scale

    private void bars(MeterState.Bars bars) {
        TextStyle type = new TextStyle(FontWeight.SEMIBOLD, style.statusSize(), 0, true);
        double scale = type.capHeight() + pitch * 2;
        double height = Math.floor((box.height() - scale) / 2);
        double label = brush.measure(type, "M") + pitch * 2;
        double figure = Math.max(
                room(type, bars.upper().figure()), room(type, bars.lower().figure()));
        int first = (int) Math.ceil(label / pitch);
        int last = columns - (int) Math.ceil(figure / pitch);
        bar(bars.upper(), type, first, last, box.y(), height);
        bar(bars.lower(), type, first, last, box.bottom() - height, height);
        double right = -1;
        for (MeterState.Tick tick : bars.ticks()) {
            double x = left(first) + tick.part() * (last - first - 1) * pitch + cell / 2;
            double half = brush.measure(type, tick.label()) / 2;
            double at = Math.min(x, left(last - 1) + cell - half);
            if (at - half > right) {
                brush.text(type, Token.GLASS_DIM, tick.label(), at, box.centreY(), Align.CENTRE);
                right = at + half + pitch * 2;
            }
        }
    }

    /// The figure's place does not shrink with a figure that does.
    private double room(TextStyle type, String figure) {
        if (figure.isEmpty()) {
            return 0;
        }
        String widest = figure.startsWith("LRA") || figure.startsWith("I ") ? "LRA 00.0" : "\u221200.0";
        return brush.measure(type, widest) + pitch * 3;
    }

    private void bar(MeterState.Bar bar, TextStyle type, int first, int last, double y, double height) {
        double middle = y + height / 2;
        brush.text(type, Token.GLASS_DIM, bar.label(), box.x(), middle, Align.LEFT);
        int count = last - first;
        int lit = (int) Math.round(bar.level() * count);
        double top = brush.snap(y);
        double tall = brush.snap(y + height) - top;
        for (int i = 0; i < lit; i++) {
            double part = (double) i / count;
            if (part >= bar.over()) {
                brush.fill(Token.GLASS_TEXT);
            } else {
                accent(part);
            }
            brush.canvas().fillRect(left(first + i), top, cell, tall);
        }
        if (bar.mark() >= 0) {
            int at = Math.min(count - 1, (int) Math.round(bar.mark() * count));
            brush.fill(Token.GLASS_TEXT);
            brush.canvas().fillRect(left(first + at), top, cell, tall);
        }
        // What is not lit has a floor, so that a silent meter is seen to be one.
        brush.fill(Token.ACCENT, brush.plain() ? 1 : 0.22);
        if (lit < count) {
            double floor = brush.whole(1);
            double from = left(first + lit);
            brush.canvas().fillRect(from, top + tall - floor, left(last - 1) + cell - from, floor);
        }
        brush.text(type, Token.GLASS_TEXT, bar.figure(), box.right(), middle, Align.RIGHT);
    }

    // Oscilloscope

    private void scope(Row values) {
        int turns = values.count() / 4;
        if (rows >= SPLIT_ROWS) {
            int half = rows / 2;
            accent(1);
            trace(values, turns, 0, rows - half, half);
            brush.fill(Token.GLASS_TEXT);
            trace(values, turns, 2, 0, half);
        } else {
            brush.fill(Token.GLASS_TEXT);
            trace(values, turns, 2, 0, rows);
            accent(1);
            trace(values, turns, 0, 0, rows);
        }
    }

    /// @param channel place of its lowest sample among the four numbers of a column
    /// @param floor row it stands on
    private void trace(Row values, int turns, int channel, int floor, int height) {
        for (int column = 0; column < columns; column++) {
            int turn = column * turns / columns;
            int from = turns == 0 ? height / 2 : row(values.at(4 * turn + channel), height);
            int to = turns == 0 ? from : row(values.at(4 * turn + channel + 1), height);
            double top = top(floor + to);
            brush.canvas().fillRect(left(column), top, cell, top(floor + from) + cell - top);
        }
    }

    private static int row(float sample, int height) {
        return Math.max(0, Math.min(height - 1, Math.round((sample + 1) / 2 * (height - 1))));
    }

    // Spectrogram

    private void spectrogram(MeterState.Spectrogram picture) {
        int shown = Math.min(columns, picture.columns());
        for (int i = 0; i < shown; i++) {
            int from = picture.columns() - shown + i;
            for (int row = 0; row < rows; row++) {
                double strength = strongest(picture, from, row);
                if (strength > 0.06) {
                    ink(strength);
                    dot(columns - shown + i, row);
                }
            }
        }
    }

    /// Weak is dim, strong is the accent, the strongest is white, in steps: what differs less is not seen.
    private void ink(double strength) {
        if (strength > 0.94) {
            brush.fill(Token.GLASS_TEXT);
        } else {
            brush.fill(Token.ACCENT, Math.ceil(strength * strength * 10) / 10);
        }
    }

    private double strongest(MeterState.Spectrogram picture, int column, int row) {
        int bands = picture.bands();
        int from = row * bands / rows;
        int to = Math.max(from + 1, (row + 1) * bands / rows);
        double most = 0;
        for (int band = from; band < Math.min(to, bands); band++) {
            most = Math.max(most, picture.strength(column, band));
        }
        return most;
    }

    // Waveform

    private void waveform(MeterState.Waveform wave) {
        Row peaks = wave.peaks();
        double middle = brush.snap(box.centreY());
        for (int column = 0; column < columns; column++) {
            int from = column * peaks.count() / columns;
            int to = Math.max(from + 1, (column + 1) * peaks.count() / columns);
            float peak = peaks.highest(from, Math.min(to, peaks.count()));
            boolean played = (column + 0.5) / columns <= wave.played();
            brush.fill(Token.ACCENT, played ? 1 : peak < 0 ? 0.22 : 0.5);
            double half = Math.max(cell / 2, brush.snap(Math.max(0, peak) * box.height() / 2));
            brush.canvas().fillRect(left(column), middle - half, cell, 2 * half);
        }
        brush.fill(Token.GLASS_TEXT);
        double at = brush.snap(box.x() + wave.played() * (box.width() - cell));
        brush.canvas().fillRect(at, box.y(), cell, box.height());
    }
}
