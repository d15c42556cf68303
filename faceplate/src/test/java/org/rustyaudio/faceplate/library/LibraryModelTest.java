package org.rustyaudio.faceplate.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.gain.GainTags;
import org.rustyaudio.player.library.Column;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryChanges;
import org.rustyaudio.player.library.LibraryTrack;
import org.rustyaudio.player.playlist.LoadedEntry;
import org.rustyaudio.player.playlist.ShelvedPlaylist;

class LibraryModelTest {

    private final LibraryModel model = new LibraryModel();

    private static LibraryTrack track(String path, String title, String artist, String album, int number) {
        return new LibraryTrack(
                path,
                title,
                artist,
                artist,
                album,
                "Rock",
                2001,
                number,
                1,
                60 * number,
                GainTags.NONE,
                false,
                1_000 + number,
                10,
                10,
                false);
    }

    private static Library library() {
        return Library.EMPTY.with(new LibraryChanges(
                List.of(
                        track("/m/a/1.flac", "Pier Eleven", "Lumen Coast", "Harbour Lights", 1),
                        track("/m/a/2.flac", "Low Tide", "Lumen Coast", "Harbour Lights", 2),
                        track("/m/a/b/1.flac", "Green Corridor", "Ida Vintersen", "Field Studies", 3),
                        track("/m/a/b/2.flac", "Ochre", "Ida Vintersen", "Mesa", 4)
                                .withMissing(true),
                        track("/m/loose.flac", "Blue Hour", "The Quiet Math", "", 5)),
                List.of(),
                List.of("/m/")));
    }

    private List<String> titles() {
        return model.rows(0, model.size()).stream().map(LibraryRow::title).toList();
    }

    @Test
    void artistsLeadToAlbumsAndAlbumsToTracksAndBack() {
        model.setLibrary(library());
        model.show(LibraryView.ARTISTS);
        assertEquals(List.of("Ida Vintersen", "Lumen Coast", "The Quiet Math"), titles());
        assertEquals("3 artists", model.summary());
        assertTrue(model.open(0));
        assertEquals(List.of("Field Studies", "Mesa"), titles());
        assertTrue(model.open(1));
        assertEquals(List.of("Ida Vintersen", "Mesa"), model.path());
        assertEquals(List.of("Ochre"), titles());
        assertTrue(model.row(0).missing());
        assertFalse(model.open(0), "a track has nothing inside");
        assertTrue(model.back());
        assertTrue(model.back());
        assertFalse(model.back());
        assertEquals(3, model.size());
    }

    @Test
    void foldersLeadFromTheWatchedOnesToTheirTracks() {
        model.setLibrary(library());
        model.show(LibraryView.FOLDERS);
        assertEquals(List.of("m"), titles());
        assertEquals("/m/", model.watchedAt(0));
        assertEquals("5 tracks", model.row(0).length());
        model.open(0);
        assertEquals(List.of("a", "Blue Hour"), titles());
        assertEquals("", model.watchedAt(0));
        assertEquals(4, model.tracks(0).length);
        model.open(0);
        assertEquals("/m/a/", model.folder());
        assertEquals(List.of("b", "Pier Eleven", "Low Tide"), titles());
    }

    @Test
    void searchFindsInTheWholeLibraryAndItsEndShowsThePlaceAgain() {
        model.setLibrary(library());
        model.show(LibraryView.ARTISTS);
        model.open(0);
        model.find("lumen tide");
        assertEquals(List.of("Low Tide"), titles());
        assertEquals("1 track · 2 min", model.summary());
        model.find("lumen zzz");
        assertEquals(0, model.size());
        assertEquals("Nothing matches “lumen zzz”. Try fewer or other words.", model.empty());
        assertTrue(model.back());
        assertEquals(List.of("Field Studies", "Mesa"), titles());
    }

    @Test
    void aColumnSortsOneWayThenTheOtherAndNoneRestoresTheOrder() {
        model.setLibrary(library());
        model.show(LibraryView.TRACKS);
        List<String> natural = titles();
        model.sort(Column.TITLE);
        assertEquals(List.of("Blue Hour", "Green Corridor", "Low Tide", "Ochre", "Pier Eleven"), titles());
        model.sort(Column.TITLE);
        assertEquals("Pier Eleven", titles().get(0));
        model.sort(null);
        assertEquals(natural, titles());
        model.show(LibraryView.ALBUMS);
        model.sort(Column.ALBUM);
        assertEquals(List.of("Field Studies", "Harbour Lights", "Mesa", "Without an album"), titles());
        model.show(LibraryView.RECENT);
        assertEquals("Blue Hour", titles().get(0));
    }

