package org.rustyaudio.desktop.queue;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.rustyaudio.desktop.drawer.Chip;

/// The queue's tools as one menu, where a row of keys has no room. JavaFX thread only.
final class QueueMenu extends MenuButton {

    /// @param tools the keys it stands for, in their order
    /// @param orders the queue's orders, which come last
    QueueMenu(List<Chip> tools, Supplier<List<MenuItem>> orders) {
        super("More");
        setId("queue-more");
        setAccessibleText("More for the queue");
        getStyleClass().add("chip");
        setMinWidth(USE_PREF_SIZE);
        // Made anew for every opening: names and states are those of the keys.
        getItems().add(new MenuItem());
        setOnShowing(_ -> {
            getItems().setAll(tools.stream().map(QueueMenu::item).toList());
            getItems().addAll(orders.get());
        });
    }

    private static MenuItem item(Chip tool) {
        String name = tool.getAccessibleText();
        MenuItem item;
        if (tool.getAccessibleRole() == AccessibleRole.TOGGLE_BUTTON) {
            CheckMenuItem check = new CheckMenuItem(name);
            check.setSelected("on".equals(tool.getAccessibleRoleDescription()));
            item = check;
        } else {
            item = new MenuItem(name);
        }
        item.setDisable(tool.isDisable());
        item.setOnAction(_ -> tool.fire());
        return item;
    }
}
