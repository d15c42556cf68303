package org.rustyaudio.web.library;

import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.files.FileSystem;

/// What stands where no row does, with the key that begins a library. Page's thread.
final class EmptyNote {

    private static final String BEGIN = "Add the folder your music lies in: everything below it is listed with its tags"
            + " and covers, found as you type, and there again at the next visit. The files stay where they are.";
    private static final String FOR_THE_VISIT =
            "Add the folder your music lies in: everything below it is listed with its"
                    + " tags and covers, and found as you type. This browser remembers no folders, so the library lasts for this"
                    + " visit.";

    private final Elem words = Dom.of("p", "");
    private final Elem hint = Dom.of("p", "caption");
    private final Elem add;
    private final Elem root;

    EmptyNote(Runnable adding) {
        add = Dom.button("chip", "Add folder", adding);
        add.setId("library-first-folder");
        root = Dom.of("div", "queue-empty", words, hint, add);
    }

    Elem root() {
        return root;
    }

    /// What takes the keyboard where there is nothing but this, or another element where there is no key to press.
    Elem focusOr(Elem other) {
        return root.isHidden() || add.isHidden() ? other : add;
    }

    void hide() {
        Dom.text(words, "");
        root.setHidden(true);
    }

    /// @param first whether there is no folder yet, so that this is where to begin
    void show(String text, boolean first) {
        root.setHidden(false);
        Dom.text(words, text);
        Dom.text(hint, !first ? "" : FileSystem.hasFolderPicker() ? BEGIN : FOR_THE_VISIT);
        add.setHidden(!first);
    }
}
