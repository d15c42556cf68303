package org.rustyaudio.web.library;

import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.files.FileSystem;

/// What folders ask of a person: permission, or to be put back. Page's thread.
final class FolderNotes {

    private final MusicLibrary music;
    private final Elem root = Dom.of("div", "library-notes");
    private String shown = "";

    FolderNotes(MusicLibrary music) {
        this.music = music;
        root.setAttribute("role", "status");
    }

    Elem root() {
        return root;
    }

    void update() {
        StringBuilder key = new StringBuilder(music.notice());
        for (MusicFolder folder : music.folders().all()) {
            key.append('\n').append(folder.id).append(folder.state);
        }
        if (!music.ready() || key.toString().equals(shown)) {
            return;
        }
        shown = key.toString();
        root.replaceChildren();
        if (!music.notice().isEmpty()) {
            root.append(Dom.of("p", "library-note", music.notice()));
        }
        for (MusicFolder folder : music.folders().all()) {
            switch (folder.state) {
                case ASKS ->
                    note(
                            folder,
                            "Folder " + folder.name + " waits for your permission.",
                            "Allow",
                            () -> music.folders().allow(folder));
                case GONE ->
                    note(
                            folder,
                            "Folder " + folder.name
                                    + " is not where it was: its tracks are kept. Connect its disk or put"
                                    + " it back.",
                            "Look again",
                            () -> music.folders().look(true));
                case READY -> {}
            }
        }
        if (!FileSystem.hasFolderPicker() && !music.folders().all().isEmpty()) {
            root.append(Dom.of(
                    "p",
                    "library-note",
                    "This browser remembers no folders: the library lasts for this visit. Chrome and Edge on a computer"
                            + " keep it."));
        }
    }

    private void note(MusicFolder folder, String text, String remedy, Runnable press) {
        Elem key = Dom.button("chip", remedy, press);
        key.setAttribute("aria-label", remedy + ": " + folder.name);
        Elem note = Dom.of("p", "library-note", text);
        root.append(Dom.of("div", "library-ask", note, key));
    }
}
