package org.rustyaudio.dsp.spectrum;

/// The last moments of the sound, kept for whoever displays it: a ring written by one thread and read by any.
///
/// The audio thread is the single writer; it never waits and allocates nothing. A reader asks for a window by the frame
/// at which it ends, so that it can show what is heard now instead of what was written now. What has been overwritten,
/// or is not there yet, reads as silence; a reader that is overtaken while it copies is told.
public final class AnalyserTap {

    private final float[] left;
    private final float[] right;
    private final int mask;
    private volatile long written;

    /// @param frames how much to keep at least: the longest window plus the longest output latency
    public AnalyserTap(int frames) {
        if (frames < 1 || frames > 1 << 24) {
            throw new IllegalArgumentException("a tap of " + frames + " frames is outside 1 to " + (1 << 24));
        }
        // Twice what is asked for, so that a reader has as long as the window lasts before it is overtaken.
        int capacity = Integer.highestOneBit(2 * frames - 1) * 2;
        left = new float[capacity];
        right = new float[capacity];
        mask = capacity - 1;
    }

    /// Takes a block. Audio thread only.
    public void write(float[] fromLeft, float[] fromRight, int from, int to) {
        long position = written;
        int at = from;
        while (at < to) {
            int slot = (int) position & mask;
            int frames = Math.min(to - at, left.length - slot);
            System.arraycopy(fromLeft, at, left, slot, frames);
            System.arraycopy(fromRight, at, right, slot, frames);
            at += frames;
            position += frames;
        }
        written = position;
    }

    /// How many frames have been written since the start.
    public long writtenFrames() {
        return written;
    }

    /// How many of the last frames can be read.
    public int capacityFrames() {
        return left.length;
    }

    /// Copies the `frames` that end before frame `end` to the front of both arrays.
    ///
    /// @return whether all of it was still there when the copy was done
    public boolean read(long end, float[] toLeft, float[] toRight, int frames) {
        long newest = written;
        long start = end - frames;
        long oldest = Math.max(0, newest - left.length);
        for (int i = 0; i < frames; i++) {
            long position = start + i;
            boolean there = position >= oldest && position < newest;
            int slot = (int) position & mask;
            toLeft[i] = there ? left[slot] : 0;
            toRight[i] = there ? right[slot] : 0;
        }
        return written - left.length <= Math.max(0, start);
    }
}
