package org.rustyaudio.desktop.equalizer.shelf;

import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// A card over the whole window, beside the control it belongs to; a press outside closes it. JavaFX thread only.
final class PresetOverlay extends Pane {

    private static final double MARGIN = 12;
    private static final double MOST_HEIGHT = 440;
    private static final double LEAST_HEIGHT = 280;
    private static final double LEAST_WIDTH = 300;

    private final Region card;
    private final Scale zoom = new Scale(1, 1);
    private final InvalidationListener fit = _ -> fit();
    private @Nullable Node anchor;
    private @Nullable Pane root;

    /// @param close asked to close it
    PresetOverlay(Region card, Runnable close) {
        this.card = card;
        card.getStyleClass().add("preset-card");
        card.getTransforms().add(zoom);
        getStyleClass().add("drawer");
        setPickOnBounds(true);
        setManaged(false);
        getChildren().add(card);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == this) {
                close.run();
            }
            event.consume();
        });
    }

    boolean isOpen() {
        return root != null;
    }

    /// Shows the card at a control.
    ///
    /// @return false where there is no window for it
    boolean open(Node at) {
        Scene scene = at.getScene();
        if (scene == null || !(scene.getRoot() instanceof Pane pane)) {
            return false;
        }
        anchor = at;
        root = pane;
        pane.getChildren().add(this);
        resizeRelocate(0, 0, pane.getWidth(), pane.getHeight());
        pane.widthProperty().addListener(fit);
        pane.heightProperty().addListener(fit);
        applyCss();
        layout();
        return true;
    }

    private void fit() {
        Pane over = root;
        if (over != null) {
            resizeRelocate(0, 0, over.getWidth(), over.getHeight());
            requestLayout();
        }
    }

    void close() {
        Pane from = root;
        root = null;
        anchor = null;
        if (from != null) {
            from.widthProperty().removeListener(fit);
            from.heightProperty().removeListener(fit);
            from.getChildren().remove(this);
        }
    }

    /// From the control's top down where that is high enough, else over what is above it; at the control's scale.
    @Override
    protected void layoutChildren() {
        Node at = anchor;
        if (at == null || at.getScene() == null) {
            return;
        }
        Bounds there = sceneToLocal(at.localToScene(at.getLayoutBounds()));
        double scale = Math.max(
                0.1, there.getWidth() / Math.max(1, at.getLayoutBounds().getWidth()));
        zoom.setX(scale);
        zoom.setY(scale);
        double width = Math.max(LEAST_WIDTH * scale, there.getWidth());
        double below = getHeight() - MARGIN - there.getMinY();
        double room = below >= LEAST_HEIGHT * scale ? below : getHeight() - 2 * MARGIN;
        double height = Math.min(MOST_HEIGHT * scale, room);
        double x = Math.max(MARGIN, Math.min(there.getMaxX() - width, getWidth() - MARGIN - width));
        double y = Math.max(MARGIN, Math.min(there.getMinY(), getHeight() - MARGIN - height));
        card.resizeRelocate(x, y, width / scale, height / scale);
    }
}
