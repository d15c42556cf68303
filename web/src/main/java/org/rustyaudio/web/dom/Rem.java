package org.rustyaudio.web.dom;

import org.teavm.jso.JSBody;

/// The size of the page's type, which every length in the drawers follows.
public final class Rem {

    private Rem() {}

    /// The page's pixels in one rem.
    @JSBody(script = "return parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;")
    public static native double pixels();
}
