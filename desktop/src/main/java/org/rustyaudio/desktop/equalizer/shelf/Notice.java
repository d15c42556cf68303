package org.rustyaudio.desktop.equalizer.shelf;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rustyaudio.desktop.drawer.Chip;

/// What came of the last thing that was done: a sentence, what belongs to it line by line, a way back. JavaFX thread
/// only.
final class Notice extends VBox {

    /// What the lines' width loses to the edges and the scroll bar, and their height to the edge.
    private static final double BESIDE = 28;

    private static final double BELOW = 8;

    private final Label sentence = new Label();
    private final Label lines = new Label();
    private final ScrollPane scroll = new ScrollPane(lines);
    private final Chip undo;
    private final Chip close;
    private final HBox head;

    /// @param back asked to take it back
    /// @param hidden told that it has been put aside
    Notice(Runnable back, Runnable hidden) {
        super(4);
        getStyleClass().add("preset-notice");
        sentence.setId("preset-notice");
        sentence.setWrapText(true);
        sentence.setMinWidth(0);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setFocusTraversable(false);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        lines.setId("preset-notes");
        lines.setWrapText(true);
        lines.setMinHeight(Region.USE_PREF_SIZE);
        lines.getStyleClass().add("caption");
        undo = new Chip("Undo", () -> {
            hide();
            hidden.run();
            back.run();
        });
        undo.setId("preset-undo");
        undo.setMinWidth(USE_PREF_SIZE);
        close = new Chip("×", () -> {
            hide();
            hidden.run();
        });
        close.setId("preset-notice-close");
        close.setAccessibleText("Put this message aside");
        close.setTooltip(new Tooltip("Put aside"));
        head = new HBox(6, sentence, undo, close);
        head.setAlignment(Pos.CENTER_LEFT);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        hide();
    }

    /// With room for every line; whoever has less makes them scroll.
    @Override
    protected double computePrefHeight(double width) {
        double plain =
                getInsets().getTop() + head.prefHeight(width) + getInsets().getBottom();
        return scroll.isManaged() ? plain + getSpacing() + lines.prefHeight(width - BESIDE) + BELOW : plain;
    }

    boolean shows() {
        return isVisible();
    }

    void show(String text, List<String> more, boolean canUndo) {
        sentence.setText(text);
        lines.setText(String.join("\n", more));
        scroll.setVisible(!more.isEmpty());
        scroll.setManaged(!more.isEmpty());
        scroll.setAccessibleText(lines.getText());
        scroll.setVvalue(0);
        undo.setVisible(canUndo);
        undo.setManaged(canUndo);
        setVisible(true);
        setManaged(true);
    }

    void hide() {
        setVisible(false);
        setManaged(false);
        sentence.setText("");
    }
}
