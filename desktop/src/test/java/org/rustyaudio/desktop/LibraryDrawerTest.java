package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.desktop.library.Covers;
import org.rustyaudio.desktop.library.MusicLibrary;
import org.rustyaudio.desktop.settings.SettingsStore;
import org.rustyaudio.desktop.window.StereoWindow;
import org.rustyaudio.faceplate.library.LibraryView;
import org.rustyaudio.faceplate.library.LibraryWork;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.player.gain.GainTags;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryChanges;
import org.rustyaudio.player.library.LibraryTrack;
import org.rustyaudio.player.queue.QueueEntry;

class LibraryDrawerTest {

    @TempDir
    Path folder;

    private final TestStereo stereo = new TestStereo();
    private final Music music = new Music();
    private Stage stage;
    private StereoWindow window;
    private Covers covers;

    /// A library that only notes what is asked of it.
    private static final class Music implements MusicLibrary {
        volatile Library library = Library.EMPTY;
        volatile LibraryWork work = LibraryWork.NONE;
        final List<String> asked = new ArrayList<>();

        @Override
        public Library library() {
            return library;
        }

        @Override
        public LibraryWork work() {
            return work;
        }

        @Override
        public void add(List<Path> folders) {
            asked.add("add " + folders);
        }

        @Override
        public void forget(String path) {
            asked.add("forget " + path);
        }

        @Override
        public void scan() {
            asked.add("scan");
        }

        @Override
        public void measure() {
            asked.add("measure");
        }

        @Override
        public void stop() {
            asked.add("stop");
        }
    }

    private static LibraryTrack track(int album, int number, String title) {
        String name = album == 0 ? "Harbour Lights" : "Field Studies";
        String artist = album == 0 ? "Lumen Coast" : "Ida Vintersen";
        return new LibraryTrack(
                "/music/" + name + "/" + number + ".flac",
                title,
                artist,
                "",
                name,
                "Rock",
                2021 - album,
                number,
                1,
                200 + number,
                GainTags.NONE,
                false,
                1_000 + number,
                10,
                10,
                album == 1 && number == 2);
    }

    @BeforeEach
    void open() {
        music.library = Library.EMPTY.with(new LibraryChanges(
                List.of(
                        track(0, 1, "Pier Eleven"),
                        track(0, 2, "Low Tide"),
                        track(0, 3, "Night Ferry"),
                        track(1, 1, "Green Corridor"),
                        track(1, 2, "Ochre " + "x".repeat(10_000)),
                        track(1, 3, "שלום 🎵 \u202eevil")),
                List.of(),
                List.of("/music/")));
        SettingsStore store = new SettingsStore(folder);
        stage = FxRunner.call(Stage::new);
        covers = new Covers(_ -> null, folder.resolve("covers"));
        window = FxRunner.call(
                () -> new StereoWindow(stage, stereo, stereo, PresetSlots.of(List.of()), store, store.load()));
        FxRunner.run(() -> {
            window.setLibrary(music, covers);
            window.show();
        });
        resize(1280, 720);
    }

    @AfterEach
    void close() {
        FxRunner.run(() -> {
            window.close();
            stage.close();
        });
        covers.close();
    }

    private void resize(double width, double height) {
        FxRunner.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        settle();
    }

