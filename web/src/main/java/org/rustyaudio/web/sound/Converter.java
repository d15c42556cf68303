package org.rustyaudio.web.sound;

import org.rustyaudio.dsp.mix.Downmix;
import org.rustyaudio.dsp.resample.StreamResampler;

/// One stream on its way through the decoder: folded to stereo and brought to the output's rate.
/// One thread.
final class Converter {

    /// Most frames fed or read at once.
    static final int LONGEST_BLOCK = 4_096;

    private final Downmix fold;
    private final StreamResampler resampler;
    private final float[][] planes;
    private final float[] left = new float[LONGEST_BLOCK];
    private final float[] right = new float[LONGEST_BLOCK];

    Converter(int sourceRateHz, int outputRateHz, int channels, long mask) {
        this.fold = Downmix.of(channels, mask);
        this.resampler = new StreamResampler(sourceRateHz, outputRateHz);
        this.planes = new float[channels][LONGEST_BLOCK];
    }

    /// Makes `outputFrame` the next to be read, and gives the source frame to be fed first.
    long seek(long outputFrame) {
        return resampler.seek(outputFrame);
    }

    int room() {
        return Math.min(LONGEST_BLOCK, resampler.room());
    }

    /// Takes frames from an address: one channel behind the other, each of `count` floats.
    void feed(int address, int count) {
        for (int channel = 0; channel < planes.length; channel++) {
            Memory.readFloats(address + 4 * channel * count, planes[channel], 0, count);
        }
        fold.fold(planes, 0, count, left, right, 0);
        resampler.feed(left, right, 0, count);
    }

    void end() {
        resampler.end();
    }

    /// Puts up to `most` frames at an address, the right channel behind `most` floats of the left one.
    ///
    /// @return how many; 0 when frames must be fed first, −1 when nothing more will come
    int read(int address, int most) {
        int count = resampler.read(left, right, 0, Math.min(most, LONGEST_BLOCK));
        Memory.writeFloats(address, left, 0, count);
        Memory.writeFloats(address + 4 * most, right, 0, count);
        return count;
    }
}
