package org.rustyaudio.desktop.recorder;

/// What can be done with a take outside the recorder. JavaFX thread only; it returns at once.
public interface TakeUses {

    /// Plays it at the end of the queue.
    void play(KeptTake take);

    /// Shows it where the system shows files.
    void show(KeptTake take);
}
