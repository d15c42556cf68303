package org.rustyaudio.web.page;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.web.platform.BrowserUpdates;
import org.rustyaudio.web.platform.Updates;
import org.rustyaudio.web.store.Keeper;

/// Says that a new version is here, and takes it when asked.
final class UpdateOffer implements Updates.Listener {

    private final Messages messages;
    private final Keeper keeper;
    private @Nullable Updates updates;

    UpdateOffer(Messages messages, Keeper keeper) {
        this.messages = messages;
        this.keeper = keeper;
    }

    void begin() {
        BrowserUpdates watched = new BrowserUpdates("/sw.js", this);
        updates = watched;
        watched.start();
    }

    @Override
    public void ready() {
        messages.show("update", "A new version is ready", new Messages.Remedy("Reload", () -> {
            Updates all = updates;
            if (all != null) {
                all.take(keeper::flush);
            }
        }));
    }

    @Override
    public void offlineReady() {
        // Nothing to do: the player just works without a network from now on.
        messages.hide("offline");
    }
}
