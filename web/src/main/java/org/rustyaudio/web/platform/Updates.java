package org.rustyaudio.web.platform;

/// New versions of the player. Page's thread.
public interface Updates {

    /// Hears of versions.
    interface Listener {

        /// A new version is here, ready to be taken: offer "A new version is ready: reload".
        void ready();

        /// Everything needed without a network is now kept.
        void offlineReady();
    }

    /// Registers the service worker and looks for versions now, every hour, and whenever the page is shown again.
    void start();

    /// Takes the new version: the page reloads once, as a whole.
    ///
    /// @param beforeReload writes what must not be lost
    void take(Runnable beforeReload);
}
