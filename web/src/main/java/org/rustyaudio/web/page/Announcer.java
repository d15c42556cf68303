package org.rustyaudio.web.page;

import org.rustyaudio.faceplate.model.FaceState;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.web.dom.Elem;

/// Tells a screen reader what a glance at the display tells: another track, and every message, once.
final class Announcer {

    private final Elem live;
    private String message = "";
    private long track = -1;

    /// @param live the page's live region
    Announcer(Elem live) {
        this.live = live;
    }

    void hear(FaceState face, PlayerState player) {
        QueueEntry entry = player.entry();
        long now = entry == null ? -1 : entry.id();
        String said = face.glass().message() ? face.glass().line() : "";
        if (!said.equals(message)) {
            message = said;
            if (!said.isEmpty()) {
                live.setTextContent(said);
            }
        }
        if (now != track && player.playing() && face.glass().position() >= 0) {
            track = now;
            String by = face.glass().message()
                    ? player.details().artist()
                    : face.glass().line();
            live.setTextContent(face.glass().title() + (by.isEmpty() ? "" : ", " + by));
        }
    }
}
