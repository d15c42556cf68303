package org.rustyaudio.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatcherTest {

    @TempDir
    Path folder;

    @Test
    void changesDeepInAFolderAreToldOnceTheyRest() throws Exception {
        Path deep = Files.createDirectories(folder.resolve("a/b"));
        BlockingQueue<List<String>> told = new LinkedBlockingQueue<>();
        try (FolderWatcher watcher = new FolderWatcher(
                List.of(Scanner.asFolder(folder)), Duration.ofMillis(300), told::add, complaint -> {})) {
            watcher.start();
            assertEquals(List.of(Scanner.asFolder(folder)), next(told), "everything, to begin with");
            Files.writeString(deep.resolve("1.mp3"), "x");
            assertEquals(List.of(Scanner.asFolder(deep)), next(told));
            Files.createDirectories(folder.resolve("new"));
            assertEquals(List.of(Scanner.asFolder(folder)), next(told));
            Files.writeString(folder.resolve("new/2.mp3"), "y");
            assertEquals(List.of(Scanner.asFolder(folder.resolve("new"))), next(told));
        }
    }

    private static List<String> next(BlockingQueue<List<String>> told) throws InterruptedException {
        List<String> next = told.poll(30, TimeUnit.SECONDS);
        assertNotNull(next, "nothing was told");
        return next;
    }
}