    /// Waits for two frames to be painted.
    private void settle() {
        for (int i = 0; i < 2; i++) {
            CountDownLatch pulse = new CountDownLatch(1);
            FxRunner.run(() -> {
                Runnable[] once = new Runnable[1];
                once[0] = () -> {
                    scene().removePostLayoutPulseListener(once[0]);
                    pulse.countDown();
                };
                scene().addPostLayoutPulseListener(once[0]);
                scene().getRoot().requestLayout();
                Platform.requestNextPulse();
            });
            try {
                assertTrue(pulse.await(10, TimeUnit.SECONDS), "no pulse came");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        FxRunner.run(() -> {});
    }

    private Scene scene() {
        return stage.getScene();
    }

    private Node node(String id) {
        return Objects.requireNonNull(scene().lookup("#" + id), id);
    }

    private void type(KeyCode code, boolean shift, boolean control) {
        FxRunner.run(() -> {
            Node focus = scene().getFocusOwner();
            Event.fireEvent(
                    focus == null ? scene() : focus,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
        });
        settle();
    }

    private void type(KeyCode code) {
        type(code, false, false);
    }

    private void press(String id) {
        FxRunner.run(() -> ((Button) node(id)).fire());
        settle();
    }

    private void write(String words) {
        FxRunner.run(
                () -> assertInstanceOf(TextField.class, scene().getFocusOwner()).setText(words));
        settle();
    }

    /// A view's row among the places, 0 for the queue.
    private void choose(int place) {
        FxRunner.run(() -> {
            if (scene().lookup("#library-places") instanceof ListView<?> places) {
                places.getSelectionModel().clearAndSelect(place);
            } else {
                ((MenuButton) node("library-place")).getItems().get(place).fire();
            }
        });
        settle();
    }

    private void doubleClick(int row) {
        FxRunner.run(() -> {
            ListView<?> list = (ListView<?>) node("library-list");
            list.getSelectionModel().clearAndSelect(row);
            Node cell = list.lookupAll(".list-cell").stream()
                    .filter(each -> each instanceof ListCell<?> one && one.getIndex() == row)
                    .findFirst()
                    .orElseThrow();
            Event.fireEvent(
                    cell,
                    new MouseEvent(
                            MouseEvent.MOUSE_CLICKED,
                            5,
                            5,
                            5,
                            5,
                            MouseButton.PRIMARY,
                            2,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            false,
                            false,
                            true,
                            null));
        });
        settle();
    }

    private static int place(LibraryView view) {
        return 1 + List.of(LibraryView.values()).indexOf(view);
    }

    private List<String> queue() {
        return stereo.state().queue().entries().stream()
                .map(QueueEntry::track)
                .map(each -> each.title())
                .toList();
    }

    private int rows() {
        return FxRunner.call(
                () -> ((ListView<?>) node("library-list")).getItems().size());
    }

    @Test
    void withKeysAloneATrackIsFoundAndPlayedAndTheWayLeadsBack() {
        type(KeyCode.F, false, true);
        assertEquals(
                "library-search", FxRunner.call(() -> scene().getFocusOwner().getId()));
        write("lumen tide");
        assertEquals(1, rows());
        type(KeyCode.ENTER);
        assertEquals("library-list", FxRunner.call(() -> scene().getFocusOwner().getId()));
        type(KeyCode.ENTER);
        stereo.pass(0.2);
        assertEquals(List.of("Low Tide"), queue());
        assertTrue(stereo.state().playing());
        assertEquals(
                202,
                FxRunner.call(() -> {
                    double[] seconds = new double[1];
                    stereo.tell(player -> seconds[0] = player.detailsOf(
                                    stereo.state().queue().entries().get(0).track())
                            .durationSeconds());
                    return seconds[0];
                }),
                "what the library knows is known of the queue");
        type(KeyCode.ESCAPE);
        assertEquals(6, rows(), "Escape ends the search first");
        type(KeyCode.ESCAPE);
        assertFalse(FxRunner.call(() -> node("drawer").isVisible()));
    }

    @Test
    void albumsAreGoneIntoLeftAndAddedWholeByKeys() {
        type(KeyCode.Q);
        choose(place(LibraryView.ALBUMS));
        FxRunner.run(() -> node("library-list").requestFocus());
        FxRunner.run(
                () -> ((ListView<?>) node("library-list")).getSelectionModel().clearAndSelect(1));
        type(KeyCode.ENTER, false, true);
        assertEquals(List.of("Pier Eleven", "Low Tide", "Night Ferry"), queue());
        type(KeyCode.ENTER);
        assertEquals(3, rows(), "into the album");
        type(KeyCode.ENTER, true, false);
        assertEquals("Pier Eleven", queue().get(0));
        assertEquals(4, queue().size());
        type(KeyCode.BACK_SPACE);
        assertEquals(2, rows());
    }

    @Test
    void theMouseOpensPlaysAndAddsAndEveryKeyOfTheSideDoesItsWork() {
        type(KeyCode.Q);
        choose(place(LibraryView.ARTISTS));
        doubleClick(1);
        doubleClick(0);
        doubleClick(2);
        stereo.pass(0.2);
        assertEquals(List.of("Night Ferry"), queue());
        press("library-back");
        press("library-add");
        assertEquals(4, queue().size());
        press("library-next");
        assertEquals(7, queue().size());
        press("library-play");
        assertEquals(10, queue().size());
        press("library-scan");
        press("library-measure");
        music.work = new LibraryWork(LibraryWork.Stage.READING, 12, 480, "x");
        FxRunner.run(() -> scene().getRoot().requestLayout());
        type(KeyCode.SHIFT);
        press("library-stop");
        assertEquals(List.of("scan", "measure", "stop"), music.asked);
    }

    @Test
    void aHundredThousandTracksMakeOnlyTheRowsInView() {
        List<LibraryTrack> many = new ArrayList<>();
        for (int i = 1; i <= 100_000; i++) {
            many.add(track(0, 1 + i % 30_000, "Song " + i).withMissing(false));
        }
        List<LibraryTrack> apart = new ArrayList<>();
        for (int i = 0; i < many.size(); i++) {
            LibraryTrack each = many.get(i);
            apart.add(new LibraryTrack(
                    "/m/" + i + ".flac",
                    each.title(),
                    "A" + i / 1000,
                    "",
                    "B" + i / 10,
                    "",
                    2000,
                    each.trackNumber(),
                    1,
                    100,
                    GainTags.NONE,
                    false,
                    i,
                    1,
                    1,
                    false));
        }
        music.library = Library.EMPTY.with(LibraryChanges.put(apart));
        type(KeyCode.Q);
        choose(place(LibraryView.TRACKS));
        assertEquals(100_000, rows());
        int cells =
                FxRunner.call(() -> node("library-list").lookupAll(".list-cell").size());
        assertTrue(cells < 40, cells + " cells were made");
        FxRunner.run(() -> ((ListView<?>) node("library-list")).scrollTo(90_000));
        settle();
        assertTrue(
                FxRunner.call(() -> node("library-list").lookupAll(".list-cell").size()) < 60);
    }

    @Test
    void everyPartHasARoleAndAName() {
        type(KeyCode.Q);
        choose(place(LibraryView.TRACKS));
        FxRunner.run(() -> {
            for (String id : List.of("library-search", "library-places", "library-list", "library-order")) {
                Node node = node(id);
                assertFalse(Objects.requireNonNull(node.getAccessibleText(), id).isEmpty(), id);
            }
            List<String> spoken = node("library-list").lookupAll(".list-cell").stream()
                    .map(Node::getAccessibleText)
                    .filter(Objects::nonNull)
                    .toList();
            assertTrue(spoken.contains("Pier Eleven, Lumen Coast, Harbour Lights, 3:21"), spoken.toString());
            assertTrue(spoken.stream().anyMatch(each -> each.endsWith("missing")), spoken.toString());
            assertTrue(spoken.stream().noneMatch(each -> each.contains("\u202e")));
        });
    }

    @Test
    void theLibraryIsPaintedAtEverySize() {
        stereo.load("Night Ferry", "Green Corridor");
        type(KeyCode.Q);
        double[][] sizes = {{640, 360}, {1280, 720}, {2560, 1440}};
        for (double[] size : sizes) {
            resize(size[0], size[1]);
            for (int place : new int[] {0, place(LibraryView.ALBUMS), place(LibraryView.TRACKS)}) {
                choose(place);
                FxPictures.keep(
                        FxRunner.call(() -> FxPictures.of(scene().snapshot(null))),
                        "library-" + (int) size[0] + "-" + place);
            }
            assertTrue(FxRunner.call(
                    () -> node("library-search").getBoundsInParent().getWidth() > 60));
        }
    }
}
