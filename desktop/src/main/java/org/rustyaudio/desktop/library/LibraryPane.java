package org.rustyaudio.desktop.library;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.drawer.Chip;
import org.rustyaudio.desktop.face.KeyKeeper;
import org.rustyaudio.faceplate.library.LibraryModel;
import org.rustyaudio.faceplate.library.LibraryRow;
import org.rustyaudio.player.library.Column;
import org.rustyaudio.player.playlist.LoadedEntry;
import org.rustyaudio.player.playlist.ShelvedPlaylist;

/// The rows of a place of the library with the way back, how many there are and in which order. JavaFX thread only.
///
/// Enter goes into a row or plays a track, Ctrl+Enter adds to the queue, Shift+Enter plays next, Backspace goes back;
/// a double click does what Enter does, the menu of a row all of it. F2 renames a playlist the player saved, Delete
/// deletes its file once that is confirmed.
final class LibraryPane extends VBox implements KeyKeeper {

    static final DataFormat TRACKS = new DataFormat("application/x-rusty-audio-library-tracks");

    private final LibraryModel model;
    private final Consumer<QueueTaker.To> take;
    private final ListView<Integer> list = new ListView<>();
    private final MusicLibrary music;
    private final PlaylistBar bar;
    private final Chip back;
    private final Label way = new Label();
    private final Label summary = new Label();
    private final MenuButton order = new MenuButton();
    private final Label empty = new Label();
    private long shown = -1;

    /// @param take hands the tracks of the chosen rows to the queue
    /// @param forget takes a watched folder out of the library
    /// @param music renames and deletes playlists
    LibraryPane(
            LibraryModel model,
            Covers covers,
            Consumer<QueueTaker.To> take,
            Consumer<String> forget,
            MusicLibrary music) {
        this.model = model;
        this.take = take;
        this.music = music;
        bar = new PlaylistBar(list::requestFocus);
        setId("library");
        back = new Chip("Back", this::back);
        back.setId("library-back");
        way.getStyleClass().add("value");
        way.setMinWidth(0);
        HBox.setHgrow(way, Priority.ALWAYS);
        way.setMaxWidth(Double.MAX_VALUE);
        summary.getStyleClass().add("caption");
        summary.setMinWidth(USE_PREF_SIZE);
        order.setId("library-order");
        order.getStyleClass().add("chip");
        order.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(12, back, way, summary, order);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(44);
        empty.getStyleClass().add("caption");
        empty.setWrapText(true);
        setUpList(covers, forget);
        VBox.setVgrow(list, Priority.ALWAYS);
        setSpacing(4);
        getChildren().addAll(head, bar, list);
    }

