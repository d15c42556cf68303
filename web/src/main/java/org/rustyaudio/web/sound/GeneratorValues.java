package org.rustyaudio.web.sound;

import java.util.ArrayList;
import java.util.List;
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

/// [GeneratorSettings] as numbers, for the way from the page to the worklet: the place of its kind in [GeneratorKind],
/// then its components in their order. A noise's seed must be a whole number below 2^53.
@SuppressWarnings("EnumOrdinal") // Both ends are of one build.
public final class GeneratorValues {

    /// Most numbers there can be.
    public static final int MOST = 1 + 2 * MultiTone.MOST;

    private GeneratorValues() {}

    public static double[] of(GeneratorSettings settings) {
        double kind = settings.kind().ordinal();
        return switch (settings) {
            case Tone it -> new double[] {kind, it.frequencyHz(), it.levelDbfs()};
            case Noise it -> new double[] {kind, it.levelDbfs(), it.seed()};
            case Sweep it -> new double[] {kind, it.startHz(), it.endHz(), it.seconds(), it.levelDbfs()};
            case MultiTone it -> ofPartials(kind, it.partials());
            case AmTone it -> new double[] {kind, it.carrierHz(), it.modulationHz(), it.depth(), it.levelDbfs()};
            case FmTone it -> new double[] {kind, it.carrierHz(), it.modulationHz(), it.deviationHz(), it.levelDbfs()};
            case Impulses it -> new double[] {kind, it.perSecond(), it.levelDbfs()};
        };
    }

    private static double[] ofPartials(double kind, List<Partial> partials) {
        double[] values = new double[1 + 2 * partials.size()];
        values[0] = kind;
        for (int i = 0; i < partials.size(); i++) {
            values[1 + 2 * i] = partials.get(i).frequencyHz();
            values[2 + 2 * i] = partials.get(i).levelDbfs();
        }
        return values;
    }

    public static GeneratorSettings read(double[] values) {
        GeneratorKind kind = GeneratorKind.values()[(int) values[0]];
        return switch (kind) {
            case SINE -> new Tone(Waveform.SINE, values[1], values[2]);
            case SQUARE -> new Tone(Waveform.SQUARE, values[1], values[2]);
            case SAW -> new Tone(Waveform.SAW, values[1], values[2]);
            case TRIANGLE -> new Tone(Waveform.TRIANGLE, values[1], values[2]);
            case WHITE -> new Noise(NoiseColor.WHITE, values[1], (long) values[2]);
            case PINK -> new Noise(NoiseColor.PINK, values[1], (long) values[2]);
            case BROWN -> new Noise(NoiseColor.BROWN, values[1], (long) values[2]);
            case BLUE -> new Noise(NoiseColor.BLUE, values[1], (long) values[2]);
            case SWEEP_LINEAR, SWEEP_LOGARITHMIC ->
                new Sweep(kind == GeneratorKind.SWEEP_LOGARITHMIC, values[1], values[2], values[3], values[4]);
            case MULTI_TONE -> multiTone(values);
            case AM -> new AmTone(values[1], values[2], values[3], values[4]);
            case FM -> new FmTone(values[1], values[2], values[3], values[4]);
            case IMPULSE -> new Impulses(values[1], values[2]);
        };
    }

    private static MultiTone multiTone(double[] values) {
        List<Partial> partials = new ArrayList<>();
        for (int at = 1; at + 1 < values.length; at += 2) {
            partials.add(new Partial(values[at], values[at + 1]));
        }
        return new MultiTone(partials);
    }
}
