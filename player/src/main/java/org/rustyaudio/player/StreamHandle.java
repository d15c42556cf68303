package org.rustyaudio.player;

/// A stream as the control side sees it: how far it is, how long, what went wrong.
/// Any thread; nothing here blocks or throws.
public interface StreamHandle {

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

    /// Length of the whole track in frames at the output's rate, or −1 while it is unknown.
    long lengthFrames();

    /// Sample rate of the source itself in Hz, before any resampling, or 0 while it is unknown.
    default int sourceRateHz() {
        return 0;
    }

    /// Why the stream failed: a sentence naming the file, the reason and the remedy. Empty unless it failed.
    String failure();

    /// Whether it failed and there is nothing of it to hear.
    boolean failedAtOnce();

    /// Gives up the stream and what it holds; any thread, any number of times.
    void close();
}
