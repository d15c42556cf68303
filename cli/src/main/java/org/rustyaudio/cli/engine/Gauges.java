package org.rustyaudio.cli.engine;

import org.rustyaudio.devices.AudioOutput;
import org.rustyaudio.dsp.SignalChain;

/// What the audio thread tells about itself after every block.
/// The audio thread writes, any thread reads; each number stands for itself.
@SuppressWarnings("NonAtomicVolatileUpdate") // one writer
final class Gauges {

    private long earlierUnderruns;
    private volatile long latencyFrames;
    private volatile long underruns;
    private volatile long losses;
    private volatile long writtenFrames;
    private volatile double headroomDb;
    private volatile double reductionDb;

    void blockWritten(AudioOutput device, SignalChain chain, int frames) {
        writtenFrames = writtenFrames + frames;
        latencyFrames = device.latencyFrames() + chain.latencyFrames();
        underruns = earlierUnderruns + device.underruns();
        headroomDb = chain.headroomDb();
        reductionDb = chain.limiterReductionDb();
    }

    /// Everything handed over was heard.
    void deviceRests() {
        latencyFrames = 0;
    }

    void deviceClosed(AudioOutput device) {
        latencyFrames = 0;
        earlierUnderruns += device.underruns();
        underruns = earlierUnderruns;
    }

    void deviceLost() {
        losses = losses + 1;
    }

    long latencyFrames() {
        return latencyFrames;
    }

    long underruns() {
        return underruns;
    }

    long losses() {
        return losses;
    }

    long writtenFrames() {
        return writtenFrames;
    }

    double headroomDb() {
        return headroomDb;
    }

    double reductionDb() {
        return reductionDb;
    }
}
