package org.rustyaudio.dsp.analysis;

import org.rustyaudio.dsp.spectrum.RealFft;
import org.rustyaudio.dsp.window.WindowShape;

/// Cuts a stereo stream into overlapping frames and gives the power spectrum of each, both channels added.
/// One thread; after construction it allocates nothing.
///
/// Adding powers, not samples, keeps what a sum to mono would cancel. The scale is such that a sine of amplitude 1 on
/// both channels, in the middle of a bin, has power 1 there. Not-a-number and infinity count as silence.
final class StereoSpectrum {

    /// Samples beyond this are no music; squares of larger ones might overflow.
    private static final float LARGEST = 1e6f;

    private final int size;
    private final long step;
    private final long stepsPer;
    private final RealFft fft;
    private final double[] window;
    private final float[] left;
    private final float[] right;
    private final double[] windowed;
    private final double[] re;
    private final double[] im;
    private final double[] power;
    private final double scale;

    private int at;
    private long taken;
    private long frames;
    private long frameEnd;

    /// Frames of `size` samples, `step` / `stepsPer` samples apart.
    StereoSpectrum(int size, long step, long stepsPer) {
        this.size = size;
        this.step = step;
        this.stepsPer = stepsPer;
        fft = new RealFft(size);
        window = WindowShape.HANN.weights(size);
        left = new float[size];
        right = new float[size];
        windowed = new double[size];
        re = new double[fft.bins()];
        im = new double[fft.bins()];
        power = new double[fft.bins()];
        // A sine of amplitude 1 reaches size / 4 through the Hann window.
        scale = 8.0 / ((double) size * size);
        frameEnd = size;
    }

    /// Smallest power of two that holds the time, within what the transform can do.
    static int sizeFor(double seconds, int sampleRateHz) {
        int size = RealFft.SMALLEST;
        while (size < seconds * sampleRateHz && size < RealFft.LARGEST) {
            size *= 2;
        }
        return size;
    }

    int bins() {
        return fft.bins();
    }

    /// Takes samples up to the end of the next frame or of the block, and returns the first one not taken.
    int take(float[] fromLeft, float[] fromRight, int from, int to) {
        int end = (int) Math.min(to, from + (frameEnd - taken));
        int mask = size - 1;
        int next = at;
        for (int i = from; i < end; i++) {
            left[next] = clean(fromLeft[i]);
            right[next] = clean(fromRight[i]);
            next = (next + 1) & mask;
        }
        at = next;
        taken += end - from;
        return end;
    }

    /// Whether a frame has just become full; says so once for each.
    boolean complete() {
        if (taken < frameEnd) {
            return false;
        }
        frames++;
        frameEnd = size + frames * step / stepsPer;
        return true;
    }

    /// Power in each bin of the latest `size` samples; overwritten by the next call.
    double[] power() {
        spectrumOf(left);
        for (int k = 0; k < power.length; k++) {
            power[k] = scale * (re[k] * re[k] + im[k] * im[k]);
        }
        if (same()) {
            for (int k = 0; k < power.length; k++) {
                power[k] += power[k];
            }
            return power;
        }
        spectrumOf(right);
        for (int k = 0; k < power.length; k++) {
            power[k] += scale * (re[k] * re[k] + im[k] * im[k]);
        }
        return power;
    }

    private void spectrumOf(float[] channel) {
        int mask = size - 1;
        for (int i = 0; i < size; i++) {
            windowed[i] = window[i] * channel[(at + i) & mask];
        }
        fft.transform(windowed, re, im);
    }

    /// Whether both channels hold the same samples, as those of a mono file do: then one transform is enough.
    private boolean same() {
        for (int i = 0; i < size; i++) {
            if (left[i] != right[i]) {
                return false;
            }
        }
        return true;
    }

    private static float clean(float sample) {
        return Math.abs(sample) <= LARGEST ? sample : 0;
    }
}
