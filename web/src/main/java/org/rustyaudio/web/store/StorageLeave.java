package org.rustyaudio.web.store;

import org.teavm.jso.JSBody;

/// Asks the browser not to clear this page's storage when the disk runs full. Page's thread.
final class StorageLeave {

    private StorageLeave() {}

    /// Asks, unless it was granted before. Some browsers ask the person, so do it when there is something to keep.
    @JSBody(
            script = "if (navigator.storage && navigator.storage.persist) {"
                    + "  navigator.storage.persisted().then(function (kept) {"
                    + "    return kept || navigator.storage.persist(); }).catch(function () { }); }")
    static native void ask();
}
