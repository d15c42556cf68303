package org.rustyaudio.player.session;

import java.util.List;
import org.rustyaudio.dsp.stretch.TimeStretch;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.gain.GainSettings;
import org.rustyaudio.player.queue.PlaylistSide;
import org.rustyaudio.player.queue.QueueEdits;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.queue.RepeatMode;
import org.rustyaudio.player.transport.Player;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.player.transport.RatePolicy;
import org.rustyaudio.player.transport.TransitionSettings;

/// What the player takes up again at the next start.
///
/// @param index which track was chosen, −1 for none
/// @param positionSeconds where in it, at least 0
/// @param speed how fast tracks pass, 0.25 to 4
/// @param volumeDb output volume, −120 to 0 dB
/// @param playlist the playlist beside the files, and which of them the tracks are
public record Session(
        List<Track> tracks,
        List<Track> upNext,
        int index,
        double positionSeconds,
        RepeatMode repeat,
        boolean shuffle,
        double speed,
        double volumeDb,
        TransitionSettings transitions,
        GainSettings gain,
        RatePolicy ratePolicy,
        PlaylistSide playlist) {

    public Session {
        tracks = List.copyOf(tracks);
        upNext = List.copyOf(upNext);
        if (tracks.size() + (long) upNext.size() > QueueEdits.MAX_ENTRIES) {
            throw new IllegalArgumentException("a session of " + (tracks.size() + (long) upNext.size())
                    + " tracks, at most " + QueueEdits.MAX_ENTRIES + " are allowed");
        }
        if (index < -1 || index >= tracks.size()) {
            throw new IllegalArgumentException("track " + index + " of " + tracks.size() + " is chosen");
        }
        if (!(positionSeconds >= 0 && positionSeconds <= 1e9)) {
            throw new IllegalArgumentException("position " + positionSeconds + " s is outside 0 to 1e9 s");
        }
        if (!(speed >= TimeStretch.SLOWEST && speed <= TimeStretch.FASTEST)) {
            throw new IllegalArgumentException(
                    "speed " + speed + " is outside " + TimeStretch.SLOWEST + " to " + TimeStretch.FASTEST);
        }
        if (!(volumeDb >= -120 && volumeDb <= 0)) {
            throw new IllegalArgumentException("volume " + volumeDb + " dB is outside -120 to 0 dB");
        }
    }

    /// What a player is doing now.
    ///
    /// @param volumeDb louder than 0 or softer than −120 dB is taken as that
    public static Session of(PlayerState state, RatePolicy ratePolicy, double volumeDb) {
        int index = state.queue().currentIndex();
        return new Session(
                state.queue().entries().stream().map(QueueEntry::track).toList(),
                state.queue().upNext().stream().map(QueueEntry::track).toList(),
                index,
                index < 0 ? 0 : Math.max(0, state.positionSeconds()),
                state.repeat(),
                state.shuffle(),
                state.speed(),
                Math.clamp(volumeDb, -120.0, 0.0),
                state.transitions(),
                state.gain(),
                ratePolicy,
                state.playlist());
    }

    /// Takes it up again; nothing plays until asked. The volume is the host's to set.
    public void restoreTo(Player player) {
        player.setTransitions(transitions);
        player.setGain(gain);
        player.setRatePolicy(ratePolicy);
        player.setRepeat(repeat);
        player.setShuffle(shuffle);
        player.setSpeed(speed);
        player.restore(tracks, index, positionSeconds);
        player.restore(playlist);
        if (!upNext.isEmpty()) {
            player.queue().playNext(upNext);
        }
    }
}
