package org.rustyaudio.desktop.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.library.FolderWatcher;
import org.rustyaudio.cli.library.GainScan;
import org.rustyaudio.cli.library.LibraryStore;
import org.rustyaudio.cli.library.PlaylistShelf;
import org.rustyaudio.cli.library.ScanListener;
import org.rustyaudio.cli.library.ScanReport;
import org.rustyaudio.cli.library.Scanner;
import org.rustyaudio.faceplate.library.LibraryWork;
import org.rustyaudio.faceplate.library.LibraryWork.Stage;
import org.rustyaudio.player.gain.GainTags;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryChanges;
import org.rustyaudio.player.playlist.ShelvedPlaylist;

/// Loads the library, watches its folders and works on it, one thing after the other on a thread of its own. A scan
/// interrupts the measuring of loudness, which then goes on.
public final class LibraryKeeper implements MusicLibrary, AutoCloseable {

    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final int END_SECONDS = 3;

    private final LibraryStore store;
    private final PlaylistShelf playlists;
    private final Consumer<String> messages;
    private final ExecutorService worker;
    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private volatile LibraryWork work = LibraryWork.NONE;
    private volatile boolean stop;
    private volatile boolean closed;
    /// Whether a measuring that was interrupted is to go on.
    private volatile boolean measuring;
    /// The worker's.
    private @Nullable FolderWatcher watcher;

