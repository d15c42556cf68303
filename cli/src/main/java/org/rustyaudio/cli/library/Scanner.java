package org.rustyaudio.cli.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.player.library.FileStamp;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryChanges;
import org.rustyaudio.player.library.LibraryTrack;
import org.rustyaudio.player.library.ScanPlan;

/// Brings the library up to date with folders: lists them, reads what is new or changed on several threads, marks what
/// is gone. One scan at a time, on the thread that calls.
///
/// What was read is on the disk in steps, so a scan that is stopped or killed goes on where it was.
public final class Scanner {

    private static final int SAVE_TRACKS = 128;
    private static final int LEAST_PUBLISHED = 2_000;
    private static final long LOOK_MILLIS = 100;

    private final LibraryStore store;
    private final LongSupplier nowSeconds;
    private final int threads;

    /// @param nowSeconds the time of day, in seconds since 1970
    public Scanner(LibraryStore store, LongSupplier nowSeconds, int threads) {
        this.store = store;
        this.nowSeconds = nowSeconds;
        this.threads = threads;
    }

    /// A folder as the library writes it: absolute, with a closing slash.
    public static String asFolder(Path path) {
        String text = path.toAbsolutePath().normalize().toString();
        String slash = path.getFileSystem().getSeparator();
        return text.endsWith(slash) ? text : text + slash;
    }

    private record Read(FileStamp file, @Nullable LibraryTrack track, String trouble) {}

    /// Scans folders, each with its closing slash, and publishes the library on the way and at the end.
    ///
    /// @param stop asked often; true ends the scan soon
    public ScanReport scan(List<String> folders, ScanListener listener, BooleanSupplier stop) throws Failure {
        int found = 0;
        int read = 0;
        int missing = 0;
        int returned = 0;
        int unchanged = 0;
        boolean stopped = false;
        List<String> troubles = new ArrayList<>();
        for (String folder : folders) {
            FolderWalk walk = new FolderWalk(stop, listener);
            walk.walk(Path.of(folder));
            troubles.addAll(walk.troubles);
            if (walk.stopped) {
                stopped = true;
                break;
            }
            listener.playlists(folder, walk.playlists);
            found += walk.found.size();
            ScanPlan plan = ScanPlan.of(store.publish(), folder, walk.found, walk.unread);
            store.save(LibraryChanges.put(plan.marked()));
            for (LibraryTrack track : plan.marked()) {
                missing += track.missing() ? 1 : 0;
                returned += track.missing() ? 0 : 1;
            }
            unchanged += plan.unchanged();
            int done = readAll(plan.read(), listener, stop, troubles);
            read += done;
            store.publish();
            if (stop.getAsBoolean()) {
                stopped = true;
                break;
            }
        }
        return new ScanReport(found, read, missing, returned, unchanged, troubles, stopped);
    }

    private int readAll(List<FileStamp> files, ScanListener listener, BooleanSupplier stop, List<String> troubles)
            throws Failure {
        if (files.isEmpty()) {
            return 0;
        }
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.min(threads, files.size()),
                Thread.ofPlatform().name("scan-", 0).daemon().factory());
        try {
            return collect(files, new ExecutorCompletionService<>(pool), listener, stop, troubles);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("the scan was interrupted; scan again to go on", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private int collect(
            List<FileStamp> files,
            CompletionService<Read> pool,
            ScanListener listener,
            BooleanSupplier stop,
            List<String> troubles)
            throws Failure, InterruptedException {
        Library known = store.library();
        List<LibraryTrack> unsaved = new ArrayList<>();
        int unpublished = 0;
        int given = 0;
        int back = 0;
        int read = 0;
        while (back < files.size() && !stop.getAsBoolean()) {
            while (given < files.size() && given - back < 4 * threads) {
                FileStamp file = files.get(given++);
                int index = known.find(file.location());
                long added =
                        index < 0 ? nowSeconds.getAsLong() : known.track(index).addedSeconds();
                var _ = pool.submit(() -> read(file, added));
            }
            Future<Read> next = pool.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (next == null) {
                continue;
            }
            back++;
            Read result = result(next);
            listener.file(back, files.size(), result.file().location());
            LibraryTrack track = result.track();
            if (track == null) {
                troubles.add(result.trouble());
                continue;
            }
            read++;
            unsaved.add(track);
            if (unsaved.size() == SAVE_TRACKS) {
                store.save(LibraryChanges.put(unsaved));
                unpublished += unsaved.size();
                unsaved.clear();
            }
            // A snapshot costs as much as the library is large, so they become rarer as it grows.
            if (unpublished >= Math.max(LEAST_PUBLISHED, store.library().size())) {
                store.publish();
                unpublished = 0;
            }
        }
        store.save(LibraryChanges.put(unsaved));
        return read;
    }

    private static Read read(FileStamp file, long addedSeconds) {
        try {
            return new Read(file, TagReader.read(file, addedSeconds), "");
        } catch (CodecException e) {
            return new Read(file, null, e.getMessage());
        } catch (RuntimeException e) {
            return new Read(
                    file, null, file.location() + ": its tags cannot be read (" + e + "); convert or remove it");
        }
    }

    private static Read result(Future<Read> next) throws InterruptedException, Failure {
        try {
            return next.get();
        } catch (ExecutionException e) {
            throw new Failure("the scan failed: " + e.getCause(), e);
        }
    }
}
