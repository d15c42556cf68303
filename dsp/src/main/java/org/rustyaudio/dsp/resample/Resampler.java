package org.rustyaudio.dsp.resample;

/// Changes the sample rate of a stereo stream: 8 to 384 kHz, any whole rate to any other.
/// One thread; [#process] allocates nothing.
///
/// Output frame n is the band-limited input at the instant n · input rate / output rate, kept as whole numbers: nothing
/// drifts however long the stream, and how the stream is cut into blocks changes no bit. Output frame 0 stands on input
/// frame 0; the filter's delay is taken out. Equal rates copy every bit.
///
/// ```
/// while (more input) {
///     resampler.process(inLeft, inRight, inFrom, inTo, outLeft, outRight, outFrom, outTo);
///     inFrom += resampler.consumedFrames();
///     outFrom += resampler.producedFrames();   // make room or fetch input, and go on
/// }
/// resampler.finish();                          // then process with no input until isDrained()
/// ```
///
/// Not-a-number and infinity count as silence (but pass where rates are equal). Ahead of the first input frame and
/// behind the last there is silence.
public final class Resampler {

    public static final int LOWEST_RATE_HZ = 8_000;
    public static final int HIGHEST_RATE_HZ = 384_000;

    private static final int CHUNK = 2_048;

    // Input frames to output frames, in lowest terms: `step` input frames are `instants` output frames.
    private final long step;
    private final long instants;
    private final int wholeStep;
    private final int restStep;

    private final boolean copies;
    private final FilterBank bank;

    // Input waiting to be heard: the next output needs `taps` samples from `start` on; `filled` are there.
    private final double[] waitingLeft;
    private final double[] waitingRight;
    private int start;
    private int filled;
    // The next output's instant after its input frame, in units of 1 / instants of a frame.
    private int instant;

    private long inputPosition;
    private long outputPosition;
    private long outputEnd;
    private boolean finished;
    private int consumed;
    private int produced;

    public Resampler(int inputRateHz, int outputRateHz) {
        requireRate("input", inputRateHz);
        requireRate("output", outputRateHz);
        int common = greatestCommonDivisor(inputRateHz, outputRateHz);
        step = inputRateHz / common;
        instants = outputRateHz / common;
        wholeStep = (int) (step / instants);
        restStep = (int) (step % instants);
        copies = inputRateHz == outputRateHz;
        bank = new FilterBank(inputRateHz, outputRateHz, copies ? 0 : (int) instants, wholeStep + 1);
        int capacity = copies ? 0 : 2 * bank.taps + wholeStep + CHUNK + 2;
        waitingLeft = new double[capacity];
        waitingRight = new double[capacity];
        reset();
    }

    /// How many frames come out when `inputFrames` go in: inputFrames · output rate / input rate, rounded half up.
    public static long outputFrames(long inputFrames, int inputRateHz, int outputRateHz) {
        requireRate("input", inputRateHz);
        requireRate("output", outputRateHz);
        int common = greatestCommonDivisor(inputRateHz, outputRateHz);
        return rounded(inputFrames, inputRateHz / common, outputRateHz / common);
    }

    /// Reads input from `inFrom` up to at most `inTo`, writes output from `outFrom` up to at most `outTo`, and stops
    /// when either is used up; [#consumedFrames()] and [#producedFrames()] then tell how far it came.
    public void process(
            float[] inLeft,
            float[] inRight,
            int inFrom,
            int inTo,
            float[] outLeft,
            float[] outRight,
            int outFrom,
            int outTo) {
        int in = inFrom;
        int out = outFrom;
        if (copies) {
            int frames = Math.min(inTo - in, outTo - out);
            System.arraycopy(inLeft, in, outLeft, out, frames);
            System.arraycopy(inRight, in, outRight, out, frames);
            in += frames;
            out += frames;
            inputPosition += frames;
            outputPosition += frames;
        } else {
            while (true) {
                out = produce(outLeft, outRight, out, outTo);
                if (out == outTo || (finished ? isDrained() : in == inTo)) {
                    break;
                }
                int frames = finished ? CHUNK : Math.min(inTo - in, CHUNK);
                if (waitingLeft.length - filled < frames) {
                    moveToFront();
                }
                if (finished) {
                    appendSilence(frames);
                } else {
                    append(inLeft, inRight, in, frames);
                    in += frames;
                }
            }
        }
        consumed = in - inFrom;
        produced = out - outFrom;
    }

