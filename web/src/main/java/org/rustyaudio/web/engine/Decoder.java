package org.rustyaudio.web.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.web.dom.Fields;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/// The decoder worker: started when it is first needed, and again when it broke.
/// Page thread only.
@SuppressWarnings("ReferenceEquality") // An object of the browser is itself.
final class Decoder {

    /// Hears what the decoder tells, and of its end.
    interface Listener {

        void opened(int stream, FileFacts facts, long lengthFrames);

        void failed(int stream, String reason);

        /// The worker stopped, with everything it was doing.
        void broke(String reason);
    }

    private final Assets assets;
    private final Listener listener;
    private final List<Message> waiting = new ArrayList<>();
    private final Map<Integer, Consumer<JSObject>> requests = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private @Nullable JSObject worker;
    private boolean ready;
    private int lastRequest;

    Decoder(Assets assets, Listener listener) {
        this.assets = assets;
        this.listener = listener;
    }

    /// @param part begin and end of the track in its file, in seconds; the end −1 for the file's
    void open(int stream, JSObject source, JSObject writingEnd, double[] part, long startFrame, int rateHz) {
        send(Message.of("open")
                .with("stream", (long) stream)
                .with("source", source)
                .giving("port", writingEnd)
                .with("startSeconds", part[0])
                .with("endSeconds", part[1])
                .with("startFrame", startFrame)
                .with("rateHz", (long) rateHz));
    }

    void close(int stream) {
        if (worker != null) {
            send(Message.of("close").with("stream", (long) stream));
        }
    }

    /// @param answer takes the decoder's `inspected`, or what [#refusal] makes
    void inspect(JSObject source, String name, Consumer<JSObject> answer) {
        lastRequest++;
        requests.put(lastRequest, answer);
        names.put(lastRequest, name);
        send(Message.of("inspect").with("request", (long) lastRequest).with("source", source));
    }

    void end() {
        JSObject running = worker;
        worker = null;
        ready = false;
        waiting.clear();
        if (running != null) {
            terminate(running);
        }
    }

    private void send(Message message) {
        if (worker == null) {
            start();
        }
        JSObject running = worker;
        if (running != null && ready) {
            message.post(running);
        } else {
            waiting.add(message);
        }
    }

    private void start() {
        JSObject started = newWorker(assets.decoder());
        worker = started;
        Script.hearMessages(started, this::hear);
        Script.listen(started, "error", event -> broke(started, Fields.text(event, "message")));
        assets.sound().get(module -> begin(started, module), reason -> broke(started, reason));
    }

    private void begin(JSObject started, JSObject module) {
        if (started == worker) {
            Message.of("begin").with("sound", module).post(started);
            ready = true;
            List<Message> held = List.copyOf(waiting);
            waiting.clear();
            held.forEach(message -> message.post(started));
        }
    }

    private void broke(JSObject which, String reason) {
        if (which != worker) {
            return;
        }
        end();
        String why = reason.isEmpty() ? "the browser could not load it" : reason;
        for (Integer request : List.copyOf(requests.keySet())) {
            answer(
                    request,
                    refusal(names.get(request) + " could not be read, for the decoder stopped (" + why
                            + "); try again."));
        }
        listener.broke(why);
    }

    private void hear(JSObject message) {
        switch (Fields.text(message, "op")) {
            case "opened" ->
                listener.opened((int) Fields.number(message, "stream"), facts(message), (long)
                        Fields.number(message, "lengthFrames"));
            case "failed" -> listener.failed((int) Fields.number(message, "stream"), Fields.text(message, "reason"));
            case "inspected" -> answer((int) Fields.number(message, "request"), message);
            default -> {}
        }
    }

    private void answer(int request, JSObject message) {
        names.remove(request);
        Consumer<JSObject> asked = requests.remove(request);
        if (asked != null) {
            asked.accept(message);
        }
    }

    static FileFacts facts(JSObject message) {
        return new FileFacts(Fields.text(message, "format"), (int) Fields.number(message, "sourceRateHz"), (int)
                Fields.number(message, "channels"));
    }

    @JSBody(params = "reason", script = "return {reason: reason};")
    private static native JSObject refusal(String reason);

    @JSBody(params = "address", script = "return new Worker(address, {type: 'module'});")
    private static native JSObject newWorker(String address);

    @JSBody(params = "worker", script = "worker.terminate();")
    private static native void terminate(JSObject worker);
}
