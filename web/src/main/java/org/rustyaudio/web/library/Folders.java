package org.rustyaudio.web.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.library.LibraryWork;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryChanges;
import org.rustyaudio.player.library.LibraryTrack;
import org.rustyaudio.player.library.ScanPlan;
import org.rustyaudio.player.playlist.MusicNames;
import org.rustyaudio.web.files.FileSystem;
import org.rustyaudio.web.library.LibraryBase.KeptFolder;
import org.rustyaudio.web.platform.Page;
import org.rustyaudio.web.platform.Promises;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;
import org.teavm.jso.file.File;

/// The folders of the library: added, asked for again, looked through one after the other. Page's thread.
final class Folders implements Scan.Listener {

    /// A look when the window comes to the front, where the browser does not watch folders itself.
    private static final double AGAIN_MILLIS = 30_000;
    /// Files that are being copied change many times.
    private static final int CALM_MILLIS = 3_000;

    private final MusicLibrary music;
    private final Host host;
    private final Reader reader;
    private final List<MusicFolder> all = new ArrayList<>();
    private final List<MusicFolder> queue = new ArrayList<>();
    private @Nullable Scan scan;
    private double lookedAt;
    private boolean calming;

    Folders(MusicLibrary music, Host host, Reader reader) {
        this.music = music;
        this.host = host;
        this.reader = reader;
    }

    List<MusicFolder> all() {
        return all;
    }

    @Nullable
    MusicFolder of(String location) {
        for (MusicFolder folder : all) {
            if (location.startsWith(folder.root())) {
                return folder;
            }
        }
        return null;
    }

    /// How many tracks of the library lie in a folder.
    static int count(Library library, MusicFolder folder) {
        return library.below(folder.root()).length;
    }

    // The start

    void remember(List<KeptFolder> kept) {
        kept.forEach(each -> all.add(new MusicFolder(each.id(), each.name(), each.handle())));
    }

    void begin() {
        Page.onWindow("focus", _ -> {
            if (Page.nowMillis() - lookedAt > AGAIN_MILLIS) {
                look(false);
            }
        });
        permissions(0);
    }

    /// Finds out which folders may be read, without asking anybody.
    private void permissions(int at) {
        if (at >= all.size()) {
            look(true);
            music.changed();
            return;
        }
        MusicFolder folder = all.get(at);
        JSObject handle = folder.handle;
        if (handle == null) {
            permissions(at + 1);
            return;
        }
        Promises.<JSString>when(
                FileSystem.permission(handle),
                state -> {
                    boolean granted = state != null && state.stringValue().equals("granted");
                    folder.state = granted ? MusicFolder.State.READY : MusicFolder.State.ASKS;
                    if (granted) {
                        host.adopt(folder.id, handle, _ -> {});
                    }
                    permissions(at + 1);
                },
                (name, message) -> {
                    folder.state = MusicFolder.State.ASKS;
                    permissions(at + 1);
                });
    }

    // Asking

    /// Asks the browser for a folder again. Call it inside a click or a key press.
    void allow(MusicFolder folder) {
        JSObject handle = folder.handle;
        if (handle == null) {
            return;
        }
        Promises.<JSString>when(
                FileSystem.askPermission(handle),
                state -> {
                    if (state != null && state.stringValue().equals("granted")) {
                        folder.state = MusicFolder.State.READY;
                        host.adopt(folder.id, handle, _ -> {});
                        scan(folder);
                    } else {
                        host.warn("The browser was not allowed to read " + folder.name
                                + ": its tracks stay in the library and play once it is.");
                    }
                    music.changed();
                },
                (name, message) -> host.warn("The browser does not ask for " + folder.name + " (" + message
                        + "): take it out and add it again."));
    }

    /// Lets a person choose a folder. Call it inside a click or a key press.
    void add() {
        if (FileSystem.hasFolderPicker()) {
            Promises.when(
                    FileSystem.pickFolder(),
                    handle -> {
                        if (handle != null) {
                            add(handle);
                        }
                    },
                    (name, message) -> {
                        if (!name.equals("AbortError")) {
                            host.warn("The browser does not open its window for folders (" + message + ").");
                        }
                    });
        } else {
            Asked.chooseFiles(this::addFiles);
        }
    }

    private void add(JSObject handle) {
        known(handle, 0, same -> {
            if (same != null) {
                same.state = MusicFolder.State.READY;
                host.say(same.name + " is in the library already: looking for changes");
                scan(same);
                return;
            }
            String name = FileSystem.name(handle);
            host.adopt("", handle, id -> enter(new MusicFolder(id, name.isEmpty() ? "folder" : name, handle)));
        });
    }

    /// Takes what a person found.
    @FunctionalInterface
    private interface Found {
        void folder(@Nullable MusicFolder folder);
    }

