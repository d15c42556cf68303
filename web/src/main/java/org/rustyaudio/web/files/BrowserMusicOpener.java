package org.rustyaudio.web.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.playlist.LoadedEntry;
import org.rustyaudio.player.playlist.PlaylistFormat;
import org.rustyaudio.web.platform.Page;
import org.rustyaudio.web.platform.Promises;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;
import org.teavm.jso.file.File;

/// Opens by the browser's windows, drops, pastes, launches and shares. Page's thread.
public final class BrowserMusicOpener implements MusicOpener {

    private static final int PROGRESS_MILLIS = 150;

    private final Shelf shelf;
    private final OpeningListener listener;
    private final List<Runnable> waiting = new ArrayList<>();
    private @Nullable Walk walk;
    private boolean busy;
    private double said;
    /// The playlist that wanted its folder.
    private @Nullable Leaf orphan;

    public BrowserMusicOpener(Shelf shelf, OpeningListener listener) {
        this.shelf = shelf;
        this.listener = listener;
    }

    @Override
    public void listen() {
        Doors.watch(listener::hovering, roots -> open(roots, Place.PLAY));
        Doors.launches(roots -> open(roots, Place.PLAY));
        Doors.shared(roots -> open(roots, Place.PLAY), trouble -> tell(trouble, Place.PLAY));
    }

    @Override
    public void chooseFiles(Place place) {
        if (FileSystem.hasFilePicker()) {
            Promises.<JSArrayReader<JSObject>>when(
                    FileSystem.pickFiles(Endings.ALL),
                    handles -> open(Doors.ofHandles(handles), place),
                    (name, message) -> refused(name, message, place));
        } else {
            Doors.input(false, roots -> open(roots, place));
        }
    }

    @Override
    public void openFiles(JSArrayReader<File> files, Place place) {
        open(Doors.ofFiles(files), place);
    }

    @Override
    public void chooseFolder(Place place) {
        pickFolder(place, root -> open(List.of(root), place));
    }

    private void pickFolder(Place place, Consumer<Root> picked) {
        if (FileSystem.hasFolderPicker()) {
            Promises.when(
                    FileSystem.pickFolder(),
                    handle -> {
                        if (handle != null) {
                            picked.accept(Root.ofHandle(handle));
                        }
                    },
                    (name, message) -> refused(name, message, place));
        } else {
            Doors.input(true, roots -> {
                if (!roots.isEmpty()) {
                    picked.accept(roots.getFirst());
                }
            });
        }
    }

    private void refused(String name, String message, Place place) {
        // The person closed the window: that is no trouble.
        if (!name.equals("AbortError")) {
            tell(
                    "The browser does not open its window for files (" + message + "); drop the files here instead.",
                    place);
        }
    }

    private void tell(String problem, Place place) {
        listener.opened(new Opened(List.of(), List.of(problem), "", List.of(), ""), place);
    }

    @Override
    public void chooseFolderOfPlaylist(Place place) {
        Leaf playlist = orphan;
        if (playlist == null) {
            return;
        }
        pickFolder(
                place,
                root -> inTurn(() ->
                        gather(List.of(root), new Gathering(), gathered -> readIn(gathered, playlist, root, place))));
    }

    /// The playlist as it lies in the folder: where the browser can tell, exactly there; otherwise the one of its name.
    private void readIn(Gathering gathered, Leaf playlist, Root root, Place place) {
        JSObject folder = root.handle();
        JSObject file = playlist.handle();
        if (folder != null && file != null) {
            Promises.<JSArrayReader<JSString>>when(
                    FileSystem.resolve(folder, file),
                    steps -> readAt(gathered, steps == null ? null : path(root.name(), steps), playlist, place),
                    (name, message) -> readAt(gathered, null, playlist, place));
        } else {
            readAt(gathered, null, playlist, place);
        }
    }

    private static String path(String root, JSArrayReader<JSString> steps) {
        StringBuilder path = new StringBuilder(root);
        for (int i = 0; i < steps.getLength(); i++) {
            path.append('/').append(steps.get(i).stringValue());
        }
        return path.toString();
    }

    private void readAt(Gathering gathered, @Nullable String exact, Leaf playlist, Place place) {
        String found = exact;
        for (String path : gathered.playlists) {
            if (found == null && path.endsWith("/" + playlist.name())) {
                found = path;
            }
        }
        if (found == null) {
            gathered.problems.add(playlist.name() + ": it does not lie in that folder; choose the one it lies in.");
            finish(gathered, place);
            return;
        }
        gathered.tracks.clear();
        gathered.toRead.add(found);
        orphan = null;
        readPlaylists(gathered, place);
    }

