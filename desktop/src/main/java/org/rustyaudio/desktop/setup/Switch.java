package org.rustyaudio.desktop.setup;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/// On or off, as a key with a pip. JavaFX thread only.
final class Switch extends ToggleButton {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    Switch(String id, String text, Consumer<Boolean> set) {
        super(text);
        setId(id);
        getStyleClass().setAll("chip", "switch");
        Region pip = new Region();
        pip.getStyleClass().add("pip");
        setGraphic(pip);
        setContentDisplay(ContentDisplay.TOP);
        setAlignment(Pos.TOP_CENTER);
        setGraphicTextGap(7);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> set.accept(isSelected()));
        selectedProperty().addListener((_, _, on) -> pseudoClassStateChanged(ON, on));
    }

    void show(boolean on) {
        setSelected(on);
    }
}
