package org.rustyaudio.testkit.player;

import java.util.Arrays;
import org.rustyaudio.player.TrackStream;

/// A stream without a file: silent, numbered, slow or failing, as a test needs it.
///
/// A numbered stream's left channel holds the track's number and its right one the frame's index, so that what
/// a deck
/// played says where it is from. Indexes are exact up to 2²⁴ frames.
public final class FakeStream implements TrackStream {

    private static final int MOST_AVAILABLE = 1 << 16;

    private final float left;
    private final boolean numbered;
    private final long length;
    private volatile long next;
    private volatile long decodedTo;
    private volatile String failure = "";
    private volatile boolean opening;
    private volatile boolean closed;
    private int sourceRateHz;

    private FakeStream(float left, boolean numbered, long start, long length) {
        this.left = left;
        this.numbered = numbered;
        this.length = length;
        this.next = Math.min(start, length);
        this.decodedTo = length;
    }

    /// Gives zeros at once.
    public static FakeStream silent(long lengthFrames) {
        return new FakeStream(0, false, 0, lengthFrames);
    }

    /// Gives its own place at once, from `startFrame` on.
    public static FakeStream numbered(int track, long startFrame, long lengthFrames) {
        return new FakeStream(track, true, startFrame, lengthFrames);
    }

    /// Never opens.
    public static FakeStream failing(String failure) {
        FakeStream stream = new FakeStream(0, false, 0, 0);
        stream.failure = failure;
        return stream;
    }

    /// Stays unopened until [#decode] is called.
    public FakeStream slow() {
        opening = true;
        decodedTo = next;
        return this;
    }

    public FakeStream ofSourceRate(int rateHz) {
        sourceRateHz = rateHz;
        return this;
    }

    /// Opens it if need be, and makes frames up to this one ready.
    public FakeStream decode(long toFrame) {
        opening = false;
        decodedTo = Math.min(toFrame, length);
        return this;
    }

    /// Breaks where decoding stands; what is decoded can still be read.
    public FakeStream fail(String reason) {
        opening = false;
        failure = reason;
        return this;
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public State state() {
        return !failure.isEmpty() ? State.FAILED : opening ? State.OPENING : State.READY;
    }

    @Override
    public int read(float[] leftOut, float[] rightOut, int from, int to) {
        int n = Math.min(to - from, availableFrames());
        long frame = next;
        Arrays.fill(leftOut, from, from + n, left);
        for (int i = 0; i < n; i++) {
            rightOut[from + i] = numbered ? frame + i : 0;
        }
        next = frame + n;
        return n;
    }

    @Override
    public boolean ended() {
        return !opening && failure.isEmpty() && next >= length;
    }

    @Override
    public int availableFrames() {
        return opening ? 0 : Math.clamp(decodedTo - next, 0, MOST_AVAILABLE);
    }

    @Override
    public long lengthFrames() {
        return opening || !failure.isEmpty() ? -1 : length;
    }

    @Override
    public int sourceRateHz() {
        return opening ? 0 : sourceRateHz;
    }

    @Override
    public String failure() {
        return failure;
    }

    @Override
    public void close() {
        closed = true;
    }
}
