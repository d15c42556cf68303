package org.rustyaudio.web.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.presets.text.Pieces;
import org.rustyaudio.web.files.Holding.Reach;
import org.rustyaudio.web.platform.Page;
import org.rustyaudio.web.platform.Promises;
import org.rustyaudio.web.store.Database;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;
import org.teavm.jso.file.File;

/// What was opened, by id, kept in the database. Page's thread.
public final class Shelf implements MusicShelf {

    /// Folders that stay although nothing of them is in the queue: playlists may lie in them.
    private static final int RECENT_FOLDERS = 20;
    /// What was opened this lately stays too: an undo or another tab may want it.
    private static final double LATELY_MILLIS = 24 * 3600 * 1000;

    private final Database database;
    private final Consumer<String> complaints;
    private final Map<String, Holding> holdings = new TreeMap<>();
    /// Paths that the queue wants of each id.
    private final Map<String, Set<String>> wanted = new TreeMap<>();
    private Runnable changed = () -> {};
    private boolean complained;

    private Shelf(Database database, Consumer<String> complaints) {
        this.database = database;
        this.complaints = complaints;
    }

    /// Reads what is kept.
    public static void open(Database database, Consumer<String> complaints, Consumer<Shelf> ready) {
        Shelf shelf = new Shelf(database, complaints);
        database.all(
                Database.HANDLES,
                (id, record) -> {
                    Holding holding = Holding.of(id, record);
                    if (holding != null) {
                        shelf.holdings.put(id, holding);
                    }
                },
                () -> ready.accept(shelf),
                reason -> {
                    complaints.accept(
                            "The files opened before are not known any more: " + reason + ". Open them again.");
                    ready.accept(shelf);
                });
    }

    @Override
    public void look(Collection<String> locations, Runnable done) {
        wanted.clear();
        for (String text : locations) {
            Location location = Location.of(text);
            if (location != null) {
                wanted.computeIfAbsent(location.id(), id -> new TreeSet<>()).add(location.path());
                holdings.computeIfAbsent(
                        location.id(),
                        id -> new Holding(id, location.root(), location.inFolder(), Reach.LOST, null, 0));
            }
        }
        lookAt(new ArrayList<>(holdings.values()), 0, done);
    }

    private void lookAt(List<Holding> all, int at, Runnable done) {
        if (at >= all.size()) {
            done.run();
            changed.run();
            return;
        }
        Holding holding = all.get(at);
        JSObject handle = holding.handle;
        if (holding.reach == Reach.HANDLE && handle != null) {
            Promises.<JSString>when(
                    FileSystem.permission(handle),
                    state -> {
                        holding.asks = state == null || !state.stringValue().equals("granted");
                        lookAt(all, at + 1, done);
                    },
                    (name, message) -> {
                        holding.asks = true;
                        lookAt(all, at + 1, done);
                    });
        } else if (holding.reach == Reach.COPY) {
            Promises.when(
                    FileSystem.copies(holding.id),
                    copies -> {
                        holding.handle = copies;
                        lookAt(all, at + 1, done);
                    },
                    (name, message) -> {
                        holding.reach = Reach.LOST;
                        lookAt(all, at + 1, done);
                    });
        } else {
            lookAt(all, at + 1, done);
        }
    }

    @Override
    public Standing standing(String text) {
        Location location = Location.of(text);
        Holding holding = location == null ? null : holdings.get(location.id());
        if (location == null) {
            return Standing.MISSING;
        }
        if (holding == null) {
            return Standing.CHOOSE_AGAIN;
        }
        return switch (holding.reach) {
            case HANDLE -> holding.asks ? Standing.ASK : Standing.READY;
            case COPY -> Standing.READY;
            case VISIT -> holding.files.containsKey(location.path()) ? Standing.READY : Standing.CHOOSE_AGAIN;
            case LOST -> Standing.CHOOSE_AGAIN;
        };
    }

    @Override
    public String reason(String text) {
        String name = Location.name(text);
        Location location = Location.of(text);
        return switch (standing(text)) {
            case READY -> "";
            case ASK ->
                name + ": the browser asks again whether it may be read. Choose \"Allow\" and then \"Allow on every"
                        + " visit\".";
            case CHOOSE_AGAIN ->
                name + ": this browser does not remember it. Open "
                        + (location != null && location.inFolder() ? "the folder " + location.root() : "the file")
                        + " again, and the queue knows it.";
            case MISSING ->
                name + ": it was not found where the playlist says. Open the folder it lies in, or the file itself.";
        };
    }

