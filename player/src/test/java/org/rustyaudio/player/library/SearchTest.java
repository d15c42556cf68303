package org.rustyaudio.player.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final long SEED = 20_260_101;

    @Test
    void findsWhatASlowSearchOfEveryTextFindsInTheSameOrder() {
        System.out.println("seed " + SEED);
        Library library = RandomLibrary.library(new RandomLibrary(SEED).tracks(100_000), "/music/");
        Random random = new Random(SEED);
        List<String> queries =
                new ArrayList<>(List.of("a", "é", "the", "STO ne", "  O'  ", "星", "🎵", "22 1", "zzz", ""));
        for (int i = 0; i < 20; i++) {
            LibraryTrack track = library.track(random.nextInt(library.size()));
            String text = track.title() + " " + track.artist() + " " + track.album();
            int[] points = text.codePoints().toArray();
            int from = random.nextInt(points.length);
            queries.add(new String(points, from, Math.min(points.length - from, 1 + random.nextInt(12))));
        }
        Oracle oracle = new Oracle(library);
        for (String query : queries) {
            assertArrayEquals(oracle.search(query), library.search(query), "query \"" + query + "\", seed " + SEED);
        }
    }

    @Test
    void everyLetterTypedOrTakenBackFindsWhatTheWholeQueryFinds() {
        System.out.println("seed " + SEED);
        Library typed = RandomLibrary.library(new RandomLibrary(SEED).tracks(5_000), "/music/");
        Oracle oracle = new Oracle(typed);
        for (String text : List.of("love the", "the love", "a ar art", "stone st", "é e ee")) {
            for (int length = 1; length < 2 * text.length(); length++) {
                String query = text.substring(0, length <= text.length() ? length : 2 * text.length() - length);
                assertArrayEquals(oracle.search(query), typed.search(query), "query \"" + query + "\", seed " + SEED);
            }
        }
    }

    @Test
    void everyWordMustMatchInSomeField() {
        Library library = RandomLibrary.library(
                List.of(
                        RandomLibrary.track("/music/x/1.flac", "Jóga", "Björk", "", "Homogenic", 1),
                        RandomLibrary.track("/music/live/2.flac", "Hunter", "Björk", "", "Homogenic", 2)),
                "/music/");
        assertEquals(List.of("Jóga"), titles(library, "BJORK joga"));
        assertEquals(List.of("Hunter"), titles(library, "homog LIVE"));
        assertEquals(List.of(), titles(library, "homogenic björk nothing"));
        assertEquals(List.of(), titles(library, "music"), "the watched folder's own name is not searched");
    }

    @Test
    void whatBeginsWithTheQueryComesFirstAndTitlesBeforeTheRest() {
        Library library = RandomLibrary.library(List.of(
                RandomLibrary.track("/a/1", "Unsung Love", "A", "", "X", 1),
                RandomLibrary.track("/a/2", "Cloves", "B", "", "X", 1),
                RandomLibrary.track("/a/3", "Other", "C", "", "Love", 1),
                RandomLibrary.track("/a/4", "Song", "Love", "", "Y", 1),
                RandomLibrary.track("/a/5", "Love Me Do", "D", "", "Y", 1),
                RandomLibrary.track("/a/6", "Love", "E", "", "Y", 1)));
        assertEquals(List.of("Love", "Love Me Do", "Song", "Other", "Unsung Love", "Cloves"), titles(library, "love"));
    }

    @Test
    void strangeTextIsFoundAndKept() {
        String longTitle = "x".repeat(9_990) + " the needle";
        Library library = RandomLibrary.library(List.of(
                RandomLibrary.track("/a/1", longTitle, "", "", "", 0),
                RandomLibrary.track("/a/2", "שלום עולם", "", "", "", 0),
                RandomLibrary.track("/a/3", "bell\u0007\u0000 and\u202E tab\t", "", "", "", 0),
                RandomLibrary.track("/a/\uD800lone", "🎸 solo", "", "", "", 0),
                RandomLibrary.track("/a/5", "''", "", "", "", 0)));
        assertEquals(List.of(longTitle), titles(library, "needle xxxx"));
        assertEquals(List.of("שלום עולם"), titles(library, "עולם"));
        assertEquals(List.of("bell\u0007\u0000 and\u202E tab\t"), titles(library, "bell tab"));
        assertEquals(List.of("🎸 solo"), titles(library, "🎸"));
        assertTrue(library.find("/a/\uD800lone") >= 0, "a name that is no valid Unicode");
        assertEquals(5, library.search("'").length, "a query without letters finds all");
        assertEquals(0, library.search("y".repeat(100_000)).length);
    }

    private static List<String> titles(Library library, String query) {
        return Arrays.stream(library.search(query)).mapToObj(library::title).toList();
    }

    /// The same rule, written as slowly and plainly as it can be.
    private static final class Oracle {

        private final Library library;
        private final String[][] fields;

        Oracle(Library library) {
            this.library = library;
            fields = new String[library.size()][];
            for (int i = 0; i < fields.length; i++) {
                LibraryTrack track = library.track(i);
                String folder = LibraryTrack.folderOf(track.location()).substring("/music/".length());
                fields[i] = new String[] {
                    Folding.fold(track.title()),
                    Folding.fold(track.artist()),
                    Folding.fold(track.albumArtist()),
                    Folding.fold(track.album()),
                    Folding.fold(folder)
                };
            }
        }

        int[] search(String query) {
            record Hit(int track, int worth) {}
            String folded = Folding.fold(query);
            List<Hit> hits = new ArrayList<>();
            for (int i = 0; i < library.size(); i++) {
                int worth = 0;
                boolean all = true;
                boolean any = false;
                for (String word : folded.split(" ", -1)) {
                    if (!word.isEmpty()) {
                        any = true;
                        int best = worth(fields[i], word);
                        all &= best > 0;
                        worth += best;
                    }
                }
                if (all && any && fields[i][0].startsWith(folded.strip())) {
                    worth += fields[i][0].equals(folded.strip()) ? 16 : 8;
                }
                if (all) {
                    hits.add(new Hit(i, worth));
                }
            }
            hits.sort(Comparator.comparingInt(Hit::worth).reversed().thenComparingInt(Hit::track));
            return hits.stream().mapToInt(Hit::track).toArray();
        }

        private static int worth(String[] fields, String word) {
            int[][] worth = {{14, 10, 4}, {13, 9, 3}, {13, 9, 3}, {12, 8, 2}, {6, 5, 1}};
            int best = 0;
            for (int f = 0; f < fields.length; f++) {
                for (int at = fields[f].indexOf(word); at >= 0; at = fields[f].indexOf(word, at + 1)) {
                    int kind = at == 0 ? 0 : opensWord(fields[f].charAt(at - 1)) ? 1 : 2;
                    best = Math.max(best, worth[f][kind]);
                }
            }
            return best;
        }

        private static boolean opensWord(char before) {
            return before < 0x80 && !Character.isLetterOrDigit(before);
        }
    }
}
