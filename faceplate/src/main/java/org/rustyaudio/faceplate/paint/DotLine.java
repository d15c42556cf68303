package org.rustyaudio.faceplate.paint;

import java.util.Arrays;
import java.util.List;
import org.rustyaudio.faceplate.canvas.DotMask;

/// A line of text as lit dots, gathered into horizontal runs. Immutable.
final class DotLine {

    /// A letter's dots and where they stand.
    record Placed(DotMask mask, int column) {}

    private final int advance;
    private final int first;
    private final int[] runs;

    private DotLine(int advance, int first, int[] runs) {
        this.advance = advance;
        this.first = first;
        this.runs = runs;
    }

    /// @param baselineRow the row of every mask that the text stands on
    /// @param capRows dots in the height of a capital; row 0 of the line is its top
    static DotLine of(List<Placed> letters, int advance, int baselineRow, int capRows) {
        int[] runs = new int[64];
        int used = 0;
        int first = advance;
        for (Placed letter : letters) {
            DotMask mask = letter.mask();
            for (int row = 0; row < mask.height(); row++) {
                for (int column = 0; column < mask.width(); column++) {
                    int from = column;
                    while (column < mask.width() && mask.lit(column, row)) {
                        column++;
                    }
                    if (column > from) {
                        if (used + 3 > runs.length) {
                            runs = Arrays.copyOf(runs, runs.length * 2);
                        }
                        first = Math.min(first, letter.column() + from);
                        runs[used++] = letter.column() + from;
                        runs[used++] = row - baselineRow + capRows;
                        runs[used++] = column - from;
                    }
                }
            }
        }
        return new DotLine(advance, used == 0 ? 0 : first, Arrays.copyOf(runs, used));
    }

    /// Width in dots, side bearings included.
    int advance() {
        return advance;
    }

    /// The first column that has a lit dot.
    int first() {
        return first;
    }

    int runs() {
        return runs.length / 3;
    }

    int column(int run) {
        return runs[3 * run];
    }

    int row(int run) {
        return runs[3 * run + 1];
    }

    int length(int run) {
        return runs[3 * run + 2];
    }
}
