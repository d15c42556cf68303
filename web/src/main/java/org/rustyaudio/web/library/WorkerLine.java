package org.rustyaudio.web.library;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.web.dom.Fields;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// Requests to a worker, each with a number that its answers carry; started when it is first needed. Page's thread.
final class WorkerLine {

    private final Map<Integer, Consumer<JSObject>> requests = new HashMap<>();
    private @Nullable JSObject worker;
    private final String address;
    private int last;

    /// @param address of the worker, by its name among the page's `data-` attributes
    WorkerLine(String address) {
        this.address = address;
    }

    /// Sends a request.
    ///
    /// @param message gets its number; what it has as `moved` is the worker's from then on
    /// @param answer hears all that is told of it; the last one has `done`
    /// @return for [#cancel]
    int ask(JSObject message, Consumer<JSObject> answer) {
        JSObject running = worker;
        if (running == null) {
            running = started(address, this::hear, this::broke);
            worker = running;
        }
        last++;
        requests.put(last, answer);
        post(running, message, last);
        return last;
    }

    /// Nothing more is heard of the request.
    void cancel(int request) {
        JSObject running = worker;
        if (requests.remove(request) != null && running != null) {
            post(running, cancellation(), request);
        }
    }

    private void hear(JSObject message) {
        int request = (int) Fields.number(message, "request");
        Consumer<JSObject> answer = Fields.flag(message, "done") ? requests.remove(request) : requests.get(request);
        if (answer != null) {
            answer.accept(message);
        }
    }

    /// Every request fails; the next one starts another worker.
    private void broke(JSObject event) {
        worker = null;
        Map<Integer, Consumer<JSObject>> left = new HashMap<>(requests);
        requests.clear();
        JSObject failure = failure(Fields.text(event, "message"));
        left.values().forEach(answer -> answer.accept(failure));
    }

    @JSFunctor
    @FunctionalInterface
    private interface Heard extends JSObject {
        void heard(JSObject message);
    }

    @JSBody(
            params = {"address", "hear", "broke"},
            script = "var worker = new Worker(document.documentElement.dataset[address], {type: 'module'});"
                    + "worker.onmessage = function (event) { hear(event.data); };"
                    + "worker.onerror = function (event) { worker.terminate(); broke(event); };"
                    + "return worker;")
    private static native JSObject started(String address, Heard hear, Heard broke);

    @JSBody(
            params = {"worker", "message", "request"},
            script = "var moved = message.moved || []; delete message.moved; message.request = request;"
                    + "worker.postMessage(message, moved);")
    private static native void post(JSObject worker, JSObject message, int request);

    @JSBody(script = "return {op: 'cancel'};")
    private static native JSObject cancellation();

    @JSBody(
            params = "reason",
            script = "return {done: true, problem: 'Error', reason: reason || 'the browser stopped the worker'};")
    private static native JSObject failure(String reason);
}
