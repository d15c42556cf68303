package org.rustyaudio.faceplate.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rustyaudio.dsp.generate.GeneratorKind;
import org.rustyaudio.dsp.generate.GeneratorSettings;
import org.rustyaudio.dsp.generate.GeneratorSettings.AmTone;
import org.rustyaudio.dsp.generate.GeneratorSettings.FmTone;
import org.rustyaudio.dsp.generate.GeneratorSettings.Impulses;
import org.rustyaudio.dsp.generate.GeneratorSettings.MultiTone;
import org.rustyaudio.dsp.generate.GeneratorSettings.Noise;
import org.rustyaudio.dsp.generate.GeneratorSettings.Partial;
import org.rustyaudio.dsp.generate.GeneratorSettings.Sweep;
import org.rustyaudio.dsp.generate.GeneratorSettings.Tone;
import org.rustyaudio.dsp.generate.NoiseColor;
import org.rustyaudio.dsp.generate.Waveform;
import org.rustyaudio.dsp.math.Decibels;
import org.rustyaudio.faceplate.parameter.Dial;

/// How the generator is set: what sounds and what every other kind would sound like. Immutable; whether it sounds is
/// not part of it.
///
/// @param straight past equalizer and effects; volume and limiter stay
/// @param values by a dial's key; one that is missing stands as it does at first
/// @param tones one to eight, for several tones
public record GeneratorState(
        GeneratorKind kind, boolean straight, Map<String, Double> values, List<GeneratorTone> tones) {

    public static final int MOST_TONES = MultiTone.MOST;

    /// 1 kHz, 20 dB below full scale.
    public static final GeneratorState INITIAL = new GeneratorState(
            GeneratorKind.SINE,
            false,
            Map.of(),
            List.of(new GeneratorTone(100, 0), new GeneratorTone(1_000, 0), new GeneratorTone(10_000, 0)));

    private static final int SEED = 1;

    public GeneratorState {
        values = Map.copyOf(values);
        tones = List.copyOf(tones);
        for (Dial dial : GeneratorDials.all()) {
            Double value = values.get(dial.key());
            if (value != null) {
                require(dial, value);
            }
        }
        if (tones.isEmpty() || tones.size() > MOST_TONES) {
            throw new IllegalArgumentException(tones.size() + " tones are not 1 to " + MOST_TONES);
        }
        for (GeneratorTone tone : tones) {
            require(GeneratorDials.TONE, tone.frequencyHz());
            require(GeneratorDials.SHARE, tone.shareDb());
        }
    }

    private static void require(Dial dial, double value) {
        // Written so that NaN is refused too.
        if (!(value >= dial.lowest() && value <= dial.highest())) {
            throw new IllegalArgumentException(
                    dial.key() + " " + value + " is outside " + dial.lowest() + " to " + dial.highest());
        }
    }

    public double value(Dial dial) {
        Double value = values.get(dial.key());
        return value == null ? dial.standard() : value;
    }

    public GeneratorState with(Dial dial, double value) {
        Map<String, Double> changed = new HashMap<>(values);
        changed.put(dial.key(), value);
        return new GeneratorState(kind, straight, changed, tones);
    }

    public GeneratorState withKind(GeneratorKind newKind) {
        return new GeneratorState(newKind, straight, values, tones);
    }

    public GeneratorState withStraight(boolean past) {
        return new GeneratorState(kind, past, values, tones);
    }

    public GeneratorState withTones(List<GeneratorTone> newTones) {
        return new GeneratorState(kind, straight, values, newTones);
    }

    /// No louder than it should begin.
    public GeneratorState safe() {
        double level = value(GeneratorDials.LEVEL);
        return level > GeneratorDials.SAFE_DBFS ? with(GeneratorDials.LEVEL, GeneratorDials.SAFE_DBFS) : this;
    }

    /// What the generator has to make.
    public GeneratorSettings settings() {
        double level = value(GeneratorDials.LEVEL);
        return switch (kind) {
            case SINE -> new Tone(Waveform.SINE, value(GeneratorDials.FREQUENCY), level);
            case SQUARE -> new Tone(Waveform.SQUARE, value(GeneratorDials.FREQUENCY), level);
            case SAW -> new Tone(Waveform.SAW, value(GeneratorDials.FREQUENCY), level);
            case TRIANGLE -> new Tone(Waveform.TRIANGLE, value(GeneratorDials.FREQUENCY), level);
            case WHITE -> new Noise(NoiseColor.WHITE, level, SEED);
            case PINK -> new Noise(NoiseColor.PINK, level, SEED);
            case BROWN -> new Noise(NoiseColor.BROWN, level, SEED);
            case BLUE -> new Noise(NoiseColor.BLUE, level, SEED);
            case SWEEP_LINEAR, SWEEP_LOGARITHMIC ->
                new Sweep(
                        kind == GeneratorKind.SWEEP_LOGARITHMIC,
                        value(GeneratorDials.START),
                        value(GeneratorDials.END),
                        value(GeneratorDials.SECONDS),
                        level);
            case MULTI_TONE -> together(level);
            case AM ->
                new AmTone(
                        value(GeneratorDials.CARRIER),
                        value(GeneratorDials.MODULATION),
                        value(GeneratorDials.DEPTH) / 100,
                        level);
            case FM ->
                new FmTone(
                        value(GeneratorDials.CARRIER),
                        value(GeneratorDials.MODULATION),
                        value(GeneratorDials.DEVIATION),
                        level);
            case IMPULSE -> new Impulses(value(GeneratorDials.IMPULSES), level);
        };
    }

    /// The tones by their shares, their peaks together at the level.
    private MultiTone together(double level) {
        double sum = 0;
        for (GeneratorTone tone : tones) {
            sum += Decibels.toGain(tone.shareDb());
        }
        double scale = level - Decibels.ofGain(sum);
        List<Partial> partials = new ArrayList<>();
        for (GeneratorTone tone : tones) {
            double db = Math.max(GeneratorSettings.LOWEST_LEVEL_DBFS, Math.min(0, tone.shareDb() + scale));
            partials.add(new Partial(tone.frequencyHz(), db));
        }
        return new MultiTone(partials);
    }

    /// Why it cannot sound at an output's rate, as a sentence; empty where it can.
    public String problem(int sampleRateHz) {
        double highest = settings().highestHz();
        if (highest < sampleRateHz / 2.0) {
            return "";
        }
        String reaches = switch (kind) {
            case AM -> "Carrier and modulation together reach ";
            case FM -> "Carrier and deviation together reach ";
            case SWEEP_LINEAR, SWEEP_LOGARITHMIC -> "The sweep reaches ";
            case MULTI_TONE -> "The highest tone lies at ";
            default -> "The frequency is ";
        };
        return reaches + GeneratorDials.FREQUENCY.text(highest) + "; at "
                + GeneratorDials.FREQUENCY.text(sampleRateHz) + " the output carries what is below "
                + GeneratorDials.FREQUENCY.text(sampleRateHz / 2.0) + ". Choose less.";
    }

    /// What sounds, for a display: `Sine 1 kHz −20 dBFS`.
    public String words() {
        String level = GeneratorDials.LEVEL.text(value(GeneratorDials.LEVEL));
        String what = switch (kind) {
            case SINE, SQUARE, SAW, TRIANGLE -> " " + text(GeneratorDials.FREQUENCY);
            case SWEEP_LINEAR, SWEEP_LOGARITHMIC ->
                " " + text(GeneratorDials.START) + " to " + text(GeneratorDials.END);
            case AM, FM -> " " + text(GeneratorDials.CARRIER);
            case IMPULSE -> " " + text(GeneratorDials.IMPULSES);
            case MULTI_TONE -> " " + tones.size();
            case WHITE, PINK, BROWN, BLUE -> "";
        };
        return GeneratorDials.name(kind) + what + " " + level;
    }

    private String text(Dial dial) {
        return dial.text(value(dial));
    }
}
