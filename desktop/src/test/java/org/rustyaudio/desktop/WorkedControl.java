package org.rustyaudio.desktop;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.rustyaudio.desktop.dial.Toggle;

/// What a hand does to a control of any kind to change what it stands for: by mouse, or by keyboard alone.
final class WorkedControl {

    private final WindowRig rig;

    WorkedControl(WindowRig rig) {
        this.rig = rig;
    }

    /// Turns it, presses it, or chooses another of what it offers.
    void work(Node node, boolean mouse) {
        if (mouse) {
            byMouse(node);
        } else {
            byKeys(node);
        }
    }

    private void byMouse(Node node) {
        switch (node) {
            case Slider slider -> {
                double middle = (slider.getMin() + slider.getMax()) / 2;
                rig.hand.drag(node, 0.5, 0.5, slider.getValue() < middle ? 0.8 : 0.2, 0.5);
            }
            case ComboBox<?> _ -> {
                rig.hand.click(node);
                rig.hand.click(another());
            }
            case ListView<?> _ -> rig.hand.click(row(node));
            case TextInputControl _ -> {
                rig.hand.click(node);
                write(node);
            }
            case ButtonBase _ -> rig.hand.click(node);
            default -> rig.hand.wheel(node, -1);
        }
    }

    private void byKeys(Node node) {
        // A field for a name has the keyboard from the start, and goes when it loses it.
        if (!(node instanceof TextInputControl) || !FxRunner.call(node::isFocused)) {
            rig.hand.walkTo(node);
        }
        switch (node) {
            case Slider slider -> rig.key(slider.getValue() < slider.getMax() ? KeyCode.RIGHT : KeyCode.LEFT);
            case ListView<?> list -> {
                int end = list.getItems().size() - 1;
                rig.key(list.getSelectionModel().getSelectedIndex() == end ? KeyCode.HOME : KeyCode.DOWN);
            }
            case TextInputControl _ -> write(node);
            case ButtonBase _ ->
                rig.key(
                        node.getStyleClass().contains("one") && !(node instanceof Toggle)
                                ? KeyCode.RIGHT
                                : KeyCode.SPACE);
            case ComboBox<?> box -> {
                int last = box.getItems().size() - 1;
                rig.key(box.getSelectionModel().getSelectedIndex() == last ? KeyCode.UP : KeyCode.DOWN);
            }
            default -> rig.key(KeyCode.UP);
        }
    }

    private void write(Node node) {
        rig.key(KeyCode.A, KeyCode.CONTROL);
        rig.hand.write(Controls.name(node).contains("Hz") ? "300" : "3");
        rig.key(KeyCode.ENTER);
    }

    /// A row that is not chosen.
    private Node row(Node list) {
        return FxRunner.call(() -> list.lookupAll(".list-cell").stream()
                .map(ListCell.class::cast)
                .filter(cell -> !cell.isEmpty() && !cell.isSelected())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no other row in " + list)));
    }

    /// An entry that is not chosen of the list that lies open over the window.
    private Node another() {
        return FxRunner.call(() -> popups().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(".list-cell").stream())
                .map(ListCell.class::cast)
                .filter(cell -> !cell.isEmpty() && !cell.isSelected())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing to choose in " + popups())));
    }

    private List<Window> popups() {
        return Window.getWindows().stream()
                .filter(each -> !Objects.equals(each, rig.stage))
                .toList();
    }

    // Menus

    /// Opens a menu and chooses one of its items, and what lies in it, by clicking on them or with Space and arrows.
    ///
    /// @param ids of the items on the way, as the program names them, or what is written on them
    void choose(MenuButton menu, boolean mouse, String... ids) {
        if (mouse) {
            rig.hand.click(menu);
        } else {
            rig.hand.walkTo(menu);
            rig.key(KeyCode.SPACE);
        }
        for (int i = 0; i < ids.length; i++) {
            String id = ids[i];
            boolean last = i == ids.length - 1;
            rig.await("the menu shows " + id, () -> popups().stream().anyMatch(each -> find(each, id) != null));
            Node item = FxRunner.call(() -> popups().stream()
                    .map(each -> find(each, id))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow());
            if (mouse) {
                rig.hand.click(item);
            } else {
                walk(item, last);
            }
        }
        rig.settle();
    }

    private void walk(Node item, boolean last) {
        for (int step = 0; step < 60 && !FxRunner.call(item::isFocused); step++) {
            rig.key(KeyCode.DOWN);
        }
        if (!FxRunner.call(item::isFocused)) {
            throw new AssertionError("the arrows do not lead to " + item);
        }
        rig.key(last ? KeyCode.ENTER : KeyCode.RIGHT);
    }

    private static @org.jspecify.annotations.Nullable Node find(Window window, String id) {
        for (Node node : window.getScene().getRoot().lookupAll(".menu-item")) {
            if (node.isVisible() && (id.equals(node.getId()) || id.equals(text(node)))) {
                return node;
            }
        }
        return null;
    }

    private static String text(Node item) {
        return item.lookup(".label") instanceof javafx.scene.control.Labeled label
                ? String.valueOf(label.getText())
                : "";
    }
}