    @Override
    public void openPlaylist(String text, Place place) {
        Location location = Location.of(text);
        Holding holding = location == null ? null : shelf.holding(location.id());
        if (location == null || holding == null) {
            tell(shelf.reason(text), place);
            return;
        }
        JSObject handle = holding.handle;
        Root root;
        if (holding.reach == Holding.Reach.HANDLE && handle != null) {
            root = Root.ofHandle(handle);
        } else {
            List<Leaf> leaves = new ArrayList<>();
            holding.files.forEach((path, file) -> leaves.add(new Leaf(path, null, file)));
            root = Root.ofFolder(holding.name, leaves);
        }
        inTurn(() -> gather(List.of(root), new Gathering(), gathered -> {
            gathered.tracks.clear();
            gathered.playlists.clear();
            gathered.toRead.add(location.path());
            readPlaylists(gathered, place);
        }));
    }

    @Override
    public boolean opening() {
        return busy;
    }

    @Override
    public void cancel() {
        Walk running = walk;
        if (running != null) {
            running.cancel();
            walk = null;
            listener.cancelled();
            free();
        }
    }

    /// What is known so far of things opened together.
    private static final class Gathering {
        final Intake intake = new Intake();
        /// Music, folder by folder.
        final List<String> tracks = new ArrayList<>();
        /// Playlists that lie in opened folders.
        final List<String> playlists = new ArrayList<>();
        /// Playlists that were opened themselves.
        final List<String> toRead = new ArrayList<>();
        final TreeMap<String, Leaf> loosePlaylists = new TreeMap<>();
        final List<LoadedEntry> entries = new ArrayList<>();
        final List<String> problems = new ArrayList<>();
        String folderWanted = "";
    }

    private void open(List<Root> roots, Place place) {
        if (roots.isEmpty()) {
            return;
        }
        List<Root> sorted = new ArrayList<>(roots);
        PathOrder order = new PathOrder();
        sorted.sort((a, b) -> order.compare(a.name(), b.name()));
        inTurn(() -> gather(sorted, new Gathering(), gathered -> {
            boolean onlyPlaylists = gathered.tracks.isEmpty() && gathered.toRead.isEmpty();
            if (onlyPlaylists) {
                gathered.toRead.addAll(gathered.playlists);
                gathered.playlists.clear();
            }
            // What is opened together with a playlist is there for the playlist's sake.
            if (!gathered.toRead.isEmpty() && !onlyPlaylists && allLoose(sorted)) {
                readWithLoose(gathered, place);
            } else {
                readPlaylists(gathered, place);
            }
        }));
    }

    private static boolean allLoose(List<Root> roots) {
        for (Root root : roots) {
            if (root.folder()) {
                return false;
            }
        }
        return true;
    }

    /// Music that a playlist beside it names is played once, in the playlist's order.
    private void readWithLoose(Gathering gathered, Place place) {
        List<String> loose = new ArrayList<>(gathered.tracks);
        gathered.tracks.clear();
        readNext(gathered, 0, () -> {
            Set<String> named = new HashSet<>();
            for (LoadedEntry entry : gathered.entries) {
                named.add(entry.track().location());
            }
            for (String path : loose) {
                if (!named.contains(gathered.intake.location(path))) {
                    gathered.tracks.add(path);
                }
            }
            finish(gathered, place);
        });
    }

    /// One thing after the other: what is opened meanwhile waits.
    private void inTurn(Runnable work) {
        if (busy) {
            waiting.add(work);
        } else {
            busy = true;
            work.run();
        }
    }

    private void free() {
        busy = false;
        if (!waiting.isEmpty()) {
            inTurn(waiting.removeFirst());
        }
    }

    private void gather(List<Root> roots, Gathering into, Consumer<Gathering> done) {
        gather(roots, 0, into, done);
    }

    private void gather(List<Root> roots, int at, Gathering into, Consumer<Gathering> done) {
        if (at >= roots.size()) {
            done.accept(into);
            return;
        }
        Root root = roots.get(at);
        Walk walking = new Walk(found -> looking(root, found));
        walk = root.folder() ? walking : null;
        walking.start(root, leaves -> {
            walk = null;
            into.problems.addAll(walking.problems());
            shelf.take(root, leaves, holding -> {
                into.intake.add(holding, leaves);
                sort(root, leaves, into);
                gather(roots, at + 1, into, done);
            });
        });
    }

