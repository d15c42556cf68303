package org.rustyaudio.web.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.playlist.MusicNames;
import org.rustyaudio.web.files.FileSystem;
import org.rustyaudio.web.platform.Promises;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.file.File;

/// Where folders come into the library: chosen by a person, known to the page, watched from then on. Page's thread.
final class FolderDoor {

    private final MusicLibrary music;
    private final Folders folders;
    private final ScanLine scans;
    private final Host host;

    FolderDoor(MusicLibrary music, Folders folders, ScanLine scans, Host host) {
        this.music = music;
        this.folders = folders;
        this.scans = scans;
        this.host = host;
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
                scans.scan(same);
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
        JSObject other = at < folders.all().size() ? folders.all().get(at).handle : null;
        if (at >= folders.all().size()) {
            found.folder(null);
        } else if (other == null) {
            known(handle, at + 1, found);
        } else {
            Promises.when(
                    FileSystem.resolve(other, handle),
                    steps -> {
                        if (steps != null) {
                            found.folder(folders.all().get(at));
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
            folders.all().removeIf(old -> old.id.equals(id));
            enter(folder);
        });
    }

    private void enter(MusicFolder folder) {
        if (folders.of(folder.root()) == null) {
            folders.all().add(folder);
            music.keepFolder(folder);
        }
        List<String> watched = new ArrayList<>(music.watched());
        if (!watched.contains(folder.root())) {
            watched.add(folder.root());
            music.watch(watched);
        }
        scans.scan(folder);
    }
}
