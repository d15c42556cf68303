package org.rustyaudio.dsp.spectrum;

/// Follows a tap so that every frame is metered once.
/// Display thread only; allocates nothing after construction.
final class TapCursor {

    /// With nothing new for this long the sound has stopped, and meters hear silence.
    private static final double STALL_SECONDS = 0.25;

    final float[] left;
    final float[] right;
    private final double sampleRateHz;
    private long position = -1;
    private double stalledSeconds;

    TapCursor(double sampleRateHz) {
        if (!(sampleRateHz >= 1_000 && sampleRateHz <= 1_000_000)) {
            throw new IllegalArgumentException("sample rate " + sampleRateHz + " Hz is outside 1000 to 1000000 Hz");
        }
        this.sampleRateHz = sampleRateHz;
        // Who looks less often than this has missed what lies further back.
        int frames = (int) Math.ceil(0.5 * sampleRateHz);
        left = new float[frames];
        right = new float[frames];
    }

    /// Fetches the frames that became audible since the last call to the front of [#left] and [#right].
    ///
    /// @return how many; once the sound has stopped, silence for the time that passed
    int advance(AnalyserTap tap, long latencyFrames, double dtSeconds) {
        long end = Math.max(0, tap.writtenFrames() - latencyFrames);
        if (position < 0 || end < position) {
            position = Math.max(0, end - left.length);
        }
        long fresh = end - position;
        if (fresh == 0) {
            stalledSeconds += dtSeconds;
            return stalledSeconds > STALL_SECONDS ? silence(dtSeconds) : 0;
        }
        stalledSeconds = 0;
        position = end;
        int frames = (int) Math.min(fresh, left.length);
        tap.read(end, left, right, frames);
        for (int i = 0; i < frames; i++) {
            left[i] = finite(left[i]);
            right[i] = finite(right[i]);
        }
        return frames;
    }

    private int silence(double dtSeconds) {
        int frames = (int) Math.min(left.length, dtSeconds * sampleRateHz);
        for (int i = 0; i < frames; i++) {
            left[i] = 0;
            right[i] = 0;
        }
        return frames;
    }

    private static float finite(float x) {
        return Math.abs(x) <= Float.MAX_VALUE ? x : 0;
    }
}
