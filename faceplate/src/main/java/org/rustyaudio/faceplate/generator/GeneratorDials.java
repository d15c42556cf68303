package org.rustyaudio.faceplate.generator;

import java.util.List;
import org.rustyaudio.dsp.generate.GeneratorKind;
import org.rustyaudio.faceplate.parameter.Dial;

/// What can be turned at each kind of signal, and what the kinds are called.
public final class GeneratorDials {

    /// Where every signal starts: far from loud.
    public static final double SAFE_DBFS = -20;

    /// Peak of a tone, of all tones together, root mean square of a noise.
    public static final Dial LEVEL = Dial.even("levelDbfs", "Level", "dBFS", -100, 0, SAFE_DBFS);

    public static final Dial FREQUENCY = hertz("frequencyHz", "Frequency", 1_000);
    public static final Dial START = hertz("startHz", "From", 20);
    public static final Dial END = hertz("endHz", "To", 20_000);
    public static final Dial SECONDS = Dial.byOctaves("seconds", "Duration", "s", 0.1, 600, 10);
    public static final Dial CARRIER = hertz("carrierHz", "Carrier", 1_000);
    public static final Dial MODULATION = Dial.byOctaves("modulationHz", "Modulation", "Hz", 0.1, 20_000, 5);
    public static final Dial DEPTH = Dial.even("depthPercent", "Depth", "%", 0, 100, 50);
    public static final Dial DEVIATION = Dial.byOctaves("deviationHz", "Deviation", "Hz", 1, 20_000, 100);
    public static final Dial IMPULSES = Dial.byOctaves("perSecond", "Impulses", "/s", 0.1, 4_000, 1);

    /// Of one of several tones.
    public static final Dial TONE = hertz("toneHz", "Frequency", 1_000);

    public static final Dial SHARE = Dial.even("shareDb", "Share", "dB", -60, 0, 0);

    private GeneratorDials() {}

    private static Dial hertz(String key, String label, double standard) {
        return Dial.byOctaves(key, label, "Hz", 1, 96_000, standard);
    }

    /// All that a kind has, its level last; the tones of several are apart.
    public static List<Dial> of(GeneratorKind kind) {
        return switch (kind) {
            case SINE, SQUARE, SAW, TRIANGLE -> List.of(FREQUENCY, LEVEL);
            case WHITE, PINK, BROWN, BLUE, MULTI_TONE -> List.of(LEVEL);
            case SWEEP_LINEAR, SWEEP_LOGARITHMIC -> List.of(START, END, SECONDS, LEVEL);
            case AM -> List.of(CARRIER, MODULATION, DEPTH, LEVEL);
            case FM -> List.of(CARRIER, MODULATION, DEVIATION, LEVEL);
            case IMPULSE -> List.of(IMPULSES, LEVEL);
        };
    }

    /// Every dial whose value is kept, in an order that suits each kind.
    public static List<Dial> all() {
        return List.of(FREQUENCY, START, END, SECONDS, CARRIER, MODULATION, DEPTH, DEVIATION, IMPULSES, LEVEL);
    }

    /// What a person calls a kind.
    public static String name(GeneratorKind kind) {
        return switch (kind) {
            case SINE -> "Sine";
            case SQUARE -> "Square";
            case SAW -> "Saw";
            case TRIANGLE -> "Triangle";
            case WHITE -> "White noise";
            case PINK -> "Pink noise";
            case BROWN -> "Brown noise";
            case BLUE -> "Blue noise";
            case SWEEP_LINEAR -> "Even sweep";
            case SWEEP_LOGARITHMIC -> "Octave sweep";
            case MULTI_TONE -> "Several tones";
            case AM -> "AM";
            case FM -> "FM";
            case IMPULSE -> "Impulses";
        };
    }
}
