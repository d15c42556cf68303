package org.rustyaudio.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;

/// What of a window the keyboard can reach, and what of it a person sees. JavaFX thread only.
final class Controls {

    private Controls() {}

    /// Every control that Tab reaches now, in the order of the scene.
    static List<Node> reachable(Parent root) {
        List<Node> found = new ArrayList<>();
        walk(root, found);
        return found;
    }

    private static void walk(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        boolean whole = node instanceof ComboBoxBase<?> || node instanceof ListView<?> || node instanceof Slider;
        if (!whole && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, found));
        }
    }

    /// What a screen reader calls it; empty for nothing.
    static String name(Node node) {
        String spoken = node.getAccessibleText();
        if (spoken != null && !spoken.isEmpty()) {
            return spoken;
        }
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    /// What tells it from the others: its id, or its name and what it stands in.
    static String key(Node node) {
        if (node.getId() != null) {
            return node.getId();
        }
        Parent above = node.getParent();
        while (above != null && above.getId() == null) {
            above = above.getParent();
        }
        return (above == null ? "" : above.getId() + " ") + node.getClass().getSimpleName() + " " + name(node);
    }

    /// All that is written in a part of the scene, and what is chosen and set there.
    static String seen(Node node) {
        StringBuilder seen = new StringBuilder();
        read(node, seen);
        return seen.toString();
    }

    private static void read(Node node, StringBuilder seen) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled) {
            seen.append(labeled.getText()).append(node.getAccessibleRoleDescription());
            node.getPseudoClassStates().stream()
                    .map(String::valueOf)
                    .filter(state -> state.equals("on") || state.equals("chosen") || state.equals("selected"))
                    .forEach(seen::append);
        } else if (node instanceof TextInputControl text) {
            seen.append(text.getText());
        } else if (node instanceof Slider slider) {
            seen.append(slider.getValue());
        } else if (node instanceof ListView<?> list) {
            seen.append(list.getSelectionModel().getSelectedIndices());
        }
        seen.append('|');
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> read(child, seen));
        }
    }
}