    @Override
    public int waiting() {
        return asking().size();
    }

    /// What the queue wants and the browser has to be asked for.
    private List<Holding> asking() {
        List<Holding> asking = new ArrayList<>();
        for (Holding holding : holdings.values()) {
            if (holding.reach == Reach.HANDLE && holding.asks && wanted.containsKey(holding.id)) {
                asking.add(holding);
            }
        }
        return asking;
    }

    @Override
    public void askAgain(Consumer<String> done) {
        ask(asking(), 0, done);
    }

    private void ask(List<Holding> asking, int at, Consumer<String> done) {
        if (at >= asking.size()) {
            answer(done);
            return;
        }
        Holding holding = asking.get(at);
        JSObject handle = holding.handle;
        if (handle == null) {
            ask(asking, at + 1, done);
            return;
        }
        Promises.<JSString>when(
                FileSystem.askPermission(handle),
                state -> {
                    holding.asks = state == null || !state.stringValue().equals("granted");
                    // One refusal is an answer: nobody wants to be asked once more for every file.
                    if (holding.asks) {
                        answer(done);
                    } else {
                        ask(asking, at + 1, done);
                    }
                },
                // The gesture is used up; another click asks for the rest.
                (name, message) -> answer(done));
    }

    private void answer(Consumer<String> done) {
        int left = asking().size();
        changed.run();
        done.accept(
                left == 0
                        ? ""
                        : (left == 1 ? "One file or folder waits" : left + " files and folders wait")
                                + " for your permission; the others play. Ask again, or open "
                                + (left == 1 ? "it" : "them") + " anew.");
    }

    @Override
    public void source(String text, Consumer<File> found, Consumer<String> failed) {
        Location location = Location.of(text);
        Holding holding = location == null ? null : holdings.get(location.id());
        if (location == null || holding == null || standing(text) != Standing.READY) {
            failed.accept(reason(text));
            return;
        }
        File here = holding.files.get(location.path());
        JSObject handle = holding.handle;
        if (here != null && holding.reach == Reach.VISIT) {
            found.accept(here);
        } else if (handle == null) {
            failed.accept(reason(text));
        } else if (holding.reach == Reach.HANDLE && !holding.folder) {
            read(holding, handle, location, found, failed);
        } else {
            // A copy's folder holds the root's name too; a folder's handle is the root.
            String[] steps = Pieces.of(location.path(), '/');
            enter(holding, handle, steps, holding.reach == Reach.COPY ? 0 : 1, location, found, failed);
        }
    }

    /// Goes down one folder after the other; folders that were entered before are known.
    private void enter(
            Holding holding,
            JSObject folder,
            String[] steps,
            int at,
            Location location,
            Consumer<File> found,
            Consumer<String> failed) {
        if (at >= steps.length - 1) {
            Promises.when(
                    FileSystem.fileHandle(folder, steps[steps.length - 1]),
                    handle -> {
                        if (handle != null) {
                            read(holding, handle, location, found, failed);
                        }
                    },
                    (name, message) -> failed.accept(trouble(holding, location, name, message)));
            return;
        }
        StringBuilder place = new StringBuilder();
        for (int i = 0; i <= at; i++) {
            place.append(steps[i]).append('/');
        }
        String key = place.toString();
        JSObject known = holding.folders.get(key);
        if (known != null) {
            enter(holding, known, steps, at + 1, location, found, failed);
            return;
        }
        Promises.when(
                FileSystem.folder(folder, steps[at]),
                inner -> {
                    if (inner != null) {
                        holding.folders.put(key, inner);
                        enter(holding, inner, steps, at + 1, location, found, failed);
                    }
                },
                (name, message) -> failed.accept(trouble(holding, location, name, message)));
    }

    private void read(
            Holding holding, JSObject handle, Location location, Consumer<File> found, Consumer<String> failed) {
        Promises.<File>when(
                FileSystem.file(handle),
                file -> {
                    if (file != null) {
                        found.accept(file);
                    }
                },
                (name, message) -> failed.accept(trouble(holding, location, name, message)));
    }

