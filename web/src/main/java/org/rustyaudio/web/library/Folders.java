package org.rustyaudio.web.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.web.files.FileSystem;
import org.rustyaudio.web.library.LibraryBase.KeptFolder;
import org.rustyaudio.web.platform.Page;
import org.rustyaudio.web.platform.Promises;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSString;

/// The folders of the library: added, asked for again, looked through one after the other. Page's thread.
final class Folders {

    /// A look when the window comes to the front, where the browser does not watch folders itself.
    private static final double AGAIN_MILLIS = 30_000;

    private final MusicLibrary music;
    private final Host host;
    private final ScanLine scans;
    private final FolderDoor door;
    private final List<MusicFolder> all = new ArrayList<>();

    Folders(MusicLibrary music, Host host, WorkerLine reader) {
        this.music = music;
        this.host = host;
        scans = new ScanLine(music, host, reader);
        door = new FolderDoor(music, this, scans, host);
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

    // The start

    void remember(List<KeptFolder> kept) {
        kept.forEach(each -> all.add(new MusicFolder(each.id(), each.name(), each.handle())));
    }

    void begin() {
        Page.onWindow("focus", _ -> {
            if (Page.nowMillis() - scans.lookedAt() > AGAIN_MILLIS) {
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
                        scans.scan(folder);
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
        door.add();
    }

    /// Takes a folder and its tracks out of the library; the files stay as they are.
    void forget(MusicFolder folder) {
        scans.forget(folder);
        all.remove(folder);
        List<String> watched = new ArrayList<>(music.watched());
        watched.remove(folder.root());
        music.dropFolder(folder.id);
        music.watch(watched);
        music.forget(folder.root());
        host.say(folder.name + " is out of the library; its files are untouched");
    }

    // Looking

    /// Looks for changes in all folders that may be read.
    ///
    /// @param everywhere also those that the browser watches
    void look(boolean everywhere) {
        for (MusicFolder folder : all) {
            if (folder.state != MusicFolder.State.ASKS && folder.handle != null && (everywhere || !folder.observed)) {
                scans.scan(folder);
            }
        }
    }

    void stop() {
        scans.stop();
    }
}
