package org.rustyaudio.desktop.setup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.drawer.Chip;
import org.rustyaudio.desktop.face.Shortcuts;
import org.rustyaudio.faceplate.control.KeyAction;
import org.rustyaudio.faceplate.control.KeyMap;
import org.rustyaudio.faceplate.control.KeyStroke;
import org.rustyaudio.player.transport.PlayerState;

/// Every key, to be changed: press a row, then the new key. JavaFX thread only.
final class KeysEditor implements Page, Shortcuts.Capture {

    private static final String HOW = "Press a row, then the new key.";

    private final Setup setup;
    private final Shortcuts shortcuts;
    private final Map<KeyAction, Chip> rows = new EnumMap<>(KeyAction.class);
    private final Label status = new Label(HOW);
    private final Chip take;
    private final Chip leave;
    private final Chip without;
    private final Chip first;
    private final VBox node;
    private @Nullable KeyAction waiting;
    private @Nullable KeyStroke wanted;
    private @Nullable KeyMap shown;

    KeysEditor(Setup setup, SetupWindow window, Shortcuts shortcuts) {
        this.setup = setup;
        this.shortcuts = shortcuts;
        status.setId("keys-status");
        status.getStyleClass().add("value");
        status.setWrapText(true);
        status.setMinHeight(Region.USE_PREF_SIZE);
        status.setAccessibleRole(AccessibleRole.TEXT);
        take = chip("keys-take", "Take it", this::take);
        leave = chip("keys-leave", "Leave it", this::left);
        without = chip("keys-without", "No key", this::without);
        first = chip("keys-first", "First key again", this::first);
        Chip all = chip("keys-reset", "All keys as at first", () -> {
            left();
            setup.resetKeys();
            tell("All keys are as at first.");
        });
        Chip page = chip("keys-list", "List of keys", window::showKeys);
        HBox top = new HBox(8, take, leave, without, first, all, page);
        top.setAlignment(Pos.CENTER_LEFT);
        List<Region> lines = new ArrayList<>();
        for (KeyAction action : KeyAction.values()) {
            // Esc is what ends everything, this page too: it stays what it is.
            if (action != KeyAction.CLOSE) {
                lines.add(line(action));
            }
        }
        node = new VBox(12, status, top, new Rows(lines));
        ask(false);
        without.setVisible(false);
        without.setManaged(false);
        first.setVisible(false);
        first.setManaged(false);
    }

    private static Chip chip(String id, String text, Runnable action) {
        Chip chip = new Chip(text, action);
        chip.setId(id);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private Region line(KeyAction action) {
        String name = KeyNames.of(action);
        Chip key = new Chip("", () -> await(action));
        key.setId("key-" + action.name());
        key.setMinWidth(110);
        rows.put(action, key);
        Label text = new Label(name);
        text.setLabelFor(key);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(12, text, key);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// Rows in columns that are read downwards.
    private static final class Rows extends Region {

        private static final double LEAST = 270;
        private static final double GAP = 32;
        private static final double HIGH = 46;

        Rows(List<Region> lines) {
            getChildren().addAll(lines);
        }

        private static int columns(double width) {
            return Math.max(1, (int) Math.floor((width + GAP) / (LEAST + GAP)));
        }

        private int deep(double width) {
            int columns = columns(width);
            return (getChildren().size() + columns - 1) / columns;
        }

        @Override
        public javafx.geometry.Orientation getContentBias() {
            return javafx.geometry.Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefWidth(double height) {
            return LEAST;
        }

        @Override
        protected double computePrefHeight(double width) {
            return deep(width) * HIGH;
        }

        @Override
        protected void layoutChildren() {
            int columns = columns(getWidth());
            int deep = deep(getWidth());
            double each = Math.min(420, (getWidth() - (columns - 1) * GAP) / columns);
            for (int i = 0; i < getChildren().size(); i++) {
                int column = i / deep;
                getChildren().get(i).resizeRelocate(column * (each + GAP), i % deep * HIGH, each, HIGH - 6);
            }
        }
    }

    private void await(KeyAction action) {
        waiting = action;
        wanted = null;
        ask(false);
        show(without, true);
        show(first, setup.changed(action));
        show(leave, true);
        tell("Press the key for “" + KeyNames.of(action) + "”; Delete leaves it without, Esc as it is.");
        shortcuts.capture(this);
    }

    @Override
    public void pressed(KeyStroke stroke) {
        KeyAction action = waiting;
        if (action == null) {
            return;
        }
        KeyAction other = setup.conflict(action, stroke);
        if (other == null) {
            set(action, stroke);
            return;
        }
        if (other == KeyAction.CLOSE) {
            left();
            return;
        }
        wanted = stroke;
        tell(stroke.legend() + " stands for “" + KeyNames.of(other) + "”. Take it from there?");
        show(without, false);
        show(first, false);
        ask(true);
        take.requestFocus();
    }

    private void set(KeyAction action, @Nullable KeyStroke stroke) {
        setup.assign(action, stroke);
        done(action, stroke == null ? "has no key" : "has " + stroke.legend());
    }

    private void take() {
        KeyAction action = waiting;
        KeyStroke stroke = wanted;
        if (action != null && stroke != null) {
            set(action, stroke);
        }
    }

    @Override
    public void without() {
        KeyAction action = waiting;
        if (action != null) {
            set(action, null);
        }
    }

    @Override
    public void first() {
        KeyAction action = waiting;
        if (action != null) {
            setup.reset(action);
            done(action, "has its first key again");
        }
    }

    private void done(KeyAction action, String how) {
        left();
        tell("“" + KeyNames.of(action) + "” " + how + ".");
    }

    /// Ends the asking; nothing is changed.
    @Override
    public void left() {
        shortcuts.endCapture();
        KeyAction action = waiting;
        waiting = null;
        wanted = null;
        ask(false);
        show(without, false);
        show(first, false);
        tell(HOW);
        Chip row = action == null ? null : rows.get(action);
        if (row != null && row.getScene() != null) {
            row.requestFocus();
        }
    }

    private void ask(boolean conflict) {
        show(take, conflict);
        show(leave, conflict);
    }

    private static void show(Chip chip, boolean visible) {
        chip.setVisible(visible);
        chip.setManaged(visible);
    }

    private void tell(String text) {
        Parts.text(status, text);
        status.setAccessibleText(text);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void opened() {
        if (status.getText().isEmpty()) {
            tell(HOW);
        }
    }

    /// No key is waited for while nobody sees the page.
    void closed() {
        if (waiting != null) {
            left();
        } else {
            tell(HOW);
        }
    }

    @Override
    public void update(PlayerState player) {
        KeyMap keys = setup.keys();
        if (shown != null && same(keys)) {
            return;
        }
        shown = keys;
        rows.forEach((action, chip) -> {
            List<String> legends = new ArrayList<>();
            for (KeyStroke stroke : keys.strokes(action)) {
                if (!stroke.key().startsWith("Media")) {
                    legends.add(stroke.legend());
                }
            }
            String text = legends.isEmpty() ? "–" : String.join("  ", legends);
            chip.setText(text);
            chip.setAccessibleText(KeyNames.of(action) + ": " + (legends.isEmpty() ? "no key" : text));
        });
    }

    private boolean same(KeyMap keys) {
        KeyMap before = shown;
        for (KeyAction action : KeyAction.values()) {
            if (before == null || !before.strokes(action).equals(keys.strokes(action))) {
                return false;
            }
        }
        return true;
    }
}
