package org.rustyaudio.player.queue;

/// Where chance comes from: seeded in tests, by the host otherwise.
@FunctionalInterface
public interface Randomness {

    /// A number from 0 to `bound − 1`, each equally likely; `bound` is at least 1.
    int below(int bound);
}
