package org.rustyaudio.devices.nulls;

import org.rustyaudio.devices.AudioOutput;

/// Plays to nobody, at the speed of a real device.
/// Audio thread; figures from any thread.
public final class NullOutput implements AudioOutput {

    private final int sampleRateHz;
    private final ClockedBuffer buffer;

    public NullOutput(int sampleRateHz, int bufferFrames, OutputClock clock) {
        this.sampleRateHz = sampleRateHz;
        this.buffer = new ClockedBuffer(clock, sampleRateHz, bufferFrames);
    }

    @Override
    public int sampleRateHz() {
        return sampleRateHz;
    }

    @Override
    public boolean write(float[] left, float[] right, int from, int to) {
        int next = from;
        while (next < to) {
            next += buffer.accept(to - next);
        }
        return true;
    }

    @Override
    public long latencyFrames() {
        return buffer.queuedFrames();
    }

    @Override
    public long underruns() {
        return buffer.underruns();
    }

    @Override
    public void drain() {
        buffer.drain();
    }

    @Override
    public void flush() {
        buffer.reset();
    }

    @Override
    public void close() {
        buffer.reset();
    }
}
