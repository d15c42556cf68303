package org.rustyaudio.web.page;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.session.Session;
import org.rustyaudio.player.transport.Player;
import org.rustyaudio.web.files.MusicShelf;

/// Takes the queue up where it was left, and asks gently for the files the browser wants leave for again.
final class Resume {

    private final Player player;
    private final MusicShelf shelf;
    private final Messages messages;

    Resume(Player player, MusicShelf shelf, Messages messages) {
        this.player = player;
        this.shelf = shelf;
        this.messages = messages;
    }

    void from(@Nullable Session session) {
        if (session != null) {
            session.restoreTo(player);
        }
        shelf.look(Leftovers.locations(player.state().queue()), this::ask);
    }

    private void ask() {
        int waiting = shelf.waiting();
        if (waiting > 0) {
            messages.show(
                    "leave",
                    "Your music from last time is still in the queue. The browser wants your leave to read it again.",
                    new Messages.Remedy(
                            "Allow",
                            () -> shelf.askAgain(said -> {
                                if (!said.isEmpty()) {
                                    messages.show("leave", said, new Messages.Remedy("Try again", this::ask));
                                }
                            })));
        }
    }
}
