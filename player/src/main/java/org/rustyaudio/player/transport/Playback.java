package org.rustyaudio.player.transport;

/// What the player is doing.
public sealed interface Playback {

    /// There is nothing to play.
    record Empty() implements Playback {}

    /// A track is being opened and sounds as soon as it can.
    record Loading() implements Playback {}

    record Playing() implements Playback {}

    record Paused() implements Playback {}

    /// A track is chosen and rests at its beginning, or where the last session left it.
    record Stopped() implements Playback {}

    /// Playing was given up.
    ///
    /// @param reason a sentence with the remedy
    record Failed(String reason) implements Playback {}

    Playback EMPTY = new Empty();
    Playback LOADING = new Loading();
    Playback PLAYING = new Playing();
    Playback PAUSED = new Paused();
    Playback STOPPED = new Stopped();
}
