package org.rustyaudio.web.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rustyaudio.player.playlist.LoadedPlaylist;
import org.rustyaudio.player.playlist.PlaylistException;
import org.rustyaudio.player.playlist.PlaylistLimits;
import org.rustyaudio.player.playlist.PlaylistLoader;

class OpenedFilesTest {

    private final OpenedFiles files = new OpenedFiles(name -> name.toLowerCase(Locale.ROOT));

    private void add(String... paths) {
        for (String path : paths) {
            files.add(path);
        }
    }

    @Test
    void aNameIsFoundWhateverItsLetters() {
        add("Music/Song.FLAC");
        assertEquals("Music/Song.FLAC", files.find("music/song.flac"));
        assertNull(files.find("song.flac"));
    }

    @Test
    void aPathOfADiskIsFoundByItsEnd() {
        add("Music/Album/One.mp3", "loose.wav");
        assertEquals("Music/Album/One.mp3", files.find("/home/ida/Music/Album/One.mp3"));
        assertEquals("Music/Album/One.mp3", files.find("C:\\Users\\Ida\\Music\\Album\\one.mp3"));
        assertEquals("Music/Album/One.mp3", files.find("\\\\server\\share\\Album\\One.mp3"));
        assertEquals("loose.wav", files.find("/somewhere/else/loose.wav"));
        assertNull(files.find("/home/ida/One.mp3"));
        assertNull(files.find("/"));
        assertNull(files.find("C:\\"));
    }

    @Test
    void aPlaylistIsReadAgainWhenWhatItWantedArrived() throws Exception {
        add("M/list.m3u8", "M/inner.pls", "M/a.flac");
        assertThrows(PlaylistException.class, () -> PlaylistLoader.load("M/list.m3u8", files, PlaylistLimits.DEFAULT));
        assertEquals(Set.of("M/list.m3u8"), files.wanted());
        files.content("M/list.m3u8", "inner.pls\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(0, load().entries().size());
        assertEquals(Set.of("M/inner.pls"), files.wanted());
        files.content("M/inner.pls", "[playlist]\nFile1=a.flac\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("M/a.flac", load().tracks().getFirst().location());
        assertEquals(Set.of(), files.wanted());
    }

    @Test
    void aPlaylistThatCannotBeReadIsNotWantedForEver() {
        add("list.m3u8");
        files.unreadable("list.m3u8", "it is gone");
        PlaylistException refused = assertThrows(PlaylistException.class, this::load0);
        assertEquals(
                "list.m3u8: the playlist cannot be read (it is gone); check that it is still there and open it again",
                refused.getMessage());
        assertEquals(Set.of(), files.wanted());
    }

    private LoadedPlaylist load() throws PlaylistException {
        return PlaylistLoader.load("M/list.m3u8", files, PlaylistLimits.DEFAULT);
    }

    private void load0() throws PlaylistException {
        PlaylistLoader.load("list.m3u8", files, PlaylistLimits.DEFAULT);
    }

    @Test
    void pathsGoFolderByFolderAndNumbersByValue() {
        List<String> paths =
                new ArrayList<>(List.of("b/10.mp3", "a/z/1.mp3", "b/2.mp3", "a/1.mp3", "a.mp3", "B/1.mp3"));
        paths.sort(new PathOrder());
        assertEquals(List.of("a/1.mp3", "a/z/1.mp3", "a.mp3", "B/1.mp3", "b/2.mp3", "b/10.mp3"), paths);
    }

    @Test
    void aLocationNamesItsRootAndItsFile() {
        Location location = Location.of("handle:3k/Music/CD 1/One.mp3");
        assertEquals(new Location("3k", "Music/CD 1/One.mp3"), location);
        assertEquals("handle:3k/Music/CD 1/One.mp3", location == null ? "" : location.text());
        assertEquals("Music", location == null ? "" : location.root());
        for (String wrong :
                List.of("", "handle:", "handle:/x", "handle:3k", "handle:3k/", "/music/a.flac", "missing:a")) {
            assertNull(Location.of(wrong), wrong);
        }
        assertEquals("a.flac", Location.name(Location.missing("M/a.flac")));
    }
}
