package org.rustyaudio.faceplate.control;

import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.player.transport.PlayerState;

/// When the music stops by itself: in so many minutes with a fade, or with the track or the album.
public enum PowerTimer {
    OFF("Power-off timer off", 0),
    IN_15("Stops in 15 min", 15),
    IN_30("Stops in 30 min", 30),
    IN_60("Stops in 60 min", 60),
    IN_90("Stops in 90 min", 90),
    AFTER_TRACK("Stops after this track", 0),
    AFTER_ALBUM("Stops after this album", 0);

    private final String label;
    private final int minutes;

    PowerTimer(String label, int minutes) {
        this.label = label;
        this.minutes = minutes;
    }

    public String label() {
        return label;
    }

    /// As one of a list of choices.
    public String choice() {
        return switch (this) {
            case OFF -> "Off";
            case AFTER_TRACK -> "End of track";
            case AFTER_ALBUM -> "End of album";
            default -> minutes + " min";
        };
    }

    public void set(PlayerControls player) {
        player.cancelSleep();
        player.setStopAfterCurrent(this == AFTER_TRACK);
        player.setStopAfterAlbum(this == AFTER_ALBUM);
        if (minutes > 0) {
            player.sleepIn(minutes * 60_000L, false);
        }
    }

    /// What is set now: the shortest time that is not over yet.
    public static PowerTimer of(PlayerState state) {
        if (state.stopAfterCurrent()) {
            return AFTER_TRACK;
        }
        if (state.stopAfterAlbum()) {
            return AFTER_ALBUM;
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
