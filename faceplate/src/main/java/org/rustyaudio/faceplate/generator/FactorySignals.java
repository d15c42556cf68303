package org.rustyaudio.faceplate.generator;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.dsp.generate.GeneratorKind;
import org.rustyaudio.faceplate.parameter.Dial;

/// Signals that are asked for by name.
public final class FactorySignals {

    private record Value(Dial dial, double value) {}

    private record Named(String name, GeneratorKind kind, List<Value> values, List<GeneratorTone> tones) {}

    private static final List<Named> ALL = List.of(
            new Named("Reference 1 kHz", GeneratorKind.SINE, hertz(1_000), List.of()),
            new Named("Concert A, 440 Hz", GeneratorKind.SINE, hertz(440), List.of()),
            new Named("Mains hum, 50 Hz", GeneratorKind.SINE, hertz(50), List.of()),
            new Named("Whole range sweep", GeneratorKind.SWEEP_LOGARITHMIC, sweep(20, 20_000, 20), List.of()),
            new Named("Subwoofer sweep", GeneratorKind.SWEEP_LOGARITHMIC, sweep(15, 200, 20), List.of()),
            new Named("Pink noise", GeneratorKind.PINK, List.of(), List.of()),
            new Named(
                    "SMPTE 60 Hz + 7 kHz",
                    GeneratorKind.MULTI_TONE,
                    List.of(),
                    List.of(new GeneratorTone(60, 0), new GeneratorTone(7_000, -12))),
            new Named(
                    "CCIF 19 + 20 kHz",
                    GeneratorKind.MULTI_TONE,
                    List.of(),
                    List.of(new GeneratorTone(19_000, 0), new GeneratorTone(20_000, 0))),
            new Named("Eight octaves", GeneratorKind.MULTI_TONE, List.of(), octaves()),
            new Named(
                    "One impulse a second",
                    GeneratorKind.IMPULSE,
                    List.of(new Value(GeneratorDials.IMPULSES, 1)),
                    List.of()));

    private FactorySignals() {}

    private static List<Value> hertz(double hz) {
        return List.of(new Value(GeneratorDials.FREQUENCY, hz));
    }

    private static List<Value> sweep(double startHz, double endHz, double seconds) {
        return List.of(
                new Value(GeneratorDials.START, startHz),
                new Value(GeneratorDials.END, endHz),
                new Value(GeneratorDials.SECONDS, seconds));
    }

    private static List<GeneratorTone> octaves() {
        List<GeneratorTone> tones = new ArrayList<>();
        double hz = 62.5;
        for (int i = 0; i < GeneratorState.MOST_TONES; i++) {
            tones.add(new GeneratorTone(hz, 0));
            hz *= 2;
        }
        return tones;
    }

    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Named named : ALL) {
            names.add(named.name());
        }
        return names;
    }

    /// A signal of the factory at the level and on the way of another.
    public static GeneratorState load(String name, GeneratorState from) {
        for (Named named : ALL) {
            if (named.name().equals(name)) {
                GeneratorState loaded = from.withKind(named.kind());
                for (Value value : named.values()) {
                    loaded = loaded.with(value.dial(), value.value());
                }
                return named.tones().isEmpty() ? loaded : loaded.withTones(named.tones());
            }
        }
        return from;
    }

    /// The factory's name of a signal; empty where it has none.
    public static String name(GeneratorState state) {
        for (Named named : ALL) {
            GeneratorState loaded = load(named.name(), state);
            if (loaded.kind() == state.kind() && loaded.settings().equals(state.settings())) {
                return named.name();
            }
        }
        return "";
    }
}