    private void setUpList(Covers covers, Consumer<String> forget) {
        list.setId("library-list");
        list.setAccessibleText("Library");
        list.setFixedCellSize(52);
        list.setPlaceholder(empty);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> {
            LibraryCell cell = new LibraryCell(this::row, covers);
            cell.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !cell.isEmpty()) {
                    openOrPlay();
                }
            });
            cell.setOnDragDetected(event -> {
                if (!cell.isEmpty()) {
                    Dragboard board = cell.startDragAndDrop(TransferMode.COPY);
                    ClipboardContent content = new ClipboardContent();
                    content.put(
                            TRACKS,
                            list.getSelectionModel().getSelectedIndices().size());
                    board.setContent(content);
                    event.consume();
                }
            });
            return cell;
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        MenuItem open = item("Open", () -> openOrPlay());
        MenuItem play = item("Play now", () -> take.accept(QueueTaker.To.PLAY));
        MenuItem next = item("Play next", () -> take.accept(QueueTaker.To.NEXT));
        MenuItem add = item("Add to the queue", () -> take.accept(QueueTaker.To.END));
        MenuItem out = item("Take this folder out of the library", () -> forget.accept(watched()));
        MenuItem rename = item("Rename the playlist", this::rename);
        MenuItem delete = item("Delete the playlist file", this::delete);
        ContextMenu menu = new ContextMenu(open, play, next, add, out, rename, delete);
        menu.setOnShowing(_ -> {
            LibraryRow row = row(list.getSelectionModel().getSelectedIndex());
            open.setVisible(row != null && row.opens());
            out.setVisible(!watched().isEmpty());
            rename.setVisible(own() != null);
            delete.setVisible(own() != null);
        });
        list.setContextMenu(menu);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private @Nullable LibraryRow row(int index) {
        return index >= 0 && index < model.size() ? model.row(index) : null;
    }

    /// The watched folder that is chosen; empty where none is.
    String watched() {
        return model.watchedAt(list.getSelectionModel().getSelectedIndex());
    }

    /// The chosen playlist where the player saved it, which alone the player may change.
    private @Nullable ShelvedPlaylist own() {
        ShelvedPlaylist playlist = playlist();
        return playlist != null && playlist.saved() ? playlist : null;
    }

    /// The playlist that shows or is chosen.
    @Nullable
    ShelvedPlaylist playlist() {
        return model.playlistAt(list.getSelectionModel().getSelectedIndex());
    }

    private void rename() {
        ShelvedPlaylist playlist = own();
        if (playlist != null) {
            bar.rename(playlist, name -> music.rename(playlist.location(), name));
        }
    }

    private void delete() {
        ShelvedPlaylist playlist = own();
        if (playlist != null) {
            bar.delete(playlist, () -> music.delete(playlist.location()));
        }
    }

    @Override
    public boolean keeps(KeyEvent event) {
        boolean changes = (event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.DELETE) && own() != null;
        return list.isFocused() && (event.getCode() == KeyCode.BACK_SPACE || changes);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (event.isShortcutDown()) {
                take.accept(QueueTaker.To.END);
            } else if (event.isShiftDown()) {
                take.accept(QueueTaker.To.NEXT);
            } else {
                openOrPlay();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            back();
            event.consume();
        } else if (event.getCode() == KeyCode.F2 && own() != null) {
            rename();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE && own() != null) {
            delete();
            event.consume();
        }
    }

    /// Asks nothing about a playlist any more.
    ///
    /// @return false where nothing was asked
    boolean giveUp() {
        return bar.giveUp();
    }

    private void openOrPlay() {
        if (model.open(list.getSelectionModel().getSelectedIndex())) {
            show();
            chooseFirst();
        } else {
            take.accept(QueueTaker.To.PLAY);
        }
    }

    private void back() {
        if (model.back()) {
            show();
            chooseFirst();
            list.requestFocus();
        }
    }

    /// What the chosen rows put into the queue.
    List<LoadedEntry> chosen() {
        List<Integer> rows = list.getSelectionModel().getSelectedIndices();
        return model.entries(rows.stream().mapToInt(Integer::intValue).toArray());
    }

    /// All tracks that show where nothing is chosen.
    List<LoadedEntry> chosenOrAll() {
        List<LoadedEntry> chosen = chosen();
        return !chosen.isEmpty()
                ? chosen
                : model.entries(IntStream.range(0, model.size()).toArray());
    }

    void chooseFirst() {
        if (model.size() > 0) {
            list.getSelectionModel().clearAndSelect(0);
            list.scrollTo(0);
        }
    }

    void takeFocus() {
        list.requestFocus();
        if (list.getSelectionModel().getSelectedIndex() < 0) {
            chooseFirst();
        }
    }

    /// Covers have been found.
    void refresh() {
        list.refresh();
    }

    /// Brings the rows up to the model.
    void show() {
        if (model.revision() == shown) {
            return;
        }
        shown = model.revision();
        list.setItems(new RowNumbers(model.size()));
        summary.setText(model.size() == 0 ? "" : model.summary());
        empty.setText(model.empty());
        boolean inside = !model.path().isEmpty() || !model.query().isEmpty();
        back.setVisible(inside);
        back.setManaged(inside);
        way.setText(
                !model.query().isEmpty()
                        ? "Found"
                        : inside
                                ? String.join(" › ", model.path())
                                : model.view().title());
        showOrder();
    }

    private void showOrder() {
        List<Column> columns = model.columns();
        order.setVisible(!columns.isEmpty());
        order.setManaged(!columns.isEmpty());
        Column by = model.sortedBy();
        order.setText(by == null ? "Sort" : name(by) + (model.descending() ? " ↓" : " ↑"));
        order.setAccessibleText(
                by == null ? "Sort" : "Sorted by " + name(by) + (model.descending() ? ", descending" : ", ascending"));
        order.getItems().clear();
        order.getItems().add(item("As it comes", () -> sort(null)));
        for (Column column : columns) {
            order.getItems().add(item(name(column), () -> sort(column)));
        }
    }

    private void sort(@Nullable Column column) {
        model.sort(column);
        show();
    }

    private static String name(Column column) {
        String words = column.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return column == Column.ADDED ? "Time added" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
