package org.rustyaudio.desktop.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.drawer.Chip;
import org.rustyaudio.faceplate.control.FaceStereo;
import org.rustyaudio.faceplate.library.LibraryModel;
import org.rustyaudio.faceplate.library.LibraryView;
import org.rustyaudio.faceplate.library.LibraryWords;
import org.rustyaudio.faceplate.library.LibraryWork;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.playlist.ShelvedPlaylist;

/// The library's parts of the queue's drawer: the places and the search beside the rows, the rows, and the keys for
/// them. JavaFX thread only.
public final class LibraryDesk {

    /// What is dragged out of the rows.
    public static final DataFormat TRACKS = LibraryPane.TRACKS;

    private static final List<LibraryView> VIEWS = List.of(LibraryView.values());
    private static final double PLACES_WIDTH = 256;
    private static final double PLACE_HEIGHT = 44;

    private final MusicLibrary music;
    private final FaceStereo stereo;
    private final Covers covers;
    private final Runnable switched;
    private final LibraryModel model = new LibraryModel();
    private final LibraryPane pane;
    private final TextField search = new TextField();
    private final ListView<PlaceCell.Place> places = new ListView<>();
    private final MenuButton placeMenu = new MenuButton();
    private final VBox left;
    private final HBox narrow = new HBox(8);
    private final VBox side;
    private final Label workLine = new Label();
    private final ProgressBar workBar = new ProgressBar(0);
    private final HBox workRow;
    private boolean showing;
    private boolean setting;
    private int queued = -1;
    private Library counted = Library.EMPTY;
    private List<ShelvedPlaylist> countedPlaylists = List.of();

    /// @param chooseFolder asks the person for a folder; none where they gave up
    /// @param switched told when the queue or the library is to show
    public LibraryDesk(
            MusicLibrary music,
            FaceStereo stereo,
            Covers covers,
            Supplier<List<Path>> chooseFolder,
            Runnable switched) {
        this.music = music;
        this.stereo = stereo;
        this.covers = covers;
        this.switched = switched;
        pane = new LibraryPane(model, covers, this::take, this::forget, music);
        setUpSearch();
        setUpPlaces();
        workLine.getStyleClass().add("caption");
        workLine.setMinWidth(0);
        workLine.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(workLine, Priority.ALWAYS);
        Chip stop = new Chip("Stop", music::stop);
        stop.setId("library-stop");
        workRow = new HBox(8, workLine, stop);
        workRow.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        workBar.setMaxWidth(Double.MAX_VALUE);
        workBar.setAccessibleText("Library");
        left = new VBox(8, places);
        left.setMinWidth(PLACES_WIDTH);
        left.setMaxWidth(PLACES_WIDTH);
        VBox.setVgrow(places, Priority.ALWAYS);
        FlowPane tools = new FlowPane(
                8,
                8,
                chip("Play now", "library-play", () -> takeShown(QueueTaker.To.PLAY)),
                chip("Play next", "library-next", () -> takeShown(QueueTaker.To.NEXT)),
                chip("Add to queue", "library-add", () -> takeShown(QueueTaker.To.END)),
                chip("Add folder", "library-folder", () -> {
                    List<Path> chosen = chooseFolder.get();
                    if (!chosen.isEmpty()) {
                        music.add(chosen);
                    }
                }),
                chip("Scan", "library-scan", music::scan),
                chip("Measure loudness", "library-measure", music::measure));
        tools.setPrefWrapLength(PLACES_WIDTH);
        side = new VBox(12, tools, workRow, workBar);
        showWork(LibraryWork.NONE);
    }

    private static Chip chip(String word, String id, Runnable action) {
        Chip chip = new Chip(word, action);
        chip.setId(id);
        return chip;
    }

    private void setUpSearch() {
        search.setId("library-search");
        search.getStyleClass().add("search");
        search.setAccessibleText("Search the library");
        search.textProperty().addListener((_, _, words) -> {
            if (!setting) {
                if (!showing && !words.isBlank()) {
                    choose(1 + VIEWS.indexOf(LibraryView.TRACKS), false);
                }
                model.find(words);
                pane.show();
            }
        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean down = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER;
            if (down && showing) {
                pane.takeFocus();
                event.consume();
            }
        });
    }

