package org.rustyaudio.dsp.effect;

import org.rustyaudio.dsp.math.Decibels;
import org.rustyaudio.dsp.math.Rounding;
import org.rustyaudio.dsp.math.Trig;

/// Reverberation: pre-delay, diffusers, and a network of sixteen delay lines fed back through a Hadamard matrix.
/// Audio thread only.
///
/// J.-M. Jot's feedback delay network (see [Absorption]): the matrix loses nothing, so the lines' absorption alone sets
/// the decay in each part of the spectrum. Every other line's length swings slowly, which keeps resonances from
/// standing out. Other lengths are heard as a crossfade.
final class Reverb implements EffectUnit {

    private static final int LINES = 16;
    /// Lengths in the largest room.
    private static final double[] MILLIS = {
        24.1, 26.3, 28.1, 30.7, 33.3, 35.9, 39.1, 41.9, 45.7, 49.3, 53.9, 57.7, 62.9, 67.1, 73.3, 78.7
    };
    /// The smallest room, of the largest.
    private static final double SMALLEST = 0.2;

    private static final double MOST_PRE_DELAY_SECONDS = 0.25;
    private static final double FADE_SECONDS = 0.05;
    private static final double SWING_HZ = 0.6;
    private static final double MOST_SWING_SECONDS = 0.00025;
    private static final double MOST_DIFFUSION = 0.7;
    /// Makes reverberation of steady noise as loud as the noise.
    private static final double LOUDNESS = 2.8284271247461903;

    private final double sampleRateHz;
    private final int fadeFrames;
    private final int mask;
    private final double[] store;
    private final int preMask;
    private final double[] preLeft;
    private final double[] preRight;
    private final Diffuser diffuserLeft;
    private final Diffuser diffuserRight;
    private final Absorption absorption;
    private final Glide diffusion;
    private final Glide swing;
    private final Glide dry;
    private final Glide wet;

    // Lengths in frames, the pre-delay behind those of the lines.
    private final int[] lengths = new int[LINES + 1];
    private final int[] nextLengths = new int[LINES + 1];
    private final int[] wantedLengths = new int[LINES + 1];
    private final double[] v = new double[LINES];
    private final double[] phaseCos = new double[LINES];
    private final double[] phaseSin = new double[LINES];
    private final double turnCos;
    private final double turnSin;

    private boolean fading;
    private int fadePosition;
    private int write;
    private int preWrite;
    private double swingCos = 1;
    private double swingSin;

    Reverb(double sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
        this.fadeFrames = (int) Math.max(1, FADE_SECONDS * sampleRateHz);
        int length = powerOfTwo(MILLIS[LINES - 1] / 1000 * sampleRateHz * 1.1 + 64);
        this.mask = length - 1;
        this.store = new double[LINES * length];
        int preLength = powerOfTwo(MOST_PRE_DELAY_SECONDS * sampleRateHz + 2);
        this.preMask = preLength - 1;
        this.preLeft = new double[preLength];
        this.preRight = new double[preLength];
        this.diffuserLeft = new Diffuser(sampleRateHz, 1.31, 2.93, 4.57, 7.03);
        this.diffuserRight = new Diffuser(sampleRateHz, 1.49, 2.69, 4.97, 6.61);
        this.absorption = new Absorption(LINES, sampleRateHz);
        this.diffusion = new Glide(sampleRateHz);
        this.swing = new Glide(sampleRateHz);
        this.dry = new Glide(sampleRateHz);
        this.wet = new Glide(sampleRateHz);
        double turn = 2 * Math.PI * SWING_HZ / sampleRateHz;
        this.turnCos = Trig.cos(turn);
        this.turnSin = Trig.sin(turn);
        for (int i = 0; i < LINES; i++) {
            // The golden angle: no two lines swing together.
            phaseCos[i] = Trig.cos(2.399963229728653 * i);
            phaseSin[i] = Trig.sin(2.399963229728653 * i);
        }
    }

    @Override
    public void apply(EffectSettings settings) {
        var own = (ReverbSettings) settings;
        double scale = SMALLEST + (1 - SMALLEST) * own.sizePercent() / 100;
        double meanLoss = 0;
        for (int i = 0; i < LINES; i++) {
            wantedLengths[i] = Primes.from((int) (MILLIS[i] / 1000 * scale * sampleRateHz) + 16);
            meanLoss += 60 * wantedLengths[i] / (sampleRateHz * own.decaySeconds()) / LINES;
        }
        wantedLengths[LINES] = (int) Rounding.toEven(own.preDelayMillis() / 1000 * sampleRateHz);
        absorption.apply(own, wantedLengths);
        diffusion.to(MOST_DIFFUSION * own.diffusionPercent() / 100);
        swing.to(own.modulationPercent() / 100 * MOST_SWING_SECONDS * sampleRateHz);
        dry.to(Mix.dry(own.mixPercent()));
        wet.to(Mix.wet(own.mixPercent()) * LOUDNESS * Math.sqrt(1 - Decibels.toPower(-meanLoss)));
    }

