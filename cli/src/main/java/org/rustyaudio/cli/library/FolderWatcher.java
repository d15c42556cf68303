package org.rustyaudio.cli.library;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Watches folders and all below them, and tells which to scan once they have come to rest.
///
/// Tells from its own thread. Where the system loses events the whole folder counts as changed; where it cannot watch
/// (any more), that is said once and the folder waits for the next scan.
public final class FolderWatcher implements AutoCloseable {

    /// Changes that never rest are told after this many times the quiet time.
    private static final int MOST_WAITS = 20;

    private final WatchService service;
    private final Duration quiet;
    private final Consumer<List<String>> changed;
    private final Consumer<String> complaints;
    private final Map<WatchKey, Path> watched = new HashMap<>();
    private final TreeSet<String> dirty = new TreeSet<>();
    private final Thread thread;
    private boolean complained;

    /// @param folders what is watched; one that is not there is left to the next scan
    /// @param quiet how long nothing must change before it is told
    /// @param changed told the folders to scan, with closing slashes, none within another
    /// @param complaints told when not everything can be watched
    public FolderWatcher(
            List<String> folders, Duration quiet, Consumer<List<String>> changed, Consumer<String> complaints)
            throws IOException {
        service = FileSystems.getDefault().newWatchService();
        this.quiet = quiet;
        this.changed = changed;
        this.complaints = complaints;
        thread = Thread.ofPlatform().daemon().name("watch").unstarted(() -> run(folders));
    }

    /// Begins to watch, and tells all folders once they are watched: a scan then misses nothing.
    public void start() {
        thread.start();
    }

    private void run(List<String> folders) {
        try {
            for (String folder : folders) {
                register(Path.of(folder));
            }
            dirty.addAll(folders);
            tell();
            int waits = 0;
            while (true) {
                WatchKey key = dirty.isEmpty() ? service.take() : service.poll(quiet.toMillis(), TimeUnit.MILLISECONDS);
                if (key != null) {
                    take(key);
                }
                waits = key == null ? MOST_WAITS : waits + 1;
                if (waits >= MOST_WAITS && !dirty.isEmpty()) {
                    tell();
                    waits = 0;
                }
            }
        } catch (ClosedWatchServiceException e) {
            // closed: the end
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(WatchKey key) {
        Path folder = watched.get(key);
        List<WatchEvent<?>> events = key.pollEvents();
        if (folder == null) {
            return;
        }
        dirty.add(Scanner.asFolder(folder));
        for (WatchEvent<?> event : events) {
            if (event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE) && event.context() instanceof Path name) {
                register(folder.resolve(name));
            } else if (event.kind().equals(StandardWatchEventKinds.OVERFLOW)) {
                register(folder); // a folder may be among what was lost
            }
        }
        if (!key.reset()) {
            watched.remove(key);
        }
    }

    private void tell() {
        List<String> outermost = dirty.stream()
                .filter(folder -> dirty.stream().noneMatch(other -> !other.equals(folder) && folder.startsWith(other)))
                .toList();
        dirty.clear();
        changed.accept(outermost);
    }

    /// Watches a folder and all below it; anything else is left alone.
    private void register(Path root) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try {
            Files.walkFileTree(
                    root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                                throws IOException {
                            watched.put(
                                    folder.register(
                                            service,
                                            StandardWatchEventKinds.ENTRY_CREATE,
                                            StandardWatchEventKinds.ENTRY_MODIFY,
                                            StandardWatchEventKinds.ENTRY_DELETE),
                                    folder);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            if (!complained) {
                complained = true;
                complaints.accept(root + ": not all of it can be watched (" + e.getMessage()
                        + "); scan to see what is new, or raise the system's limit of watches");
            }
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
