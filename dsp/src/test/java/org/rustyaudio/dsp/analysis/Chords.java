package org.rustyaudio.dsp.analysis;

import java.util.Arrays;
import java.util.Random;

/// Chord progressions of a known key, played by a seeded organ with eight partials over a bass.
final class Chords {

    /// Degrees as semitones above the tonic, each with its third: 4 for a major chord, 3 for a minor one.
    enum Progression {
        MAJOR_CADENCE(false, "0 4  5 4  7 4  0 4"),
        MAJOR_POP(false, "0 4  7 4  9 3  5 4"),
        MAJOR_FIFTIES(false, "0 4  9 3  5 4  7 4"),
        MAJOR_JAZZ(false, "2 3  7 4  0 4  0 4"),
        MAJOR_FOLK(false, "0 4  5 4  0 4  7 4"),
        MINOR_CADENCE(true, "0 3  5 3  7 4  0 3"),
        MINOR_NATURAL(true, "0 3  5 3  7 3  0 3"),
        MINOR_ANDALUSIAN(true, "0 3  10 4  8 4  7 4"),
        MINOR_FOLK(true, "0 3  7 4  0 3  5 3"),
        MINOR_ROCK(true, "0 3  8 4  10 4  0 3");

        final boolean minor;
        private final String degrees;

        Progression(boolean minor, String degrees) {
            this.minor = minor;
            this.degrees = degrees;
        }

        private int[] degrees() {
            return Arrays.stream(degrees.split(" +", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();
        }
    }

    private Chords() {}

    /// Each chord for a second, in a random inversion, over and over.
    ///
    /// @param tonic 0 for C to 11 for B
    /// @param cents how far everything is out of tune
    /// @param noise amplitude of white noise on top; the chords have about 0.3
    static float[] play(
            Progression progression, int tonic, double cents, double noise, int rateHz, double seconds, long seed) {
        Random random = new Random(seed);
        float[] sound = new float[(int) (seconds * rateHz)];
        int[] degrees = progression.degrees();
        for (int n = 0; n < seconds; n++) {
            int root = tonic + degrees[2 * n % degrees.length];
            int third = degrees[(2 * n + 1) % degrees.length];
            int inversion = random.nextInt(3);
            tone(sound, rateHz, n, 36 + root % 12, cents, 0.1);
            tone(sound, rateHz, n, 60 + root % 12 + (inversion > 0 ? 12 : 0) - 12, cents, 0.07);
            tone(sound, rateHz, n, 60 + (root + third) % 12 + (inversion > 1 ? 12 : 0) - 12, cents, 0.07);
            tone(sound, rateHz, n, 60 + (root + 7) % 12 - 12, cents, 0.07);
        }
        for (int i = 0; i < sound.length; i++) {
            sound[i] += (float) (noise * (2 * random.nextDouble() - 1));
        }
        return sound;
    }

    /// A note from second `at` on, 69 being the A of 440 Hz.
    private static void tone(float[] sound, int rateHz, int at, int note, double cents, double amplitude) {
        double hz = 440 * StrictMath.pow(2, (note - 69 + cents / 100) / 12);
        double step = 2 * Math.PI * hz / rateHz;
        double fall = StrictMath.exp(-1 / (0.8 * rateHz));
        double decay = 1;
        for (int i = 0; i < rateHz && at * rateHz + i < sound.length; i++) {
            double t = (double) i / rateHz;
            double shape = Math.min(1, Math.min(t / 0.01, (1 - t) / 0.02)) * decay;
            decay *= fall;
            // sin(px) = 2 cos(x) sin((p − 1)x) − sin((p − 2)x)
            double before = 0;
            double sine = StrictMath.sin(step * i);
            double twoCos = 2 * StrictMath.cos(step * i);
            double sum = 0;
            for (int p = 1; p <= 8 && p * hz < 0.45 * rateHz; p++) {
                sum += sine / p;
                double next = twoCos * sine - before;
                before = sine;
                sine = next;
            }
            sound[at * rateHz + i] += (float) (amplitude * shape * sum);
        }
    }
}
