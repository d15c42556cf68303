package org.rustyaudio.desktop.setup;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What the pages of the setup drawer are put together from. JavaFX thread only.
final class Parts {

    private Parts() {}

    /// A heading with what belongs under it.
    static VBox block(String title, Node... parts) {
        Label heading = new Label(title);
        heading.getStyleClass().add("setup-title");
        heading.setAccessibleRole(AccessibleRole.TEXT);
        VBox block = new VBox(12, heading);
        block.getChildren().addAll(parts);
        block.getStyleClass().add("setup-block");
        return block;
    }

    static Label caption(String text) {
        Label caption = new Label(text);
        caption.getStyleClass().add("caption");
        caption.setWrapText(true);
        caption.setMinHeight(Label.USE_PREF_SIZE);
        return caption;
    }

    /// A row with its name over it.
    static VBox named(String name, Node row) {
        return new VBox(6, caption(name), row);
    }

    static FlowPane row(Node... keys) {
        return new FlowPane(8, 8, keys);
    }

    /// `−1.5 dB`, `0 dB`, `+6 dB`.
    static String decibels(double db, String unit) {
        String number = number(Math.abs(db));
        return (number.equals("0") ? "" : db < 0 ? "−" : "+") + number + " " + unit;
    }

    /// With one place behind the point where it says something.
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static void text(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }
}
