package org.rustyaudio.cli.record;

import java.util.concurrent.Semaphore;
import org.rustyaudio.devices.input.AudioInput;

/// An input by script: it hears a ramp as far as it was told to, and can be unplugged. A stand-in for what no machine
/// of
/// a test has: a device that goes away at a chosen frame.
final class ScriptedInput implements AudioInput {

    private final Semaphore heard = new Semaphore(0);
    private volatile boolean unplugged;
    private volatile boolean closed;
    private long frame;

    /// What frame n of the ramp is.
    static float sample(long frame) {
        return (frame % 30_000) / 20_000f;
    }

    void hear(int frames) {
        heard.release(frames);
    }

    /// What was heard before is still read.
    void unplug() {
        unplugged = true;
        heard.release(1);
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public int sampleRateHz() {
        return 48_000;
    }

    @Override
    public int read(float[] left, float[] right, int from, int to) {
        try {
            heard.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
        int count = 1;
        while (count < to - from && heard.tryAcquire()) {
            count++;
        }
        if (unplugged && heard.availablePermits() == 0) {
            count--;
        }
        for (int i = 0; i < count; i++) {
            left[from + i] = sample(frame);
            right[from + i] = -sample(frame);
            frame++;
        }
        return count == 0 ? -1 : count;
    }

    @Override
    public int availableFrames() {
        return heard.availablePermits();
    }

    @Override
    public long overruns() {
        return 0;
    }

    @Override
    public String failure() {
        return unplugged ? "The line stopped giving sound: connect it again or choose another input." : "";
    }

    @Override
    public void close() {
        closed = true;
    }
}
