package org.rustyaudio.desktop.dial;

import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.rustyaudio.faceplate.parameter.Dial;

/// One value: its name, a slider and a field, or a list where it is a choice, or a key where it is on or off. JavaFX
/// thread only.
public final class DialRow extends HBox {

    private final Dial dial;
    private final Hand hand;
    private final Consumer<String> refused;
    private final Label name = new Label();
    private final Slider slider = new Slider(0, 1, 0);
    private final TextField field = new TextField();
    private final ComboBox<String> choice = new ComboBox<>();
    private final Toggle key;
    private double value;
    private boolean showing;

    /// @param scope what the value belongs to, for those who hear it only
    /// @param refused told why a field is not taken
    public DialRow(String scope, Dial dial, Hand hand, Consumer<String> refused) {
        this.dial = dial;
        this.hand = hand;
        this.refused = refused;
        this.value = dial.standard();
        getStyleClass().add("dial");
        setId("dial-" + dial.key());
        name.setText(dial.label());
        name.getStyleClass().add("caption");
        name.setMinWidth(96);
        name.setPrefWidth(96);
        key = Toggle.pip(dial.label(), scope + ": " + dial.label(), () -> hand.set(1 - value));
        if (dial.isSwitch()) {
            name.setText("");
            getChildren().addAll(name, key);
        } else if (dial.isChoice()) {
            buildChoice(scope);
        } else {
            buildSlider(scope);
        }
    }

    private void buildChoice(String scope) {
        choice.getItems().setAll(dial.choices());
        choice.setAccessibleText(scope + ": " + dial.label());
        choice.setOnAction(_ -> {
            int at = choice.getSelectionModel().getSelectedIndex();
            if (!showing && at >= 0) {
                hand.set(at);
            }
        });
        choice.addEventFilter(KeyEvent.KEY_PRESSED, this::typedReset);
        getChildren().addAll(name, choice);
    }

    private void buildSlider(String scope) {
        name.setLabelFor(slider);
        slider.setAccessibleText(scope + ": " + dial.label());
        slider.setMinHeight(32);
        slider.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((_, _, place) -> {
            if (!showing) {
                hand.set(dial.at(place.doubleValue()));
            }
        });
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getClickCount() == 2) {
                hand.reset();
                event.consume();
            } else {
                hand.begin();
            }
        });
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> hand.end());
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        field.setAccessibleText(scope + ": " + dial.label() + " value");
        field.getStyleClass().add("dial-value");
        field.setPrefWidth(92);
        field.setMinWidth(92);
        field.setOnAction(_ -> {
            take();
            field.selectAll();
        });
        field.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                field.selectAll();
            } else {
                take();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::typedInField);
        getChildren().addAll(name, slider, field);
    }

    private void take() {
        if (field.getText().equals(dial.text(value))) {
            return;
        }
        try {
            hand.take(field.getText());
        } catch (IllegalArgumentException e) {
            refused.accept(String.valueOf(e.getMessage()));
        }
        field.setText(dial.text(value));
    }

    private void typedInField(KeyEvent event) {
        double steps = steps(event);
        if (steps != 0) {
            hand.step(steps);
            field.setText(dial.text(value));
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(dial.text(value))) {
            field.setText(dial.text(value));
            field.selectAll();
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        double steps = switch (event.getCode()) {
            case RIGHT -> Dial.fine(1, event.isShiftDown());
            case LEFT -> Dial.fine(-1, event.isShiftDown());
            default -> steps(event);
        };
        if (steps != 0) {
            hand.step(steps);
        } else if (event.getCode() == KeyCode.HOME) {
            hand.set(dial.lowest());
        } else if (event.getCode() == KeyCode.END) {
            hand.set(dial.highest());
        } else {
            typedReset(event);
            return;
        }
        event.consume();
    }

    private void typedReset(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            hand.reset();
            event.consume();
        }
    }

    private static double steps(KeyEvent event) {
        double steps = switch (event.getCode()) {
            case UP -> 1;
            case DOWN -> -1;
            case PAGE_UP -> 12;
            case PAGE_DOWN -> -12;
            default -> 0;
        };
        return Dial.fine(steps, event.isShiftDown());
    }

    /// @param used whether it does anything beside the others
    public void show(double newValue, boolean used) {
        value = newValue;
        showing = true;
        setDisable(!used);
        if (dial.isSwitch()) {
            key.show(value != 0);
        } else if (dial.isChoice()) {
            choice.getSelectionModel().select((int) value);
        } else {
            slider.setValue(dial.place(value));
            slider.setAccessibleRoleDescription("slider, " + dial.text(value));
            if (!field.isFocused()) {
                field.setText(dial.text(value));
            }
        }
        showing = false;
    }
}
