package org.rustyaudio.web.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.analysis.SpectralBalance;
import org.rustyaudio.dsp.analysis.ThirdOctaves;
import org.rustyaudio.web.analysis.Findings;
import org.rustyaudio.web.analysis.Suggestions;
import org.rustyaudio.web.dom.Fields;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;

/// The analysis worker and its module, fetched at the first question; see `docs/browser.md`.
/// Page thread only.
@SuppressWarnings("ReferenceEquality") // An object of the browser is itself.
public final class BrowserStudy implements Study {

    private static final String STOPPED =
            "The analysis stopped (%s). Reload the page when you are online, and try again.";

    private final Map<Integer, FindingsListener> analyses = new HashMap<>();
    private final Map<Integer, SuggestionListener> matches = new HashMap<>();
    private @Nullable JSObject worker;
    private int lastRequest;

    @Override
    public Runnable analyze(JSObject source, FindingsListener listener) {
        int request = ++lastRequest;
        analyses.put(request, listener);
        askAnalysis(running(), request, source);
        return () -> {
            JSObject asked = worker;
            if (analyses.remove(request) != null && asked != null) {
                askCancel(asked, request);
            }
        };
    }

    @Override
    public void match(SpectralBalance track, @Nullable SpectralBalance reference, SuggestionListener listener) {
        int request = ++lastRequest;
        matches.put(request, listener);
        askMatch(running(), request, levels(track), reference == null ? null : levels(reference));
    }

    @Override
    public void close() {
        analyses.clear();
        matches.clear();
        stop();
    }

    private JSObject running() {
        JSObject known = worker;
        if (known != null) {
            return known;
        }
        JSObject started = start();
        worker = started;
        listen(started, this::hear, reason -> broke(started, text(reason)));
        return started;
    }

    private void hear(JSObject message) {
        int request = (int) Fields.number(message, "request");
        FindingsListener analysis = analyses.get(request);
        SuggestionListener match = matches.get(request);
        String op = Fields.text(message, "op");
        if (op.equals("progress")) {
            if (analysis != null) {
                analysis.progress(Fields.number(message, "part"));
            }
            return;
        }
        analyses.remove(request);
        matches.remove(request);
        boolean done = op.equals("result");
        if (analysis != null && done) {
            analysis.found(Findings.read(values(message)));
        } else if (analysis != null) {
            analysis.refused(Fields.text(message, "reason"));
        } else if (match != null && done) {
            match.suggested(Suggestions.read(values(message)));
        } else if (match != null) {
            match.refused(Fields.text(message, "reason"));
        }
    }

    private void broke(JSObject which, String reason) {
        if (which != worker) {
            return;
        }
        List<FindingsListener> listening = new ArrayList<>(analyses.values());
        List<SuggestionListener> matching = new ArrayList<>(matches.values());
        close();
        String sentence = STOPPED.replace("%s", reason.isEmpty() ? "the browser could not load it" : reason);
        listening.forEach(listener -> listener.refused(sentence));
        matching.forEach(listener -> listener.refused(sentence));
    }

    private void stop() {
        JSObject ended = worker;
        worker = null;
        if (ended != null) {
            terminate(ended);
        }
    }

    private static Float64Array levels(SpectralBalance balance) {
        var levels = new Float64Array(ThirdOctaves.COUNT);
        for (int band = 0; band < ThirdOctaves.COUNT; band++) {
            levels.set(band, balance.levelDb(band));
        }
        return levels;
    }

    private static double[] values(JSObject message) {
        Float64Array given = numbers(message);
        double[] values = new double[given.getLength()];
        for (int i = 0; i < values.length; i++) {
            values[i] = given.get(i);
        }
        return values;
    }

    @JSFunctor
    interface Handler extends JSObject {
        void handle(JSObject value);
    }

    @JSBody(script = "return new Worker(document.documentElement.dataset.analyst || '', {type: 'module'});")
    private static native JSObject start();

    /// Sends the module as soon as it is compiled; the worker keeps what is asked until then.
    @JSBody(
            params = {"worker", "heard", "broke"},
            script = "worker.onmessage = function (event) { heard(event.data); };"
                    + " worker.onerror = function (event) { broke(event); };"
                    + " var address = document.documentElement.dataset.analysis || '';"
                    + " fetch(address).then(function (response) {"
                    + " if (!response.ok) { throw new Error(address + ' answered ' + response.status); }"
                    + " return WebAssembly.compileStreaming(response, {builtins: ['js-string']}); })"
                    + ".then(function (module) { worker.postMessage({op: 'begin', module: module}); },"
                    + " function (error) { broke(error); });")
    private static native void listen(JSObject worker, Handler heard, Handler broke);

    @JSBody(
            params = {"worker", "request", "source"},
            script = "worker.postMessage({op: 'analyze', request: request, source: source});")
    private static native void askAnalysis(JSObject worker, int request, JSObject source);

    @JSBody(
            params = {"worker", "request", "track", "reference"},
            script = "worker.postMessage({op: 'match', request: request, track: track, reference: reference});")
    private static native void askMatch(
            JSObject worker, int request, Float64Array track, @Nullable Float64Array reference);

    @JSBody(
            params = {"worker", "request"},
            script = "worker.postMessage({op: 'cancel', request: request});")
    private static native void askCancel(JSObject worker, int request);

    @JSBody(params = "worker", script = "worker.terminate();")
    private static native void terminate(JSObject worker);

    @JSBody(params = "error", script = "return String(error && error.message || '');")
    private static native String text(JSObject error);

    @JSBody(params = "message", script = "return message.values;")
    private static native Float64Array numbers(JSObject message);
}
