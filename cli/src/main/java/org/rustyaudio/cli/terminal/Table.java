package org.rustyaudio.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/// Rows of text in aligned columns, two blanks apart.
public final class Table {

    private final boolean[] toTheRight;
    private final List<String[]> rows = new ArrayList<>();

    /// @param alignment one letter a column: `l` for words, `r` for numbers
    public Table(String alignment) {
        toTheRight = new boolean[alignment.length()];
        for (int i = 0; i < toTheRight.length; i++) {
            toTheRight[i] = alignment.charAt(i) == 'r';
        }
    }

    public Table row(String... cells) {
        rows.add(cells.clone());
        return this;
    }

    public List<String> lines() {
        int[] widths = new int[toTheRight.length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].codePointCount(0, row[i].length()));
            }
        }
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                int pad = widths[i] - row[i].codePointCount(0, row[i].length());
                line.repeat(' ', toTheRight[i] ? pad : 0).append(row[i]).repeat(' ', toTheRight[i] ? 0 : pad);
                line.append("  ");
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
