package org.rustyaudio.web.library;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.faceplate.library.LibraryWork;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryChanges;
import org.rustyaudio.player.library.LibraryFormat;
import org.rustyaudio.player.library.LibraryTrack;
import org.rustyaudio.web.library.LibraryBase.KeptFolder;
import org.rustyaudio.web.platform.Page;
import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Int8Array;

/// What is known of all music: changes are kept as they come, and the worker makes of them what shows, less often the
/// longer that takes. Page's thread.
final class MusicLibrary {

    private static final double LEAST_MILLIS = 1_000;
    /// Between two libraries of a scan passes this many times what one costs.
    private static final double SPARING = 3;
    private static final int PRACTICE = 40;

    private final LibraryBase base = new LibraryBase();
    private final LibraryLog log = new LibraryLog(base, this::notKept);
    private final Catalog catalog = new Catalog(this::broke);
    private final List<Runnable> listeners = new ArrayList<>();
    private final WorkerLine reader = new WorkerLine("reader");
    private final Folders folders;
    private Library library = Library.EMPTY;
    private List<String> watched = List.of();
    private LibraryWork work = new LibraryWork(LibraryWork.Stage.LOADING, 0, 0, "");
    private String notice = "";
    private boolean ready;
    private boolean building;
    /// Whether the worker was told more than shows.
    private boolean behind;
    private boolean settled = true;
    private double shownAt;
    private double cost;

    MusicLibrary(Host host) {
        folders = new Folders(this, host, reader);
    }

    WorkerLine reader() {
        return reader;
    }

    Catalog catalog() {
        return catalog;
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

    void changed() {
        listeners.forEach(Runnable::run);
    }

    void working(LibraryWork now) {
        work = now;
        changed();
    }

    private void notice(String text) {
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
        log.stop();
        begin();
    }

    private void loaded(Int8Array file, int snapshot, List<String> names, List<KeptFolder> kept) {
        if (file.getLength() == 0) {
            folders.remember(kept);
            begin();
            return;
        }
        log.begin(file.getLength(), snapshot, names);
        catalog.open(file, new Catalog.Opening() {
            @Override
            public void reading(int tracks, double part) {
                working(new LibraryWork(LibraryWork.Stage.LOADING, tracks, (int) Math.ceil(tracks / part), ""));
            }

            @Override
            public void first(Library some) {
                library = some;
                changed();
                practise(some, PRACTICE);
            }

            @Override
            public void opened(Library whole, String damage, Int8Array damaged) {
                library = whole;
                watched = whole.watched();
                if (!damage.isEmpty()) {
                    notice = "The library was damaged (" + damage + "): " + whole.size()
                            + " tracks of it are kept, the damaged one is set aside. Look for changes to complete it.";
                    log.fold(catalog::snapshot, damaged);
                }
                folders.remember(kept);
                begin();
                catalog.rank(whole);
            }

            @Override
            public void later() {
                notice = "A newer version of the player has written this library: reload the page to open it.";
                log.stop();
                begin();
            }
        });
    }

    /// Searches while the rest is read: what the browser has run before it runs many times faster, and the first letter
    /// somebody types should not be the one that is slow.
    private static void practise(Library some, int times) {
        if (times > 0) {
            Page.later(
                    () -> {
                        some.search(times % 2 == 0 ? "a" : "s e");
                        practise(some, times - 1);
                    },
                    0);
        }
    }

    private void begin() {
        ready = true;
        work = LibraryWork.NONE;
        changed();
        folders.begin();
    }

    private void notKept(String name, String message) {
        notice("The library is not kept from here on ("
                + (name.equals("QuotaExceededError") ? "the browser's storage is full" : message)
                + "): free some space and reload the page.");
    }

    private void broke(String reason) {
        boolean opening = !ready;
        building = false;
        log.stop();
        notice = "The library's worker stopped (" + reason + "): what is kept is untouched. Reload the page to go on.";
        if (opening) {
            begin();
        } else {
            changed();
        }
    }

    void keepFolder(MusicFolder folder) {
        log.putFolder(folder);
    }

    void dropFolder(String id) {
        log.removeFolder(id);
    }

    // What changes

    /// The folders whose tracks these are, each with its closing slash.
    List<String> watched() {
        return watched;
    }

    void watch(List<String> now) {
        watched = List.copyOf(now);
        tell(LibraryFormat.changes(new LibraryChanges(List.of(), List.of(), watched)));
        settle();
    }

    /// Takes everything below a folder out.
    void forget(String root) {
        catalog.forget(root, change -> {
            tell(change);
            settle();
        });
    }

    /// Tracks that were read: kept at once, shown a little later.
    void found(List<LibraryTrack> tracks) {
        tell(LibraryFormat.changes(LibraryChanges.put(tracks)));
        if (now() - shownAt >= Math.max(LEAST_MILLIS, cost * SPARING)) {
            build();
        }
    }

    /// Keeps a change, as `LibraryFormat` writes it; the array is used up.
    void tell(byte[] change) {
        if (change.length > 0) {
            log.append(change);
            catalog.change(change);
            behind = true;
            settled = false;
        }
    }

    /// A scan is over: all of it shows, and a long row of changes becomes a snapshot.
    void settle() {
        settled = true;
        build();
        if (log.isLong()) {
            log.fold(catalog::snapshot, null);
        }
        changed();
    }

    private void build() {
        if (building || !behind) {
            return;
        }
        building = true;
        behind = false;
        double began = now();
        catalog.build(made -> {
            building = false;
            library = made;
            shownAt = now();
            cost = shownAt - began;
            changed();
            if (settled && behind) {
                build();
            } else if (settled) {
                catalog.rank(made);
            }
        });
    }

    @JSBody(script = "return performance.now();")
    private static native double now();
}
