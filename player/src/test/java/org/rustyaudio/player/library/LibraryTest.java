package org.rustyaudio.player.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rustyaudio.player.gain.GainTags;

class LibraryTest {

    private static final long SEED = 77;

    @Test
    void everyTrackComesBackAsItWasPutIn() {
        System.out.println("seed " + SEED);
        List<LibraryTrack> tracks = new RandomLibrary(SEED).tracks(20_000);
        Library library = RandomLibrary.library(tracks, "/music/");
        assertEquals(tracks.size(), library.size());
        for (LibraryTrack track : tracks) {
            assertEquals(track, library.track(library.find(track.location())));
        }
        assertEquals(-1, library.find("/music/none"));
        int covered = 0;
        for (Album album : library.albums()) {
            assertEquals(covered, album.first());
            covered = album.end();
        }
        assertEquals(library.size(), covered, "albums cover every track once");
        assertEquals(library.size(), library.artists().getLast().end());
        assertEquals(
                library.size(), library.genres().stream().mapToInt(Genre::size).sum());
        assertEquals(
                library.size(),
                library.folders().stream().mapToInt(Folder::size).sum());
        assertEquals(library.size(), library.below("/music/").length);
    }

    @Test
    void changesReplaceForgetAndAdd() {
        List<LibraryTrack> tracks = new RandomLibrary(SEED).tracks(500);
        Library library = RandomLibrary.library(tracks, "/music/");
        LibraryTrack gone = tracks.get(7);
        LibraryTrack other = tracks.get(9).withMissing(true);
        LibraryTrack more = RandomLibrary.track("/new/1.mp3", "", "", "", "", 0);
        Library next =
                library.with(new LibraryChanges(List.of(other, more), List.of(gone.location(), "/no/such"), null));
        assertEquals(500, next.size());
        assertEquals(-1, next.find(gone.location()));
        assertTrue(next.missing(next.find(other.location())));
        assertEquals("1.mp3", next.title(next.find("/new/1.mp3")), "a file without a title shows its name");
        assertEquals(List.of("/music/"), next.watched());
    }

    @Test
    void albumsStandUnderTheirArtistsByYearWithTracksByDiscAndNumber() {
        Library library = RandomLibrary.library(List.of(
                full("/b/2.flac", "Two", "The Beatles", "", "Help!", 1965, 2, 1),
                full("/b/1.flac", "One", "the beatles", "", "Help!", 1965, 1, 1),
                full("/b/d2.flac", "Zero", "The Beatles", "", "Help!", 1965, 1, 2),
                full("/a/1.flac", "Old", "The Beatles", "", "With", 1963, 1, 0),
                full("/c/1.flac", "C1", "Abba", "", "Hits", 0, 1, 0),
                full("/v/1.flac", "V1", "Muse", "", "Mix", 0, 1, 0),
                full("/v/2.flac", "V2", "Blur", "", "Mix", 0, 2, 0),
                full("/g/1.flac", "G1", "Muse", "", "Guests", 0, 1, 0),
                full("/g/2.flac", "G2", "Muse feat. Blur", "", "Guests", 0, 2, 0),
                full("/u/1.flac", "U", "", "", "", 0, 0, 0)));
        assertEquals(
                List.of("Abba", "The Beatles", "Muse", "Various Artists", ""),
                library.artists().stream().map(Artist::name).toList());
        Artist beatles = library.artists().get(1);
        assertEquals(
                List.of("Old", "One", "Two", "Zero"),
                java.util.stream.IntStream.range(beatles.first(), beatles.end())
                        .mapToObj(library::title)
                        .toList());
        assertEquals("With", library.albums().get(beatles.firstAlbum()).title());
        assertEquals(
                2,
                library.albums().get(library.albumOf(library.find("/g/2.flac"))).size());
    }

    @Test
    void columnsSortNumbersByValueLeaveArticlesOutAndPutTheUnknownLast() {
        Library library = RandomLibrary.library(List.of(
                full("/1", "Track 10", "The Cure", "", "b", 1990, 1, 0),
                full("/2", "Track 9", "Ära", "", "A", 0, 2, 0),
                full("/3", "track 009b", "A Day", "", "", 2001, 3, 0),
                full("/4", "The End", "", "", "C", 1970, 4, 0)));
        assertEquals(List.of("The End", "Track 9", "track 009b", "Track 10"), titles(library, Column.TITLE, false));
        assertEquals(
                List.of("Ära", "The Cure", "A Day", ""),
                Arrays.stream(library.sorted(library.search(""), Column.ARTIST, false))
                        .mapToObj(library::artist)
                        .toList());
        assertEquals(List.of("track 009b", "Track 10", "The End", "Track 9"), titles(library, Column.YEAR, true));
        assertEquals("Track 9", titles(library, Column.YEAR, false).getLast());
        assertEquals("track 009b", titles(library, Column.ALBUM, true).getLast());
    }

    @Test
    void foldingAgreesWithUnicodesDecompositions() {
        Map<Character, String> custom = new HashMap<>();
        for (char c = 0xC0; c < 0x2000; c++) {
            if (!Character.isLetter(c) || (c >= 0x500 && c < 0x1E00) || (c >= 0x250 && c < 0x386)) {
                continue;
            }
            String bare = Normalizer.normalize(
                            String.valueOf(c).toLowerCase(java.util.Locale.ROOT), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "");
            String folded = Folding.fold(String.valueOf(c));
            if (!folded.equals(bare)) {
                custom.put(c, folded);
            }
        }
        // Only letters that have no decomposition are folded by custom.
        assertTrue(custom.size() < 45, custom::toString);
        assertEquals("o", custom.get('ø'));
        assertEquals("ss", custom.get('ß'));
        assertEquals("bjork a-ha dont stop", Folding.fold("BJO\u0308RK Ａ-ha Don’t\u00A0Stop"));
        assertEquals("αλεξ", Folding.fold("ΆΛΕΞ"));
        assertEquals("елка", Folding.fold("Ёлка"));
    }

    @Test
    void aTrackThatCannotBeIsRefusedWithItsNumber() {
        var trouble = assertThrows(IllegalArgumentException.class, () -> full("/1", "", "", "", "", 40_000, 1, 1));
        assertTrue(String.valueOf(trouble.getMessage()).contains("40000"));
    }

    private static List<String> titles(Library library, Column column, boolean descending) {
        return Arrays.stream(library.sorted(library.search(""), column, descending))
                .mapToObj(library::title)
                .toList();
    }

    private static LibraryTrack full(
            String location,
            String title,
            String artist,
            String albumArtist,
            String album,
            int year,
            int number,
            int disc) {
        return new LibraryTrack(
                location,
                title,
                artist,
                albumArtist,
                album,
                "",
                year,
                number,
                disc,
                -1,
                GainTags.NONE,
                false,
                0,
                1,
                1,
                false);
    }
}
