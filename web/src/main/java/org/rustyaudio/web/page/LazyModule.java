package org.rustyaudio.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// A module of the page with its style sheet, fetched when it is first asked for. The page's thread only.
final class LazyModule {

    private final String name;
    private boolean loading;
    private boolean loaded;
    private final List<Consumer<String>> waiting = new ArrayList<>();

    /// @param name as the page's `data-` attributes have it
    LazyModule(String name) {
        this.name = name;
    }

    /// Loads it unless it is there; an empty text says that it is, any other why not. After a failure the next call
    /// tries again.
    void load(Consumer<String> done) {
        if (loaded) {
            done.accept("");
            return;
        }
        waiting.add(done);
        if (!loading) {
            loading = true;
            fetch(
                    name,
                    () -> loaded(""),
                    () -> loaded("This drawer could not be loaded: check the connection and open it again."));
        }
    }

    private void loaded(String problem) {
        loading = false;
        loaded = problem.isEmpty();
        List<Consumer<String>> told = List.copyOf(waiting);
        waiting.clear();
        told.forEach(each -> each.accept(problem));
    }

    @JSFunctor
    private interface Act extends JSObject {
        void run();
    }

    @JSBody(
            params = {"name", "done", "failed"},
            script = "var data = document.documentElement.dataset;"
                    + "var style = document.createElement('link'); style.rel = 'stylesheet'; style.href = data[name + 'Style'];"
                    + "var script = document.createElement('script'); script.type = 'module'; script.src = data[name];"
                    + "var left = 2, over = false;"
                    + "var came = function() { if (--left === 0) { done(); } };"
                    + "var lost = function() { style.remove(); script.remove(); if (!over) { over = true; failed(); } };"
                    + "style.onload = came; script.onload = came; style.onerror = lost; script.onerror = lost;"
                    + "document.head.append(style, script);")
    private static native void fetch(String name, Act done, Act failed);
}
