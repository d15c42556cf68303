package org.rustyaudio.cli.engine;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.dsp.resample.Extrapolation;
import org.rustyaudio.dsp.resample.Resampler;

/// A file read at another rate than its own, frame-exact from anywhere.
/// One thread.
///
/// Ahead of the file's first frame and behind its last the signal is continued as it was going, so that two files cut
/// from one recording join without a click.
final class RateReader {

    private static final int BLOCK = 4_096;
    private static final int HISTORY = Extrapolation.USEFUL_FRAMES;

    private final AudioReader reader;
    private final @Nullable Resampler resampler;
    /// The resampler's frame 0 lies this many source frames before the file's: room for what leads up to it.
    private final long leadSource;
    private final long leadOutput;

    private final float[] inLeft = new float[HISTORY + BLOCK];
    private final float[] inRight = new float[HISTORY + BLOCK];
    /// Frames before `inFrom` that were fed last; those behind it wait.
    private int historyFrom = HISTORY;

    private int inFrom = HISTORY;
    private int inTo = HISTORY;
    private boolean ended;

    /// @throws CodecException when the file's rate cannot be converted
    RateReader(AudioReader reader, String name, int outputRateHz) throws CodecException {
        this.reader = reader;
        int sourceRateHz = reader.info().sampleRateHz();
        if (sourceRateHz == outputRateHz) {
            resampler = null;
            leadSource = 0;
            leadOutput = 0;
            return;
        }
        if (sourceRateHz < Resampler.LOWEST_RATE_HZ || sourceRateHz > Resampler.HIGHEST_RATE_HZ) {
            throw new CodecException(
                    CodecException.Kind.LIMIT,
                    name + ": its sample rate of " + sourceRateHz + " Hz cannot be converted to " + outputRateHz
                            + " Hz; convert the file to a rate from " + Resampler.LOWEST_RATE_HZ + " to "
                            + Resampler.HIGHEST_RATE_HZ + " Hz.");
        }
        resampler = new Resampler(sourceRateHz, outputRateHz);
        int common = greatestCommonDivisor(sourceRateHz, outputRateHz);
        long step = sourceRateHz / common;
        long periods = (resampler.lookaheadFrames() + step - 1) / step;
        leadSource = periods * step;
        leadOutput = periods * (outputRateHz / common);
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    /// Makes `outputFrame`, counted from the file's first frame, the next one read.
    void seek(long outputFrame) throws CodecException {
        ended = false;
        if (resampler == null) {
            reader.seek(outputFrame);
            return;
        }
        historyFrom = HISTORY;
        inFrom = HISTORY;
        inTo = HISTORY;
        long first = resampler.seek(outputFrame + leadOutput) - leadSource;
        if (first >= 0) {
            reader.seek(first);
        } else {
            reader.seek(0);
            leadUp((int) -first);
        }
    }

    /// Puts the head of the file, and what would have led up to it, into the input.
    private void leadUp(int frames) throws CodecException {
        int got = 0;
        int wanted = Math.min(BLOCK, HISTORY);
        while (got < wanted) {
            int count = reader.read(inLeft, inRight, HISTORY + got, HISTORY + wanted);
            if (count < 0) {
                break;
            }
            got += count;
        }
        var lead = new float[frames];
        Extrapolation.backwards(inLeft, HISTORY, HISTORY + got, lead, frames);
        System.arraycopy(lead, 0, inLeft, HISTORY - frames, frames);
        Extrapolation.backwards(inRight, HISTORY, HISTORY + got, lead, frames);
        System.arraycopy(lead, 0, inRight, HISTORY - frames, frames);
        historyFrom = HISTORY - frames;
        inFrom = HISTORY - frames;
        inTo = HISTORY + got;
    }

    /// Reads up to `to − from` output frames.
    ///
    /// @return how many, at least 1, or −1 at the end of the file
    int read(float[] left, float[] right, int from, int to) throws CodecException {
        if (resampler == null) {
            int count = reader.read(left, right, from, to);
            ended |= count < 0;
            return count;
        }
        while (true) {
            resampler.process(inLeft, inRight, inFrom, inTo, left, right, from, to);
            inFrom += resampler.consumedFrames();
            if (resampler.producedFrames() > 0) {
                return resampler.producedFrames();
            }
            if (ended && inFrom == inTo) {
                return -1;
            }
            if (inFrom == inTo) {
                refill(resampler);
            }
        }
    }

    private void refill(Resampler converter) throws CodecException {
        int kept = Math.min(HISTORY, inTo - historyFrom);
        System.arraycopy(inLeft, inTo - kept, inLeft, HISTORY - kept, kept);
        System.arraycopy(inRight, inTo - kept, inRight, HISTORY - kept, kept);
        historyFrom = HISTORY - kept;
        inFrom = HISTORY;
        int count = reader.read(inLeft, inRight, HISTORY, HISTORY + BLOCK);
        if (count >= 0) {
            inTo = HISTORY + count;
            return;
        }
        ended = true;
        int frames = Math.min(BLOCK, 2 * converter.lookaheadFrames());
        var ahead = new float[frames];
        Extrapolation.forwards(inLeft, historyFrom, HISTORY, ahead, frames);
        System.arraycopy(ahead, 0, inLeft, HISTORY, frames);
        Extrapolation.forwards(inRight, historyFrom, HISTORY, ahead, frames);
        System.arraycopy(ahead, 0, inRight, HISTORY, frames);
        inTo = HISTORY + frames;
    }

    /// Source frames read so far: the file's length once it has [#ended()].
    long sourcePosition() {
        return reader.position();
    }

    /// Whether the file has no more frames; those that may still come are its continuation.
    boolean ended() {
        return ended;
    }
}
