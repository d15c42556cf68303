package org.rustyaudio.web.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;

/// The outputs that the browser names. Page's thread.
///
/// Chromium names them only to pages that may use the microphone; Firefox has a window of its own for them.
public final class BrowserOutputs implements Outputs {

    private static final Output USUAL = new Output("", "The system's output");

    @Override
    public void list(Consumer<List<Output>> done) {
        if (!enumerable()) {
            done.accept(List.of(USUAL));
            return;
        }
        Promises.<JSArrayReader<JSObject>>when(
                enumerate(), found -> done.accept(outputs(found)), (name, message) -> done.accept(List.of(USUAL)));
    }

    private static List<Output> outputs(@Nullable JSArrayReader<JSObject> found) {
        List<Output> outputs = new ArrayList<>();
        outputs.add(USUAL);
        for (int i = 0; found != null && i < found.getLength(); i++) {
            JSObject device = found.get(i);
            String id = id(device);
            if (isOutput(device) && !id.isEmpty() && !id.equals("default") && !id.equals("communications")) {
                String label = label(device);
                outputs.add(new Output(id, label.isEmpty() ? "Output " + outputs.size() : label));
            }
        }
        return outputs;
    }

    @Override
    public String leaveNeeded() {
        return hasWindow() || !mayAsk()
                ? ""
                : "This browser names the outputs only to pages that may use the microphone. Nothing is recorded:"
                        + " the microphone is let go of at once.";
    }

    @Override
    public void choose(Consumer<Output> chosen, Consumer<List<Output>> named, Consumer<String> failed) {
        if (!enumerable()) {
            failed.accept("This browser does not let a page choose an output; choose it in the system's settings.");
        } else if (hasWindow()) {
            Promises.when(
                    selectOutput(),
                    device -> {
                        if (device != null) {
                            chosen.accept(new Output(id(device), label(device)));
                        }
                    },
                    (name, message) -> failed.accept(refusal(name, message)));
        } else if (!mayAsk()) {
            failed.accept("This browser names the outputs only to pages that may use the microphone, and the player is"
                    + " not allowed to, for your safety. Choose the output in the system's settings.");
        } else {
            Promises.when(
                    microphone(), ignored -> list(named), (name, message) -> failed.accept(refusal(name, message)));
        }
    }

    private static String refusal(String name, String message) {
        return switch (name) {
            case "NotAllowedError" ->
                "The browser does not name the outputs without leave; allow it in the address bar, or choose the output"
                        + " in the system's settings.";
            case "NotFoundError" ->
                "There is no output to choose, or no microphone to ask leave for; choose the output in the system's"
                        + " settings.";
            default -> "The outputs cannot be named (" + message + "); choose the output in the system's settings.";
        };
    }

    @Override
    public void onChange(Consumer<List<Output>> changed) {
        if (enumerable()) {
            watch(() -> list(changed));
        }
    }

    @JSBody(script = "return !!(navigator.mediaDevices && navigator.mediaDevices.enumerateDevices);")
    private static native boolean enumerable();

    @JSBody(script = "return navigator.mediaDevices.enumerateDevices();")
    private static native JSObject enumerate();

    @JSBody(script = "return typeof navigator.mediaDevices.selectAudioOutput === 'function';")
    private static native boolean hasWindow();

    /// Whether the page's own headers leave room for asking.
    @JSBody(
            script = "var policy = document.permissionsPolicy || document.featurePolicy;"
                    + "return !policy || policy.allowsFeature('microphone');")
    private static native boolean mayAsk();

    @JSBody(script = "return navigator.mediaDevices.selectAudioOutput();")
    private static native JSObject selectOutput();

    @JSBody(
            script = "return navigator.mediaDevices.getUserMedia({ audio: true }).then(function (stream) {"
                    + "  stream.getTracks().forEach(function (track) { track.stop(); }); });")
    private static native JSObject microphone();

    @JSBody(
            params = "changed",
            script = "navigator.mediaDevices.addEventListener('devicechange', function () { changed(); });")
    private static native void watch(Page.Task changed);

    @JSBody(params = "device", script = "return device.kind === 'audiooutput';")
    private static native boolean isOutput(JSObject device);

    @JSBody(params = "device", script = "return String(device.deviceId || '');")
    private static native String id(JSObject device);

    @JSBody(params = "device", script = "return String(device.label || '');")
    private static native String label(JSObject device);
}
