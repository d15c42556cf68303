package org.rustyaudio.dsp.generate;

import org.rustyaudio.dsp.math.Exponential;

/// Noise: even random numbers through a chain of first-order sections that bends their spectrum.
///
/// Pink noise falls by half the slope of one section, so poles and zeros alternate along the frequency axis, two
/// octaves from pole to pole, from 5 Hz up: that is (1 − z⁻¹)^−½ to within 0.05 dB, and one more zero corrects its rise
/// near the Nyquist frequency. Blue noise is the inverse filter. Brown noise is one pole at 5 Hz with a correction
/// likewise (after M. A. Al-Alaoui, "Novel digital integrator and differentiator", 1993).
final class NoiseVoice implements Voice {

    private static final double LOWEST_HZ = 5;
    private static final double POLE_RATIO = 4;
    private static final double HALF_SLOPE_CORRECTION = -0.08;
    private static final double FULL_SLOPE_CORRECTION = -0.16;
    private static final int MOST_SECTIONS = 12;

    /// Root mean square of a number drawn evenly from −1 to 1 is 1/√3.
    private static final double UNIT_RMS = Math.sqrt(3);

    private final Chain white = new Chain();
    private final Chain pink = new Chain();
    private final Chain brown = new Chain();
    private final Chain blue = new Chain();

    private Chain chain = white;
    private long seed;
    private long state;

    NoiseVoice(int sampleRateHz) {
        for (double hz = LOWEST_HZ; hz < 0.5 * sampleRateHz; hz *= POLE_RATIO) {
            double pole = Exponential.exp(-2 * Math.PI * hz / sampleRateHz);
            double zero = Exponential.exp(-2 * Math.PI * hz * Math.sqrt(POLE_RATIO) / sampleRateHz);
            pink.add(pole, zero);
            blue.add(zero, pole);
        }
        pink.add(0, HALF_SLOPE_CORRECTION);
        blue.add(HALF_SLOPE_CORRECTION, 0);
        brown.add(Exponential.exp(-2 * Math.PI * LOWEST_HZ / sampleRateHz), FULL_SLOPE_CORRECTION);
        // Thirty times the slowest section's time: what comes after is e⁻³⁰.
        int frames = (int) (30 * sampleRateHz / (2 * Math.PI * LOWEST_HZ));
        for (Chain each : new Chain[] {white, pink, brown, blue}) {
            each.normalize(frames);
        }
    }

    NoiseVoice with(GeneratorSettings.Noise settings) {
        chain = switch (settings.color()) {
            case WHITE -> white;
            case PINK -> pink;
            case BROWN -> brown;
            case BLUE -> blue;
        };
        if (settings.seed() != seed) {
            seed = settings.seed();
            state = seed;
        }
        return this;
    }

    @Override
    public double next() {
        return chain.next(UNIT_RMS * even());
    }

    @Override
    public void restart() {
        state = seed;
        white.clear();
        pink.clear();
        brown.clear();
        blue.clear();
    }

    /// A number from −1 to 1: SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, 2014).
    private double even() {
        state += 0x9e37_79b9_7f4a_7c15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d0_49bb_1331_11ebL;
        z ^= z >>> 31;
        return (z >> 11) * 0x1p-52;
    }

    /// Sections (1 − zero · z⁻¹) / (1 − pole · z⁻¹) one after the other.
    private static final class Chain {

        private final double[] poles = new double[MOST_SECTIONS];
        private final double[] zeros = new double[MOST_SECTIONS];
        private final double[] memory = new double[MOST_SECTIONS];
        private int sections;
        private double scale = 1;

        void add(double pole, double zero) {
            poles[sections] = pole;
            zeros[sections] = zero;
            sections++;
        }

        double next(double input) {
            double x = input * scale;
            for (int s = 0; s < sections; s++) {
                double y = x + memory[s];
                memory[s] = poles[s] * y - zeros[s] * x;
                x = y;
            }
            return x;
        }

        /// Scales so that input of root mean square 1 comes out with root mean square 1: the energy of the impulse
        /// response becomes 1.
        void normalize(int frames) {
            double energy = 0;
            for (int i = 0; i < frames; i++) {
                double y = next(i == 0 ? 1 : 0);
                energy += y * y;
            }
            scale = 1 / Math.sqrt(energy);
            clear();
        }

        void clear() {
            for (int s = 0; s < sections; s++) {
                memory[s] = 0;
            }
        }
    }
}
