package org.rustyaudio.web.library;

import org.rustyaudio.faceplate.library.LibraryWork;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;

/// What the library is busy with, how far it is, and the key that stops it. Page's thread.
final class WorkNote {

    private final Elem line = Dom.of("p", "caption");
    private final Elem bar = Dom.of("progress", "");
    private final Elem stop;
    private final Elem root;

    WorkNote(Runnable stopping) {
        stop = Dom.button("chip", "Stop", stopping);
        stop.setId("library-stop");
        root = Dom.of("div", "library-work", Dom.of("div", "library-ask", line, stop), bar);
        bar.setAttribute("aria-label", "Library");
        root.setHidden(true);
    }

    Elem root() {
        return root;
    }

    void show(LibraryWork now) {
        root.setHidden(!now.busy());
        stop.setHidden(now.stage() == LibraryWork.Stage.LOADING);
        Dom.text(line, now.line());
        if (now.part() < 0) {
            bar.removeAttribute("value");
        } else {
            bar.setAttribute("value", String.valueOf(now.part()));
        }
    }
}
