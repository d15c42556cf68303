package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.desktop.library.Covers;
import org.rustyaudio.faceplate.library.LibraryView;
import org.rustyaudio.faceplate.library.LibraryWork;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.gain.GainTags;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryChanges;
import org.rustyaudio.player.library.LibraryTrack;
import org.rustyaudio.player.playlist.LoadedEntry;
import org.rustyaudio.player.playlist.ShelvedPlaylist;
import org.rustyaudio.player.queue.QueueEntry;

class LibraryDrawerTest {

    @TempDir
    Path folder;

    private final TestMusic music = new TestMusic();
    private WindowRig rig;
    private Covers covers;

    @BeforeEach
    void open() {
        covers = new Covers(_ -> null, folder.resolve("covers"));
        rig = WindowRig.open(folder, 1280, 720, window -> window.setLibrary(music, covers));
    }

    @AfterEach
    void close() {
        rig.close();
        covers.close();
    }

    /// A view's row among the places, 0 for the queue.
    private void choose(int place) {
        FxRunner.run(() -> {
            if (rig.scene().lookup("#library-places") instanceof ListView<?> places) {
                places.getSelectionModel().clearAndSelect(place);
            } else {
                ((MenuButton) rig.node("library-place")).getItems().get(place).fire();
            }
        });
        rig.settle();
    }

    private void doubleClick(int row) {
        rig.hand.doubleClick(FxRunner.call(() -> rig.node("library-list").lookupAll(".list-cell").stream()
                .filter(each -> each instanceof ListCell<?> one && one.getIndex() == row)
                .findFirst()
                .orElseThrow()));
    }

    private static int place(LibraryView view) {
        return 1 + List.of(LibraryView.values()).indexOf(view);
    }

    private List<String> queue() {
        return rig.stereo.state().queue().entries().stream()
                .map(QueueEntry::track)
                .map(each -> each.title())
                .toList();
    }

    private int rows() {
        return FxRunner.call(
                () -> ((ListView<?>) rig.node("library-list")).getItems().size());
    }

    @Test
    void withKeysAloneATrackIsFoundAndPlayedAndTheWayLeadsBack() {
        rig.key(KeyCode.F, KeyCode.CONTROL);
        assertEquals("library-search", rig.focusId());
        rig.hand.write("lumen tide");
        assertEquals(1, rows());
        rig.key(KeyCode.ENTER);
        assertEquals("library-list", rig.focusId());
        rig.key(KeyCode.ENTER);
        rig.stereo.pass(0.2);
        assertEquals(List.of("Low Tide"), queue());
        assertTrue(rig.stereo.state().playing());
        assertEquals(
                202,
                FxRunner.call(() -> {
                    double[] seconds = new double[1];
                    rig.stereo.tell(player -> seconds[0] = player.detailsOf(
                                    rig.stereo.state().queue().entries().get(0).track())
                            .durationSeconds());
                    return seconds[0];
                }),
                "what the library knows is known of the queue");
        rig.key(KeyCode.ESCAPE);
        assertEquals(6, rows(), "Escape ends the search first");
        rig.key(KeyCode.ESCAPE);
        assertFalse(FxRunner.call(() -> rig.node("drawer").isVisible()));
    }

    @Test
    void albumsAreGoneIntoLeftAndAddedWholeByKeys() {
        rig.key(KeyCode.Q);
        choose(place(LibraryView.ALBUMS));
        FxRunner.run(() -> rig.node("library-list").requestFocus());
        FxRunner.run(() ->
                ((ListView<?>) rig.node("library-list")).getSelectionModel().clearAndSelect(1));
        rig.key(KeyCode.ENTER, KeyCode.CONTROL);
        assertEquals(List.of("Pier Eleven", "Low Tide", "Night Ferry"), queue());
        rig.key(KeyCode.ENTER);
        assertEquals(3, rows(), "into the album");
        rig.key(KeyCode.ENTER, KeyCode.SHIFT);
        assertEquals("Pier Eleven", queue().get(0));
        assertEquals(4, queue().size());
        rig.key(KeyCode.BACK_SPACE);
        assertEquals(2, rows());
    }

    @Test
    void theMouseOpensPlaysAndAddsAndEveryKeyOfTheSideDoesItsWork() {
        rig.key(KeyCode.Q);
        choose(place(LibraryView.ARTISTS));
        doubleClick(1);
        doubleClick(0);
        doubleClick(2);
        rig.stereo.pass(0.2);
        assertEquals(List.of("Night Ferry"), queue());
        rig.click("library-back");
        rig.click("library-add");
        assertEquals(4, queue().size());
        rig.click("library-next");
        assertEquals(7, queue().size());
        rig.click("library-play");
        assertEquals(10, queue().size());
        rig.click("library-scan");
        rig.click("library-measure");
        music.work = new LibraryWork(LibraryWork.Stage.READING, 12, 480, "x");
        FxRunner.run(() -> rig.scene().getRoot().requestLayout());
        rig.key(KeyCode.SHIFT);
        rig.click("library-stop");
        assertEquals(List.of("scan", "measure", "stop"), music.asked);
    }