    private String trouble(Holding holding, Location location, String name, String message) {
        String file = Location.name(location.text());
        holding.folders.clear();
        boolean refused = name.equals("NotAllowedError") || name.equals("SecurityError");
        if (refused) {
            holding.asks = true;
            changed.run();
            return reason(location.text());
        }
        return switch (name) {
            case "NotFoundError", "TypeMismatchError" ->
                file
                        + ": it is not where it was; it was moved, renamed or deleted, or its disk is not connected. Put it"
                        + " back or open it again.";
            case "NotReadableError" ->
                file + ": the system does not let the browser read it (" + message
                        + "). Check its permissions, or whether another program holds it.";
            default -> file + ": it cannot be read (" + name + ": " + message + "). Open it again.";
        };
    }

    @Override
    public @Nullable KeepOffer keepOffer() {
        if (!FileSystem.canKeep()) {
            return null;
        }
        int files = 0;
        double bytes = 0;
        for (Holding holding : holdings.values()) {
            if (holding.reach == Reach.VISIT) {
                for (File file : holding.files.values()) {
                    files++;
                    bytes += FileSystem.size(file);
                }
            }
        }
        return files == 0 || bytes > Copies.MOST_BYTES ? null : new KeepOffer(files, (long) bytes);
    }

    @Override
    public void keep(Consumer<String> done) {
        List<Holding> visiting = new ArrayList<>();
        for (Holding holding : holdings.values()) {
            if (holding.reach == Reach.VISIT) {
                visiting.add(holding);
            }
        }
        new Copies(visiting, holding -> {
                    holding.reach = Reach.COPY;
                    save(holding);
                })
                .start(said -> {
                    changed.run();
                    done.accept(said);
                });
    }

    @Override
    public void forgetAllBut(Collection<String> locations) {
        Set<String> used = new TreeSet<>();
        for (String text : locations) {
            Location location = Location.of(text);
            if (location != null) {
                used.add(location.id());
            }
        }
        double lately = Page.nowMillis() - LATELY_MILLIS;
        List<Holding> folders = new ArrayList<>();
        for (Holding holding : holdings.values()) {
            if (holding.openedMillis > lately) {
                used.add(holding.id);
            }
            if (holding.folder && holding.reach == Reach.HANDLE && !used.contains(holding.id)) {
                folders.add(holding);
            }
        }
        folders.sort((a, b) -> Double.compare(b.openedMillis, a.openedMillis));
        for (int i = 0; i < Math.min(RECENT_FOLDERS, folders.size()); i++) {
            used.add(folders.get(i).id);
        }
        Database.Change change = database.change();
        for (Holding holding : List.copyOf(holdings.values())) {
            if (!used.contains(holding.id)) {
                holdings.remove(holding.id);
                change.remove(Database.HANDLES, holding.id);
                if (holding.reach == Reach.COPY) {
                    FileSystem.removeCopies(holding.id);
                }
            }
        }
        change.commit(() -> {}, this::notKept);
    }

    @Override
    public void onChange(Runnable heard) {
        changed = heard;
    }

    /// Folders that can be read at this moment, the one opened last first.
    List<Holding> readableFolders() {
        List<Holding> folders = new ArrayList<>();
        for (Holding holding : holdings.values()) {
            if (holding.folder && holding.reach == Reach.HANDLE && !holding.asks) {
                folders.add(holding);
            }
        }
        folders.sort((a, b) -> Double.compare(b.openedMillis, a.openedMillis));
        return folders;
    }

    @Nullable
    Holding holding(String id) {
        return holdings.get(id);
    }

    /// Takes something that was opened, under the id it had when it was opened before.
    ///
    /// @param leaves all it holds
    void take(Root root, List<Leaf> leaves, Consumer<Holding> taken) {
        List<Holding> alike = new ArrayList<>();
        for (Holding holding : holdings.values()) {
            if (holding.folder == root.folder() && holding.name.equals(root.name())) {
                alike.add(holding);
            }
        }
        JSObject handle = root.handle();
        if (handle == null) {
            taken.accept(takeFiles(root, leaves, alike));
        } else {
            sameAs(handle, alike, 0, same -> taken.accept(takeHandle(root, leaves, handle, alike, same)));
        }
    }

    /// Takes a folder of the library, which may be read from now on.
    ///
    /// @param id under which it was known; empty for a new one
    public void adopt(String id, JSObject handle, Consumer<String> known) {
        Root root = Root.ofHandle(handle);
        if (id.isEmpty()) {
            take(root, List.of(), holding -> known.accept(holding.id));
            return;
        }
        Holding holding =
                holdings.computeIfAbsent(id, _ -> new Holding(id, root.name(), true, Reach.HANDLE, handle, 0));
        renew(holding, handle);
        known.accept(id);
    }

