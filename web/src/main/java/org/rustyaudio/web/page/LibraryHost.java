package org.rustyaudio.web.page;

import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.web.files.Shelf;
import org.rustyaudio.web.text.PlaylistText;
import org.rustyaudio.web.text.TextFile;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.file.File;

/// What the library's module asks of the page; `web.library.Host` on its side. The page's thread only.
final class LibraryHost {

    private final FaceController controller;
    private final Arrivals arrivals;
    private final Shelf shelf;

    LibraryHost(FaceController controller, Arrivals arrivals, Shelf shelf) {
        this.controller = controller;
        this.arrivals = arrivals;
        this.shelf = shelf;
    }

    JSObject object() {
        return object(
                this::take,
                (id, handle, known) -> shelf.adopt(id, handle, known::tell),
                (files, known) -> shelf.adoptFiles(files, known::tell),
                text -> controller.model().say(text, controller.now()),
                text -> controller.model().warn(text, controller.now()));
    }

    private void take(String playlist, String to) {
        arrivals.take(PlaylistText.read(TextFile.answer(playlist)).entries(), to);
    }

    @JSFunctor
    private interface Telling extends JSObject {
        void tell(String text);
    }

    @JSFunctor
    private interface Taking extends JSObject {
        void take(String playlist, String to);
    }

    @JSFunctor
    private interface Adopting extends JSObject {
        void adopt(String id, JSObject handle, Telling known);
    }

    @JSFunctor
    private interface AdoptingFiles extends JSObject {
        void adopt(JSArrayReader<File> files, Telling known);
    }

    @JSBody(
            params = {"take", "adopt", "adoptFiles", "say", "warn"},
            script = "return {take: take, adopt: adopt, adoptFiles: adoptFiles, say: say, warn: warn};")
    private static native JSObject object(
            Taking take, Adopting adopt, AdoptingFiles adoptFiles, Telling say, Telling warn);
}
