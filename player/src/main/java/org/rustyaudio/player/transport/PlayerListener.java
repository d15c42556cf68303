package org.rustyaudio.player.transport;

/// Hears of every change. Called on the control thread, at most once per intent or tick.
@FunctionalInterface
public interface PlayerListener {

    void changed(PlayerState state);
}
