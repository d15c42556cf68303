package org.rustyaudio.cli.engine;

/// Stereo frames between the thread that decodes and the thread that plays.
/// One writer, one reader, wait-free; `available` and `room` may be asked by either.
///
/// Indexes only grow. Each is written by one side, after the samples it covers were copied.
@SuppressWarnings("NonAtomicVolatileUpdate") // each index has one writer
final class FrameRing {

    private final float[] left;
    private final float[] right;
    private volatile long written;
    private volatile long taken;

    FrameRing(int capacityFrames) {
        left = new float[capacityFrames];
        right = new float[capacityFrames];
    }

    int capacity() {
        return left.length;
    }

    /// Writer: how many frames fit.
    int room() {
        return left.length - available();
    }

    /// Reader: how many frames lie ready.
    int available() {
        return (int) (written - taken);
    }

    /// How many frames the reader has taken in all.
    long taken() {
        return taken;
    }

    /// Writer: puts as many of the frames as fit.
    ///
    /// @return how many did
    int write(float[] fromLeft, float[] fromRight, int from, int to) {
        long start = written;
        int count = Math.min(to - from, room());
        int slot = (int) (start % left.length);
        int first = Math.min(count, left.length - slot);
        System.arraycopy(fromLeft, from, left, slot, first);
        System.arraycopy(fromRight, from, right, slot, first);
        System.arraycopy(fromLeft, from + first, left, 0, count - first);
        System.arraycopy(fromRight, from + first, right, 0, count - first);
        written = start + count;
        return count;
    }

    /// Reader: takes as many frames as lie ready, at most `to − from`.
    ///
    /// @return how many it took
    int read(float[] toLeft, float[] toRight, int from, int to) {
        long start = taken;
        int count = Math.min(to - from, available());
        int slot = (int) (start % left.length);
        int first = Math.min(count, left.length - slot);
        System.arraycopy(left, slot, toLeft, from, first);
        System.arraycopy(right, slot, toRight, from, first);
        System.arraycopy(left, 0, toLeft, from + first, count - first);
        System.arraycopy(right, 0, toRight, from + first, count - first);
        taken = start + count;
        return count;
    }
}