    @Override
    public void process(float[] left, float[] right, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!fading && differs()) {
                fading = true;
                fadePosition = 0;
                System.arraycopy(wantedLengths, 0, nextLengths, 0, LINES + 1);
            }
            double share = 0;
            if (fading) {
                fadePosition++;
                double part = (double) fadePosition / fadeFrames;
                share = part * part * (3 - 2 * part);
            }
            double x = left[i];
            double y = right[i];
            preLeft[preWrite] = x;
            preRight[preWrite] = y;
            int then = preWrite - lengths[LINES] & preMask;
            double l = preLeft[then];
            double r = preRight[then];
            if (fading) {
                int next = preWrite - nextLengths[LINES] & preMask;
                l += (preLeft[next] - l) * share;
                r += (preRight[next] - r) * share;
            }
            preWrite = preWrite + 1 & preMask;
            double spread = diffusion.next();
            l = diffuserLeft.process(l, spread);
            r = diffuserRight.process(r, spread);

            read(share);
            double sumLeft = 0;
            double sumRight = 0;
            for (int k = 0; k < LINES; k += 4) {
                sumLeft += v[k] - v[k + 1] + v[k + 2] - v[k + 3];
                sumRight += v[k] + v[k + 1] - v[k + 2] - v[k + 3];
            }
            absorption.process(v);
            mixLines();
            for (int k = 0; k < LINES; k += 2) {
                double sign = (k & 4) == 0 ? 0.35355339059327373 : -0.35355339059327373;
                store[k * (mask + 1) + write] = v[k] + sign * l;
                store[(k + 1) * (mask + 1) + write] = v[k + 1] + sign * r;
            }
            write = write + 1 & mask;
            double through = dry.next();
            double part = 0.25 * wet.next();
            left[i] = (float) (through * x + part * sumLeft);
            right[i] = (float) (through * y + part * sumRight);
            if (fading && fadePosition == fadeFrames) {
                fading = false;
                System.arraycopy(nextLengths, 0, lengths, 0, LINES + 1);
            }
        }
    }

    /// Puts the lines' outputs into `v`.
    private void read(double share) {
        double far = swing.next();
        double cos = swingCos * turnCos - swingSin * turnSin;
        double sin = swingSin * turnCos + swingCos * turnSin;
        // Keeps the circle round.
        double round = 1.5 - 0.5 * (cos * cos + sin * sin);
        swingCos = cos * round;
        swingSin = sin * round;
        int size = mask + 1;
        for (int k = 0; k < LINES; k++) {
            int base = k * size;
            if ((k & 1) == 0 || far == 0) {
                double value = store[base + (write - lengths[k] & mask)];
                if (fading) {
                    value += (store[base + (write - nextLengths[k] & mask)] - value) * share;
                }
                v[k] = value;
            } else {
                double offset = far * (swingCos * phaseCos[k] + swingSin * phaseSin[k]);
                double value = between(base, lengths[k] + offset);
                if (fading) {
                    value += (between(base, nextLengths[k] + offset) - value) * share;
                }
                v[k] = value;
            }
        }
    }

    /// A line's past at a time between two frames, by the cubic through four of them (Lagrange).
    private double between(int base, double frames) {
        int whole = (int) frames;
        double d = frames - whole;
        double y0 = store[base + (write - whole + 1 & mask)];
        double y1 = store[base + (write - whole & mask)];
        double y2 = store[base + (write - whole - 1 & mask)];
        double y3 = store[base + (write - whole - 2 & mask)];
        double before = d + 1;
        double after = d - 1;
        double beyond = d - 2;
        return y1 * before * after * beyond * 0.5
                - y0 * d * after * beyond / 6
                - y2 * before * d * beyond * 0.5
                + y3 * before * d * after / 6;
    }

    /// The Hadamard matrix of order 16, by its butterflies.
    private void mixLines() {
        double[] x = v;
        for (int half = 1; half < LINES; half *= 2) {
            for (int block = 0; block < LINES; block += 2 * half) {
                for (int k = block; k < block + half; k++) {
                    double a = x[k];
                    double b = x[k + half];
                    x[k] = a + b;
                    x[k + half] = a - b;
                }
            }
        }
        for (int k = 0; k < LINES; k++) {
            x[k] *= 0.25;
        }
    }

    private boolean differs() {
        for (int k = 0; k <= LINES; k++) {
            if (lengths[k] != wantedLengths[k]) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void reset() {
        absorption.reset();
        diffuserLeft.clear();
        diffuserRight.clear();
        diffusion.settle();
        swing.settle();
        dry.settle();
        wet.settle();
        System.arraycopy(wantedLengths, 0, lengths, 0, LINES + 1);
        fading = false;
        for (int i = 0; i < store.length; i++) {
            store[i] = 0;
        }
        for (int i = 0; i < preLeft.length; i++) {
            preLeft[i] = 0;
            preRight[i] = 0;
        }
        write = 0;
        preWrite = 0;
        swingCos = 1;
        swingSin = 0;
    }

    @Override
    public int memoryFrames() {
        return (int) ((0.15 + MOST_PRE_DELAY_SECONDS) * sampleRateHz);
    }

    private static int powerOfTwo(double least) {
        int length = 1;
        while (length < least) {
            length *= 2;
        }
        return length;
    }
}
