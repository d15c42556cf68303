package org.rustyaudio.cli.generate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rustyaudio.cli.line.Arguments;
import org.rustyaudio.cli.line.Numbers;
import org.rustyaudio.cli.line.Suggestion;
import org.rustyaudio.cli.line.UsageException;
import org.rustyaudio.dsp.generate.GeneratorKind;
import org.rustyaudio.dsp.generate.GeneratorSettings;
import org.rustyaudio.dsp.generate.NoiseColor;
import org.rustyaudio.dsp.generate.Waveform;

/// Which signal the words of a command line describe.
final class SignalChoice {

    static final double DEFAULT_LEVEL_DBFS = -20;
    private static final double DEFAULT_FREQUENCY_HZ = 1_000;

    private static final Set<GeneratorKind> NOISES =
            EnumSet.of(GeneratorKind.WHITE, GeneratorKind.PINK, GeneratorKind.BROWN, GeneratorKind.BLUE);
    private static final Set<GeneratorKind> SWEEPS =
            EnumSet.of(GeneratorKind.SWEEP_LINEAR, GeneratorKind.SWEEP_LOGARITHMIC);

    private final GeneratorKind kind;
    private final Arguments arguments;

    private SignalChoice(GeneratorKind kind, Arguments arguments) {
        this.kind = kind;
        this.arguments = arguments;
    }

    /// The names of all kinds, as the help shows them.
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (GeneratorKind kind : GeneratorKind.values()) {
            names.add(kind.label());
        }
        return names;
    }

    /// Reads the signal; an option that means nothing to its kind is refused.
    ///
    /// @param seconds how long the file will be
    static GeneratorSettings of(String name, Arguments arguments, double seconds) throws UsageException {
        for (GeneratorKind kind : GeneratorKind.values()) {
            if (kind.label().equalsIgnoreCase(name)) {
                try {
                    return new SignalChoice(kind, arguments).settings(seconds);
                } catch (IllegalArgumentException e) {
                    throw new UsageException(String.valueOf(e.getMessage()));
                }
            }
        }
        throw new UsageException("there is no signal \"" + name + "\"" + Suggestion.forWord(name, names())
                + "; there are " + String.join(", ", names()));
    }

    private GeneratorSettings settings(double seconds) throws UsageException {
        checkOptions();
        double level = number("level", DEFAULT_LEVEL_DBFS, GeneratorSettings.LOWEST_LEVEL_DBFS, 0, "dBFS");
        return switch (kind) {
            case SINE -> new GeneratorSettings.Tone(Waveform.SINE, frequency(DEFAULT_FREQUENCY_HZ), level);
            case SQUARE -> new GeneratorSettings.Tone(Waveform.SQUARE, frequency(DEFAULT_FREQUENCY_HZ), level);
            case SAW -> new GeneratorSettings.Tone(Waveform.SAW, frequency(DEFAULT_FREQUENCY_HZ), level);
            case TRIANGLE -> new GeneratorSettings.Tone(Waveform.TRIANGLE, frequency(DEFAULT_FREQUENCY_HZ), level);
            case WHITE -> noise(NoiseColor.WHITE, level);
            case PINK -> noise(NoiseColor.PINK, level);
            case BROWN -> noise(NoiseColor.BROWN, level);
            case BLUE -> noise(NoiseColor.BLUE, level);
            case SWEEP_LINEAR, SWEEP_LOGARITHMIC ->
                new GeneratorSettings.Sweep(
                        kind == GeneratorKind.SWEEP_LOGARITHMIC, frequency(20), hertz("to", 20_000), seconds, level);
            case MULTI_TONE -> multiTone(level);
            case AM ->
                new GeneratorSettings.AmTone(
                        frequency(DEFAULT_FREQUENCY_HZ), hertz("modulation", 5), number("depth", 0.5, 0, 1, ""), level);
            case FM ->
                new GeneratorSettings.FmTone(
                        frequency(DEFAULT_FREQUENCY_HZ),
                        hertz("modulation", 5),
                        number("deviation", 100, 0, GeneratorSettings.HIGHEST_HZ, "Hz"),
                        level);
            case IMPULSE -> new GeneratorSettings.Impulses(number("per-second", 1, 0.01, 4_000, ""), level);
        };
    }

    private GeneratorSettings noise(NoiseColor color, double level) throws UsageException {
        return new GeneratorSettings.Noise(
                color, level, arguments.whole("seed", 1, Integer.MIN_VALUE, Integer.MAX_VALUE, ""));
    }

    /// `100,1k,10k`: equally strong; `100:-30,1k:-12`: each with a level of its own.
    private GeneratorSettings multiTone(double level) throws UsageException {
        String[] words = arguments.text("tones", "100,1000,10000").split(",", -1);
        boolean levels = arguments.text("tones", "").indexOf(':') >= 0;
        if (levels && arguments.has("level")) {
            throw new UsageException("--level and levels inside --tones contradict each other; give one of them");
        }
        List<Double> frequencies = new ArrayList<>();
        List<GeneratorSettings.Partial> partials = new ArrayList<>();
        for (String word : words) {
            String[] parts = word.split(":", -1);
            double hertz = Numbers.parse(parts[0]);
            double own = levels && parts.length == 2 ? Numbers.parse(parts[1]) : level;
            if (Double.isNaN(hertz) || Double.isNaN(own) || parts.length != (levels ? 2 : 1)) {
                throw new UsageException("--tones \"" + word + "\" is not a frequency" + (levels ? ":level" : "")
                        + "; write 100,1k,10k or 100:-30,1k:-12");
            }
            frequencies.add(hertz);
            if (levels) {
                partials.add(new GeneratorSettings.Partial(hertz, own));
            }
        }
        return levels
                ? new GeneratorSettings.MultiTone(partials)
                : GeneratorSettings.MultiTone.equal(frequencies, level);
    }

    private void checkOptions() throws UsageException {
        boolean isTone = !NOISES.contains(kind) && kind != GeneratorKind.IMPULSE && kind != GeneratorKind.MULTI_TONE;
        refuseUnless("frequency", isTone);
        refuseUnless("to", SWEEPS.contains(kind));
        refuseUnless("tones", kind == GeneratorKind.MULTI_TONE);
        refuseUnless("modulation", kind == GeneratorKind.AM || kind == GeneratorKind.FM);
        refuseUnless("depth", kind == GeneratorKind.AM);
        refuseUnless("deviation", kind == GeneratorKind.FM);
        refuseUnless("per-second", kind == GeneratorKind.IMPULSE);
        refuseUnless("seed", NOISES.contains(kind));
    }

    private void refuseUnless(String option, boolean applies) throws UsageException {
        if (!applies && arguments.has(option)) {
            throw new UsageException("--" + option + " means nothing to " + kind.label() + "; leave it out");
        }
    }

    private double frequency(double otherwise) throws UsageException {
        return hertz("frequency", otherwise);
    }

    private double hertz(String option, double otherwise) throws UsageException {
        return number(option, otherwise, GeneratorSettings.LOWEST_HZ, GeneratorSettings.HIGHEST_HZ, "Hz");
    }

    private double number(String option, double otherwise, double lowest, double highest, String unit)
            throws UsageException {
        return arguments.number(option, otherwise, lowest, highest, unit);
    }
}
