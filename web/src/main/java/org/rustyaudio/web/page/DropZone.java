package org.rustyaudio.web.page;

import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;

/// The frame that says "drop it here" while files are held over the page.
final class DropZone {

    private final Elem frame;

    DropZone(Elem stage) {
        frame = Dom.of("div", "drop-zone", Dom.of("p", "", "Drop music, folders or playlists"));
        frame.setHidden(true);
        frame.setAttribute("aria-hidden", "true");
        stage.append(frame);
    }

    void show(boolean over) {
        frame.setHidden(!over);
    }
}
