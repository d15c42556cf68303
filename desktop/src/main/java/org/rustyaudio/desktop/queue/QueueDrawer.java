package org.rustyaudio.desktop.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.drawer.Chip;
import org.rustyaudio.desktop.drawer.DrawerPanel;
import org.rustyaudio.desktop.library.Covers;
import org.rustyaudio.desktop.library.LibraryDesk;
import org.rustyaudio.desktop.library.MusicLibrary;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.paint.Icon;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.queue.QueueView;
import org.rustyaudio.player.queue.RepeatMode;
import org.rustyaudio.player.transport.PlayerState;

/// The queue under the face: rows to play, move and remove, and the keys that belong to them. JavaFX thread only.
public final class QueueDrawer extends Pane implements DrawerPanel {

    private static final DataFormat ROWS = new DataFormat("application/x-rusty-audio-queue-rows");
    private static final double WIDE = 900;
    private static final long DETAILS_NANOS = 1_000_000_000L;

    private final FaceController controller;
    private final ListView<QueueEntry> list = new ListView<>();
    private final Map<Long, TrackDetails> details = new HashMap<>();
    private final Label count = new Label();
    private final Label left = new Label();
    private final Chip shuffle;
    private final Chip repeat;
    private final Chip stopAfter;
    private final Chip undo;
    private final HBox head;
    private final VBox side;
    private final FlowPane tools;
    private final QueueMenu more;
    private final HBox body;
    private final StackPane rows = new StackPane(list);
    private final TagsAhead tags;
    private final List<Region> queueSide;
    private @Nullable LibraryDesk library;
    private long shownRevision = -1;
    private long currentId = -1;
    private long detailsAt;
    private boolean asking;
    private @Nullable Theme theme;

    public QueueDrawer(FaceController controller) {
        this.controller = controller;
        setId("queue-drawer");
        shuffle = new Chip(Icon.SHUFFLE, "Shuffle", true, () -> controller.press(Control.SHUFFLE));
        repeat = new Chip(Icon.REPEAT, "Repeat", true, () -> controller.press(Control.REPEAT));
        stopAfter = new Chip(Icon.STOP_AFTER, "Stop after this track", true, this::toggleStopAfter);
        undo = new Chip("Undo", controller::undo);
        Chip files = new Chip("Open files", () -> controller.window().chooseFiles());
        Chip folder = new Chip("Open folder", () -> controller.window().chooseFolder());
        Chip save = new Chip("Save", this::save);
        save.setId("queue-save");
        save.setAccessibleText("Save the queue as a playlist");
        SortMenu sort = new SortMenu(controller.stereo());
        tags = new TagsAhead(controller.stereo());
        Chip clear = new Chip(
                "Clear", () -> controller.stereo().tell(player -> player.queue().clear()));
        count.getStyleClass().add("caption");
        head = new HBox(16, count);
        head.setAlignment(Pos.CENTER_LEFT);
        tools = new FlowPane(8, 8, shuffle, repeat, stopAfter, files, folder, sort, save, undo, clear);
        more = new QueueMenu(List.of(shuffle, repeat, stopAfter, files, folder, save, undo, clear), sort::orders);
        left.getStyleClass().add("value");
        Label leftCaption = new Label("Left in queue");
        leftCaption.getStyleClass().add("caption");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox sum = new HBox(leftCaption, between, left);
        sum.getStyleClass().add("ruled");
        tools.setPrefWrapLength(256);
        tools.setMinWidth(256);
        side = new VBox(16, tools, sum);
        queueSide = List.of(tools, sum);
        setUpList();
        rows.setMinWidth(0);
        HBox.setHgrow(rows, Priority.ALWAYS);
        body = new HBox(32, rows, side);
        getChildren().add(body);
    }

    /// Gives the library its place beside the queue.
    public void setLibrary(MusicLibrary music, Covers covers, Supplier<List<Path>> chooseFolder) {
        LibraryDesk desk = new LibraryDesk(music, controller.stereo(), covers, chooseFolder, this::showSide);
        library = desk;
        rows.getChildren().add(desk.rows());
        side.getChildren().add(desk.side());
        covers.onNews(() -> {
            list.refresh();
            desk.refresh();
        });
        showSide();
    }

    /// The library, where there is one.
    public @Nullable LibraryDesk library() {
        return library;
    }

    private void showSide() {
        LibraryDesk desk = library;
        if (desk != null) {
            boolean shows = desk.showing();
            show(list, !shows);
            show(desk.rows(), shows);
            show(desk.side(), shows);
            queueSide.forEach(part -> show(part, !shows));
            requestLayout();
        }
    }

    private static void show(Region part, boolean shows) {
        part.setVisible(shows);
        part.setManaged(shows);
    }

