package org.rustyaudio.web.queue;

import org.rustyaudio.faceplate.model.Times;
import org.rustyaudio.faceplate.paint.DisplayText;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.RowWindow;

/// One row of the queue. Page's thread.
final class Row extends RowWindow.Row {

    private static final int LONGEST = 300;

    private final Elem number = Dom.of("span", "row-number");
    private final Elem title = Dom.of("span", "row-title");
    private final Elem artist = Dom.of("span", "row-text");
    private final Elem album = Dom.of("span", "row-text row-album");
    private final Elem length = Dom.of("span", "row-length");

    Row() {
        super("row");
        Elem bars = Dom.of("span", "row-bars", Dom.of("i", ""), Dom.of("i", ""), Dom.of("i", ""));
        Elem grip = Dom.of("span", "row-grip");
        for (Elem silent : new Elem[] {bars, grip}) {
            silent.setAttribute("aria-hidden", "true");
        }
        root().append(Dom.of("span", "row-mark", number, bars));
        root().append(Dom.of("span", "row-names", title, artist));
        root().append(album);
        root().append(length);
        root().append(grip);
    }

    /// @param place its place in the queue
    /// @param trouble why it does not play; empty when it does
    void show(int place, TrackDetails details, boolean playing, String trouble) {
        Dom.text(number, String.valueOf(place + 1));
        Dom.text(title, DisplayText.clean(details.title(), LONGEST));
        String second =
                trouble.isEmpty() ? DisplayText.clean(details.artist(), LONGEST) : DisplayText.clean(trouble, LONGEST);
        Dom.text(artist, second);
        artist.setHidden(second.isEmpty());
        Dom.text(album, DisplayText.clean(details.album(), LONGEST));
        Dom.text(length, details.durationSeconds() > 0 ? Times.elapsed(details.durationSeconds()) : "");
        if (playing) {
            Dom.attribute(root(), "aria-current", "true");
        } else {
            root().removeAttribute("aria-current");
        }
        root().getClassList().toggle("troubled", !trouble.isEmpty());
    }
}
