package org.rustyaudio.player.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.player.Track;

class QueueTest {

    private final Queue queue = new Queue(new SeededRandomness(1));

    private static List<Track> tracks(String names) {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < names.length(); i++) {
            tracks.add(Track.ofFile(names.substring(i, i + 1), "track"));
        }
        return tracks;
    }

    private String names() {
        return names(queue.view().entries());
    }

    private static String names(List<QueueEntry> entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(entry.track().location()));
        return text.toString();
    }

    private String next() {
        QueueEntry entry = queue.ahead(1, false);
        if (entry == null) {
            return "-";
        }
        queue.advanceTo(entry);
        return entry.track().location();
    }

    private String next(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(next());
        }
        return text.toString();
    }

    private String back() {
        QueueEntry entry = queue.back();
        return entry == null ? "-" : entry.track().location();
    }

    @Test
    void playsInOrderAndEnds() {
        queue.add(tracks("abc"));
        assertEquals("abc-", next(4));
        assertEquals(2, queue.view().currentIndex());
    }

    @Test
    void repeatAllBeginsAgainAndGoesBackOverTheStart() {
        queue.add(tracks("abc"));
        queue.setRepeat(RepeatMode.ALL);
        assertEquals("abcab", next(5));
        assertEquals("a", back());
        assertEquals("c", back());
    }

    @Test
    void repeatOneRepeatsByItselfButLetsAPersonGoOn() {
        queue.add(tracks("ab"));
        queue.setRepeat(RepeatMode.ONE);
        queue.select(0);
        assertEquals(queue.current(), queue.ahead(1, true));
        assertEquals("b", names(List.of(java.util.Objects.requireNonNull(queue.ahead(2, true)))));
        assertEquals("b", next());
    }

    @Test
    void upNextPlaysFirstAndTheListGoesOnWhereItWas() {
        queue.add(tracks("abc"));
        queue.select(0);
        queue.playNext(tracks("x"));
        queue.playNext(tracks("y"));
        assertEquals("xy", names(queue.view().upNext()));
        assertEquals("x", next());
        assertEquals(-1, queue.view().currentIndex());
        assertEquals("a", back());
        assertEquals("ybc-", next(4));
    }

    @Test
    void insertNextComesRightBehindThePlayingTrack() {
        queue.add(tracks("abc"));
        queue.select(1);
        queue.insertNext(tracks("xy"));
        assertEquals("abxyc", names());
        assertEquals("xyc", next(3));
    }

    @Test
    void theCurrentIndexFollowsEveryEdit() {
        queue.add(tracks("abcde"));
        queue.select(2);
        queue.insert(0, tracks("xy"));
        assertEquals(4, queue.view().currentIndex());
        queue.move(4, 1, 0);
        assertEquals("cxyabde", names());
        assertEquals(0, queue.view().currentIndex());
        queue.move(1, 2, 5);
        assertEquals("cabdexy", names());
        assertEquals(0, queue.view().currentIndex());
        queue.remove(1, 3);
        assertEquals("cdexy", names());
        assertEquals("dexy-", next(5));
    }

    @Test
    void aRemovedPlayingTrackPlaysOnAndTheNextIsTheOneThatFollowedIt() {
        queue.add(tracks("abcd"));
        queue.select(1);
        queue.remove(1, 2);
        assertEquals(-1, queue.view().currentIndex());
        assertEquals(
                "b", java.util.Objects.requireNonNull(queue.current()).track().location());
        assertEquals("cd-", next(3));
    }

    @Test
    void backFromARemovedTrackIsTheOneBeforeIt() {
        queue.add(tracks("abcd"));
        queue.select(2);
        queue.remove(2, 3);
        assertEquals("b", back());
    }

    @Test
    void undoTakesBackEditsOneByOne() {
        queue.add(tracks("abcd"));
        queue.select(2);
        queue.remove(1, 3);
        queue.move(0, 1, 1);
        queue.clear();
        assertEquals("", names());
        assertTrue(queue.undo());
        assertEquals("da", names());
        assertTrue(queue.undo());
        assertEquals("ad", names());
        assertTrue(queue.undo());
        assertEquals("abcd", names());
        assertEquals(2, queue.view().currentIndex());
        assertTrue(queue.undo());
        assertFalse(queue.undo());
        assertEquals("", names());
    }

    @Test
    void undoDoesNotBringBackWhatUpNextHasPlayed() {
        queue.add(tracks("ab"));
        queue.select(0);
        queue.playNext(tracks("xy"));
        queue.remove(1, 2);
        assertEquals("x", next());
        queue.undo();
        assertEquals("ab", names());
        assertEquals("y", names(queue.view().upNext()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shuffleNeverRepeatsUntilAllHavePlayed(long seed) {
        Queue shuffled = new Queue(new SeededRandomness(seed));
        shuffled.add(tracks("abcdefghijklmnop"));
        shuffled.select(3);
        shuffled.setShuffle(true);
        shuffled.setRepeat(RepeatMode.ALL);
        StringBuilder played = new StringBuilder("d");
        for (int i = 1; i < 16 * 50; i++) {
            QueueEntry entry = java.util.Objects.requireNonNull(shuffled.ahead(1, true));
            shuffled.advanceTo(entry);
            played.append(entry.track().location());
        }
        for (int round = 0; round < 50; round++) {
            char[] sorted = played.substring(16 * round, 16 * round + 16).toCharArray();
            Arrays.sort(sorted);
            assertEquals("abcdefghijklmnop", new String(sorted), "round " + round);
        }
        for (int i = 1; i < played.length(); i++) {
            assertTrue(played.charAt(i) != played.charAt(i - 1), "no track twice in a row, at " + i);
        }
    }

    @Test
    void shuffleEndsAfterOneRoundWithoutRepeat() {
        queue.add(tracks("abcdef"));
        queue.setShuffle(true);
        char[] played = next(6).toCharArray();
        Arrays.sort(played);
        assertEquals("abcdef", new String(played));
        assertEquals("-", next());
    }

    @Test
    void everyOrderOfThreeComesAboutEquallyOften() {
        int[] count = new int[6];
        List<String> orders = List.of("abc", "acb", "bac", "bca", "cab", "cba");
        for (int seed = 0; seed < 6000; seed++) {
            Queue shuffled = new Queue(new SeededRandomness(seed));
            shuffled.add(tracks("abc"));
            shuffled.setShuffle(true);
            StringBuilder order = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                QueueEntry entry = java.util.Objects.requireNonNull(shuffled.ahead(1, true));
                shuffled.advanceTo(entry);
                order.append(entry.track().location());
            }
            count[orders.indexOf(order.toString())]++;
        }
        for (int n : count) {
            assertEquals(1000, n, 150, Arrays.toString(count));
        }
    }

    @Test
    void shuffleGoesBackTheWayItCameAndForwardAgain() {
        queue.add(tracks("abcdefgh"));
        queue.setShuffle(true);
        String forward = next(5);
        String backward = back() + back() + back() + back();
        assertEquals(new StringBuilder(forward.substring(0, 4)).reverse().toString(), backward);
        assertEquals("-", back());
        assertEquals(forward.substring(1), next(4));
        char[] rest = (forward + next(3)).toCharArray();
        Arrays.sort(rest);
        assertEquals("abcdefgh", new String(rest));
    }

    @Test
    void aJumpInShuffleCountsAsPlayed() {
        queue.add(tracks("abcdef"));
        queue.setShuffle(true);
        String first = next(2);
        queue.ahead(3, true);
        int free = 0;
        while (first.contains(queue.view().entries().get(free).track().location())) {
            free++;
        }
        String chosen = queue.select(free).track().location();
        char[] all = (first + chosen + next(3)).toCharArray();
        Arrays.sort(all);
        assertEquals("abcdef", new String(all));
        assertEquals("-", next());
    }

    @Test
    void tracksAddedWhileShuffledComeInThisRoundAndRemovedOnesDoNot() {
        queue.add(tracks("abcd"));
        queue.setShuffle(true);
        String first = next(2);
        queue.ahead(1, true);
        queue.add(tracks("xy"));
        int gone = 0;
        while (first.contains(queue.view().entries().get(gone).track().location())) {
            gone++;
        }
        String removed = queue.view().entries().get(gone).track().location();
        queue.remove(gone, gone + 1);
        String rest = next(4);
        assertEquals("-", rest.substring(3));
        assertFalse(rest.contains(removed));
        assertTrue(rest.contains("x") && rest.contains("y"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theCursorIsRightAfterAnyEdits(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Queue edited = new Queue(new SeededRandomness(seed));
        edited.add(tracks("abcdefgh"));
        edited.select(4);
        for (int i = 0; i < 3000; i++) {
            int size = edited.size();
            int from = random.nextInt(size + 1);
            int to = from + random.nextInt(Math.min(3, size - from) + 1);
            switch (random.nextInt(7)) {
                case 0 -> edited.insert(from, size < 30 ? tracks("xy") : List.of());
                case 1 -> edited.remove(from, to);
                case 2 -> edited.move(from, to - from, random.nextInt(size - (to - from) + 1));
                case 3 -> edited.undo();
                case 4 -> edited.setShuffle(random.nextBoolean());
                case 5 -> edited.back();
                default -> {
                    QueueEntry entry = edited.ahead(1, false);
                    if (entry != null) {
                        edited.advanceTo(entry);
                    }
                }
            }
            QueueView view = edited.view();
            if (view.currentIndex() >= 0) {
                assertEquals(edited.current(), view.entries().get(view.currentIndex()), "after edit " + i);
            } else {
                assertFalse(view.entries().contains(edited.current()), "after edit " + i);
            }
            QueueEntry ahead = edited.ahead(1, true);
            assertTrue(ahead == null || view.entries().contains(ahead), "after edit " + i);
        }
    }

    @Test
    void anEmptyQueueHasNoNextInAnyMode() {
        for (RepeatMode mode : RepeatMode.values()) {
            queue.setRepeat(mode);
            assertNull(queue.ahead(1, true));
            queue.setShuffle(true);
            assertNull(queue.ahead(1, true));
            assertNull(queue.back());
            queue.setShuffle(false);
        }
    }

    @Test
    void wrongIndexesAndTooManyTracksAreRefusedWithTheNumber() {
        queue.add(tracks("ab"));
        assertThrows(IndexOutOfBoundsException.class, () -> queue.select(2));
        assertThrows(IndexOutOfBoundsException.class, () -> queue.remove(1, 3));
        assertThrows(IndexOutOfBoundsException.class, () -> queue.move(0, 2, 1));
        Track track = Track.ofFile("x", "x");
        List<Track> many = java.util.Collections.nCopies(QueueEdits.MAX_ENTRIES, track);
        Exception refused = assertThrows(IllegalArgumentException.class, () -> queue.add(many));
        assertTrue(refused.toString().contains("200000"), refused.toString());
        assertEquals("ab", names());
    }
}