    private void looking(Root root, int found) {
        double now = Page.nowMillis();
        if (root.folder() && now - said >= PROGRESS_MILLIS) {
            said = now;
            listener.looking(root.name(), found);
        }
    }

    private static void sort(Root root, List<Leaf> leaves, Gathering into) {
        List<String> paths = new ArrayList<>();
        for (Leaf leaf : leaves) {
            paths.add(leaf.path());
        }
        paths.sort(new PathOrder());
        int before = into.tracks.size() + into.playlists.size();
        for (String path : paths) {
            boolean playlist = PlaylistFormat.ofName(path) != null;
            if (!playlist) {
                into.tracks.add(path);
            } else if (root.folder()) {
                into.playlists.add(path);
            } else {
                into.toRead.add(path);
                into.loosePlaylists.put(path, leaves.getFirst());
            }
        }
        if (root.folder() && into.tracks.size() + into.playlists.size() == before) {
            into.problems.add(root.name() + ": the folder holds no music; open another one.");
        }
    }

    private void readPlaylists(Gathering gathered, Place place) {
        readNext(gathered, 0, () -> finish(gathered, place));
    }

    private void readNext(Gathering gathered, int at, Runnable done) {
        if (at >= gathered.toRead.size()) {
            done.run();
            return;
        }
        String path = gathered.toRead.get(at);
        Runnable next = () -> readNext(gathered, at + 1, done);
        gathered.intake.playlist(path, (playlist, reason) -> {
            Leaf loose = gathered.loosePlaylists.get(path);
            if (playlist == null) {
                gathered.problems.add(reason);
                next.run();
            } else if (loose != null
                    && !playlist.entries().isEmpty()
                    && playlist.missing() == playlist.entries().size()) {
                seek(loose, playlist.entries().size(), gathered, next);
            } else {
                if (playlist.entries().isEmpty() && playlist.problems().isEmpty()) {
                    gathered.problems.add(path + ": the playlist names nothing that can be played; choose another one");
                }
                gathered.entries.addAll(playlist.entries());
                gathered.problems.addAll(playlist.problems());
                next.run();
            }
        });
    }

    /// Looks for a playlist in the folders opened before: the browser shows no file beside the one that was chosen.
    private void seek(Leaf playlist, int entries, Gathering gathered, Runnable done) {
        JSObject handle = playlist.handle();
        List<Holding> folders = handle == null ? List.of() : shelf.readableFolders();
        seek(
                playlist,
                handle,
                folders,
                0,
                gathered,
                () -> {
                    orphan = playlist;
                    gathered.folderWanted = playlist.name();
                    gathered.problems.add(playlist.name() + " names " + entries + (entries == 1 ? " file" : " files")
                            + " that this page may not see. Open the folder it lies in, and it plays.");
                    done.run();
                },
                done);
    }

    private void seek(
            Leaf playlist,
            @Nullable JSObject handle,
            List<Holding> folders,
            int at,
            Gathering gathered,
            Runnable nowhere,
            Runnable done) {
        JSObject folder = at < folders.size() ? folders.get(at).handle : null;
        if (handle == null || at >= folders.size()) {
            nowhere.run();
            return;
        }
        Runnable next = () -> seek(playlist, handle, folders, at + 1, gathered, nowhere, done);
        if (folder == null) {
            next.run();
            return;
        }
        Promises.<JSArrayReader<JSString>>when(
                FileSystem.resolve(folder, handle),
                steps -> {
                    if (steps == null) {
                        next.run();
                        return;
                    }
                    Root root = Root.ofHandle(folder);
                    Gathering inFolder = new Gathering();
                    gather(List.of(root), inFolder, found -> {
                        String path = path(root.name(), steps);
                        found.intake.playlist(path, (read, reason) -> {
                            if (read != null) {
                                gathered.entries.addAll(read.entries());
                                gathered.problems.addAll(read.problems());
                            } else {
                                gathered.problems.add(reason);
                            }
                            done.run();
                        });
                    });
                },
                (name, message) -> next.run());
    }

    private void finish(Gathering gathered, Place place) {
        for (String path : gathered.tracks) {
            gathered.entries.add(gathered.intake.track(path));
        }
        List<FoundPlaylist> playlists = new ArrayList<>();
        for (String path : gathered.playlists) {
            playlists.add(new FoundPlaylist(gathered.intake.location(path), path));
        }
        String name = gathered.toRead.isEmpty() ? "" : gathered.toRead.getFirst();
        listener.opened(new Opened(gathered.entries, gathered.problems, name, playlists, gathered.folderWanted), place);
        free();
    }
}
