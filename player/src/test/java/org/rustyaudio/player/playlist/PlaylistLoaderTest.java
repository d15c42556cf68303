package org.rustyaudio.player.playlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rustyaudio.player.Track;

class PlaylistLoaderTest {

    private final FakeFiles files = new FakeFiles();

    private LoadedPlaylist load(String location) throws PlaylistException {
        return PlaylistLoader.load(location, files, PlaylistLimits.DEFAULT);
    }

    private static List<String> locations(LoadedPlaylist list) {
        return list.tracks().stream().map(Track::location).toList();
    }

    @Test
    void windowsPathsAndEscapesFindTheirFilesOnUnix() throws PlaylistException {
        files.sound("/m/Rock/a b.mp3", "/m/Rock/100%25.mp3", "/m/Rock/c.mp3")
                .with("/m/l.m3u", "Rock\\a%20b.mp3\nRock/100%25.mp3\nrock/../Rock/./c.mp3\n");
        LoadedPlaylist list = load("/m/l.m3u");
        assertEquals(List.of("/m/Rock/a b.mp3", "/m/Rock/100%25.mp3", "/m/Rock/c.mp3"), locations(list));
        assertEquals(List.of(), list.problems());
        assertEquals("a b.mp3", list.tracks().getFirst().title(), "the file name until the tags are known");
    }

    @Test
    void missingEntriesAreKeptAndReportedAndAddressesRefused() throws PlaylistException {
        files.sound("/m/a.mp3").with("/m/l.m3u8", "a.mp3\ngone.mp3\nhttps://radio.example/live\nD:\\Music\\x.mp3\n");
        LoadedPlaylist list = load("/m/l.m3u8");
        assertEquals(List.of("/m/a.mp3", "/m/gone.mp3", "D:\\Music\\x.mp3"), locations(list));
        assertEquals(2, list.missing());
        assertTrue(list.problems().get(0).startsWith("/m/l.m3u8, line 2: /m/gone.mp3 was not found"));
        assertTrue(list.problems().get(1).contains("line 3")
                && list.problems().get(1).contains("no network"));
        assertTrue(list.problems().get(2).contains("another system"));
    }

    @Test
    void encodingsAreFound() throws PlaylistException {
        files.sound("/m/Björk – Jóga.mp3");
        for (String encoding : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252")) {
            files.with("/m/l.m3u", "Björk – Jóga.mp3\r\n".getBytes(Charset.forName(encoding)));
            assertEquals(0, load("/m/l.m3u").missing(), encoding);
        }
    }

    @Test
    void nestedPlaylistsAreEnteredInPlace() throws PlaylistException {
        files.sound("/m/a.mp3", "/m/sub/b.mp3", "/m/c.mp3", "/m/sub/d.flac")
                .with("/m/l.m3u", "a.mp3\nsub/l.pls\nc.mp3\nsub/gone.xspf\n")
                .with("/m/sub/l.pls", "[playlist]\nFile1=b.mp3\nFile2=d.cue\n")
                .with("/m/sub/d.cue", "FILE d.flac WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00:00\n");
        LoadedPlaylist list = load("/m/l.m3u");
        assertEquals(List.of("/m/a.mp3", "/m/sub/b.mp3", "/m/sub/d.flac", "/m/c.mp3"), locations(list));
        assertEquals(1, list.problems().size());
        assertTrue(list.problems().getFirst().contains("gone.xspf was not found"));
    }

    @Test
    void circlesAndDepthsEnd() throws PlaylistException {
        files.sound("/m/a.mp3", "/m/b.mp3").with("/m/l.m3u", "a.mp3\nk.m3u\n").with("/m/k.m3u", "b.mp3\nl.m3u\n");
        LoadedPlaylist list = load("/m/l.m3u");
        assertEquals(List.of("/m/a.mp3", "/m/b.mp3"), locations(list));
        assertTrue(
                list.problems().getFirst().contains("contains itself"),
                list.problems().toString());
        for (int i = 0; i < 20; i++) {
            files.with("/d/" + i + ".m3u", (i + 1) + ".m3u\n");
        }
        assertTrue(load("/d/0.m3u").problems().getFirst().contains("deeper than 8"));
    }

    @Test
    void aFanOfPlaylistsEnds() throws PlaylistException {
        for (int i = 0; i < 8; i++) {
            files.with("/d/" + i + ".m3u", ((i + 1) + ".m3u\n").repeat(1000));
        }
        files.with("/d/8.m3u", "\n");
        PlaylistLimits limits = new PlaylistLimits(100_000, 20_000, 100, 8, 1000);
        LoadedPlaylist list = PlaylistLoader.load("/d/0.m3u", files, limits);
        assertEquals(0, list.entries().size());
        assertTrue(list.problems().size() <= 1001);
    }

    @Test
    void theNumberOfTracksIsLimitedOverAllPlaylists() throws PlaylistException {
        files.with("/m/k.m3u", "x.mp3\n".repeat(40)).with("/m/l.m3u", "k.m3u\n".repeat(5));
        LoadedPlaylist list = PlaylistLoader.load("/m/l.m3u", files, new PlaylistLimits(1000, 100, 100, 3, 10));
        assertEquals(97, list.entries().size(), "three lines name playlists");
        assertEquals(
                1, list.problems().stream().filter(p -> p.contains("first 100")).count());
    }

    @Test
    void whatCannotBeReadNamesTheFile() {
        String message =
                assertThrows(PlaylistException.class, () -> load("/m/none.m3u")).toString();
        assertTrue(message.contains("/m/none.m3u"), message);
    }
}