    /// Takes the files of a folder of the library, for this visit.
    public void adoptFiles(JSArrayReader<File> files, Consumer<String> known) {
        Root root = Doors.ofFiles(files).getFirst();
        take(root, root.files(), holding -> known.accept(holding.id));
    }

    private void renew(Holding holding, JSObject handle) {
        holding.reach = Reach.HANDLE;
        holding.handle = handle;
        holding.asks = false;
        holding.files.clear();
        holding.folders.clear();
        opened(holding);
    }

    private void sameAs(JSObject handle, List<Holding> alike, int at, Consumer<@Nullable Holding> found) {
        if (at >= alike.size()) {
            found.accept(null);
            return;
        }
        Holding holding = alike.get(at);
        JSObject known = holding.handle;
        if (known == null || holding.reach != Reach.HANDLE) {
            sameAs(handle, alike, at + 1, found);
            return;
        }
        Promises.when(
                FileSystem.same(known, handle),
                same -> {
                    if (FileSystem.isTrue(same)) {
                        found.accept(holding);
                    } else {
                        sameAs(handle, alike, at + 1, found);
                    }
                },
                (name, message) -> sameAs(handle, alike, at + 1, found));
    }

    private Holding takeHandle(
            Root root, List<Leaf> leaves, JSObject handle, List<Holding> alike, @Nullable Holding same) {
        Holding holding = same;
        for (Holding old : alike) {
            if (holding == null && (old.reach == Reach.LOST || old.reach == Reach.VISIT) && knows(old, leaves)) {
                holding = old;
            }
        }
        if (holding == null) {
            holding = new Holding(Page.newId(), root.name(), root.folder(), Reach.HANDLE, handle, 0);
            holdings.put(holding.id, holding);
        }
        renew(holding, handle);
        return holding;
    }

    private Holding takeFiles(Root root, List<Leaf> leaves, List<Holding> alike) {
        Holding holding = null;
        for (Holding old : alike) {
            boolean same =
                    old.reach == Reach.LOST ? knows(old, leaves) : old.reach == Reach.VISIT && sameFiles(old, leaves);
            if (holding == null && same) {
                holding = old;
            }
        }
        if (holding == null) {
            holding = new Holding(Page.newId(), root.name(), root.folder(), Reach.VISIT, null, 0);
            holdings.put(holding.id, holding);
        }
        holding.reach = Reach.VISIT;
        for (Leaf leaf : leaves) {
            File file = leaf.file();
            if (file != null) {
                holding.files.put(leaf.path(), file);
                if (!root.folder()) {
                    holding.size = FileSystem.size(file);
                }
            }
        }
        opened(holding);
        return holding;
    }

    /// Whether what was lost is in what was opened: a file of its size, or a folder with a file that the queue wants.
    private boolean knows(Holding lost, List<Leaf> leaves) {
        if (!lost.folder) {
            File file = leaves.isEmpty() ? null : leaves.getFirst().file();
            return lost.size < 0 || file == null || FileSystem.size(file) == lost.size;
        }
        Set<String> paths = wanted.getOrDefault(lost.id, Set.of());
        for (Leaf leaf : leaves) {
            if (paths.contains(leaf.path())) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameFiles(Holding visiting, List<Leaf> leaves) {
        for (Leaf leaf : leaves) {
            File known = visiting.files.get(leaf.path());
            File file = leaf.file();
            if (known != null && file != null) {
                return FileSystem.size(known) == FileSystem.size(file)
                        && known.getLastModified() == file.getLastModified();
            }
        }
        return false;
    }

    private void opened(Holding holding) {
        holding.openedMillis = Page.nowMillis();
        wanted.computeIfAbsent(holding.id, id -> new TreeSet<>());
        save(holding);
        changed.run();
    }

    private void save(Holding holding) {
        database.change()
                .put(Database.HANDLES, holding.id, holding.record())
                .commit(() -> complained = false, this::notKept);
    }

    private void notKept(String name, String message) {
        if (!complained) {
            complained = true;
            complaints.accept("What you opened plays, but is forgotten when the page is closed ("
                    + (name.equals("QuotaExceededError") ? "there is no room left" : name + ": " + message) + ").");
        }
    }
}