    @Test
    void rowsStandForEveryTrackInsideThemOnce() {
        model.setLibrary(library());
        model.show(LibraryView.ALBUMS);
        assertEquals(5, model.tracks(0, 1, 2, 3, 3, 0, 99).length);
        assertEquals(List.of(), model.rows(7, 9));
    }

    @Test
    void placeAndSearchOutliveAScan() {
        model.setLibrary(library());
        model.show(LibraryView.ARTISTS);
        model.open(1);
        model.open(0);
        long before = model.revision();
        model.setLibrary(library()
                .with(LibraryChanges.put(List.of(track("/m/a/0.flac", "Zero", "Lumen Coast", "Harbour Lights", 0)))));
        assertTrue(model.revision() > before);
        assertEquals(List.of("Lumen Coast", "Harbour Lights"), model.path());
        assertEquals(3, model.size());
    }

    @Test
    void anEmptyLibraryAsksForAFolder() {
        assertTrue(model.empty().startsWith("No folder yet: add one"));
        for (LibraryView view : LibraryView.values()) {
            model.show(view);
            assertEquals(0, model.size());
        }
    }

    private static LoadedEntry entry(String location, String title, double seconds, boolean missing) {
        TrackDetails details = new TrackDetails(title, "", "", "", 0, 0, seconds, GainTags.NONE);
        return new LoadedEntry(Track.ofFile(location, title), details, missing);
    }

    @Test
    void aPlaylistIsGoneIntoKeepsItsOrderAndTellsWhatIsMissing() {
        model.setLibrary(library());
        model.setPlaylists(List.of(new ShelvedPlaylist(
                "/m/Night.m3u8",
                List.of(
                        entry("/m/a/2.flac", "as the playlist says", -1, false),
                        entry("/m/gone.flac", "Gone", -1, true),
                        entry("/m/a/2.flac", "again", -1, false)),
                true,
                "")));
        model.show(LibraryView.PLAYLISTS);
        assertEquals(1, model.count(LibraryView.PLAYLISTS));
        assertEquals("1 playlist", model.summary());
        assertEquals("Night, /m, 1 missing, 3 tracks · 4 min", model.row(0).spoken());
        assertTrue(model.open(0));
        assertEquals(List.of("Night"), model.path());
        assertEquals(List.of("Low Tide", "Gone", "Low Tide"), titles());
        assertTrue(model.row(1).missing());
        assertEquals("3 tracks · 4 min", model.summary());
        assertEquals(
                List.of("/m/a/2.flac", "/m/gone.flac", "/m/a/2.flac"),
                model.entries(0, 1, 2).stream()
                        .map(each -> each.track().location())
                        .toList());
        assertEquals(120, model.entries(2).getFirst().details().durationSeconds(), "the library knows its time");
        model.setPlaylists(List.of());
        assertEquals("This playlist is gone: its file was moved or deleted.", model.empty());
        model.back();
        assertTrue(model.empty().startsWith("No playlist yet. Save the queue as one"));
    }

    @Test
    void aPlaylistThatCannotBeReadSaysWhy() {
        model.setPlaylists(
                List.of(new ShelvedPlaylist("/m/Bad.xspf", List.of(), false, "/m/Bad.xspf: it is no playlist")));
        model.show(LibraryView.PLAYLISTS);
        assertEquals(
                "Bad, /m/Bad.xspf: it is no playlist, Cannot be read",
                model.row(0).spoken());
        assertTrue(model.open(0));
        assertEquals("This playlist cannot be read. /m/Bad.xspf: it is no playlist", model.empty());
    }

    @Test
    void hostileTitlesAreShownOnOneShortLine() {
        String hostile = "x".repeat(10_000) + "\u202e\n\u0007";
        model.setLibrary(Library.EMPTY.with(
                LibraryChanges.put(List.of(track("/m/1.flac", hostile, "שלום עולם", "🎵 \u202eevil", 1)))));
        model.show(LibraryView.TRACKS);
        LibraryRow row = model.row(0);
        assertEquals(300, row.title().length());
        assertEquals("🎵 evil", row.extra());
        assertEquals("שלום עולם", row.detail());
        assertTrue(row.spoken().length() < 400);
    }

    @Test
    void workIsOneLine() {
        assertEquals("", LibraryWork.NONE.line());
        assertEquals(
                "Reading tags: 1,204 of 48,212", new LibraryWork(LibraryWork.Stage.READING, 1204, 48_212, "x").line());
        assertEquals("12 days 5 h", LibraryWords.time((12 * 24 + 5) * 3600));
        assertEquals("999", LibraryWords.number(999));
    }
}
