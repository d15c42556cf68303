package org.rustyaudio.desktop.recorder;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.terminal.Clock;
import org.rustyaudio.desktop.drawer.Chip;

/// The takes of this session, and the keys that belong to the selected one. JavaFX thread only.
///
/// Enter plays, F2 renames, Delete deletes.
final class TakeList extends VBox {

    private final RecorderDesk desk;
    private final TakeUses uses;
    private final ListView<KeptTake> list = new ListView<>();
    private final TextField name = new TextField();
    private final Chip play = new Chip("Play", () -> withSelected(this::play));
    private final Chip show = new Chip("Show in folder", () -> withSelected(this::show));
    private final Chip rename = new Chip("Rename", () -> withSelected(this::beginRename));
    private final Chip delete = new Chip("Delete", () -> withSelected(this::delete));
    private final Chip undo;
    private @Nullable KeptTake renaming;

    TakeList(RecorderDesk desk, TakeUses uses) {
        super(12);
        this.desk = desk;
        this.uses = uses;
        undo = new Chip("Undo", desk::undo);
        play.setId("take-play");
        show.setId("take-show");
        rename.setId("take-rename");
        delete.setId("take-delete");
        undo.setId("take-undo");
        name.setId("take-name");
        name.setAccessibleText("Name of the take");
        name.setVisible(false);
        name.setManaged(false);
        name.addEventFilter(KeyEvent.KEY_PRESSED, this::namingKey);
        name.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                endRename(false);
            }
        });
        list.setId("take-list");
        list.setAccessibleText("Takes of this session");
        list.setFixedCellSize(44);
        list.setMinHeight(88);
        list.setPrefHeight(220);
        Label empty = new Label("Takes that you record appear here.");
        empty.getStyleClass().add("caption");
        list.setPlaceholder(empty);
        list.setCellFactory(_ -> new TakeCell());
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                withSelected(this::play);
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::listKey);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(list, name, new FlowPane(8, 8, play, show, rename, delete, undo));
    }

    private static final class TakeCell extends ListCell<KeptTake> {

        private final Label title = new Label();
        private final Label length = new Label();
        private final HBox row = new HBox(12, title, length);

        TakeCell() {
            title.getStyleClass().add("row-title");
            title.setMaxWidth(Double.MAX_VALUE);
            title.setMinWidth(0);
            HBox.setHgrow(title, Priority.ALWAYS);
            length.getStyleClass().add("row-length");
            length.setMinWidth(USE_PREF_SIZE);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setStyle("-fx-padding: 0 0 0 12");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable KeptTake take, boolean none) {
            super.updateItem(take, none);
            if (none || take == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            title.setText(take.name());
            length.setText(Clock.text(take.seconds()));
            setAccessibleText(take.name() + ", " + Clock.text(take.seconds()));
            setGraphic(row);
        }
    }

    private void listKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> withSelected(this::play);
            case F2 -> withSelected(this::beginRename);
            case DELETE -> withSelected(this::delete);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void withSelected(java.util.function.Consumer<KeptTake> work) {
        KeptTake take = list.getSelectionModel().getSelectedItem();
        if (take != null) {
            work.accept(take);
        }
    }

    private void play(KeptTake take) {
        uses.play(take);
    }

    private void show(KeptTake take) {
        uses.show(take);
    }

    private void delete(KeptTake take) {
        desk.delete(take);
    }

    private void beginRename(KeptTake take) {
        renaming = take;
        name.setText(take.name());
        name.setVisible(true);
        name.setManaged(true);
        name.requestFocus();
        name.selectAll();
    }

    private void namingKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
            endRename(event.getCode() == KeyCode.ENTER);
            list.requestFocus();
            event.consume();
        }
    }

    private void endRename(boolean take) {
        KeptTake one = renaming;
        renaming = null;
        name.setVisible(false);
        name.setManaged(false);
        if (one != null && take) {
            desk.rename(one, name.getText());
        }
    }

    void update(RecorderView view) {
        List<KeptTake> takes = view.takes();
        if (!list.getItems().equals(takes)) {
            int selected = list.getSelectionModel().getSelectedIndex();
            boolean more = takes.size() > list.getItems().size();
            list.getItems().setAll(takes);
            int index = more || selected < 0 ? takes.size() - 1 : Math.min(selected, takes.size() - 1);
            if (index >= 0) {
                list.getSelectionModel().clearAndSelect(index);
                list.scrollTo(index);
            }
        }
        boolean none = list.getSelectionModel().getSelectedItem() == null;
        play.setDisable(none);
        show.setDisable(none);
        rename.setDisable(none);
        delete.setDisable(none);
        undo.setDisable(view.undo().isEmpty());
        undo.setAccessibleText(view.undo().isEmpty() ? "Undo" : "Undo: bring back " + view.undo());
    }
}
