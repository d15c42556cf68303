package org.rustyaudio.web.text;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/// [TextModule] as the page sees it. Page's thread.
public interface Texts extends JSObject {

    /// @see TextModule#readPlaylist
    @JSFunctor
    @FunctionalInterface
    interface There extends JSObject {
        boolean test(String location);
    }

    /// @see TextModule#readPlaylist
    @JSFunctor
    @FunctionalInterface
    interface Read extends JSObject {
        @Nullable
        Int8Array of(String location, int mostBytes);
    }

    /// @see TextModule#readPlaylist
    @JSFunctor
    @FunctionalInterface
    interface Refusal extends JSObject {
        String text();
    }

    String readPresets(Int8Array file, String name);

    String writePreset(String preset, String format);

    /// @see TextModule#savePlaylist
    @JSFunctor
    @FunctionalInterface
    interface Said extends JSObject {
        void say(String text);
    }

    String readPlaylist(String path, There there, Read read, Refusal refusal);

    void savePlaylist(String playlist, Said said);
}
