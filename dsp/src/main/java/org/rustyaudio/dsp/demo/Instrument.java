package org.rustyaudio.dsp.demo;

import org.rustyaudio.dsp.generate.GeneratorSettings;
import org.rustyaudio.dsp.generate.NoiseColor;
import org.rustyaudio.dsp.generate.Waveform;
import org.rustyaudio.dsp.math.Exponential;

/// A way to let a generator speak: which signal, and how it rises and dies away.
enum Instrument {
    /// Slow strings.
    PAD(0.5, 0.9, 1.0),
    /// A bell that rings.
    BELL(0.003, 1.6, 0),
    /// A plucked string.
    PLUCK(0.002, 0.45, 0),
    BASS(0.008, 0.25, 0.8),
    /// A drum: a sine that falls.
    KICK(0.001, 0.16, 0),
    /// A closed cymbal.
    HAT(0.001, 0.035, 0),
    /// A brush on a snare.
    BRUSH(0.004, 0.12, 0);

    private final double attackSeconds;
    private final double fallSeconds;
    private final double sustain;

    Instrument(double attackSeconds, double fallSeconds, double sustain) {
        this.attackSeconds = attackSeconds;
        this.fallSeconds = fallSeconds;
        this.sustain = sustain;
    }

    /// The signal of one note.
    GeneratorSettings signal(Note note) {
        double hz = note.frequencyHz();
        return switch (this) {
            case PAD -> new GeneratorSettings.Tone(Waveform.TRIANGLE, hz, note.levelDb());
            case BELL, BASS -> new GeneratorSettings.Tone(Waveform.SINE, hz, note.levelDb());
            case PLUCK -> new GeneratorSettings.Tone(Waveform.SAW, hz, note.levelDb());
            case KICK -> new GeneratorSettings.Sweep(true, 130, 42, 0.12, note.levelDb());
            case HAT -> new GeneratorSettings.Noise(NoiseColor.BLUE, note.levelDb(), 7);
            case BRUSH -> new GeneratorSettings.Noise(NoiseColor.PINK, note.levelDb(), 11);
        };
    }

    /// How long a note of this length sounds in all.
    double seconds(double heldSeconds) {
        return sustain > 0 ? heldSeconds + 3 * fallSeconds : 6 * fallSeconds;
    }

    /// Loudness of a note after so many seconds, 0 to 1.
    double envelope(double at, double heldSeconds) {
        double rise = Math.min(1, at / attackSeconds);
        if (sustain > 0) {
            double after = at - heldSeconds;
            return rise * (after <= 0 ? 1 : Exponential.exp(-after / fallSeconds * 2));
        }
        return rise * Exponential.exp(-Math.max(0, at - attackSeconds) / fallSeconds);
    }
}
