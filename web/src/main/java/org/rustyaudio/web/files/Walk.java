package org.rustyaudio.web.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.playlist.MusicNames;
import org.rustyaudio.player.playlist.PlaylistFormat;
import org.rustyaudio.player.queue.QueueEdits;
import org.rustyaudio.presets.text.Pieces;
import org.rustyaudio.web.platform.Promises;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.file.File;

/// Looks through a folder and everything below it for music and playlists; hidden names are left out.
/// Page's thread, a step at a time.
final class Walk {

    private static final int DEEPEST = 64;

    private final IntConsumer progress;
    private final List<Leaf> found = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<Folder> waiting = new ArrayList<>();
    private Consumer<List<Leaf>> done = leaves -> {};
    private boolean cancelled;
    private int opening;
    private boolean atEnd;

    /// A folder still to be looked through, by its handle or its entry.
    private record Folder(
            String path,
            int depth,
            @Nullable JSObject handle,
            @Nullable JSObject entry) {}

    /// @param progress told how many files were found so far
    Walk(IntConsumer progress) {
        this.progress = progress;
    }

    /// Looks through a root; unless cancelled, `finished` is told all it holds.
    void start(Root root, Consumer<List<Leaf>> finished) {
        done = finished;
        for (Leaf leaf : root.files()) {
            if (wanted(leaf.path()) || !root.folder()) {
                found.add(leaf);
            }
        }
        if (root.folder() && (root.handle() != null || root.entry() != null)) {
            waiting.add(new Folder(root.name(), 0, root.handle(), root.entry()));
        }
        next();
    }

    void cancel() {
        cancelled = true;
    }

    /// Sentences about folders that could not be looked through.
    List<String> problems() {
        return problems;
    }

    private void next() {
        if (cancelled) {
            return;
        }
        progress.accept(found.size());
        if (waiting.isEmpty() || found.size() >= QueueEdits.MAX_ENTRIES) {
            atEnd = true;
            finish();
            return;
        }
        Folder folder = waiting.removeLast();
        if (folder.depth > DEEPEST) {
            problems.add(folder.path + ": more than " + DEEPEST + " folders deep; open it by itself");
            next();
        } else if (folder.handle != null) {
            step(folder, FileSystem.values(folder.handle));
        } else if (folder.entry != null) {
            batch(folder, reader(folder.entry));
        }
    }

    private void step(Folder folder, JSObject values) {
        Promises.when(
                FileSystem.next(values),
                step -> {
                    JSObject handle = step == null ? null : FileSystem.handle(step);
                    if (handle == null || cancelled) {
                        next();
                        return;
                    }
                    String path = folder.path + "/" + FileSystem.name(handle);
                    if (FileSystem.isFolder(handle)) {
                        enter(new Folder(path, folder.depth + 1, handle, null));
                    } else if (wanted(path)) {
                        add(new Leaf(path, handle, null));
                    }
                    step(folder, values);
                },
                (name, message) -> unreadable(folder, message));
    }

    private void batch(Folder folder, JSObject reader) {
        readEntries(
                reader,
                entries -> {
                    if (entries.getLength() == 0 || cancelled) {
                        next();
                        return;
                    }
                    for (int i = 0; i < entries.getLength(); i++) {
                        JSObject entry = entries.get(i);
                        String path = folder.path + "/" + entryName(entry);
                        if (isFolder(entry)) {
                            enter(new Folder(path, folder.depth + 1, null, entry));
                        } else if (wanted(path)) {
                            add(new Leaf(path, null, null), entry);
                        }
                    }
                    batch(folder, reader);
                },
                message -> unreadable(folder, message));
    }

    private void enter(Folder folder) {
        String name = folder.path.substring(folder.path.lastIndexOf('/') + 1);
        if (!name.startsWith(".")) {
            waiting.add(folder);
        }
    }

    private void add(Leaf leaf) {
        found.add(leaf);
        if (found.size() % 100 == 0) {
            progress.accept(found.size());
        }
    }

    private void add(Leaf place, JSObject entry) {
        int at = found.size();
        add(place);
        opening++;
        entryFile(
                entry,
                file -> {
                    found.set(at, new Leaf(place.path(), null, file));
                    opening--;
                    finish();
                },
                message -> {
                    problems.add(place.path() + ": the file cannot be read (" + message + "); check that it is still"
                            + " there");
                    opening--;
                    finish();
                });
    }

    private void finish() {
        if (atEnd && opening == 0 && !cancelled) {
            atEnd = false;
            List<Leaf> readable = new ArrayList<>();
            for (Leaf leaf : found) {
                if (leaf.handle() != null || leaf.file() != null) {
                    readable.add(leaf);
                }
            }
            done.accept(readable);
        }
    }

    private void unreadable(Folder folder, String message) {
        problems.add(folder.path + ": the folder cannot be looked through (" + message
                + "); check that it is still there and may be read");
        next();
    }

    static boolean wanted(String path) {
        for (String name : Pieces.of(path, '/')) {
            if (name.startsWith(".")) {
                return false;
            }
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        return MusicNames.isMusic(name) || PlaylistFormat.ofName(name) != null;
    }

    @JSFunctor
    @FunctionalInterface
    private interface Batch extends JSObject {
        void entries(JSArrayReader<JSObject> entries);
    }

    @JSFunctor
    @FunctionalInterface
    private interface OneFile extends JSObject {
        void file(File file);
    }

    @JSFunctor
    @FunctionalInterface
    private interface Failed extends JSObject {
        void failed(String message);
    }

    @JSBody(params = "entry", script = "return entry.createReader();")
    private static native JSObject reader(JSObject entry);

    @JSBody(
            params = {"reader", "read", "failed"},
            script =
                    "reader.readEntries(read, function (thrown) { failed(String(thrown && thrown.message || thrown)); });")
    private static native void readEntries(JSObject reader, Batch read, Failed failed);

    @JSBody(
            params = {"entry", "read", "failed"},
            script = "entry.file(read, function (thrown) { failed(String(thrown && thrown.message || thrown)); });")
    private static native void entryFile(JSObject entry, OneFile read, Failed failed);

    @JSBody(params = "entry", script = "return !!entry.isDirectory;")
    private static native boolean isFolder(JSObject entry);

    @JSBody(params = "entry", script = "return String(entry.name);")
    private static native String entryName(JSObject entry);
}
