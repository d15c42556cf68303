package org.rustyaudio.web.library;

import org.rustyaudio.faceplate.library.LibraryRow;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.RowWindow;

/// One row of the library. Page's thread.
final class RowView extends RowWindow.Row {

    private final Elem art = Dom.of("span", "library-art");
    private final Elem picture = Dom.of("img", "");
    private final Elem title = Dom.of("span", "row-title");
    private final Elem detail = Dom.of("span", "row-text");
    private final Elem extra = Dom.of("span", "row-text row-album");
    private final Elem length = Dom.of("span", "library-length");
    private final Elem inside = Dom.of("span", "library-inside");

    RowView() {
        super("row library-row");
        root().setAttribute("draggable", "true");
        picture.setAttribute("alt", "");
        picture.setAttribute("draggable", "false");
        picture.setHidden(true);
        art.setAttribute("aria-hidden", "true");
        inside.setAttribute("aria-hidden", "true");
        art.append(picture);
        root().append(art);
        root().append(Dom.of("span", "row-names", title, detail));
        root().append(extra);
        root().append(length);
        root().append(inside);
    }

    /// @param cover address of its picture; empty where none is shown
    void show(LibraryRow row, String cover) {
        Dom.text(title, row.title());
        String second = row.missing() ? "Missing · " + plain(row.detail()) : plain(row.detail());
        Dom.text(detail, second);
        detail.setHidden(second.isEmpty());
        Dom.text(extra, row.extra());
        Dom.text(length, row.length());
        Dom.attribute(root(), "data-kind", row.kind().name());
        root().getClassList().toggle("troubled", row.missing());
        root().getClassList().toggle("opens", row.opens());
        if (cover.isEmpty()) {
            picture.setHidden(true);
            picture.removeAttribute("src");
        } else {
            picture.setHidden(false);
            Dom.attribute(picture, "src", cover);
        }
    }

    /// Folders are shown without the number the player knows them by.
    private static String plain(String detail) {
        int slash = detail.startsWith("handle:") ? detail.indexOf('/') : -1;
        return slash < 0 ? detail : detail.substring(slash + 1);
    }
}
