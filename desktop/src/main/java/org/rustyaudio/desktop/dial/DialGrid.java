package org.rustyaudio.desktop.dial;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Rows of values in as many columns of one width as there is room for; a row takes the whole of its column. JavaFX
/// thread only.
public final class DialGrid extends Pane {

    private static final double LEAST = 280;
    private static final double MOST = 560;
    private static final double GAP = 32;
    private static final double BETWEEN = 4;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST;
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEAST;
    }

    @Override
    protected double computePrefHeight(double width) {
        return rows(width < 0 ? LEAST : width, false);
    }

    @Override
    protected void layoutChildren() {
        rows(getWidth(), true);
    }

    /// Where the rows stand, filled line by line.
    ///
    /// @return how high they are together
    private double rows(double width, boolean place) {
        int columns = Math.max(1, (int) ((width + GAP) / (LEAST + GAP)));
        double each = Math.min(MOST, (width - (columns - 1) * GAP) / columns);
        double y = 0;
        double line = 0;
        int column = 0;
        for (Node row : getManagedChildren()) {
            if (column == columns) {
                y += line + BETWEEN;
                line = 0;
                column = 0;
            }
            double height = row.prefHeight(each);
            if (place) {
                row.resizeRelocate(column * (each + GAP), y, each, height);
            }
            line = Math.max(line, height);
            column++;
        }
        return y + line;
    }
}
