package org.rustyaudio.player;

/// Decoded stereo at the output's sample rate, filled from behind by the host and emptied by the deck.
/// The deck (one reader, audio thread) calls everything but [#close()]; nothing of it blocks, allocates or throws.
public interface TrackStream extends StreamHandle {

    /// Takes up to `to − from` frames.
    ///
    /// @return the number of frames taken; fewer than asked for means that no more are decoded yet, or that
    ///     the end was reached
    int read(float[] left, float[] right, int from, int to);

    /// Whether every frame was taken and no more will come.
    boolean ended();

    /// How many frames can be taken at once.
    int availableFrames();

    @Override
    default boolean failedAtOnce() {
        return state() == State.FAILED && availableFrames() <= 0;
    }
}
