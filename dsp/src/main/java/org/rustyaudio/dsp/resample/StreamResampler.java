package org.rustyaudio.dsp.resample;

/// Changes the rate of a whole stream that is fed block by block, frame-exact from anywhere.
/// One thread. Allocates at the stream's two ends and on construction only.
///
/// Output frames are counted from the stream's first frame, wherever reading begins. Ahead of the first frame and
/// behind
/// the last the signal is continued as it was going, so that two files cut from one recording join without a click.
/// How the stream is cut into blocks changes no bit.
///
/// ```
/// long frame = resampler.seek(outputFrame);     // feed from this frame on
/// while ((n = resampler.read(left, right, from, to)) >= 0) {
///     if (n == 0) resampler.feed(...), or resampler.end() behind the last frame
/// }
/// ```
public final class StreamResampler {

    private static final int BLOCK = 4_096;
    /// Frames worth keeping to go on from.
    private static final int HISTORY = Extrapolation.USEFUL_FRAMES;

    private final Resampler resampler;
    private final boolean copies;
    /// The resampler's frame 0 lies this many source frames before the stream's: room for what leads up to it.
    private final long leadSource;

    private final long leadOutput;

    /// Where fresh frames go; those that went through last, or lead up to the first, lie before.
    private final int home;

    private final float[] inLeft;
    private final float[] inRight;
    private int historyFrom;
    private int inFrom;
    private int inTo;
    /// Frames still to be made up ahead of the stream's first, once enough of its head is there.
    private int lead;

    private boolean ended;
    /// What follows the last frame has been made up.
    private boolean continued;

    /// @throws IllegalArgumentException when a rate is outside what [Resampler] converts
    public StreamResampler(int sourceRateHz, int outputRateHz) {
        resampler = new Resampler(sourceRateHz, outputRateHz);
        copies = sourceRateHz == outputRateHz;
        int common = greatestCommonDivisor(sourceRateHz, outputRateHz);
        long step = sourceRateHz / common;
        long periods = (resampler.lookaheadFrames() + step - 1) / step;
        leadSource = periods * step;
        leadOutput = periods * (outputRateHz / common);
        home = Math.max(HISTORY, resampler.lookaheadFrames());
        inLeft = new float[home + Math.max(BLOCK, 2 * resampler.lookaheadFrames())];
        inRight = new float[inLeft.length];
        seek(0);
    }

    /// Makes `outputFrame` the next one read.
    ///
    /// @return the source frame to be fed first
    public long seek(long outputFrame) {
        ended = false;
        continued = false;
        historyFrom = home;
        inFrom = home;
        inTo = home;
        long first = resampler.seek(outputFrame + leadOutput) - leadSource;
        lead = (int) Math.max(0, -first);
        return Math.max(0, first);
    }

    /// How many frames can be fed now; 0 while output waits to be read.
    public int room() {
        if (ended) {
            return 0;
        }
        if (lead > 0) {
            return HISTORY - (inTo - inFrom);
        }
        return inFrom == inTo ? BLOCK : 0;
    }

    /// Takes the stream's next frames, at most [#room()].
    public void feed(float[] left, float[] right, int from, int count) {
        if (lead == 0) {
            keepHistory();
        }
        System.arraycopy(left, from, inLeft, inTo, count);
        System.arraycopy(right, from, inRight, inTo, count);
        inTo += count;
        if (lead > 0 && inTo - inFrom == HISTORY) {
            leadUp();
        }
    }

    /// The stream has no more frames.
    public void end() {
        if (ended) {
            return;
        }
        if (lead > 0) {
            leadUp();
        }
        ended = true;
    }

    /// Reads up to `to − from` output frames. Behind the end come as many as the filter has a use for: who reads knows
    /// from the stream's length how many belong to it.
    ///
    /// @return how many; 0 when frames must be fed first, −1 when nothing more will come
    public int read(float[] left, float[] right, int from, int to) {
        if (lead > 0) {
            return 0;
        }
        while (true) {
            resampler.process(inLeft, inRight, inFrom, inTo, left, right, from, to);
            inFrom += resampler.consumedFrames();
            if (resampler.producedFrames() > 0) {
                return resampler.producedFrames();
            }
            if (!ended) {
                return 0;
            }
            if (inFrom == inTo && !goOn()) {
                return -1;
            }
        }
    }

    /// Puts what would have led up to the stream's head before it.
    private void leadUp() {
        var made = new float[lead];
        Extrapolation.backwards(inLeft, inFrom, inTo, made, lead);
        System.arraycopy(made, 0, inLeft, inFrom - lead, lead);
        Extrapolation.backwards(inRight, inFrom, inTo, made, lead);
        System.arraycopy(made, 0, inRight, inFrom - lead, lead);
        inFrom -= lead;
        historyFrom = inFrom;
        lead = 0;
    }

    private void keepHistory() {
        int kept = Math.min(HISTORY, inTo - historyFrom);
        System.arraycopy(inLeft, inTo - kept, inLeft, home - kept, kept);
        System.arraycopy(inRight, inTo - kept, inRight, home - kept, kept);
        historyFrom = home - kept;
        inFrom = home;
        inTo = home;
    }

    /// Puts what would have followed behind the stream's last frame, once.
    private boolean goOn() {
        if (copies || continued) {
            return false;
        }
        continued = true;
        keepHistory();
        int frames = 2 * resampler.lookaheadFrames();
        var ahead = new float[frames];
        Extrapolation.forwards(inLeft, historyFrom, home, ahead, frames);
        System.arraycopy(ahead, 0, inLeft, home, frames);
        Extrapolation.forwards(inRight, historyFrom, home, ahead, frames);
        System.arraycopy(ahead, 0, inRight, home, frames);
        inTo = home + frames;
        return true;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
