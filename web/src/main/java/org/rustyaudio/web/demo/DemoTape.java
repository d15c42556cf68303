package org.rustyaudio.web.demo;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.file.File;

/// Has the demo tape made: a worker and its module, fetched when somebody asks; see `docs/browser.md`.
/// Page thread only.
public final class DemoTape {

    private DemoTape() {}

    /// @param made told the pieces as files, in order
    /// @param failed told in a sentence why there is none
    public static void make(Consumer<JSArrayReader<File>> made, Consumer<String> failed) {
        begin(
                files -> made.accept(files),
                reason -> failed.accept("The demo tape could not be made (" + reason
                        + "). Reload the page when you are online, or open your own music."));
    }

    @JSFunctor
    @FunctionalInterface
    interface Made extends JSObject {
        void made(JSArrayReader<File> files);
    }

    @JSFunctor
    @FunctionalInterface
    interface Failed extends JSObject {
        void failed(String reason);
    }

    @JSBody(
            params = {"made", "failed"},
            script = "var data = document.documentElement.dataset;"
                    + " var worker = new Worker(data.tape || '', {type: 'module'});"
                    + " var fail = function (error) { worker.terminate();"
                    + " failed(String(error && error.message || 'the browser could not load it')); };"
                    + " worker.onerror = fail;"
                    + " worker.onmessage = function (event) { var message = event.data;"
                    + " if (message.op === 'made') { worker.terminate(); made(message.files); }"
                    + " else { fail({message: message.reason}); } };"
                    + " fetch(data.demo || '').then(function (response) {"
                    + " if (!response.ok) { throw new Error(data.demo + ' answered ' + response.status); }"
                    + " return WebAssembly.compileStreaming(response, {builtins: ['js-string']}); })"
                    + ".then(function (module) { worker.postMessage({op: 'make', module: module}); }, fail);")
    private static native void begin(Made made, Failed failed);
}
