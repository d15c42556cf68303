package org.rustyaudio.web.queue;

import org.rustyaudio.faceplate.model.Times;
import org.rustyaudio.faceplate.paint.DisplayText;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;

/// One row of the list, used again for another entry when the list is scrolled.
final class Row {

    private static final int LONGEST = 300;

    private final Elem root = Dom.of("div", "row");
    private final Elem number = Dom.of("span", "row-number");
    private final Elem title = Dom.of("span", "row-title");
    private final Elem artist = Dom.of("span", "row-text");
    private final Elem album = Dom.of("span", "row-text row-album");
    private final Elem length = Dom.of("span", "row-length");
    private int index = -1;

    Row() {
        root.setAttribute("role", "option");
        Elem bars = Dom.of("span", "row-bars", Dom.of("i", ""), Dom.of("i", ""), Dom.of("i", ""));
        Elem grip = Dom.of("span", "row-grip");
        for (Elem silent : new Elem[] {bars, grip}) {
            silent.setAttribute("aria-hidden", "true");
        }
        root.append(Dom.of("span", "row-mark", number, bars));
        root.append(Dom.of("span", "row-names", title, artist));
        root.append(album);
        root.append(length);
        root.append(grip);
    }

    Elem root() {
        return root;
    }

    /// Which place of the list it shows, −1 for none.
    int index() {
        return index;
    }

    void rest() {
        index = -1;
        root.setHidden(true);
    }

    /// What a row shows.
    ///
    /// @param index its place in the list
    /// @param of how many rows the list has
    /// @param place its place in the queue
    /// @param trouble why it does not play; empty when it does
    record Content(
            int index,
            int of,
            int place,
            TrackDetails details,
            boolean playing,
            boolean selected,
            boolean active,
            String trouble) {}

    void show(Content content, double top) {
        TrackDetails details = content.details();
        index = content.index();
        root.setHidden(false);
        root.setId("queue-row-" + index);
        root.getStyle().setProperty("transform", "translateY(" + top + "px)");
        Dom.text(number, String.valueOf(content.place() + 1));
        Dom.text(title, DisplayText.clean(details.title(), LONGEST));
        String second = content.trouble().isEmpty()
                ? DisplayText.clean(details.artist(), LONGEST)
                : DisplayText.clean(content.trouble(), LONGEST);
        Dom.text(artist, second);
        artist.setHidden(second.isEmpty());
        Dom.text(album, DisplayText.clean(details.album(), LONGEST));
        Dom.text(length, details.durationSeconds() > 0 ? Times.elapsed(details.durationSeconds()) : "");
        Dom.attribute(root, "aria-posinset", String.valueOf(index + 1));
        Dom.attribute(root, "aria-setsize", String.valueOf(content.of()));
        Dom.attribute(root, "aria-selected", String.valueOf(content.selected()));
        if (content.playing()) {
            Dom.attribute(root, "aria-current", "true");
        } else {
            root.removeAttribute("aria-current");
        }
        root.getClassList().toggle("active", content.active());
        root.getClassList().toggle("troubled", !content.trouble().isEmpty());
    }
}
