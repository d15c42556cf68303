package org.rustyaudio.devices.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.devices.AudioOutput;
import org.rustyaudio.devices.nulls.ClockedBuffer;
import org.rustyaudio.devices.nulls.OutputClock;

/// An output that keeps what it is given: as fast as it comes, or at the speed of a device.
/// Audio thread; figures from any thread.
///
/// A sink that fails (a full disk) loses the device: `write` returns false, and nothing half-written stays.
public final class SinkOutput implements AudioOutput {

    private final String name;
    private final int sampleRateHz;
    private final SampleSink sink;
    private final @Nullable ClockedBuffer pace;
    private volatile String failure = "";
    private boolean closed;

    private SinkOutput(String name, int sampleRateHz, SampleSink sink, @Nullable ClockedBuffer pace) {
        this.name = name;
        this.sampleRateHz = sampleRateHz;
        this.sink = sink;
        this.pace = pace;
    }

    /// Takes frames as fast as they come.
    ///
    /// @param name what its failures call it
    public static SinkOutput unpaced(String name, int sampleRateHz, SampleSink sink) {
        return new SinkOutput(name, sampleRateHz, sink, null);
    }

    /// Takes frames at the speed of a device with a buffer of `bufferFrames`.
    public static SinkOutput paced(
            String name, int sampleRateHz, SampleSink sink, int bufferFrames, OutputClock clock) {
        return new SinkOutput(name, sampleRateHz, sink, new ClockedBuffer(clock, sampleRateHz, bufferFrames));
    }

    @Override
    public int sampleRateHz() {
        return sampleRateHz;
    }

    @Override
    public boolean write(float[] left, float[] right, int from, int to) {
        if (!failure.isEmpty()) {
            return false;
        }
        int next = from;
        while (next < to) {
            int taken = pace == null ? to - next : pace.accept(to - next);
            try {
                sink.write(left, right, next, next + taken);
            } catch (IOException e) {
                fail(e);
                return false;
            }
            next += taken;
        }
        return true;
    }

    private void fail(IOException e) {
        failure = name + " cannot be written (" + e.getMessage() + "): free some space or choose another place.";
        sink.discard();
    }

    @Override
    public long latencyFrames() {
        return pace == null ? 0 : pace.queuedFrames();
    }

    @Override
    public long underruns() {
        return pace == null ? 0 : pace.underruns();
    }

    @Override
    public String failure() {
        return failure;
    }

    @Override
    public void drain() {
        if (pace != null) {
            pace.drain();
        }
    }

    /// What a file took it keeps; only the clock starts anew.
    @Override
    public void flush() {
        if (pace != null) {
            pace.reset();
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (failure.isEmpty()) {
            try {
                sink.close();
            } catch (IOException e) {
                fail(e);
            }
        }
    }
}
