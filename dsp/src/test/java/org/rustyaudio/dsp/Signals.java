package org.rustyaudio.dsp;

import java.util.Random;

/// Test signals and measurements, in double precision and without care for speed.
public final class Signals {

    private Signals() {}

    public static float[] sine(double frequencyHz, double amplitude, double sampleRateHz, int frames) {
        float[] samples = new float[frames];
        for (int i = 0; i < frames; i++) {
            samples[i] = (float) (amplitude * StrictMath.sin(2 * Math.PI * frequencyHz * i / sampleRateHz));
        }
        return samples;
    }

    public static float[] noise(long seed, double amplitude, int frames) {
        Random random = new Random(seed);
        float[] samples = new float[frames];
        for (int i = 0; i < frames; i++) {
            samples[i] = (float) (amplitude * (2 * random.nextDouble() - 1));
        }
        return samples;
    }

    public static float[] impulse(int frames) {
        float[] samples = new float[frames];
        samples[0] = 1;
        return samples;
    }

    /// Magnitude of the Fourier sum of a response at one frequency, in decibels.
    public static double magnitudeDb(float[] response, double frequencyHz, double sampleRateHz) {
        double step = 2 * Math.PI * frequencyHz / sampleRateHz;
        double turnRe = StrictMath.cos(step);
        double turnIm = StrictMath.sin(step);
        double pointerRe = 1;
        double pointerIm = 0;
        double re = 0;
        double im = 0;
        for (float sample : response) {
            re += sample * pointerRe;
            im -= sample * pointerIm;
            double turned = pointerRe * turnRe - pointerIm * turnIm;
            pointerIm = pointerRe * turnIm + pointerIm * turnRe;
            pointerRe = turned;
        }
        return 10 * StrictMath.log10(re * re + im * im);
    }

    /// Power of all that is not the tone, against the tone, over whole cycles: THD+N in decibels.
    public static double restBesideToneDb(float[] x, double frequencyHz, double sampleRateHz, int from, int to) {
        double step = 2 * Math.PI * frequencyHz / sampleRateHz;
        double re = 0;
        double im = 0;
        for (int i = from; i < to; i++) {
            re += x[i] * StrictMath.cos(step * i) * 2 / (to - from);
            im += x[i] * StrictMath.sin(step * i) * 2 / (to - from);
        }
        double rest = 0;
        for (int i = from; i < to; i++) {
            double tone = re * StrictMath.cos(step * i) + im * StrictMath.sin(step * i);
            rest += (x[i] - tone) * (x[i] - tone) / (to - from);
        }
        return 10 * StrictMath.log10(rest / ((re * re + im * im) / 2));
    }

    /// Largest magnitude of the fourth difference: steps, corners and bends stand out, a smooth tone does not.
    public static double roughness(float[] x, int from, int to) {
        double roughest = 0;
        for (int i = Math.max(4, from); i < to; i++) {
            double fourth = (double) x[i] - 4.0 * x[i - 1] + 6.0 * x[i - 2] - 4.0 * x[i - 3] + x[i - 4];
            roughest = Math.max(roughest, Math.abs(fourth));
        }
        return roughest;
    }

    public static double peak(float[] x, int from, int to) {
        double peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(x[i]));
        }
        return peak;
    }

    /// Folds the bits of samples into one number.
    public static long checksum(float[]... channels) {
        long sum = 0;
        for (float[] channel : channels) {
            for (float sample : channel) {
                sum = (sum ^ Float.floatToRawIntBits(sample)) * 0x100000001b3L + (sum >>> 47);
            }
        }
        return sum;
    }
}
