package org.rustyaudio.player.deck;

import java.util.function.LongToDoubleFunction;
import org.rustyaudio.player.TrackStream;

/// A fake stream of a sound that is given by a formula, the same on both channels, all of it decoded.
public final class WaveStream implements TrackStream {

    private final LongToDoubleFunction wave;
    private final long length;
    private long next;
    private long decodedTo;

    public WaveStream(LongToDoubleFunction wave, long start, long length) {
        this.wave = wave;
        this.length = length;
        this.next = Math.min(start, length);
        this.decodedTo = length;
    }

    /// A sine that goes on from frame 0, at half of full scale.
    public static WaveStream sine(double hz, int rateHz, long start, long length) {
        return new WaveStream(frame -> 0.5 * Math.sin(2 * Math.PI * hz * frame / rateHz), start, length);
    }

    /// Decoding stands still at this frame until told otherwise.
    public WaveStream decodedTo(long frame) {
        decodedTo = Math.min(frame, length);
        return this;
    }

    @Override
    public State state() {
        return State.READY;
    }

    @Override
    public int read(float[] left, float[] right, int from, int to) {
        int count = Math.min(to - from, availableFrames());
        for (int i = 0; i < count; i++) {
            float sample = (float) wave.applyAsDouble(next++);
            left[from + i] = sample;
            right[from + i] = sample;
        }
        return count;
    }

    @Override
    public boolean ended() {
        return next >= length;
    }

    @Override
    public int availableFrames() {
        return (int) Math.max(0, Math.min(1 << 20, decodedTo - next));
    }

    @Override
    public long lengthFrames() {
        return length;
    }

    @Override
    public String failure() {
        return "";
    }

    @Override
    public void close() {}
}
