package org.rustyaudio.web.platform;

/// What happens to the page: hidden, left, asleep, offline. Page's thread.
public interface Presence {

    /// Hears of it.
    interface Listener {

        /// The page is hidden, left or put to sleep: write now, there may be no later.
        default void leaving() {}

        /// The page is seen, or no longer.
        default void visible(boolean visible) {}

        /// The machine or the page slept.
        ///
        /// @param millis for how long
        default void woke(long millis) {}

        /// There is a network, or none.
        default void online(boolean online) {}

        /// Something else took the sound away (a call, another app): pause.
        default void interrupted() {}

        /// It gave the sound back: play on if [#interrupted] paused.
        default void restored() {}

        /// The system's output changed because the one that played is gone (a headset): pause and do not blare.
        default void outputLost() {}
    }

    /// Begins to watch.
    void start();

    boolean online();

    /// Shown in the tab and by the system.
    void title(String text);

    /// Keeps the screen lit, where the browser can, until told otherwise.
    void screenAwake(boolean on);
}
