package org.rustyaudio.player;

/// Decoded stereo at the output's sample rate, filled from behind by the host and emptied by the deck.
/// The deck (one reader, audio thread) calls everything here but [#close()]; nothing here blocks, allocates or
/// throws.
public interface TrackStream {

    /// Where the stream stands.
    enum State {
        /// Nothing is known yet; the file is being opened.
        OPENING,
        /// Frames can be read; zero of them may mean that decoding has fallen behind.
        READY,
        /// Opening or decoding failed; [#failure()] says why. What was decoded before can still be read.
        FAILED
    }

    State state();

    /// Takes up to `to − from` frames.
    ///
    /// @return the number of frames taken; fewer than asked for means that no more are decoded yet, or that
    ///     the end was reached
    int read(float[] left, float[] right, int from, int to);

    /// Whether every frame was taken and no more will come.
    boolean ended();

    /// How many frames can be taken at once.
    int availableFrames();

    /// Length of the whole track in frames at the output's rate, or −1 while it is unknown.
    long lengthFrames();

    /// Sample rate of the source itself in Hz, before any resampling, or 0 while it is unknown.
    default int sourceRateHz() {
        return 0;
    }

    /// Why the stream failed: a sentence naming the file, the reason and the remedy. Empty unless it failed.
    String failure();

    /// Gives up the stream and what it holds; any thread, any number of times.
    void close();
}
