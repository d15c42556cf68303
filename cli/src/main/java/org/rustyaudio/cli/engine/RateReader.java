package org.rustyaudio.cli.engine;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.dsp.resample.Resampler;
import org.rustyaudio.dsp.resample.StreamResampler;

/// A file read at another rate than its own, frame-exact from anywhere.
/// One thread.
final class RateReader {

    private static final int BLOCK = 4_096;

    private final AudioReader reader;
    private final @Nullable StreamResampler resampler;
    private final float[] inLeft = new float[BLOCK];
    private final float[] inRight = new float[BLOCK];
    private boolean ended;

    /// @throws CodecException when the file's rate cannot be converted
    RateReader(AudioReader reader, String name, int outputRateHz) throws CodecException {
        this.reader = reader;
        int sourceRateHz = reader.info().sampleRateHz();
        if (sourceRateHz == outputRateHz) {
            resampler = null;
            return;
        }
        if (sourceRateHz < Resampler.LOWEST_RATE_HZ || sourceRateHz > Resampler.HIGHEST_RATE_HZ) {
            throw new CodecException(
                    CodecException.Kind.LIMIT,
                    name + ": its sample rate of " + sourceRateHz + " Hz cannot be converted to " + outputRateHz
                            + " Hz; convert the file to a rate from " + Resampler.LOWEST_RATE_HZ + " to "
                            + Resampler.HIGHEST_RATE_HZ + " Hz.");
        }
        resampler = new StreamResampler(sourceRateHz, outputRateHz);
    }

    /// Makes `outputFrame`, counted from the file's first frame, the next one read.
    void seek(long outputFrame) throws CodecException {
        ended = false;
        reader.seek(resampler == null ? outputFrame : resampler.seek(outputFrame));
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
        int count = resampler.read(left, right, from, to);
        while (count == 0) {
            feed(resampler);
            count = resampler.read(left, right, from, to);
        }
        return count;
    }

    private void feed(StreamResampler converter) throws CodecException {
        int count = reader.read(inLeft, inRight, 0, Math.min(BLOCK, converter.room()));
        if (count < 0) {
            ended = true;
            converter.end();
        } else {
            converter.feed(inLeft, inRight, 0, count);
        }
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
