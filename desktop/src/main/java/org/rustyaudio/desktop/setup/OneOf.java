package org.rustyaudio.desktop.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// One of several, as a row of keys: walked with the arrows, as radio buttons are. JavaFX thread only.
final class OneOf<T> extends FlowPane {

    private final List<T> values;
    private final List<ToggleButton> keys = new ArrayList<>();
    private final Consumer<T> choose;
    private @Nullable T shown;

    /// @param id of the row; its keys are `id-0`, `id-1` and so on
    /// @param name what a screen reader says before a key's own
    OneOf(String id, String name, List<T> values, Function<T, String> label, Consumer<T> choose) {
        super(8, 8);
        this.values = List.copyOf(values);
        this.choose = choose;
        setId(id);
        setAccessibleText(name);
        ToggleGroup group = new ToggleGroup();
        for (T value : this.values) {
            Key key = new Key(label.apply(value));
            key.setId(id + "-" + keys.size());
            key.setAccessibleText(name + ", " + label.apply(value));
            key.setToggleGroup(group);
            key.setOnAction(_ -> take(value));
            key.addEventFilter(KeyEvent.KEY_PRESSED, event -> walk(event, key));
            keys.add(key);
            getChildren().add(key);
        }
    }

    /// A key that stays chosen when it is pressed again.
    private static final class Key extends ToggleButton {

        Key(String text) {
            super(text);
            getStyleClass().setAll("chip", "one");
            setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            setMinWidth(USE_PREF_SIZE);
        }

        @Override
        public void fire() {
            if (!isSelected()) {
                super.fire();
            }
        }
    }

    private void walk(KeyEvent event, ToggleButton from) {
        int way = switch (event.getCode()) {
            case RIGHT, DOWN -> 1;
            case LEFT, UP -> -1;
            default -> 0;
        };
        if (way != 0) {
            int next = Math.floorMod(keys.indexOf(from) + way, keys.size());
            keys.get(next).setFocusTraversable(true);
            keys.get(next).requestFocus();
            take(values.get(next));
            event.consume();
        }
    }

    private void take(T value) {
        choose.accept(value);
        show(value);
    }

    /// Lights the key of a value, or none.
    void show(T value) {
        if (value.equals(shown)) {
            return;
        }
        shown = value;
        int at = values.indexOf(value);
        for (int i = 0; i < keys.size(); i++) {
            keys.get(i).setSelected(i == at);
            keys.get(i).setFocusTraversable(i == Math.max(0, at));
        }
    }

    /// The key that is chosen, where the keyboard goes first.
    ToggleButton first() {
        return keys.get(Math.max(0, shown == null ? 0 : values.indexOf(shown)));
    }
}
