package org.rustyaudio.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.cli.Command;
import org.rustyaudio.cli.Run;
import org.rustyaudio.cli.StopSignal;
import org.rustyaudio.player.library.FileStamp;
import org.rustyaudio.player.library.LibraryChanges;
import org.rustyaudio.player.library.LibraryTrack;

class LibraryCommandTest {

    @TempDir
    Path folder;

    private Run run(Object... words) {
        List<Command> commands = List.of(new LibraryCommand(() -> new LibraryStore(folder.resolve("data"))));
        Object[] line = new Object[words.length + 1];
        line[0] = "library";
        System.arraycopy(words, 0, line, 1, words.length);
        return Run.with(commands, Map.of(), new StopSignal(), line);
    }

    @Test
    void foldersAreAddedListedSearchedAndForgotten() throws Exception {
        Path music = Files.createDirectories(folder.resolve("music/Björk"));
        ScannerTest.song(music.resolve("1.wav"), "Jóga", 0.1);
        Run added = run("add", folder.resolve("music"));
        assertEquals(0, added.code(), added.err());
        assertTrue(added.err().contains("1 read"), added.err());
        Run found = run("search", "joga", "bjork", "--paths");
        assertEquals(music.resolve("1.wav") + "\n", found.out());
        assertTrue(run("search", "joga").out().contains("Jóga"));
        assertTrue(run("search", "joga", "--json").out().startsWith("{\"path\":"));
        Run none = run("search", "nothing");
        assertEquals(0, none.code());
        assertEquals("", none.out());
        assertTrue(none.err().contains("nothing found"));
        assertTrue(run("list").out().contains(folder.resolve("music") + "/"));
        assertTrue(run("scan").err().contains("1 unchanged"));
        assertEquals(0, run("forget", folder.resolve("music")).code());
        assertEquals("", run("list", "--json").out());
        assertTrue(Files.exists(music.resolve("1.wav")));
    }

    @Test
    void mistakesAreNamedWithTheirRemedy() {
        assertEquals(2, run().code());
        Run typo = run("serach", "x");
        assertEquals(2, typo.code());
        assertTrue(typo.err().contains("did you mean \"search\""), typo.err());
        assertEquals(2, run("search").code());
        assertEquals(2, run("scan", "x").code());
        Run missing = run("add", folder.resolve("none"));
        assertEquals(1, missing.code());
        assertTrue(missing.err().contains("no such folder"), missing.err());
        assertEquals(1, run("forget", folder).code());
        Run empty = run("scan");
        assertEquals(1, empty.code());
        assertTrue(empty.err().contains("library add"), empty.err());
    }

    @Test
    void aTitleCannotSteerTheTerminal() throws Exception {
        LibraryStore store = new LibraryStore(folder.resolve("data"));
        store.load();
        String name = "evil\u001B[2J\u202E" + "x".repeat(10_000);
        store.save(LibraryChanges.put(List.of(LibraryTrack.ofFile(new FileStamp("/m/" + name, 1, 1), 1))));
        Run found = run("search", "evil");
        assertFalse(found.out().contains("\u001B") || found.out().contains("\u202E"));
        assertTrue(found.out().lines().allMatch(line -> line.length() < 200));
    }
}
