package org.rustyaudio.desktop.dial;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A key with a word: with a pip where it switches something, solid where it is one of several. It shows what it is
/// told, not what was pressed. JavaFX thread only.
public final class Toggle extends ToggleButton {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private Toggle(String word, String name, Region face, String style, Runnable press) {
        setGraphic(face);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setText(word);
        getStyleClass().setAll("chip", style);
        setAccessibleText(name);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> press.run());
    }

    /// A switch.
    public static Toggle pip(String word, String name, Runnable press) {
        Label label = new Label(word);
        Region pip = new Region();
        pip.getStyleClass().add("pip");
        StackPane face = new StackPane(label, pip);
        StackPane.setAlignment(pip, Pos.TOP_CENTER);
        face.setMinHeight(36);
        face.setMaxHeight(36);
        face.setMouseTransparent(true);
        return new Toggle(word, name, face, "switch", press);
    }

    /// One of several.
    public static Toggle one(String word, Runnable press) {
        Label label = new Label(word);
        label.setMouseTransparent(true);
        Toggle key = new Toggle(word, word, label, "one", press);
        key.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        return key;
    }

    public void show(boolean on) {
        setSelected(on);
        pseudoClassStateChanged(ON, on);
    }
}
