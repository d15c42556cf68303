package org.rustyaudio.web.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/// A WebAssembly module: fetched and compiled once, when it is first asked for.
/// Page thread only.
final class ModuleFile {

    private final String address;
    private @Nullable JSObject module;
    private boolean loading;
    private final List<Consumer<JSObject>> waiting = new ArrayList<>();
    private final List<Consumer<String>> alsoWaiting = new ArrayList<>();

    ModuleFile(String address) {
        this.address = address;
    }

    /// Gives the compiled module: at once when it is there. After a failure the next call tries again.
    void get(Consumer<JSObject> compiled, Consumer<String> failed) {
        JSObject known = module;
        if (known != null) {
            compiled.accept(known);
            return;
        }
        waiting.add(compiled);
        alsoWaiting.add(failed);
        if (!loading) {
            loading = true;
            Script.await(compile(address), this::compiled, this::failed);
        }
    }

    private void compiled(JSObject ready) {
        module = ready;
        loading = false;
        alsoWaiting.clear();
        List<Consumer<JSObject>> who = List.copyOf(waiting);
        waiting.clear();
        who.forEach(listener -> listener.accept(ready));
    }

    private void failed(String reason) {
        loading = false;
        waiting.clear();
        List<Consumer<String>> who = List.copyOf(alsoWaiting);
        alsoWaiting.clear();
        who.forEach(listener -> listener.accept(reason));
    }

    /// A promise of a `WebAssembly.Module`.
    @JSBody(
            params = "address",
            script = "return fetch(address).then(function (response) {"
                    + " if (!response.ok) { throw new Error(address + ' answered ' + response.status); }"
                    + " return WebAssembly.compileStreaming(response, {builtins: ['js-string']}); });")
    private static native JSObject compile(String address);
}
