package org.rustyaudio.dsp.generate;

import java.util.List;
import org.rustyaudio.dsp.generate.GeneratorSettings.AmTone;
import org.rustyaudio.dsp.generate.GeneratorSettings.FmTone;
import org.rustyaudio.dsp.generate.GeneratorSettings.Impulses;
import org.rustyaudio.dsp.generate.GeneratorSettings.MultiTone;
import org.rustyaudio.dsp.generate.GeneratorSettings.Noise;
import org.rustyaudio.dsp.generate.GeneratorSettings.Sweep;
import org.rustyaudio.dsp.generate.GeneratorSettings.Tone;

/// Every signal there is, by the name it has on the command line.
public enum GeneratorKind {
    SINE("sine"),
    SQUARE("square"),
    SAW("saw"),
    TRIANGLE("triangle"),
    WHITE("white"),
    PINK("pink"),
    BROWN("brown"),
    BLUE("blue"),
    SWEEP_LINEAR("sweep-lin"),
    SWEEP_LOGARITHMIC("sweep-log"),
    MULTI_TONE("multitone"),
    AM("am"),
    FM("fm"),
    IMPULSE("impulse");

    private final String label;

    GeneratorKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// The kind of that name.
    ///
    /// @throws IllegalArgumentException with all names, if there is none
    public static GeneratorKind ofLabel(String label) {
        var known = new StringBuilder();
        for (GeneratorKind kind : values()) {
            if (kind.label.equals(label)) {
                return kind;
            }
            known.append(known.length() == 0 ? "" : ", ").append(kind.label);
        }
        throw new IllegalArgumentException("there is no signal \"" + label + "\"; there are " + known);
    }

    /// Settings to begin with: 1 kHz, 20 dB below full scale, or what is usual for the kind.
    public GeneratorSettings standard() {
        return switch (this) {
            case SINE -> new Tone(Waveform.SINE, 1_000, -20);
            case SQUARE -> new Tone(Waveform.SQUARE, 1_000, -20);
            case SAW -> new Tone(Waveform.SAW, 1_000, -20);
            case TRIANGLE -> new Tone(Waveform.TRIANGLE, 1_000, -20);
            case WHITE -> new Noise(NoiseColor.WHITE, -20, 1);
            case PINK -> new Noise(NoiseColor.PINK, -20, 1);
            case BROWN -> new Noise(NoiseColor.BROWN, -20, 1);
            case BLUE -> new Noise(NoiseColor.BLUE, -20, 1);
            case SWEEP_LINEAR -> new Sweep(false, 20, 20_000, 10, -20);
            case SWEEP_LOGARITHMIC -> new Sweep(true, 20, 20_000, 10, -20);
            case MULTI_TONE -> MultiTone.equal(List.of(100.0, 1_000.0, 10_000.0), -20);
            case AM -> new AmTone(1_000, 5, 0.5, -20);
            case FM -> new FmTone(1_000, 5, 100, -20);
            case IMPULSE -> new Impulses(1, -20);
        };
    }
}