    private void setUpPlaces() {
        places.setId("library-places");
        places.setAccessibleText("Queue and library");
        places.setFixedCellSize(PLACE_HEIGHT);
        places.setCellFactory(_ -> {
            PlaceCell cell = new PlaceCell();
            cell.setOnDragOver(event -> {
                if (cell.getIndex() == 0 && event.getDragboard().hasContent(LibraryPane.TRACKS)) {
                    event.acceptTransferModes(TransferMode.COPY);
                    event.consume();
                }
            });
            cell.setOnDragEntered(event -> {
                if (cell.getIndex() == 0 && event.getDragboard().hasContent(LibraryPane.TRACKS)) {
                    choose(0, true);
                }
            });
            cell.setOnDragDropped(event -> {
                if (cell.getIndex() == 0 && event.getDragboard().hasContent(LibraryPane.TRACKS)) {
                    dropped(-1);
                    event.setDropCompleted(true);
                    event.consume();
                }
            });
            return cell;
        });
        placeMenu.setId("library-place");
        placeMenu.setText("Queue");
        placeMenu.setAccessibleText("Shows Queue");
        placeMenu.getStyleClass().add("chip");
        placeMenu.setMinWidth(Region.USE_PREF_SIZE);
        placeMenu.getItems().add(placeItem("Queue", 0));
        for (LibraryView view : VIEWS) {
            placeMenu.getItems().add(placeItem(view.title(), 1 + VIEWS.indexOf(view)));
        }
        count(0);
        places.getSelectionModel().select(0);
        places.getSelectionModel().selectedIndexProperty().addListener((_, _, now) -> {
            if (!setting && now.intValue() >= 0) {
                choose(now.intValue(), true);
            }
        });
    }

