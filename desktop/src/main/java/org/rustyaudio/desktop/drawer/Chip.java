package org.rustyaudio.desktop.drawer;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.paint.Icon;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Token;

/// A key of a drawer: a word or an icon, with a pip where it switches something.
public final class Chip extends Button {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final @Nullable IconGraphic icon;

    /// A word.
    public Chip(String word, Runnable action) {
        icon = null;
        setText(word);
        setUp(word, action);
    }

    /// An icon under a name; `toggles` gives it a pip.
    public Chip(Icon icon, String name, boolean toggles, Runnable action) {
        IconGraphic graphic = new IconGraphic(icon);
        this.icon = graphic;
        Region pip = new Region();
        pip.getStyleClass().add("pip");
        pip.setVisible(toggles);
        StackPane face = new StackPane(graphic, pip);
        StackPane.setAlignment(pip, javafx.geometry.Pos.TOP_CENTER);
        face.setMouseTransparent(true);
        face.setMinSize(20, 38);
        face.setMaxSize(20, 38);
        setGraphic(face);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setTooltip(new Tooltip(name));
        if (toggles) {
            setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        }
        setUp(name, action);
    }

    private void setUp(String name, Runnable action) {
        getStyleClass().setAll("chip");
        setAccessibleText(name);
        setOnAction(_ -> action.run());
    }

    public void show(boolean on) {
        pseudoClassStateChanged(ON, on);
        setAccessibleRoleDescription(on ? "on" : "off");
    }

    public void show(Icon newIcon, String name, Theme theme) {
        setAccessibleText(name);
        Tooltip tip = getTooltip();
        if (tip != null) {
            tip.setText(name);
        }
        if (icon != null) {
            icon.show(newIcon, Token.TRAY_TEXT, theme);
        }
    }

    public void recolour(Theme theme) {
        if (icon != null) {
            icon.paint(theme);
        }
    }
}
