package org.rustyaudio.player.deck;

import org.rustyaudio.player.TrackStream;

/// A fake stream whose every sample says where it is from: left holds the track's number, right the frame's
/// index.
public final class NumberedStream implements TrackStream {

    private final int track;
    private final long length;
    private long next;
    private long decodedTo;
    private long brokenAt = Long.MAX_VALUE;
    private boolean opening;
    private boolean lengthKnown = true;
    private int sourceRateHz;
    private boolean closed;

    public NumberedStream(int track, long start, long length) {
        this.track = track;
        this.length = length;
        this.next = Math.min(start, length);
        this.decodedTo = length;
    }

    public NumberedStream opening() {
        opening = true;
        return this;
    }

    public NumberedStream ofUnknownLength() {
        lengthKnown = false;
        return this;
    }

    /// Decoding stands still at this frame until told otherwise.
    public NumberedStream decodedTo(long frame) {
        opening = false;
        decodedTo = Math.min(Math.min(frame, length), brokenAt);
        return this;
    }

    public NumberedStream brokenAt(long frame) {
        brokenAt = frame;
        decodedTo = Math.min(decodedTo, frame);
        return this;
    }

    public NumberedStream ofSourceRate(int rateHz) {
        sourceRateHz = rateHz;
        return this;
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public int sourceRateHz() {
        return opening ? 0 : sourceRateHz;
    }

    @Override
    public State state() {
        return opening ? State.OPENING : decodedTo >= brokenAt ? State.FAILED : State.READY;
    }

    @Override
    public int read(float[] left, float[] right, int from, int to) {
        int n = Math.min(to - from, availableFrames());
        for (int i = 0; i < n; i++) {
            left[from + i] = track;
            right[from + i] = next++;
        }
        return n;
    }

    @Override
    public boolean ended() {
        return !opening && next >= length;
    }

    @Override
    public int availableFrames() {
        return opening ? 0 : (int) Math.max(0, Math.min(1 << 20, decodedTo - next));
    }

    @Override
    public long lengthFrames() {
        return lengthKnown && !opening ? length : -1;
    }

    @Override
    public String failure() {
        return state() == State.FAILED ? "track " + track + " broke at frame " + brokenAt : "";
    }

    @Override
    public void close() {
        closed = true;
    }
}