    private void showPlaylist(boolean saved) {
        List<LoadedEntry> entries = List.of(
                new LoadedEntry(Track.ofFile("/music/gone.flac", "Gone"), TrackDetails.UNKNOWN, true),
                new LoadedEntry(
                        Track.ofFile("/music/Harbour Lights/3.flac", "Night Ferry"), TrackDetails.UNKNOWN, false));
        music.playlists = List.of(new ShelvedPlaylist("/music/Night.m3u8", entries, saved, ""));
        rig.key(KeyCode.Q);
        choose(place(LibraryView.PLAYLISTS));
    }

    @Test
    void aPlaylistIsOpenedAndPlayedByMouse() {
        showPlaylist(false);
        assertEquals(1, rows());
        doubleClick(0);
        assertEquals(2, rows());
        doubleClick(1);
        assertEquals(List.of("Night Ferry"), queue());
        assertEquals("/music/Night.m3u8", music.lastPlaylist);
        rig.click("library-back");
        rig.click("library-add");
        assertEquals(List.of("Night Ferry", "Gone", "Night Ferry"), queue());
    }

    @Test
    void aSavedPlaylistIsQueuedRenamedAndDeletedByKeysAndAnyOtherStays() {
        showPlaylist(true);
        FxRunner.run(() -> {
            ListView<?> list = (ListView<?>) rig.node("library-list");
            list.requestFocus();
            list.getSelectionModel().clearAndSelect(0);
        });
        rig.key(KeyCode.ENTER, KeyCode.CONTROL);
        assertEquals(List.of("Gone", "Night Ferry"), queue());
        rig.key(KeyCode.F2);
        assertEquals("playlist-name", rig.focusId());
        rig.hand.write("Ferries");
        rig.key(KeyCode.ENTER);
        assertEquals("library-list", rig.focusId());
        rig.key(KeyCode.DELETE);
        assertEquals("playlist-no", rig.focusId(), "nothing is deleted by the same key twice");
        rig.key(KeyCode.ESCAPE);
        assertEquals("library-list", rig.focusId());
        rig.key(KeyCode.DELETE);
        rig.click("playlist-yes");
        assertEquals(List.of("rename /music/Night.m3u8 to Ferries", "delete /music/Night.m3u8"), music.asked);
        rig.key(KeyCode.Q);
        showPlaylist(false);
        FxRunner.run(() -> rig.node("library-list").requestFocus());
        rig.key(KeyCode.F2);
        assertEquals("library-list", rig.focusId(), "a file of the person's own is not renamed");
    }

    @Test
    void aHundredThousandTracksMakeOnlyTheRowsInView() {
        List<LibraryTrack> many = new ArrayList<>();
        for (int i = 1; i <= 100_000; i++) {
            many.add(TestMusic.track(0, 1 + i % 30_000, "Song " + i).withMissing(false));
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
        rig.key(KeyCode.Q);
        choose(place(LibraryView.TRACKS));
        assertEquals(100_000, rows());
        int cells = FxRunner.call(
                () -> rig.node("library-list").lookupAll(".list-cell").size());
        assertTrue(cells < 40, cells + " cells were made");
        FxRunner.run(() -> ((ListView<?>) rig.node("library-list")).scrollTo(90_000));
        rig.settle();
        assertTrue(FxRunner.call(
                        () -> rig.node("library-list").lookupAll(".list-cell").size())
                < 60);
    }

    @Test
    void everyPartHasARoleAndAName() {
        rig.key(KeyCode.Q);
        choose(place(LibraryView.TRACKS));
        FxRunner.run(() -> {
            for (String id : List.of("library-search", "library-places", "library-list", "library-order")) {
                Node node = rig.node(id);
                assertFalse(Objects.requireNonNull(node.getAccessibleText(), id).isEmpty(), id);
            }
            List<String> spoken = rig.node("library-list").lookupAll(".list-cell").stream()
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
        rig.stereo.load("Night Ferry", "Green Corridor");
        rig.key(KeyCode.Q);
        double[][] sizes = {{640, 360}, {1280, 720}, {2560, 1440}};
        for (double[] size : sizes) {
            rig.resize(size[0], size[1]);
            for (int place : new int[] {0, place(LibraryView.ALBUMS), place(LibraryView.TRACKS)}) {
                choose(place);
                rig.keepPicture("library-" + (int) size[0] + "-" + place);
            }
            assertTrue(FxRunner.call(
                    () -> rig.node("library-search").getBoundsInParent().getWidth() > 60));
        }
    }
}
