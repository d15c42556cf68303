package org.rustyaudio.desktop.equalizer.shelf;

import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.faceplate.shelf.PresetDesk;
import org.rustyaudio.presets.Preset;

/// What one does less often with the preset that sounds. JavaFX thread only.
final class MoreMenu extends MenuButton {

    private final MenuItem rename;
    private final MenuItem delete;
    private final MenuItem undo;
    private final Menu[] banks = new Menu[3];

    MoreMenu(
            FaceController controller,
            PresetDesk desk,
            Runnable onRename,
            Consumer<Preset> onDelete,
            Runnable onUndo,
            Runnable stored) {
        super("More");
        setId("preset-more");
        getStyleClass().add("chip");
        setAccessibleText("More for this preset");
        rename = item("more-rename", "Rename", onRename);
        delete = item("more-delete", "Delete", () -> onDelete.accept(desk.preset()));
        undo = item("more-undo", "Bring back the last deleted", onUndo);
        getItems().addAll(rename, delete, undo);
        for (char bank = 'A'; bank <= 'C'; bank++) {
            char to = bank;
            Menu menu = new Menu("Put on a key of bank " + bank);
            menu.setId("more-bank-" + bank);
            for (int key = 0; key < PresetSlots.PER_BANK; key++) {
                int at = key;
                menu.getItems().add(item("more-key-" + bank + (key + 1), "", () -> {
                    desk.store(desk.preset(), to, at);
                    stored.run();
                }));
            }
            banks[bank - 'A'] = menu;
            getItems().add(menu);
        }
        setOnShowing(_ -> fill(controller, desk));
        fill(controller, desk);
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void fill(FaceController controller, PresetDesk desk) {
        rename.setDisable(!desk.own());
        delete.setDisable(!desk.own());
        undo.setDisable(!desk.canUndo());
        PresetSlots slots = controller.sound().slots();
        for (int slot = 0; slot < PresetSlots.SLOTS; slot++) {
            Preset there = slots.at(slot);
            banks[slot / PresetSlots.PER_BANK]
                    .getItems()
                    .get(slot % PresetSlots.PER_BANK)
                    .setText(PresetSlots.label(slot) + "   " + (there == null ? "empty" : there.name()));
        }
    }
}
