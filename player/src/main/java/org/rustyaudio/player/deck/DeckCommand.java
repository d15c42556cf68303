package org.rustyaudio.player.deck;

import org.rustyaudio.dsp.stretch.TimeStretch;

/// What the control side asks of the deck; frames are at the output's rate.
public sealed interface DeckCommand {

    /// Replaces whatever is there: the old fades out while the new waits for its first frames and fades in.
    ///
    /// @param play false leaves the deck waiting for [Play]
    /// @param fadeInFrames 0 begins at full level, right for a track's own beginning
    record Load(Cue cue, boolean play, int fadeOutFrames, int fadeInFrames) implements DeckCommand {}

    /// Says what comes after the current cue; ignored (and the cue released) when `afterCue` is not current
    /// any more.
    ///
    /// @param endFrame where the current cue ends, in frames of its track, or −1 for the stream's own end
    /// @param fadeFrames length of the crossfade before that end; 0 joins without a gap
    record Follow(long afterCue, Cue cue, long endFrame, int fadeFrames) implements DeckCommand {}

    /// Forgets what was to follow `afterCue`, and its early end.
    record Unfollow(long afterCue) implements DeckCommand {}

    /// Starts or resumes.
    record Play(int fadeFrames) implements DeckCommand {}

    /// Fades out and holds every position; 0 frames hold at once.
    record Pause(int fadeFrames) implements DeckCommand {}

    /// Fades out and lets go of everything.
    record Stop(int fadeFrames) implements DeckCommand {}

    /// Changes a cue's gain without a click.
    record Gain(long cue, double gain, int rampFrames) implements DeckCommand {}

    /// Plays everything at another speed and the same pitch, from the next 20 ms on.
    ///
    /// @param speed 0.25 to 4
    /// @param sampleRateHz the output's rate
    record Speed(double speed, int sampleRateHz) implements DeckCommand {

        public Speed {
            if (!(speed >= TimeStretch.SLOWEST && speed <= TimeStretch.FASTEST)) {
                throw new IllegalArgumentException(
                        "speed " + speed + " is outside " + TimeStretch.SLOWEST + " to " + TimeStretch.FASTEST);
            }
        }
    }
}