    /// @param messages told what a listener should know, from any thread
    public LibraryKeeper(LibraryStore store, Consumer<String> messages) {
        this.store = store;
        playlists = new PlaylistShelf(store.folder());
        this.messages = messages;
        worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "library");
            thread.setDaemon(true);
            return thread;
        });
    }

    private interface Task {
        void run() throws Failure;
    }

    /// Reads the library and begins to watch, both in the background.
    public void start() {
        work = new LibraryWork(Stage.LOADING, 0, 0, "");
        execute(() -> {
            String said = store.load();
            if (!said.isEmpty()) {
                messages.accept(said);
            }
            try {
                playlists.load();
            } finally {
                watch();
            }
        });
    }

    /// The loudness of a file as it was measured; never waits.
    public GainTags gain(String location) {
        Library known = store.library();
        int index = known.find(location);
        return index < 0 ? GainTags.NONE : known.gain(index);
    }

    @Override
    public Library library() {
        return store.library();
    }

    @Override
    public List<ShelvedPlaylist> playlists() {
        return playlists.list();
    }

    @Override
    public String lastPlaylist() {
        return playlists.last();
    }

    @Override
    public void saved(Path playlist) {
        execute(() -> playlists.saved(playlist.toAbsolutePath().normalize().toString()));
    }

    @Override
    public void used(String playlist) {
        execute(() -> playlists.used(playlist));
    }

    @Override
    public void rename(String playlist, String name) {
        execute(() -> playlists.rename(playlist, name));
    }

    @Override
    public void delete(String playlist) {
        execute(() -> playlists.delete(playlist));
    }

    @Override
    public LibraryWork work() {
        return work;
    }

    @Override
    public void add(List<Path> folders) {
        execute(() -> {
            List<String> watched = new ArrayList<>(store.refresh().watched());
            List<String> added = new ArrayList<>();
            for (Path folder : folders) {
                if (!Files.isDirectory(folder)) {
                    messages.accept(folder + ": is no folder; choose a folder with music");
                    continue;
                }
                String name = Scanner.asFolder(folder);
                if (watched.stream().noneMatch(name::startsWith)) {
                    watched.removeIf(other -> other.startsWith(name));
                    watched.add(name);
                    added.add(name);
                } else {
                    messages.accept(folder + " is in the library already");
                }
            }
            if (!added.isEmpty()) {
                store.save(new LibraryChanges(List.of(), List.of(), watched));
                store.publish();
                scanNow(added);
                watch();
            }
        });
    }

    @Override
    public void forget(String folder) {
        stop = work.busy();
        execute(() -> {
            Library known = store.refresh();
            List<String> watched = new ArrayList<>(known.watched());
            if (!watched.remove(folder)) {
                return;
            }
            List<String> forgotten = new ArrayList<>();
            for (int track : known.below(folder)) {
                forgotten.add(known.location(track));
            }
            store.save(new LibraryChanges(List.of(), forgotten, watched));
            store.publish();
            playlists.forget(folder);
            watch();
            messages.accept(forgotten.size() + " tracks left the library; the files stay");
        });
    }

    @Override
    public void scan() {
        interruptMeasuring();
        execute(() -> {
            List<String> folders = store.refresh().watched();
            for (String folder : folders) {
                if (!Files.isDirectory(Path.of(folder))) {
                    messages.accept(folder + " is not there; its tracks are kept and marked as missing."
                            + " Plug in its disk and scan again, or forget it");
                }
            }
            scanNow(folders);
        });
    }

    @Override
    public void measure() {
        execute(() -> {
            ScanReport report = new GainScan(store, threads).run(new Progress(Stage.MEASURING), this::stopped);
            if (!report.stopped()) {
                messages.accept(report.found() == 0 ? "All loudness is known" : report.read() + " tracks measured");
                tell(report);
            }
        });
    }

    @Override
    public void stop() {
        measuring = false;
        stop = true;
    }

    private boolean stopped() {
        return stop || closed;
    }

    private void interruptMeasuring() {
        if (work.stage() == Stage.MEASURING) {
            measuring = true;
            stop = true;
        }
    }

    /// The watcher's thread: folders have changed.
    private void changed(List<String> folders) {
        interruptMeasuring();
        execute(() -> {
            store.refresh();
            scanNow(folders);
        });
    }

    private void scanNow(List<String> folders) throws Failure {
        Scanner scanner = new Scanner(store, () -> System.currentTimeMillis() / 1000, threads);
        tell(scanner.scan(folders, new Progress(Stage.READING), this::stopped));
    }

    private void tell(ScanReport report) {
        List<String> troubles = report.troubles();
        if (!troubles.isEmpty()) {
            String more = troubles.size() > 1 ? " (and " + (troubles.size() - 1) + " more)" : "";
            messages.accept(troubles.get(0) + more);
        }
    }

    /// Watches what the library names now; all of it counts as changed once it is watched.
    private void watch() {
        unwatch();
        List<String> folders = store.library().watched();
        if (folders.isEmpty() || closed) {
            return;
        }
        try {
            FolderWatcher now = new FolderWatcher(folders, QUIET, this::changed, messages);
            watcher = now;
            now.start();
        } catch (IOException e) {
            messages.accept("The folders cannot be watched (" + e.getMessage() + "); scan to see what is new");
        }
    }

    private void unwatch() {
        FolderWatcher before = watcher;
        watcher = null;
        if (before != null) {
            try {
                before.close();
            } catch (IOException e) {
                messages.accept("The folders are still watched: " + e.getMessage());
            }
        }
    }

    private void execute(Task task) {
        try {
            worker.execute(() -> run(task));
        } catch (RejectedExecutionException e) {
            work = LibraryWork.NONE; // closed: nothing is done any more
        }
    }

    private void run(Task task) {
        if (closed) {
            return;
        }
        stop = false;
        try {
            task.run();
        } catch (Failure e) {
            messages.accept(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            messages.accept("The library's work was given up: " + e);
        } finally {
            work = LibraryWork.NONE;
        }
        if (measuring && !closed) {
            measuring = false;
            measure();
        }
    }

    /// How far a scan is, for whoever looks.
    private final class Progress implements ScanListener {

        private final Stage reading;

        Progress(Stage reading) {
            this.reading = reading;
        }

        @Override
        public void folder(String folder, int found) {
            work = new LibraryWork(Stage.LISTING, found, 0, folder);
        }

        @Override
        public void playlists(String folder, List<String> found) {
            playlists.found(folder, found);
        }

        @Override
        public void file(int read, int total, String current) {
            work = new LibraryWork(reading, read, total, current);
        }
    }

    /// Waits until everything asked for so far is done.
    void awaitIdle() {
        try {
            worker.submit(() -> {}).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Ends the work soon; what was read is kept.
    @Override
    public void close() {
        closed = true;
        worker.execute(this::unwatch);
        worker.shutdown();
        try {
            if (!worker.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
