package org.rustyaudio.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.player.playlist.ShelvedPlaylist;

class PlaylistShelfTest {

    @TempDir
    Path folder;

    private Path music;
    private PlaylistShelf shelf;

    @BeforeEach
    void open() throws Exception {
        music = Files.createDirectories(folder.resolve("music"));
        shelf = shelf();
    }

    private PlaylistShelf shelf() throws Failure {
        PlaylistShelf made = new PlaylistShelf(folder.resolve("data"));
        made.load();
        return made;
    }

    private String write(String name, byte[] bytes) throws IOException {
        return Files.write(music.resolve(name), bytes).toString();
    }

    private String write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(PlaylistShelf shelf) {
        return shelf.list().stream().map(ShelvedPlaylist::name).toList();
    }

    @Test
    void aScanFindsPlaylistsAndForgetsThoseThatWent() throws Exception {
        write("a.flac", "");
        String ten = write("Mix 10.m3u8", "a.flac\ngone.flac\n");
        String two = write("Mix 2.pls", "[playlist]\nFile1=a.flac\n");
        write("album.cue", "FILE a.flac WAVE\n");
        FolderWalk walk = new FolderWalk(() -> false, new ScanListener() {
            @Override
            public void folder(String at, int found) {}

            @Override
            public void file(int read, int total, String current) {}
        });
        walk.walk(music);
        shelf.found(Scanner.asFolder(music), walk.playlists);
        assertEquals(List.of("Mix 2", "Mix 10"), names(shelf));
        assertEquals(1, shelf.list().get(1).missing());
        List<ShelvedPlaylist> before = shelf.list();
        shelf.found(Scanner.asFolder(music), List.of(ten, two));
        assertSame(before, shelf.list(), "nothing changed");
        shelf.found(Scanner.asFolder(music), List.of(two));
        assertEquals(List.of("Mix 2"), names(shelf));
        shelf.forget(Scanner.asFolder(music));
        assertEquals(List.of(), names(shelf));
    }

    @Test
    void whatWasSavedAndUsedLastIsKnownAfterARestartAndLaterLinesStay() throws Exception {
        String mine = write("Mine.m3u8", "a.flac\n");
        shelf.saved(mine);
        shelf.used(mine);
        Path kept = folder.resolve("data/playlists.txt");
        Files.writeString(kept, Files.readString(kept) + "colour of a later version\n");
        shelf = shelf();
        assertEquals(List.of("Mine"), names(shelf));
        assertTrue(shelf.list().getFirst().saved());
        assertEquals(mine, shelf.last());
        shelf.used("/elsewhere.m3u");
        assertTrue(Files.readString(kept).contains("colour of a later version\n"));
    }

    @Test
    void aSavedPlaylistIsRenamedAndDeletedAndNobodyElsesFileIsTouched() throws Exception {
        String mine = write("Mine.m3u8", "a.flac\n");
        String other = write("Other.m3u8", "a.flac\n");
        shelf.saved(mine);
        shelf.found(Scanner.asFolder(music), List.of(mine, other));
        assertThrows(Failure.class, () -> shelf.rename(mine, "Other"));
        assertThrows(Failure.class, () -> shelf.rename(mine, "../escape"));
        assertThrows(Failure.class, () -> shelf.rename(mine, "  "));
        assertThrows(Failure.class, () -> shelf.rename(other, "Fresh"));
        assertThrows(Failure.class, () -> shelf.delete(other));
        shelf.rename(mine, "Fresh");
        assertEquals(List.of("Fresh", "Other"), names(shelf));
        shelf.delete(music.resolve("Fresh.m3u8").toString());
        assertEquals(List.of("Other"), names(shelf));
        assertFalse(Files.exists(music.resolve("Fresh.m3u8")));
        assertTrue(Files.exists(music.resolve("Other.m3u8")));
        assertEquals(List.of("Other"), names(shelf));
    }

    @Test
    void badPlaylistsAreListedWithTheReasonAndNoneHangs() throws Exception {
        String itself = write("Itself.m3u8", "Itself.m3u8\na.flac\n");
        String broken = write("Broken.xspf", "<playlist><trackList>");
        String latin = write("Latin.m3u", new byte[] {'M', (byte) 0xFC, '.', 'm', 'p', '3', '\n'});
        String huge = write("Long.m3u8", "x.flac\n".repeat(100_000));
        String gone = music.resolve("Gone.m3u").toString();
        shelf.found(Scanner.asFolder(music), List.of(itself, broken, latin, huge, gone));
        assertEquals(List.of("Broken", "Gone", "Itself", "Latin", "Long"), names(shelf));
        assertFalse(shelf.list().get(1).trouble().isEmpty());
        assertEquals(1, shelf.list().get(2).entries().size());
        assertTrue(shelf.list().get(3).entries().getFirst().track().location().endsWith("Mü.mp3"));
        assertEquals(100_000, shelf.list().get(4).entries().size());
        assertTrue(!shelf.list().getFirst().trouble().isEmpty()
                || shelf.list().getFirst().entries().isEmpty());
    }
}
