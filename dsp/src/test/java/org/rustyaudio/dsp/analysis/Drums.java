package org.rustyaudio.dsp.analysis;

import java.util.Random;

/// Drum patterns of a known tempo, from seeded noise and swept sines.
final class Drums {

    /// What is played; each knows where its beats fall.
    enum Pattern {
        /// A metronome: the same short tone on each beat.
        CLICK,
        /// Kick and snare in turn, hats in eighths.
        ROCK,
        /// Kick on each beat, an open hat between the beats, clap on two and four.
        HOUSE,
        /// Ride cymbal in swung eighths, hat on two and four, a soft kick on each beat.
        SWING,
        /// Kick, snare, snare: three beats in a bar.
        WALTZ,
        /// Kick on each beat, a chord and a loud hat between the beats.
        OFF_BEAT,
        /// As rock, with sixteenth hats, a bass line and noise behind it, every stroke up to 8 ms early or late.
        PLAYED
    }

    private final int rateHz;
    private final float[] sound;
    private final Random random;

    private Drums(int rateHz, int frames, long seed) {
        this.rateHz = rateHz;
        sound = new float[frames];
        random = new Random(seed);
    }

    static float[] play(Pattern pattern, double bpm, int rateHz, double seconds, long seed) {
        Drums drums = new Drums(rateHz, (int) (seconds * rateHz), seed);
        double beat = 60 / bpm;
        double first = 0.1 + 0.5 * drums.random.nextDouble();
        for (int n = 0; first + n * beat < seconds; n++) {
            drums.beat(pattern, n, first + n * beat, beat);
        }
        if (pattern == Pattern.PLAYED) {
            for (int i = 0; i < drums.sound.length; i++) {
                drums.sound[i] += (float) (0.01 * drums.random.nextGaussian());
            }
        }
        return drums.sound;
    }

    private void beat(Pattern pattern, int n, double at, double beat) {
        boolean back = n % 2 == 1;
        switch (pattern) {
            case CLICK -> tone(at, 1_000, 0.5, 0.01);
            case ROCK -> {
                kickOrSnare(back, at);
                hat(at, 0.12, 0.03);
                hat(at + beat / 2, 0.12, 0.03);
            }
            case HOUSE -> {
                kick(at, 0.7);
                if (back) {
                    snare(at, 0.3);
                }
                hat(at + beat / 2, 0.2, 0.08);
            }
            case SWING -> {
                ride(at, 0.2);
                kick(at, 0.25);
                if (back) {
                    ride(at + beat * 2 / 3, 0.14);
                    hat(at, 0.15, 0.03);
                }
            }
            case WALTZ -> {
                if (n % 3 == 0) {
                    kick(at, 0.7);
                } else {
                    snare(at, 0.35);
                }
            }
            case OFF_BEAT -> {
                kick(at, 0.6);
                hat(at + beat / 2, 0.25, 0.04);
                for (double hz : new double[] {261.6, 329.6, 392.0}) {
                    tone(at + beat / 2, hz, 0.08, 0.12);
                }
            }
            case PLAYED -> {
                kickOrSnare(back, at + late());
                for (int k = 0; k < 4; k++) {
                    hat(at + k * beat / 4 + late(), k % 2 == 0 ? 0.12 : 0.05, 0.03);
                }
                tone(at + late(), new double[] {55, 55, 73.4, 82.4}[n / 4 % 4], 0.25, 0.3);
                if (n % 4 == 3) {
                    tone(at + beat / 2 + late(), 110, 0.2, 0.15);
                }
            }
        }
    }

    private double late() {
        return 0.016 * (random.nextDouble() - 0.5);
    }

    private void kickOrSnare(boolean back, double at) {
        if (back) {
            snare(at, 0.4);
        } else {
            kick(at, 0.7);
        }
    }

    private void kick(double at, double amplitude) {
        double phase = 0;
        int from = (int) Math.round(at * rateHz);
        for (int i = 0; i < 0.25 * rateHz && from + i < sound.length; i++) {
            double t = (double) i / rateHz;
            phase += 2 * Math.PI * (48 + 110 * StrictMath.exp(-t / 0.03)) / rateHz;
            put(from + i, amplitude * StrictMath.exp(-t / 0.08) * StrictMath.sin(phase));
        }
    }

    private void snare(double at, double amplitude) {
        tone(at, 190, 0.6 * amplitude, 0.06);
        noise(at, amplitude, 0.07, 0.3);
    }

    private void hat(double at, double amplitude, double decay) {
        noise(at, amplitude, decay, 0.98);
    }

    private void ride(double at, double amplitude) {
        noise(at, amplitude, 0.12, 0.95);
        tone(at, 5_300, 0.2 * amplitude, 0.1);
    }

    private void tone(double at, double hz, double amplitude, double decay) {
        int from = (int) Math.round(at * rateHz);
        double loudness = amplitude;
        double fall = StrictMath.exp(-1 / (decay * rateHz));
        for (int i = 0; i < 6 * decay * rateHz && from + i < sound.length; i++) {
            double t = (double) i / rateHz;
            double attack = Math.min(1, t / 0.001);
            put(from + i, loudness * attack * StrictMath.sin(2 * Math.PI * hz * t));
            loudness *= fall;
        }
    }

    /// Noise less `dark` of its slow part: 0 is white, 1 is bright.
    private void noise(double at, double amplitude, double decay, double dark) {
        int from = (int) Math.round(at * rateHz);
        double slow = 0;
        double loudness = amplitude;
        double fall = StrictMath.exp(-1 / (decay * rateHz));
        for (int i = 0; i < 6 * decay * rateHz && from + i < sound.length; i++) {
            double white = 2 * random.nextDouble() - 1;
            slow += 0.6 * (white - slow);
            put(from + i, loudness * (white - dark * slow));
            loudness *= fall;
        }
    }

    private void put(int frame, double value) {
        if (frame >= 0 && frame < sound.length) {
            sound[frame] += (float) value;
        }
    }
}
