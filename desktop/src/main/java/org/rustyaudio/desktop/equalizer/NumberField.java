package org.rustyaudio.desktop.equalizer;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.rustyaudio.desktop.face.KeyKeeper;
import org.rustyaudio.faceplate.equalizer.BandField;

/// A number that is typed, or stepped with the arrows; what is no number or out of range is refused in words, and the
/// old one stands. JavaFX thread only.
final class NumberField extends TextField implements KeyKeeper {

    /// What the number belongs to.
    interface Value {

        String text();

        /// @throws IllegalArgumentException a sentence, where it cannot be
        void take(String text);

        /// @throws IllegalArgumentException a sentence, where it cannot be
        void step(double steps);
    }

    private final Value value;
    private final Consumer<String> refused;
    private final Runnable changed;
    private String shown = "";

    /// @param refused told why a number is not taken
    /// @param changed told when one was
    NumberField(String name, Value value, Consumer<String> refused, Runnable changed) {
        this.value = value;
        this.refused = refused;
        this.changed = changed;
        setAccessibleText(name);
        getStyleClass().add("number");
        setOnAction(_ -> {
            take();
            selectAll();
        });
        focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                selectAll();
            } else {
                take();
                deselect();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    }

    private void take() {
        if (edited()) {
            change(() -> value.take(getText()));
        }
    }

    /// Whether a person has typed something else than what was shown.
    private boolean edited() {
        return !getText().equals(shown);
    }

    private void put() {
        shown = value.text();
        setText(shown);
    }

    private void change(Runnable change) {
        try {
            change.run();
        } catch (IllegalArgumentException e) {
            refused.accept(String.valueOf(e.getMessage()));
        }
        put();
        changed.run();
    }

    private void typed(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean up = code == KeyCode.UP || code == KeyCode.PAGE_UP;
        boolean page = code == KeyCode.PAGE_UP || code == KeyCode.PAGE_DOWN;
        if (up || page || code == KeyCode.DOWN) {
            double steps = BandField.steps(up, page, event.isShiftDown());
            change(() -> value.step(steps));
            selectAll();
            event.consume();
        } else if (code == KeyCode.ESCAPE && edited()) {
            put();
            selectAll();
            event.consume();
        }
    }

    /// Esc takes back what was typed before it closes anything.
    @Override
    public boolean keeps(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShortcutDown()) {
            return code == KeyCode.Z || code == KeyCode.Y;
        }
        return code == KeyCode.ESCAPE ? edited() : !code.isFunctionKey();
    }

    void show() {
        if (!value.text().equals(shown) && !(isFocused() && edited())) {
            put();
        }
    }
}
