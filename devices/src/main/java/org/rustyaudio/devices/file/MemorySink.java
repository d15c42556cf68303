package org.rustyaudio.devices.file;

import java.util.Arrays;

/// Keeps frames in memory: a recording to look at.
/// One writer; any thread may copy. Not for an audio thread that must not allocate, unless `expectedFrames` holds.
public final class MemorySink implements SampleSink {

    private final Object guard = new Object();
    private float[] left;
    private float[] right;
    private int frames;

    /// @param expectedFrames room made in advance; more frames make it grow
    public MemorySink(int expectedFrames) {
        left = new float[Math.max(1, expectedFrames)];
        right = new float[left.length];
    }

    @Override
    public void write(float[] fromLeft, float[] fromRight, int from, int to) {
        synchronized (guard) {
            int count = to - from;
            if (frames + count > left.length) {
                int size = Math.max(frames + count, left.length * 2);
                left = Arrays.copyOf(left, size);
                right = Arrays.copyOf(right, size);
            }
            System.arraycopy(fromLeft, from, left, frames, count);
            System.arraycopy(fromRight, from, right, frames, count);
            frames += count;
        }
    }

    public int frames() {
        synchronized (guard) {
            return frames;
        }
    }

    /// A copy of the left channel so far.
    public float[] left() {
        synchronized (guard) {
            return Arrays.copyOf(left, frames);
        }
    }

    /// A copy of the right channel so far.
    public float[] right() {
        synchronized (guard) {
            return Arrays.copyOf(right, frames);
        }
    }

    @Override
    public void close() {}

    @Override
    public void discard() {}
}
