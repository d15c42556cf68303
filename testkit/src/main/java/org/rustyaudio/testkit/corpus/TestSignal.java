package org.rustyaudio.testkit.corpus;

import java.util.SplittableRandom;

/// A seeded piece of made-up music: plucked tones, a drum and a little noise, different in every channel. Immutable.
///
/// It has what codecs find hard (attacks, silence between notes, wide stereo) and never repeats, so that a shift of a
/// single frame shows.
///
/// @param samples one array per channel, whole numbers of `bits` bits
@SuppressWarnings("ArrayRecordComponent") // samples in bulk, never compared as a record
public record TestSignal(int sampleRateHz, int bits, int[][] samples) {

    private static final double[] SCALE_HZ = {110, 146.8, 164.8, 220, 246.9, 329.6, 440, 587.3};
    private static final double PEAK = 0.7;

    /// Makes `frames` frames; the same arguments give the same samples.
    public static TestSignal of(int sampleRateHz, int bits, int channels, int frames, long seed) {
        int[][] samples = new int[channels][];
        for (int channel = 0; channel < channels; channel++) {
            double[] wave = new double[frames];
            SplittableRandom random = new SplittableRandom(seed * 31 + channel);
            pluck(wave, sampleRateHz, random);
            drum(wave, sampleRateHz, random);
            samples[channel] = quantize(wave, bits, random);
        }
        return new TestSignal(sampleRateHz, bits, samples);
    }

    public int channels() {
        return samples.length;
    }

    public int frames() {
        return samples[0].length;
    }

    /// The frames `from` to `to` alone.
    public TestSignal part(int from, int to) {
        int[][] part = new int[channels()][];
        for (int channel = 0; channel < part.length; channel++) {
            part[channel] = java.util.Arrays.copyOfRange(samples[channel], from, to);
        }
        return new TestSignal(sampleRateHz, bits, part);
    }

    /// One channel as floats, full scale 1.
    public float[] floats(int channel) {
        float scale = (float) (1.0 / (1L << (bits - 1)));
        float[] floats = new float[frames()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = samples[channel][i] * scale;
        }
        return floats;
    }

    private static void pluck(double[] wave, int rateHz, SplittableRandom random) {
        int step = Math.max(1, rateHz / 5);
        for (int start = 0; start < wave.length; start += step + random.nextInt(step)) {
            double hz = SCALE_HZ[random.nextInt(SCALE_HZ.length)] * (1 + 0.01 * random.nextDouble());
            double gain = 0.2 + 0.3 * random.nextDouble();
            int length = Math.min(wave.length - start, 2 * rateHz);
            for (int i = 0; i < length; i++) {
                double seconds = (double) i / rateHz;
                double decay = Math.exp(-4 * seconds);
                for (int harmonic = 1; harmonic <= 5 && harmonic * hz < 0.45 * rateHz; harmonic++) {
                    wave[start + i] +=
                            gain * decay / harmonic * Math.sin(2 * Math.PI * hz * harmonic * seconds + harmonic);
                }
            }
        }
    }

    private static void drum(double[] wave, int rateHz, SplittableRandom random) {
        int step = Math.max(1, rateHz / 2);
        for (int start = step / 3; start < wave.length; start += step) {
            int length = Math.min(wave.length - start, rateHz / 8);
            for (int i = 0; i < length; i++) {
                wave[start + i] += 0.5 * Math.exp(-40.0 * i / rateHz) * (2 * random.nextDouble() - 1);
            }
        }
    }

    private static int[] quantize(double[] wave, int bits, SplittableRandom random) {
        double peak = 1e-9;
        for (double sample : wave) {
            peak = Math.max(peak, Math.abs(sample));
        }
        double scale = PEAK * (1L << (bits - 1)) / peak;
        int[] samples = new int[wave.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (int) Math.round(wave[i] * scale + random.nextDouble() - 0.5);
        }
        return samples;
    }
}