    private @Nullable Image coverOf(QueueEntry entry) {
        LibraryDesk desk = library;
        return desk == null ? null : desk.cover(entry.track().location());
    }

    private @Nullable TrackDetails libraryDetails(String location) {
        LibraryDesk desk = library;
        return desk == null ? null : desk.details(location);
    }

    private void save() {
        List<QueueEntry> entries = List.copyOf(list.getItems());
        if (entries.isEmpty()) {
            controller.model().say("The queue is empty: there is nothing to save", controller.now());
        } else {
            LibraryDesk desk = library;
            PlaylistSaver.ask(
                    getScene().getWindow(),
                    entries,
                    this::detailsOf,
                    file -> {
                        if (desk != null) {
                            desk.saved(file);
                        }
                    },
                    said -> controller.model().say(said, controller.now()));
        }
    }

    private void setUpList() {
        list.setId("queue-list");
        list.setAccessibleText("Queue");
        list.setFixedCellSize(52);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label empty = new Label("The queue is empty. Drop music here, or open files or a folder.");
        empty.getStyleClass().add("caption");
        empty.setWrapText(true);
        list.setPlaceholder(empty);
        list.setCellFactory(_ -> {
            TrackCell cell = new TrackCell(this::detailsOf, this::coverOf, () -> library != null, () -> currentId);
            cell.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !cell.isEmpty()) {
                    jumpTo(cell.getIndex());
                }
            });
            makeMovable(cell);
            return cell;
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                jumpTo(list.getSelectionModel().getSelectedIndex());
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                removeSelected();
                event.consume();
            }
        });
    }

    private void makeMovable(TrackCell cell) {
        cell.setOnDragDetected(event -> {
            if (!cell.isEmpty()) {
                Dragboard board = cell.startDragAndDrop(TransferMode.MOVE);
                ClipboardContent content = new ClipboardContent();
                content.put(ROWS, cell.getIndex());
                board.setContent(content);
                event.consume();
            }
        });
        cell.setOnDragOver(event -> {
            if (event.getDragboard().hasContent(ROWS)) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            } else if (event.getDragboard().hasContent(LibraryDesk.TRACKS)) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        cell.setOnDragDropped(event -> {
            if (event.getDragboard().getContent(ROWS) instanceof Integer from) {
                int last = list.getItems().size() - 1;
                int to = cell.isEmpty() ? last : cell.getIndex();
                if (from >= 0 && from <= last && to != from) {
                    controller.stereo().tell(player -> player.queue().move(from, 1, to));
                }
                event.setDropCompleted(true);
                event.consume();
            } else if (event.getDragboard().hasContent(LibraryDesk.TRACKS) && library != null) {
                library.dropped(cell.isEmpty() ? -1 : cell.getIndex());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private void jumpTo(int index) {
        if (index >= 0) {
            controller.stereo().tell(player -> player.jumpTo(index));
        }
    }

    /// Removes the selected rows, from the last to the first, so that the indexes before them stay true.
    private void removeSelected() {
        List<Integer> rows = new ArrayList<>(list.getSelectionModel().getSelectedIndices());
        if (rows.isEmpty()) {
            return;
        }
        int first = rows.get(0);
        controller.stereo().tell(player -> {
            int to = -1;
            for (int i = rows.size() - 1; i >= 0; i--) {
                to = to < 0 ? rows.get(i) + 1 : to;
                boolean runGoesOn = i > 0 && rows.get(i - 1) == rows.get(i) - 1;
                if (!runGoesOn) {
                    player.queue().remove(rows.get(i), to);
                    to = -1;
                }
            }
        });
        list.getSelectionModel().clearSelection();
        Platform.runLater(
                () -> list.getFocusModel().focus(Math.min(first, list.getItems().size() - 1)));
    }

    private void toggleStopAfter() {
        boolean on = !controller.stereo().state().stopAfterCurrent();
        controller.stereo().tell(player -> player.setStopAfterCurrent(on));
    }

    @Override
    public Drawer drawer() {
        return Drawer.QUEUE;
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public Region head() {
        return head;
    }

    @Override
    public void update(PlayerState player, Theme nowTheme) {
        if (!nowTheme.equals(theme)) {
            theme = nowTheme;
            for (Chip chip : List.of(shuffle, repeat, stopAfter)) {
                chip.recolour(nowTheme);
            }
        }
        QueueView queue = player.queue();
        QueueEntry entry = player.entry();
        long nowCurrent = entry == null ? -1 : entry.id();
        boolean moved = nowCurrent != currentId;
        currentId = nowCurrent;
        if (queue.revision() != shownRevision) {
            shownRevision = queue.revision();
            list.getItems().setAll(queue.entries());
            count.setText(
                    queue.entries().size() == 1 ? "1 track" : queue.entries().size() + " tracks");
        } else if (moved) {
            list.refresh();
        }
        if (moved && queue.currentIndex() >= 0 && !list.isFocused()) {
            list.scrollTo(Math.max(0, queue.currentIndex() - 2));
        }
        shuffle.show(player.shuffle());
        repeat.show(player.repeat() != RepeatMode.OFF);
        repeat.show(
                player.repeat() == RepeatMode.ONE ? Icon.REPEAT_ONE : Icon.REPEAT,
                switch (player.repeat()) {
                    case OFF -> "Repeat off";
                    case ALL -> "Repeat all";
                    case ONE -> "Repeat this track";
                },
                nowTheme);
        stopAfter.show(player.stopAfterCurrent());
        undo.setDisable(!queue.canUndo());
        left.setText(leftOf(player));
        LibraryDesk desk = library;
        if (desk != null) {
            desk.update(queue.entries().size());
        }
        long now = System.nanoTime();
        if (now - detailsAt > DETAILS_NANOS) {
            detailsAt = now;
            refreshDetails();
        }
    }

    private String leftOf(PlayerState player) {
        QueueView queue = player.queue();
        double seconds = Math.max(0, player.lengthSeconds() - player.positionSeconds());
        for (int i = Math.max(0, queue.currentIndex() + 1); i < queue.entries().size(); i++) {
            TrackDetails known = details.get(queue.entries().get(i).id());
            if (known == null || known.durationSeconds() <= 0) {
                return "–";
            }
            seconds += known.durationSeconds();
        }
        long minutes = Math.round(seconds / 60);
        return minutes >= 120 ? minutes / 60 + " h " + minutes % 60 + " min" : minutes + " min";
    }

    private TrackDetails detailsOf(QueueEntry entry) {
        TrackDetails known = details.get(entry.id());
        return known == null ? TrackDetails.UNKNOWN.orElse(entry.track()) : known;
    }

    /// Asks the player what it has learnt of the tracks; called now and then while the drawer is open.
    private void refreshDetails() {
        if (asking) {
            return;
        }
        List<QueueEntry> unknown = new ArrayList<>();
        for (QueueEntry entry : list.getItems()) {
            TrackDetails known = details.get(entry.id());
            if (known == null || known.durationSeconds() <= 0) {
                unknown.add(entry);
            }
        }
        if (unknown.isEmpty()) {
            return;
        }
        asking = true;
        tags.read(unknown, this::libraryDetails);
        controller.stereo().tell(player -> {
            Map<Long, TrackDetails> learnt = new HashMap<>();
            for (QueueEntry entry : unknown) {
                learnt.put(entry.id(), player.detailsOf(entry.track()));
            }
            Platform.runLater(() -> {
                asking = false;
                boolean news = false;
                for (Map.Entry<Long, TrackDetails> one : learnt.entrySet()) {
                    news |= !one.getValue().equals(details.put(one.getKey(), one.getValue()));
                }
                if (news) {
                    list.refresh();
                }
            });
        });
    }

    /// To the row that plays.
    @Override
    public void takeFocus() {
        LibraryDesk desk = library;
        if (desk != null && desk.showing()) {
            desk.takeFocus();
            return;
        }
        list.requestFocus();
        int index = Math.max(0, controller.stereo().state().queue().currentIndex());
        if (index < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(Math.max(0, index - 2));
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean wide = width >= WIDE;
        double margin = width >= 1200 ? 32 : wide ? 24 : 16;
        boolean hasPlaces = library != null && wide;
        if (library != null) {
            library.arrange(wide);
            Region places = library.places();
            if (wide != body.getChildren().contains(places)) {
                if (wide) {
                    body.getChildren().add(0, places);
                } else {
                    body.getChildren().remove(places);
                }
            }
        }
        List<Region> beside = new ArrayList<>();
        if (library != null && !wide) {
            beside.add(library.narrow());
        }
        beside.add(count);
        if (!wide && !(library != null && library.showing())) {
            beside.add(more);
        }
        count.setManaged(!hasPlaces && beside.size() < 3);
        count.setVisible(count.isManaged());
        if (!head.getChildren().equals(beside)) {
            head.getChildren().setAll(beside);
        }
        side.setVisible(wide);
        side.setManaged(wide);
        side.setMinWidth(256);
        side.setPrefWidth(256);
        double y = wide ? 8 : 0;
        body.setPadding(new Insets(0, 0, wide ? 24 : 12, 0));
        body.resizeRelocate(margin, y, width - 2 * margin, Math.max(0, height - y));
    }
}
