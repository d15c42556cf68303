package org.rustyaudio.web.tone;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// A sound file that a person chooses to compare with.
final class SoundFile {

    private static final String ACCEPTED =
            "audio/*,.wav,.aif,.aiff,.flac,.mp3,.m4a,.aac,.ogg,.oga,.opus,.mka,.webm,.mp4";

    @JSFunctor
    @FunctionalInterface
    interface Chosen extends JSObject {
        void take(String name, String key, JSObject file);
    }

    private SoundFile() {}

    /// Shows the browser's window for a file. Call it inside a click or a key press.
    static void choose(Chosen then) {
        choose(ACCEPTED, then);
    }

    @JSBody(
            params = {"accept", "then"},
            script = "var i = document.createElement('input'); i.type = 'file'; i.accept = accept;"
                    + "i.onchange = function() { var f = i.files[0];"
                    + "if (f) then(f.name, 'file:' + f.name + ':' + f.size + ':' + f.lastModified, f); }; i.click();")
    private static native void choose(String accept, Chosen then);
}
