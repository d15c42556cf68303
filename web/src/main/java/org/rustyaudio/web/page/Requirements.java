package org.rustyaudio.web.page;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.teavm.jso.JSBody;

/// What the browser must be able to do, and the page that says so where it cannot.
final class Requirements {

    private Requirements() {}

    /// What this browser lacks, each as a few words; empty where the stereo can run.
    static List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!secure()) {
            missing.add("A secure connection: open this page by https, or on localhost");
        }
        if (!worklet()) {
            missing.add("AudioWorklet, which plays the sound");
        }
        if (!wasm()) {
            missing.add("WebAssembly with garbage collection, which the equalizer runs on");
        }
        if (!codecs()) {
            missing.add("WebCodecs for sound, which decode your files");
        }
        return missing;
    }

    /// Puts a page in the place of the stereo that names what is missing and what helps.
    static void explain(List<String> missing) {
        Elem list = Dom.of("ul", "");
        for (String one : missing) {
            list.append(Dom.of("li", "", one));
        }
        Elem page = Dom.of(
                "div",
                "unable",
                Dom.of("h1", "", "This browser cannot run Rusty Audio yet"),
                Dom.of("p", "", "It lacks:"),
                list,
                Dom.of(
                        "p",
                        "",
                        "Update it, or open this page in Chrome or Edge 119 or newer, Firefox 130 or newer, or Safari 26"
                                + " or newer. Your music stays where it is; nothing was changed."),
                Dom.button("chip", "Try again", Requirements::reload));
        Elem stage = Dom.byId("stereo");
        stage.replaceChildren();
        stage.append(page);
    }

    @JSBody(script = "location.reload();")
    private static native void reload();

    @JSBody(script = "return window.isSecureContext !== false;")
    private static native boolean secure();

    @JSBody(script = "return typeof AudioContext === 'function' && typeof AudioWorkletNode === 'function';")
    private static native boolean worklet();

    /// The smallest module with a structure type.
    @JSBody(
            script = "try { return typeof WebAssembly === 'object' && WebAssembly.validate("
                    + "new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 3, 1, 95, 0])); }"
                    + "catch (e) { return false; }")
    private static native boolean wasm();

    @JSBody(script = "return typeof AudioDecoder === 'function' && typeof EncodedAudioChunk === 'function';")
    private static native boolean codecs();
}
