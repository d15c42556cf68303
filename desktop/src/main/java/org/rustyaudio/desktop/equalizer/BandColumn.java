package org.rustyaudio.desktop.equalizer;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.faceplate.equalizer.BandField;
import org.rustyaudio.faceplate.equalizer.EqualizerModel;

/// The fields of one band. JavaFX thread only.
final class BandColumn extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final EqualizerModel model;
    private final int index;
    private final ToggleButton on = new ToggleButton();
    private final TypeBox type;
    private final NumberField gain;
    private final NumberField hertz;
    private final NumberField q;

    /// @param refused told why a number is not taken
    /// @param changed told when something here has changed the model
    BandColumn(EqualizerModel model, int index, Consumer<String> refused, Runnable changed) {
        this.model = model;
        this.index = index;
        String name = "Band " + (index + 1);
        setId("band-" + (index + 1));
        getStyleClass().add("band");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(name);
        on.setText(String.valueOf(index + 1));
        on.getStyleClass().setAll("band-number");
        on.setAccessibleText(name + " in circuit");
        on.setOnAction(_ -> {
            model.setOn(index, !model.bands().get(index).on());
            changed.run();
        });
        type = new TypeBox(name + " type", chosen -> {
            model.setType(index, chosen);
            changed.run();
        });
        gain = new NumberField(BandField.GAIN.name(index), new Value(BandField.GAIN), refused, changed);
        gain.getStyleClass().add("gain");
        hertz = new NumberField(BandField.FREQUENCY.name(index), new Value(BandField.FREQUENCY), refused, changed);
        hertz.getStyleClass().add("hertz");
        q = new NumberField(BandField.Q.name(index), new Value(BandField.Q), refused, changed);
        q.getStyleClass().add("quality");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(on, space, type);
        head.setAlignment(Pos.CENTER_LEFT);
        Label sign = new Label("Q");
        sign.getStyleClass().add("sign");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(hertz, Priority.ALWAYS);
        HBox foot = new HBox(hertz, sign, q);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, gain, foot);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> choose(changed));
        // Not that something within has the focus: the type's list has cells that say so of themselves.
        for (Node part : List.of(on, type, gain, hertz, q)) {
            part.focusedProperty().addListener((_, _, focused) -> {
                if (focused) {
                    choose(changed);
                }
            });
        }
    }

    private void choose(Runnable changed) {
        if (model.selected() != index && index < model.bands().size()) {
            model.select(index);
            changed.run();
        }
    }

    void show() {
        Band band = model.bands().get(index);
        pseudoClassStateChanged(CHOSEN, index == model.selected());
        pseudoClassStateChanged(OFF, !band.on());
        on.setSelected(band.on());
        type.show(band.type());
        gain.setDisable(!BandField.GAIN.used(band));
        q.setDisable(!BandField.Q.used(band));
        gain.show();
        hertz.show();
        q.show();
    }

    private final class Value implements NumberField.Value {
        private final BandField field;

        Value(BandField field) {
            this.field = field;
        }

        /// A field may lose the keyboard after its band is gone.
        private boolean there() {
            return index < model.bands().size();
        }

        @Override
        public String text() {
            return there() ? field.text(model.bands().get(index)) : "";
        }

        @Override
        public void take(String text) {
            if (there()) {
                field.take(model, index, text);
            }
        }

        @Override
        public void step(double steps) {
            if (there()) {
                field.step(model, index, steps);
            }
        }
    }
}
