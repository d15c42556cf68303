package org.rustyaudio.desktop.effects;

import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.rustyaudio.desktop.dial.Toggle;
import org.rustyaudio.dsp.effect.EffectKind;
import org.rustyaudio.faceplate.effects.EffectsModel;

/// An effect in its place of the rack: chosen, switched, and moved by its grip, its arrows or Alt and the arrow keys.
/// JavaFX thread only.
final class RackRow extends HBox {

    static final double HEIGHT = 44;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final EffectKind kind;
    private final EffectsModel model;
    private final Runnable changed;
    private final Button name = new Button();
    private final Toggle on;
    private double from;

    RackRow(EffectKind kind, EffectsModel model, Runnable changed) {
        this.kind = kind;
        this.model = model;
        this.changed = changed;
        getStyleClass().add("rack-row");
        setId("rack-" + kind.key());
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        Region grip = new Region();
        grip.getStyleClass().add("grip");
        grip.setCursor(Cursor.OPEN_HAND);
        grip.setOnMousePressed(event -> from = event.getSceneY());
        grip.setOnMouseDragged(event -> setTranslateY(event.getSceneY() - from));
        grip.setOnMouseReleased(event -> {
            setTranslateY(0);
            move((int) Math.round((event.getSceneY() - from) / HEIGHT));
        });
        name.setText(kind.label());
        name.getStyleClass().setAll("rack-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setOnAction(_ -> {
            model.select(kind);
            changed.run();
        });
        name.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
        on = Toggle.pip("On", kind.label() + " on", () -> {
            model.setOn(kind, !model.slot(kind).on());
            model.select(kind);
            changed.run();
        });
        getChildren().addAll(grip, name, on, arrow("\u25B4", "up", -1), arrow("\u25BE", "down", 1));
    }

    private Button arrow(String sign, String way, int places) {
        Button key = new Button(sign);
        key.getStyleClass().setAll("rack-move");
        key.setAccessibleText("Move " + kind.label() + " " + way);
        key.setOnAction(_ -> move(places));
        return key;
    }

    private void move(int places) {
        if (places != 0) {
            model.moveBy(kind, places);
            changed.run();
        }
    }

    private void typed(KeyEvent event) {
        int way = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (way != 0 && event.isAltDown()) {
            move(way);
            name.requestFocus();
            event.consume();
        }
    }

    EffectKind kind() {
        return kind;
    }

    void focus() {
        name.requestFocus();
    }

    void update() {
        boolean chosen = model.selected() == kind;
        pseudoClassStateChanged(CHOSEN, chosen);
        name.setAccessibleRoleDescription(chosen ? "chosen effect" : "effect");
        on.show(model.slot(kind).on());
    }
}
