package org.rustyaudio.desktop.setup;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Blocks in as many columns as there is room for, each under the shortest one. JavaFX thread only.
final class Columns extends Region {

    private static final double LEAST = 264;
    private static final double MOST = 420;
    private static final double GAP = 32;
    private static final double BETWEEN = 24;

    Columns(List<? extends Node> blocks) {
        getChildren().addAll(blocks);
    }

    private int columns(double width) {
        int fit = (int) Math.floor((width + GAP) / (LEAST + GAP));
        return Math.max(1, Math.min(getManagedChildren().size(), fit));
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEAST;
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width, false);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    private double arrange(double width, boolean place) {
        int count = columns(width);
        double each = Math.min(MOST, (width - (count - 1) * GAP) / count);
        double[] bottoms = new double[count];
        for (Node block : getManagedChildren()) {
            int at = 0;
            for (int i = 1; i < count; i++) {
                at = bottoms[i] < bottoms[at] ? i : at;
            }
            double top = bottoms[at] == 0 ? 0 : bottoms[at] + BETWEEN;
            double high = Math.ceil(block.prefHeight(each));
            if (place) {
                block.resizeRelocate(Math.rint(at * (each + GAP)), top, each, high);
            }
            bottoms[at] = top + high;
        }
        double most = 0;
        for (double bottom : bottoms) {
            most = Math.max(most, bottom);
        }
        return most;
    }
}
