package org.rustyaudio.desktop.dial;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Three columns of a drawer; where there is no room for them they stand below each other. All of it scrolls. JavaFX
/// thread only.
public final class StudioPane extends Pane {

    private static final double WIDE = 1100;
    private static final double SIDE = 264;
    private static final double GAP = 32;
    private static final double BELOW = 16;

    private final Pane page = new Pane() {
        @Override
        protected void layoutChildren() {
            columns(getWidth(), true);
        }

        @Override
        protected double computePrefHeight(double width) {
            return columns(width, false);
        }

        @Override
        protected double computePrefWidth(double height) {
            return LEAST;
        }
    };
    private static final double LEAST = 320;

    private final ScrollPane scroll = new ScrollPane(page);
    private final Region left;
    private final Region middle;
    private final Region right;

    public StudioPane(Region left, Region middle, Region right) {
        this.left = left;
        this.middle = middle;
        this.right = right;
        getStylesheets()
                .add(Objects.requireNonNull(StudioPane.class.getResource("dial.css"))
                        .toExternalForm());
        page.getChildren().addAll(left, middle, right);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
    }

    /// Whether the columns stand below each other.
    public boolean narrow() {
        return getWidth() < WIDE;
    }

    /// Where the parts stand.
    ///
    /// @return how high they are together
    private double columns(double width, boolean place) {
        double margin = width >= 1200 ? 32 : 16;
        double inner = width - 2 * margin;
        if (width < WIDE) {
            double y = 8;
            for (Region part : List.of(left, middle, right)) {
                double height = part.prefHeight(inner);
                if (place) {
                    part.resizeRelocate(margin, y, inner, height);
                }
                y += height + BELOW;
            }
            return y;
        }
        double centre = inner - 2 * (SIDE + GAP);
        if (place) {
            left.resizeRelocate(margin, 8, SIDE, left.prefHeight(SIDE));
            middle.resizeRelocate(margin + SIDE + GAP, 8, centre, middle.prefHeight(centre));
            right.resizeRelocate(width - margin - SIDE, 8, SIDE, right.prefHeight(SIDE));
        }
        double most = Math.max(middle.prefHeight(centre), Math.max(left.prefHeight(SIDE), right.prefHeight(SIDE)));
        return 8 + most + BELOW;
    }

    @Override
    protected void layoutChildren() {
        scroll.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
