package org.rustyaudio.web.text;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.util.function.Consumer;
import org.rustyaudio.web.platform.Promises;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/// Where the page gets [Texts] from. Page's thread.
public final class TextFile {

    private TextFile() {}

    /// Gives the module, which the browser fetches once. After a failure the next call tries again.
    ///
    /// @param failed told why it cannot be had
    public static void load(Consumer<Texts> loaded, Consumer<String> failed) {
        Promises.<Texts>when(
                fetched(),
                texts -> {
                    if (texts != null) {
                        loaded.accept(texts);
                    }
                },
                (name, message) -> failed.accept("the part of the player that reads it could not be loaded (" + message
                        + "); check the connection and try again"));
    }

    /// An answer of the module.
    public static JsonObject answer(String text) {
        return Json.parse(text).asObject();
    }

    /// A module whose fetching failed stays failed under its address, so each attempt after one has its own.
    @JSBody(
            script = "var address = document.documentElement.dataset.text;"
                    + "var tried = window.rustyTextsTried || 0;"
                    + "return import(tried > 0 ? address + '?' + tried : address).catch(function(problem) {"
                    + "window.rustyTextsTried = tried + 1; throw problem; });")
    private static native JSObject fetched();
}
