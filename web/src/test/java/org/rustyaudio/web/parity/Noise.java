package org.rustyaudio.web.parity;

/// Repeatable numbers that look like chance (Marsaglia's xorshift of 32 bits).
final class Noise {

    private int state;

    Noise(int seed) {
        state = seed * 0x9E3779B9 | 1;
    }

    int next() {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return state;
    }

    int below(int bound) {
        return (next() >>> 1) % bound;
    }

    /// From −1 to below 1, on a grid of 2^−23.
    float sample() {
        return (next() >> 8) / 8_388_608f;
    }

    /// Noise whose loudness swells and fades, with a click here and there.
    float[] signal(int frames, float loudest) {
        float[] samples = new float[frames];
        for (int i = 0; i < frames; i++) {
            float swell = (i % 1500) / 1500f;
            samples[i] = loudest * swell * sample();
        }
        samples[frames / 3] = loudest;
        samples[frames / 2] = -loudest;
        return samples;
    }
}