    private MenuItem placeItem(String name, int place) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(_ -> {
            choose(place, true);
            if (showing) {
                pane.takeFocus();
            }
        });
        return item;
    }

    /// Shows the queue, 0, or a view of the library.
    private void choose(int place, boolean endSearch) {
        setting = true;
        places.getSelectionModel().select(place);
        if (endSearch && place > 0) {
            search.clear();
        }
        setting = false;
        showing = place > 0;
        if (showing) {
            model.setLibrary(music.library());
            model.setPlaylists(music.playlists());
            model.show(VIEWS.get(place - 1));
            pane.show();
        }
        placeMenu.setText(showing ? model.view().title() : "Queue");
        placeMenu.setAccessibleText("Shows " + placeMenu.getText());
        switched.run();
    }

    // What the drawer places

    /// The column of the places; where there is no room for it, [#narrow] stands in the drawer's head.
    public Region places() {
        return left;
    }

    public Region narrow() {
        return narrow;
    }

    /// Moves the search to where the places are.
    public void arrange(boolean wide) {
        if (wide && !left.getChildren().contains(search)) {
            narrow.getChildren().clear();
            left.getChildren().add(0, search);
            search.setPrefWidth(PLACES_WIDTH);
        } else if (!wide && !narrow.getChildren().contains(search)) {
            left.getChildren().remove(search);
            search.setPrefWidth(180);
            narrow.getChildren().setAll(placeMenu, search);
        }
    }

    public Region rows() {
        return pane;
    }

    public Region side() {
        return side;
    }

    /// Whether the library shows in place of the queue.
    public boolean showing() {
        return showing;
    }

    /// The cover of any file: its album's where the library knows it.
    public @Nullable Image cover(String location) {
        Library known = music.library();
        int track = known.find(location);
        return covers.of(track < 0 ? location : LibraryModel.cover(known, track));
    }

    /// Covers have been found.
    public void refresh() {
        pane.refresh();
    }

    /// To the search, with what was searched for chosen.
    public void find() {
        if (!showing) {
            choose(1 + VIEWS.indexOf(LibraryView.TRACKS), false);
        }
        search.requestFocus();
        search.selectAll();
    }

    public void takeFocus() {
        pane.takeFocus();
    }

    /// Shows the place again in which the search began.
    ///
    /// What is asked about a playlist ends first.
    ///
    /// @return false where nothing is searched for or asked
    public boolean endSearch() {
        if (pane.giveUp()) {
            return true;
        }
        boolean searched = showing && !search.getText().isEmpty();
        search.clear();
        return searched;
    }

    /// What the library knows of a file, or null.
    public @Nullable TrackDetails details(String location) {
        Library known = music.library();
        int track = known.find(location);
        return track < 0 ? null : known.track(track).toDetails();
    }

    /// Takes tracks that were dragged from the rows.
    ///
    /// @param row of the queue before which they are put; −1 for its end
    public void dropped(int row) {
        QueueTaker.take(stereo, pane.chosen(), QueueTaker.To.END, row);
    }

    public List<ShelvedPlaylist> playlists() {
        return music.playlists();
    }

    /// The location of the playlist that was used last; empty where none was.
    public String lastPlaylist() {
        return music.lastPlaylist();
    }

    /// Plays a playlist in its own queue, beside the files'.
    public void play(ShelvedPlaylist playlist) {
        LibraryModel all = new LibraryModel();
        all.setLibrary(music.library());
        all.setPlaylists(List.of(playlist));
        all.show(LibraryView.PLAYLISTS);
        music.used(playlist.location());
        QueueTaker.playlist(stereo, playlist.location(), all.entries(0));
    }

    /// A playlist was saved. Any thread.
    public void saved(Path playlist) {
        music.saved(playlist);
    }

    /// Puts dropped folders into the library.
    public void add(List<Path> folders) {
        music.add(folders);
    }

    /// Brings all of it up to now.
    ///
    /// @param inQueue tracks in the queue
    public void update(int inQueue) {
        Library now = music.library();
        List<ShelvedPlaylist> playlists = music.playlists();
        if (inQueue != queued || now != counted || !playlists.equals(countedPlaylists)) {
            counted = now;
            countedPlaylists = playlists;
            count(inQueue);
        }
        if (showing) {
            model.setLibrary(now);
            model.setPlaylists(playlists);
            pane.show();
        }
        showWork(music.work());
    }

    private void count(int inQueue) {
        queued = inQueue;
        List<PlaceCell.Place> shown = new ArrayList<>();
        shown.add(new PlaceCell.Place("Queue", inQueue == 0 ? "" : LibraryWords.number(inQueue)));
        for (LibraryView view : VIEWS) {
            int count = view == LibraryView.RECENT ? 0 : view.count(counted, countedPlaylists.size());
            shown.add(new PlaceCell.Place(view.title(), count == 0 ? "" : LibraryWords.number(count)));
        }
        setting = true;
        int chosen = Math.max(0, places.getSelectionModel().getSelectedIndex());
        if (places.getItems().size() == shown.size()) {
            for (int i = 0; i < shown.size(); i++) {
                if (!shown.get(i).equals(places.getItems().get(i))) {
                    places.getItems().set(i, shown.get(i));
                }
            }
        } else {
            places.getItems().setAll(shown);
        }
        places.getSelectionModel().select(chosen);
        setting = false;
        search.setPromptText(counted.size() == 0 ? "Search" : "Search " + LibraryWords.count(counted.size(), "track"));
    }

    private void showWork(LibraryWork work) {
        workRow.setVisible(work.busy());
        workRow.setManaged(work.busy());
        workBar.setVisible(work.busy());
        workBar.setManaged(work.busy());
        if (work.busy()) {
            workLine.setText(work.line());
            workBar.setProgress(work.part());
        }
    }

    // Doing

    private void take(QueueTaker.To to) {
        used();
        QueueTaker.take(stereo, pane.chosen(), to);
    }

    /// The chosen rows, or all that show where none is chosen.
    private void takeShown(QueueTaker.To to) {
        used();
        QueueTaker.take(stereo, pane.chosenOrAll(), to);
    }

    private void used() {
        ShelvedPlaylist playlist = pane.playlist();
        if (playlist != null) {
            music.used(playlist.location());
        }
    }

    private void forget(String folder) {
        if (!folder.isEmpty()) {
            music.forget(folder);
        }
    }
}
