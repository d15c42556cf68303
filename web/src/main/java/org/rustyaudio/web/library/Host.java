package org.rustyaudio.web.library;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.file.File;

/// What the library asks of the page: texts and the browser's own objects only, as the two are modules of their own.
/// Page's thread.
public interface Host extends JSObject {

    /// Told the id under which the page knows a folder.
    @JSFunctor
    @FunctionalInterface
    interface Known extends JSObject {
        void as(String id);
    }

    /// Puts tracks into the queue.
    ///
    /// @param playlist as `PlaylistText` writes it
    /// @param to `play`, `next`, `end`, or the row before which they are put
    void take(String playlist, String to);

    /// Makes a folder known to the player, which may be read from now on.
    ///
    /// @param id under which it was known before; empty for a new one
    void adopt(String id, JSObject handle, Known known);

    /// Makes the files of a folder known to the player for this visit.
    void adoptFiles(JSArrayReader<File> files, Known known);

    /// Says something on the display.
    void say(String text);

    /// Says why something is not done.
    void warn(String text);
}
