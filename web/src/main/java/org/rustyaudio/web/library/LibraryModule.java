package org.rustyaudio.web.library;

import org.rustyaudio.web.catalog.CatalogWorker;
import org.rustyaudio.web.dom.Elem;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// Fills the library's half of the queue's drawer: gives the page `mount(root, host)`. The same file, so that it is
/// fetched and kept once, is the library's worker where it runs as one.
public final class LibraryModule {

    private LibraryModule() {}

    /// @see #mount
    @JSFunctor
    interface Mount extends JSObject {
        JSObject mount(Elem root, Host host);
    }

    public static void main(String[] args) {
        if (isWorker()) {
            CatalogWorker.run();
        } else {
            offer(LibraryModule::mount);
        }
    }

    private static JSObject mount(Elem root, Host host) {
        MusicLibrary music = new MusicLibrary(host);
        LibraryPanel panel = new LibraryPanel(root, music, host);
        music.open();
        return exported(panel::opened);
    }

    @JSFunctor
    interface Act extends JSObject {
        void run();
    }

    @JSBody(params = "opened", script = "return {opened: opened};")
    private static native JSObject exported(Act opened);

    @JSBody(script = "return typeof document === 'undefined';")
    private static native boolean isWorker();

    @JSBody(params = "mount", script = "window.rustyLibrary = mount;")
    private static native void offer(Mount mount);
}
