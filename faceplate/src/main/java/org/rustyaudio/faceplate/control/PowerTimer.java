package org.rustyaudio.faceplate.control;

import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.player.transport.PlayerState;

/// When the music stops by itself: in so many minutes with a fade, or with the track.
public enum PowerTimer {
    OFF("Power-off timer off", 0),
    IN_15("Stops in 15 min", 15),
    IN_30("Stops in 30 min", 30),
    IN_60("Stops in 60 min", 60),
    IN_90("Stops in 90 min", 90),
    AFTER_TRACK("Stops after this track", 0);

    private final String label;
    private final int minutes;

    PowerTimer(String label, int minutes) {
        this.label = label;
        this.minutes = minutes;
    }

    public String label() {
        return label;
    }

    void set(PlayerControls player) {
        player.cancelSleep();
        player.setStopAfterCurrent(this == AFTER_TRACK);
        if (minutes > 0) {
            player.sleepIn(minutes * 60_000L, false);
        }
    }

    /// What is set now: the shortest time that is not over yet.
    public static PowerTimer of(PlayerState state) {
        if (state.stopAfterCurrent()) {
            return AFTER_TRACK;
        }
        PowerTimer set = OFF;
        for (PowerTimer timer : values()) {
            if (state.sleepMillisLeft() >= 0 && set == OFF && state.sleepMillisLeft() <= timer.minutes * 60_000L) {
                set = timer;
            }
        }
        return set;
    }

    @SuppressWarnings("EnumOrdinal") // The order of the constants is the order of the menu.
    PowerTimer next() {
        PowerTimer[] all = values();
        return all[(ordinal() + 1) % all.length];
    }
}
