package org.rustyaudio.web.page;

import org.rustyaudio.player.transport.Player;
import org.rustyaudio.web.platform.Presence;
import org.rustyaudio.web.store.Keeper;

/// What the player does when the page is left, or a call takes the sound away.
final class Whereabouts implements Presence.Listener {

    private final Player player;
    private final Keeper keeper;
    private boolean paused;

    Whereabouts(Player player, Keeper keeper) {
        this.player = player;
        this.keeper = keeper;
    }

    @Override
    public void leaving() {
        keeper.flush();
    }

    @Override
    public void interrupted() {
        paused = player.state().playing();
        player.pause();
    }

    @Override
    public void restored() {
        if (paused) {
            paused = false;
            player.play();
        }
    }

    @Override
    public void outputLost() {
        player.pause();
    }
}
