package org.rustyaudio.cli.analyze;

import java.util.concurrent.atomic.DoubleAdder;

/// How much of all files is done; many threads add to it, one shows it.
final class Workload {

    private final double wholeBytes;
    private final DoubleAdder doneBytes = new DoubleAdder();
    private final DoubleAdder audioSeconds = new DoubleAdder();

    Workload(double wholeBytes) {
        this.wholeBytes = wholeBytes;
    }

    /// Adds a part of one file, weighed by its size, and the audio that went through.
    void add(double bytes, double seconds) {
        doneBytes.add(bytes);
        audioSeconds.add(seconds);
    }

    /// Finished part of the whole, 0 to 1, negative where the sizes are unknown.
    double done() {
        return wholeBytes > 0 ? Math.min(1, doneBytes.sum() / wholeBytes) : -1;
    }

    double seconds() {
        return audioSeconds.sum();
    }
}
