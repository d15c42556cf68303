package org.rustyaudio.desktop.equalizer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.rustyaudio.faceplate.equalizer.EqualizerModel;

/// A column of fields for every band, so that nothing has to be dragged. More than there is room for scroll, and the
/// chosen one is kept in view. JavaFX thread only.
final class BandStrip extends Pane {

    static final double HEIGHT = 76;

    private static final double LEAST_COLUMN = 104;
    private static final int USUAL = 8;

    private final EqualizerModel model;
    private final Consumer<String> refused;
    private final Runnable changed;
    private final List<BandColumn> columns = new ArrayList<>();
    private int shown = -1;

    private final Pane row = new Pane() {
        @Override
        protected void layoutChildren() {
            double width = columnWidth();
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).resizeRelocate(i * width, 0, width, HEIGHT);
            }
        }

        @Override
        protected double computePrefWidth(double height) {
            return columns.size() * columnWidth();
        }

        @Override
        protected double computePrefHeight(double width) {
            return HEIGHT;
        }
    };
    private final ScrollPane scroll = new ScrollPane(row);

    /// @param refused told why a number is not taken
    /// @param changed told when something here has changed the model
    BandStrip(EqualizerModel model, Consumer<String> refused, Runnable changed) {
        this.model = model;
        this.refused = refused;
        this.changed = changed;
        setId("equalizer-strip");
        getStyleClass().add("strip");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Bands");
        scroll.setFocusTraversable(false);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // A wheel over the strip goes along it.
        scroll.addEventFilter(ScrollEvent.SCROLL, event -> {
            double hidden = hidden();
            if (event.getDeltaY() != 0 && hidden > 0) {
                scroll.setHvalue(Math.clamp(scroll.getHvalue() - event.getDeltaY() / hidden, 0, 1));
                event.consume();
            }
        });
        getChildren().add(scroll);
    }

    private double columnWidth() {
        return Math.max(LEAST_COLUMN, getWidth() / Math.max(USUAL, columns.size()));
    }

    private double hidden() {
        return columns.size() * columnWidth() - getWidth();
    }

    void show() {
        int bands = model.bands().size();
        boolean other = columns.size() != bands;
        while (columns.size() < bands) {
            BandColumn column = new BandColumn(model, columns.size(), refused, changed);
            columns.add(column);
            row.getChildren().add(column);
        }
        while (columns.size() > bands) {
            row.getChildren().remove(columns.removeLast());
        }
        columns.forEach(BandColumn::show);
        if (other) {
            row.requestLayout();
            requestLayout();
        }
        if (model.selected() != shown || other) {
            shown = model.selected();
            keepInView();
        }
    }

    private void keepInView() {
        double hidden = hidden();
        if (shown < 0 || hidden <= 0 || getWidth() < 1) {
            return;
        }
        double width = columnWidth();
        double from = scroll.getHvalue() * hidden;
        double least = (shown + 1) * width - getWidth();
        scroll.setHvalue(Math.clamp(Math.max(least, Math.min(from, shown * width)) / hidden, 0, 1));
    }

    /// The keyboard goes to the chosen band.
    void takeFocus() {
        if (!columns.isEmpty()) {
            BandColumn column = columns.get(Math.max(0, Math.min(columns.size() - 1, model.selected())));
            column.lookup(".gain").requestFocus();
        }
    }

    @Override
    protected void layoutChildren() {
        scroll.resizeRelocate(0, 0, getWidth(), getHeight());
        row.resize(Math.max(getWidth(), columns.size() * columnWidth()), HEIGHT);
        row.requestLayout();
        keepInView();
    }
}