    /// Input frames the last [#process] took.
    public int consumedFrames() {
        return consumed;
    }

    /// Output frames the last [#process] wrote.
    public int producedFrames() {
        return produced;
    }

    /// Says that no input follows: [#process], called on with an empty input, yields the rest.
    public void finish() {
        if (!finished) {
            finished = true;
            outputEnd = rounded(inputPosition, step, instants);
        }
    }

    /// Whether the input is finished and all its output has been taken.
    public boolean isDrained() {
        return finished && outputPosition >= outputEnd;
    }

    /// Starts anew: the next input frame is frame 0.
    public void reset() {
        seek(0);
    }

    /// Makes `outputFrame` the next to come out, exactly as if everything before had been processed.
    ///
    /// @return the input frame that must be fed next: it lies ahead of the instant, for the filter reaches back
    public long seek(long outputFrame) {
        if (outputFrame < 0) {
            throw new IllegalArgumentException("output frame " + outputFrame + " is before the start");
        }
        finished = false;
        outputEnd = 0;
        outputPosition = outputFrame;
        instant = (int) (outputFrame * step % instants);
        long first = outputFrame * step / instants;
        if (!copies) {
            first -= bank.taps / 2 - 1;
            // Odd frames stand in odd places from the start.
            start = (int) first & 1;
            filled = start;
            if (first < 0) {
                appendSilence((int) -first);
                first = 0;
            }
        }
        inputPosition = first;
        return first;
    }

    /// Input frames that must be in beyond an instant before its output comes out.
    public int lookaheadFrames() {
        return copies ? 0 : bank.taps / 2;
    }

    private int produce(float[] outLeft, float[] outRight, int from, int to) {
        int last = filled - bank.taps;
        int end = finished ? (int) Math.min(to, from + (outputEnd - outputPosition)) : to;
        int out = from;
        int at = start;
        int phase = instant;
        while (out < end && at <= last) {
            int nextAt = at + wholeStep;
            int nextPhase = phase + restStep;
            if (nextPhase >= instants) {
                nextPhase -= (int) instants;
                nextAt++;
            }
            if (bank.interpolated) {
                bank.applyBetween(waitingLeft, waitingRight, at, phase, outLeft, outRight, out++);
            } else if (out + 1 < end && nextAt <= last) {
                bank.applyTwice(waitingLeft, waitingRight, at, phase, nextAt, nextPhase, outLeft, outRight, out);
                out += 2;
                nextAt += wholeStep;
                nextPhase += restStep;
                if (nextPhase >= instants) {
                    nextPhase -= (int) instants;
                    nextAt++;
                }
            } else {
                bank.apply(waitingLeft, waitingRight, at, phase, outLeft, outRight, out++);
            }
            at = nextAt;
            phase = nextPhase;
        }
        start = at;
        instant = phase;
        outputPosition += out - from;
        return out;
    }

    /// Moves what is still needed to the front. Odd places stay odd: the filter bank sums them apart.
    private void moveToFront() {
        int shift = Math.min(start, filled) & ~1;
        System.arraycopy(waitingLeft, shift, waitingLeft, 0, filled - shift);
        System.arraycopy(waitingRight, shift, waitingRight, 0, filled - shift);
        start -= shift;
        filled -= shift;
    }

    private void append(float[] left, float[] right, int from, int frames) {
        for (int i = 0; i < frames; i++) {
            waitingLeft[filled + i] = finite(left[from + i]);
            waitingRight[filled + i] = finite(right[from + i]);
        }
        filled += frames;
        inputPosition += frames;
    }

    private void appendSilence(int frames) {
        for (int i = 0; i < frames; i++) {
            waitingLeft[filled + i] = 0;
            waitingRight[filled + i] = 0;
        }
        filled += frames;
    }

    private static double finite(float x) {
        return Math.abs(x) <= Float.MAX_VALUE ? x : 0;
    }

    private static long rounded(long inputFrames, long step, long instants) {
        return (2 * inputFrames * instants + step) / (2 * step);
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    private static void requireRate(String name, int rateHz) {
        if (rateHz < LOWEST_RATE_HZ || rateHz > HIGHEST_RATE_HZ) {
            throw new IllegalArgumentException(
                    name + " rate " + rateHz + " Hz is outside " + LOWEST_RATE_HZ + " to " + HIGHEST_RATE_HZ + " Hz");
        }
    }
}
