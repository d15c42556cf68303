package org.rustyaudio.web.page;

import org.teavm.jso.JSBody;

/// The whole screen for the page, and back.
final class FullScreen {

    private FullScreen() {}

    @JSBody(
            script = "var done = function() {};"
                    + "if (document.fullscreenElement) document.exitFullscreen().then(done, done);"
                    + "else if (document.documentElement.requestFullscreen)"
                    + " document.documentElement.requestFullscreen().then(done, done);")
    static native void toggle();
}
