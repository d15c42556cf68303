package org.rustyaudio.devices.portaudio;

import java.time.Duration;

/// Makes the calls into the library that a broken driver may never return from.
interface StreamJanitor {

    /// Runs `work` and waits for it, but not forever.
    ///
    /// @return whether it finished in time
    boolean finishes(Runnable work);

    /// A thread for each call; one that hangs is left behind and does not keep the program from ending.
    static StreamJanitor withThreads(Duration patience) {
        return work -> {
            Thread thread =
                    Thread.ofPlatform().daemon().name("sound device janitor").start(work);
            try {
                return thread.join(patience);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
