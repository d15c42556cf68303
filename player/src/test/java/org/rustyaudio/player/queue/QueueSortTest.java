package org.rustyaudio.player.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.gain.GainTags;

class QueueSortTest {

    private final Queue queue = new Queue(new SeededRandomness(1));
    private final Map<Track, TrackDetails> details = new HashMap<>();

    private void add(String location, String title, String artist, String album, int number, double seconds) {
        Track track = Track.ofFile(location, title.isEmpty() ? location : title);
        details.put(track, new TrackDetails(title, artist, album, "", number, 0, seconds, GainTags.NONE));
        queue.add(List.of(track));
    }

    private void addAll() {
        add("c/2", "The Zoo", "Beta", "Two", 2, 200);
        add("a/10", "track 10", "alpha", "One", 3, 100);
        add("b/9", "Track 9", "Beta", "Two", 1, -1);
        add("a/2", "", "", "", 0, 300);
    }

    private String sorted(QueueSort by) {
        queue.arrange(by.order(queue.view().entries(), track -> Objects.requireNonNull(details.get(track))));
        return locations();
    }

    private String locations() {
        List<String> all = new ArrayList<>();
        queue.view().entries().forEach(entry -> all.add(entry.track().location()));
        return String.join(" ", all);
    }

    @Test
    void titlesGoByValueWithoutArticlesAndUnknownOnesLast() {
        addAll();
        assertEquals("b/9 a/10 c/2 a/2", sorted(QueueSort.TITLE));
    }

    @Test
    void anArtistsTracksStandByAlbumAndNumber() {
        addAll();
        assertEquals("a/10 b/9 c/2 a/2", sorted(QueueSort.ARTIST));
        assertEquals("a/2 c/2 b/9 a/10", sorted(QueueSort.ARTIST));
    }

    @Test
    void albumsLengthsAndFilesHaveAnOrderToo() {
        addAll();
        assertEquals("a/10 b/9 c/2 a/2", sorted(QueueSort.ALBUM));
        assertEquals("a/10 c/2 a/2 b/9", sorted(QueueSort.LENGTH));
        assertEquals("a/2 a/10 b/9 c/2", sorted(QueueSort.FILE));
    }

    @Test
    void sortingAgainTurnsTheOrderRound() {
        addAll();
        String up = sorted(QueueSort.FILE);
        assertEquals("c/2 b/9 a/10 a/2", sorted(QueueSort.FILE));
        assertEquals(up, sorted(QueueSort.FILE));
    }

    @Test
    void whatPlaysPlaysOnInItsNewPlaceAndUndoBringsTheOldOrderBack() {
        addAll();
        queue.select(2);
        String before = locations();
        sorted(QueueSort.TITLE);
        assertEquals(0, queue.view().currentIndex());
        QueueEntry next = queue.ahead(1, false);
        assertEquals("a/10", next == null ? "" : next.track().location());
        assertTrue(queue.undo());
        assertEquals(before, locations());
        assertEquals(2, queue.view().currentIndex());
    }

    @Test
    void anOrderThatLeavesOutOrDoublesAnEntryIsRefusedAndChangesNothing() {
        addAll();
        String before = locations();
        boolean undoable = queue.canUndo();
        assertThrows(IllegalArgumentException.class, () -> queue.arrange(new int[] {0, 1, 2}));
        assertThrows(IllegalArgumentException.class, () -> queue.arrange(new int[] {0, 1, 2, 2}));
        assertThrows(IndexOutOfBoundsException.class, () -> queue.arrange(new int[] {0, 1, 2, 4}));
        assertEquals(before, locations());
        assertEquals(undoable, queue.canUndo());
        assertFalse(before.isEmpty());
    }
}
