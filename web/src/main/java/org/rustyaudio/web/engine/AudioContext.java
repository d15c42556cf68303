package org.rustyaudio.web.engine;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;

/// The browser's `AudioContext` and the worklet node in it: the calls the engine makes. Page thread only.
final class AudioContext {

    private AudioContext() {}

    /// What stands in the way of playing in this browser, or empty.
    @JSBody(
            script = "return typeof AudioContext === 'undefined' || typeof AudioWorkletNode === 'undefined'"
                    + " ? 'it has no audio worklet' : typeof WebAssembly === 'undefined'"
                    + " ? 'it has no WebAssembly' : '';")
    static native String missing();

    /// @param rateHz 0 for the device's own
    @JSBody(
            params = "rateHz",
            script = "if (navigator.audioSession) { navigator.audioSession.type = 'playback'; }"
                    + " var options = {latencyHint: 'playback'};"
                    + " if (rateHz > 0) { options.sampleRate = rateHz; }"
                    + " try { return new AudioContext(options); }"
                    + " catch (e) { return new AudioContext({latencyHint: 'playback'}); }")
    static native JSObject create(int rateHz);

    @JSBody(
            params = {"context", "address"},
            script = "return context.audioWorklet.addModule(address);")
    static native JSObject addModule(JSObject context, String address);

    @JSBody(
            params = {"context", "module", "outboard", "chain"},
            script = "var node = new AudioWorkletNode(context, 'rusty-audio', {numberOfInputs: 0,"
                    + " outputChannelCount: [2], processorOptions: {sound: module, outboard: outboard, chain: chain}});"
                    + " node.connect(context.destination); return node;")
    static native JSObject newNode(JSObject context, JSObject module, @Nullable JSObject outboard, Float64Array chain);

    @JSBody(params = "context", script = "return context.resume();")
    static native JSObject resume(JSObject context);

    @JSBody(params = "context", script = "return context.suspend();")
    static native JSObject suspend(JSObject context);

    @JSBody(params = "context", script = "if (context.state !== 'closed') { context.close().catch(function () {}); }")
    static native void close(JSObject context);

    /// Seconds between the worklet and the ear, as far as the browser knows them.
    @JSBody(params = "context", script = "return (context.baseLatency || 0) + (context.outputLatency || 0);")
    static native double latencySeconds(JSObject context);

    @JSBody(script = "return 'setSinkId' in AudioContext.prototype;")
    static native boolean canChooseDevice();

    @JSBody(
            params = {"context", "id"},
            script = "return context.setSinkId(id);")
    static native JSObject setDevice(JSObject context, String id);

    /// A promise of an array of devices.
    @JSBody(
            script = "if (!navigator.mediaDevices) { return Promise.resolve([]); }"
                    + " return navigator.mediaDevices.enumerateDevices().then(function (all) {"
                    + " return all.filter(function (device) { return device.kind === 'audiooutput' && device.deviceId"
                    + " && device.deviceId !== 'default' && device.deviceId !== 'communications'; }); });")
    static native JSObject devices();

    @JSBody(
            params = "handler",
            script =
                    "if (navigator.mediaDevices) { navigator.mediaDevices.addEventListener('devicechange', handler); }")
    static native void listenToDevices(Script.Handler handler);

    @JSBody(
            params = {"array", "index"},
            script = "return array[index];")
    static native JSObject at(JSObject array, int index);
}
