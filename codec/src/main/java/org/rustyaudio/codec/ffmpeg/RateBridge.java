package org.rustyaudio.codec.ffmpeg;

import org.rustyaudio.dsp.resample.Resampler;

/// Brings blocks of another sample rate to the rate the file began with. One thread at a time.
///
/// Files joined end to end may change their rate on the way; the player hears one rate all along.
final class RateBridge {

    /// The resampler may be a filter's length late; its output fits with room to spare.
    private static final int ROOM_FRAMES = 4_096;

    private final int fromHz;
    private final int toHz;
    private final Resampler resampler;

    private RateBridge(int fromHz, int toHz) {
        this.fromHz = fromHz;
        this.toHz = toHz;
        this.resampler = new Resampler(fromHz, toHz);
    }

    static boolean spans(int fromHz, int toHz) {
        return inRange(fromHz) && inRange(toHz);
    }

    static RateBridge between(int fromHz, int toHz) {
        return new RateBridge(fromHz, toHz);
    }

    private static boolean inRange(int rateHz) {
        return rateHz >= Resampler.LOWEST_RATE_HZ && rateHz <= Resampler.HIGHEST_RATE_HZ;
    }

    int fromHz() {
        return fromHz;
    }

    /// Fills `out` with what comes of all frames of `in`; at the start of a run that may be nothing.
    void cross(Block in, Block out) {
        out.resize((int) ((long) in.frames() * toHz / fromHz) + ROOM_FRAMES);
        resampler.process(in.left, in.right, in.from, in.to, out.left, out.right, out.from, out.to);
        out.to = out.from + resampler.producedFrames();
    }
}
