package org.rustyaudio.desktop.equalizer.shelf;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.shelf.PresetDesk;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetNames;

/// All presets with a search over them. JavaFX thread only.
///
/// Enter or a click recalls, F2 renames, Delete deletes; from the search, Down goes into the list and Enter recalls
/// the first that was found.
final class PresetList extends VBox {

    static final double ROW = 36;

    private final PresetDesk desk;
    private final Consumer<Preset> recall;
    private final TextField search = new SearchField();
    private final ListView<Preset> list = new ListView<>();
    private final Label empty = new Label();
    private @Nullable Preset current;

    PresetList(PresetDesk desk, Consumer<Preset> recall, Consumer<Preset> delete, PresetCell.Renaming renaming) {
        super(4);
        this.desk = desk;
        this.recall = recall;
        search.setId("preset-search");
        search.setPromptText("Search presets");
        search.setAccessibleText("Search presets");
        search.setMinHeight(USE_PREF_SIZE);
        search.textProperty().addListener((_, _, _) -> fill());
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::searchKey);
        list.setId("preset-list");
        list.setAccessibleText("Presets");
        list.setFixedCellSize(ROW);
        list.setMinHeight(ROW);
        list.setPrefHeight(6.5 * ROW);
        list.setEditable(true);
        list.setPlaceholder(empty);
        empty.getStyleClass().add("caption");
        empty.setWrapText(true);
        list.setCellFactory(_ -> new PresetCell(desk, this::recallChosen, renaming));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> listKey(event, delete));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(search, list);
        fill();
    }

    private static final class SearchField extends TextField implements org.rustyaudio.desktop.face.KeyKeeper {

        /// Esc empties the search before it closes anything.
        @Override
        public boolean keeps(KeyEvent event) {
            return event.getCode() == KeyCode.ESCAPE
                    ? !getText().isEmpty()
                    : !event.getCode().isFunctionKey();
        }
    }

    private void searchKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                if (search.getText().isEmpty()) {
                    return;
                }
                search.clear();
            }
            case DOWN -> enterList();
            case ENTER -> {
                if (!list.getItems().isEmpty()) {
                    choose(0);
                    recallChosen();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void listKey(KeyEvent event, Consumer<Preset> delete) {
        Preset chosen = list.getSelectionModel().getSelectedItem();
        int at = list.getSelectionModel().getSelectedIndex();
        if (chosen == null) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> recallChosen();
            case F2 -> list.edit(at);
            case DELETE -> {
                delete.accept(chosen);
                choose(Math.min(at, list.getItems().size() - 1));
            }
            case UP -> {
                if (at > 0) {
                    return;
                }
                search.requestFocus();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void recallChosen() {
        Preset chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            recall.accept(chosen);
        }
    }

    private void choose(int index) {
        if (index >= 0 && index < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(Math.max(0, index - 1));
        }
    }

    private void enterList() {
        if (list.getSelectionModel().getSelectedIndex() < 0) {
            choose(0);
        }
        list.requestFocus();
    }

    /// Begins to rename a preset in its row.
    void rename(Preset preset) {
        search.clear();
        int at = list.getItems().indexOf(preset);
        if (at >= 0) {
            choose(at);
            list.layout();
            list.edit(at);
        }
    }

    /// The keyboard goes to the preset that sounds.
    void takeFocus() {
        showCurrent();
        enterList();
    }

    private void showCurrent() {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (PresetNames.same(list.getItems().get(i).name(), desk.preset().name())) {
                choose(i);
            }
        }
    }

    /// Something about the presets has changed.
    void update() {
        fill();
        list.refresh();
        Preset now = desk.preset();
        Preset before = current;
        current = now;
        if (!list.isFocused() && (before == null || !PresetNames.same(before.name(), now.name()))) {
            showCurrent();
        }
    }

    private void fill() {
        List<Preset> found = desk.shelf().found(search.getText());
        if (!list.getItems().equals(found)) {
            Preset chosen = list.getSelectionModel().getSelectedItem();
            list.getItems().setAll(found);
            if (chosen != null) {
                for (int i = 0; i < found.size(); i++) {
                    if (PresetNames.same(found.get(i).name(), chosen.name())) {
                        list.getSelectionModel().clearAndSelect(i);
                    }
                }
            }
        }
        empty.setText("No preset with “" + search.getText().strip() + "”");
    }
}