    /// The folder of the library that is the same, or around it.
    private void known(JSObject handle, int at, Found found) {
        JSObject other = at < all.size() ? all.get(at).handle : null;
        if (at >= all.size()) {
            found.folder(null);
        } else if (other == null) {
            known(handle, at + 1, found);
        } else {
            Promises.when(
                    FileSystem.resolve(other, handle),
                    steps -> {
                        if (steps != null) {
                            found.folder(all.get(at));
                        } else {
                            known(handle, at + 1, found);
                        }
                    },
                    (name, message) -> known(handle, at + 1, found));
        }
    }

    private void addFiles(JSArrayReader<File> files) {
        if (files.getLength() == 0) {
            return;
        }
        String first = FileSystem.path(files.get(0));
        int slash = first.indexOf('/');
        String name = slash < 0 ? "Files" : first.substring(0, slash);
        host.adoptFiles(files, id -> {
            MusicFolder folder = new MusicFolder(id, name, null);
            for (int i = 0; i < files.getLength(); i++) {
                String path = FileSystem.path(files.get(i));
                if (MusicNames.isMusic(path)) {
                    folder.files.put(path.substring(slash + 1), files.get(i));
                }
            }
            all.removeIf(old -> old.id.equals(id));
            enter(folder);
        });
    }

    private void enter(MusicFolder folder) {
        if (of(folder.root()) == null) {
            all.add(folder);
            music.keepFolder(folder);
        }
        List<String> watched = new ArrayList<>(music.library().watched());
        if (!watched.contains(folder.root())) {
            watched.add(folder.root());
            music.apply(new LibraryChanges(List.of(), List.of(), watched));
        }
        scan(folder);
    }

    /// Takes a folder and its tracks out of the library; the files stay as they are.
    void forget(MusicFolder folder) {
        Scan running = scan;
        if (running != null && running.folder() == folder) {
            stop();
        }
        queue.remove(folder);
        all.remove(folder);
        Library library = music.library();
        List<String> gone = new ArrayList<>();
        for (int track : library.below(folder.root())) {
            gone.add(library.location(track));
        }
        List<String> watched = new ArrayList<>(library.watched());
        watched.remove(folder.root());
        music.dropFolder(folder.id);
        music.apply(new LibraryChanges(List.of(), gone, watched));
        host.say(folder.name + " is out of the library; its files are untouched");
    }

    // Looking

    /// Looks for changes in all folders that may be read.
    ///
    /// @param everywhere also those that the browser watches
    void look(boolean everywhere) {
        for (MusicFolder folder : all) {
            if (folder.state != MusicFolder.State.ASKS && folder.handle != null && (everywhere || !folder.observed)) {
                scan(folder);
            }
        }
    }

    void stop() {
        Scan running = scan;
        queue.clear();
        if (running != null) {
            running.cancel();
            scan = null;
            music.working(LibraryWork.NONE);
            music.settle();
        }
    }

    private void scan(MusicFolder folder) {
        if (!queue.contains(folder)) {
            queue.add(folder);
        }
        next();
    }

    private void next() {
        if (scan != null) {
            return;
        }
        if (queue.isEmpty()) {
            music.working(LibraryWork.NONE);
            return;
        }
        lookedAt = Page.nowMillis();
        Scan now = new Scan(queue.removeFirst(), reader, this);
        scan = now;
        now.start(music.library());
    }

    private void observe(MusicFolder folder) {
        JSObject handle = folder.handle;
        if (!folder.observed && handle != null) {
            folder.observed = Asked.observe(handle, () -> stirred(folder));
        }
    }

    private void stirred(MusicFolder folder) {
        folder.dirty = true;
        if (!calming) {
            calming = true;
            Page.later(
                    () -> {
                        calming = false;
                        for (MusicFolder each : all) {
                            if (each.dirty) {
                                each.dirty = false;
                                scan(each);
                            }
                        }
                    },
                    CALM_MILLIS);
        }
    }

    @Override
    public void working(LibraryWork work) {
        music.working(work);
    }

    @Override
    public void found(List<LibraryTrack> tracks) {
        music.found(tracks);
    }

    @Override
    public void finished() {
        Scan done = scan;
        scan = null;
        if (done != null) {
            done.folder().state = MusicFolder.State.READY;
            observe(done.folder());
        }
        music.settle();
        next();
    }

    @Override
    public void failed(String problem, String reason) {
        Scan done = scan;
        scan = null;
        if (done != null) {
            MusicFolder folder = done.folder();
            switch (problem) {
                case "NotFoundError" -> {
                    folder.state = MusicFolder.State.GONE;
                    music.found(ScanPlan.of(music.library(), folder.root(), List.of(), List.of())
                            .marked());
                }
                case "NotAllowedError", "SecurityError" -> folder.state = MusicFolder.State.ASKS;
                default -> host.warn(folder.name + " could not be looked through (" + reason + "); try again.");
            }
        }
        music.settle();
        next();
    }
}
