package org.rustyaudio.web.engine;

import org.teavm.jso.JSBody;

/// The parts of the player that are loaded by address, as the page names them.
/// Page thread only.
final class Assets {

    private final ModuleFile sound = new ModuleFile(address("sound"));
    private final ModuleFile outboard = new ModuleFile(address("outboard"));

    String worklet() {
        return address("worklet");
    }

    String decoder() {
        return address("decoder");
    }

    /// What every sound needs.
    ModuleFile sound() {
        return sound;
    }

    /// Effects and test signals.
    ModuleFile outboard() {
        return outboard;
    }

    @JSBody(params = "name", script = "return document.documentElement.dataset[name] || '';")
    private static native String address(String name);
}
