package org.rustyaudio.web.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.library.LibraryWork;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryBuilder;
import org.rustyaudio.player.library.LibraryChanges;
import org.rustyaudio.player.library.LibraryFormat;
import org.rustyaudio.player.library.LibraryTrack;
import org.rustyaudio.web.files.FileSystem;
import org.rustyaudio.web.library.LibraryBase.KeptFolder;
import org.rustyaudio.web.platform.Page;
import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Int8Array;

/// What is known of all music, and how it is kept: changes go to the database as they come, a new snapshot shows less
/// often the larger the library is. Page's thread.
final class MusicLibrary {

    private static final double LEAST_MILLIS = 1_000;
    /// A new snapshot may cost this part of the time.
    private static final double SPARING = 20;
    private static final int FOLDED_BYTES = 2 << 20;

    private final LibraryBase base = new LibraryBase();
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<LibraryTrack> waiting = new ArrayList<>();
    private final Folders folders;
    private Library library = Library.EMPTY;
    private LibraryWork work = new LibraryWork(LibraryWork.Stage.LOADING, 0, 0, "");
    private String notice = "";
    private List<String> logs = new ArrayList<>();
    private int logBytes;
    private int snapshotBytes;
    private boolean ready;
    private boolean writes = true;
    private double shownAt;
    private double cost;
    private int names;

    private final Reader reader;

    MusicLibrary(Host host, Reader reader) {
        this.reader = reader;
        folders = new Folders(this, host, reader);
    }

    Reader reader() {
        return reader;
    }

    void onChange(Runnable heard) {
        listeners.add(heard);
    }

    Library library() {
        return library;
    }

    Folders folders() {
        return folders;
    }

    LibraryWork work() {
        return work;
    }

    /// What should be known of the library as a whole; empty where all is well.
    String notice() {
        return notice;
    }

    /// Whether what is kept has been read.
    boolean ready() {
        return ready;
    }

    /// Whether folders are remembered from one visit to the next.
    boolean lasting() {
        return FileSystem.hasFolderPicker() && base.lasting();
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }

    void working(LibraryWork now) {
        work = now;
        changed();
    }

    void notice(String text) {
        notice = text;
        changed();
    }

    // What is kept

    /// Reads it.
    void open() {
        base.open(() -> base.load(this::loaded, this::blocked), this::blocked);
    }

    private void blocked(String name, String message) {
        notice = "The browser keeps no library here (" + (message.isEmpty() ? name : message)
                + "): what you add lasts for this visit.";
        writes = false;
        begin();
    }

    private void loaded(Int8Array file, int snapshot, List<String> names, List<KeptFolder> kept) {
        // One turn of the event loop, so that the drawer is seen first.
        Page.later(() -> read(file.copyToJavaArray(), snapshot, names, kept), 0);
    }

    private void read(byte[] file, int snapshot, List<String> names, List<KeptFolder> kept) {
        if (LibraryFormat.isLater(file)) {
            notice = "A newer version of the player has written this library: reload the page to open it.";
            writes = false;
            begin();
            return;
        }
        logs = names;
        snapshotBytes = snapshot;
        logBytes = file.length - snapshot;
        LibraryBuilder builder = new LibraryBuilder();
        if (file.length > 0) {
            LibraryFormat.Reading reading = LibraryFormat.read(file, builder);
            library = builder.build();
            if (reading.damaged() || snapshot == 0) {
                notice = "The library was damaged (" + reading.damage() + "): " + library.size()
                        + " tracks of it are kept, the damaged one is set aside. Look for changes to complete it.";
                replace(Int8Array.copyFromJavaArray(file));
            }
        }
        folders.remember(kept);
        begin();
    }

    private void begin() {
        ready = true;
        work = LibraryWork.NONE;
        changed();
        folders.begin();
    }

    private void notKept(String name, String message) {
        writes = false;
        notice("The library is not kept from here on ("
                + (name.equals("QuotaExceededError") ? "the browser's storage is full" : message)
                + "): free some space and reload the page.");
    }

    /// Takes a step and keeps it.
    void apply(LibraryChanges changes) {
        keep(changes);
        library = library.with(changes);
        changed();
    }

    private void keep(LibraryChanges changes) {
        if (!writes || !lasting() || changes.isEmpty()) {
            return;
        }
        if (snapshotBytes == 0) {
            replace(null);
        }
        byte[] bytes = LibraryFormat.changes(changes);
        names++;
        String name = "log/" + Page.nowText() + "/" + (100_000 + names);
        logBytes += bytes.length;
        logs.add(name);
        base.append(name, bytes, this::notKept);
    }

    private void replace(@Nullable Int8Array damaged) {
        if (writes && lasting()) {
            byte[] bytes = LibraryFormat.snapshot(library);
            base.replace(bytes, logs, damaged, this::notKept);
            logs = new ArrayList<>();
            logBytes = 0;
            snapshotBytes = bytes.length;
        }
    }

    void keepFolder(MusicFolder folder) {
        if (writes && lasting()) {
            base.putFolder(folder, this::notKept);
        }
    }

    void dropFolder(String id) {
        base.removeFolder(id, this::notKept);
    }

    // What a scan finds

    /// Tracks that were read: kept at once, shown a little later.
    void found(List<LibraryTrack> tracks) {
        keep(LibraryChanges.put(tracks));
        waiting.addAll(tracks);
        if (now() - shownAt >= Math.max(LEAST_MILLIS, cost * SPARING)) {
            show();
        }
    }

    /// Shows what was found so far.
    void show() {
        if (!waiting.isEmpty()) {
            double began = now();
            library = library.with(LibraryChanges.put(waiting));
            waiting.clear();
            shownAt = now();
            cost = shownAt - began;
        }
        changed();
    }

    /// A scan is over: a long row of changes becomes a snapshot.
    void settle() {
        show();
        if (logBytes > Math.max(FOLDED_BYTES, snapshotBytes / 2)) {
            replace(null);
        }
    }

    @JSBody(script = "return performance.now();")
    private static native double now();
}
