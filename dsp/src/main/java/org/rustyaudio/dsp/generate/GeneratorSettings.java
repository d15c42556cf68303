package org.rustyaudio.dsp.generate;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.dsp.math.Decibels;
import org.rustyaudio.dsp.math.Rounding;

/// What a generator makes, as one immutable snapshot.
///
/// The level of a tone is its peak in dBFS: that of the ideal waveform, which a band-limited square overshoots by up to
/// 18 %. The level of a noise is its root mean square, 0 dBFS being 1.0 (3 dB above a full-scale sine's); its peaks are
/// about 5 dB higher in white noise and 10 to 14 dB in the others.
public sealed interface GeneratorSettings {

    double LOWEST_HZ = 0.01;
    double HIGHEST_HZ = 192_000;
    double LOWEST_LEVEL_DBFS = -160;

    GeneratorKind kind();

    /// The highest frequency meant to sound; it must lie below half the sample rate.
    double highestHz();

    /// A steady tone.
    record Tone(Waveform waveform, double frequencyHz, double levelDbfs) implements GeneratorSettings {

        public Tone {
            requireFrequency("frequency", frequencyHz);
            requireLevel(levelDbfs);
        }

        @Override
        public GeneratorKind kind() {
            return switch (waveform) {
                case SINE -> GeneratorKind.SINE;
                case SQUARE -> GeneratorKind.SQUARE;
                case SAW -> GeneratorKind.SAW;
                case TRIANGLE -> GeneratorKind.TRIANGLE;
            };
        }

        @Override
        public double highestHz() {
            return frequencyHz;
        }
    }

    /// Noise, the same on both channels; the same seed gives the same noise.
    record Noise(NoiseColor color, double levelDbfs, long seed) implements GeneratorSettings {

        public Noise {
            requireLevel(levelDbfs);
        }

        @Override
        public GeneratorKind kind() {
            return switch (color) {
                case WHITE -> GeneratorKind.WHITE;
                case PINK -> GeneratorKind.PINK;
                case BROWN -> GeneratorKind.BROWN;
                case BLUE -> GeneratorKind.BLUE;
            };
        }

        @Override
        public double highestHz() {
            return 0;
        }
    }

    /// A sine that glides from one frequency to another in `seconds`, evenly in Hz or in octaves, up or down, and then
    /// begins again.
    record Sweep(boolean logarithmic, double startHz, double endHz, double seconds, double levelDbfs)
            implements GeneratorSettings {

        public Sweep {
            requireFrequency("start frequency", startHz);
            requireFrequency("end frequency", endHz);
            requireRange("duration", seconds, 0.01, 3_600, " s");
            requireLevel(levelDbfs);
        }

        @Override
        public GeneratorKind kind() {
            return logarithmic ? GeneratorKind.SWEEP_LOGARITHMIC : GeneratorKind.SWEEP_LINEAR;
        }

        @Override
        public double highestHz() {
            return Math.max(startHz, endHz);
        }
    }

    /// One sine of several.
    record Partial(double frequencyHz, double levelDbfs) {

        public Partial {
            requireFrequency("frequency", frequencyHz);
            requireLevel(levelDbfs);
        }
    }

    /// One to eight sines at once, whose peaks together stay within full scale.
    record MultiTone(List<Partial> partials) implements GeneratorSettings {

        public static final int MOST = 8;

        public MultiTone {
            if (partials.isEmpty() || partials.size() > MOST) {
                throw new IllegalArgumentException(partials.size() + " tones are not 1 to " + MOST);
            }
            partials = List.copyOf(partials);
            double sum = 0;
            for (Partial partial : partials) {
                sum += Decibels.toGain(partial.levelDbfs());
            }
            if (sum > 1.000_001) {
                throw new IllegalArgumentException(
                        "the tones add up to " + Rounding.toEven(100 * Decibels.ofGain(sum)) / 100
                                + " dBFS, which is above 0 dBFS; lower their levels");
            }
        }

        /// Equally strong tones that together peak at `levelDbfs`.
        public static MultiTone equal(List<Double> frequenciesHz, double levelDbfs) {
            double each = levelDbfs - Decibels.ofGain(Math.max(1, frequenciesHz.size()));
            var partials = new ArrayList<Partial>();
            for (double hz : frequenciesHz) {
                partials.add(new Partial(hz, each));
            }
            return new MultiTone(partials);
        }

        @Override
        public GeneratorKind kind() {
            return GeneratorKind.MULTI_TONE;
        }

        @Override
        public double highestHz() {
            double highest = 0;
            for (int i = 0; i < partials.size(); i++) {
                highest = Math.max(highest, partials.get(i).frequencyHz());
            }
            return highest;
        }
    }

    /// A sine whose amplitude another sine moves.
    ///
    /// @param depth 0 (steady) to 1 (down to silence); the level is that of the highest peaks
    record AmTone(double carrierHz, double modulationHz, double depth, double levelDbfs) implements GeneratorSettings {

        public AmTone {
            requireFrequency("carrier", carrierHz);
            requireFrequency("modulation", modulationHz);
            requireRange("depth", depth, 0, 1, "");
            requireLevel(levelDbfs);
        }

        @Override
        public GeneratorKind kind() {
            return GeneratorKind.AM;
        }

        @Override
        public double highestHz() {
            return carrierHz + modulationHz;
        }
    }

    /// A sine whose frequency another sine moves by up to `deviationHz` either way.
    record FmTone(double carrierHz, double modulationHz, double deviationHz, double levelDbfs)
            implements GeneratorSettings {

        public FmTone {
            requireFrequency("carrier", carrierHz);
            requireFrequency("modulation", modulationHz);
            requireRange("deviation", deviationHz, 0, HIGHEST_HZ, " Hz");
            requireLevel(levelDbfs);
        }

        @Override
        public GeneratorKind kind() {
            return GeneratorKind.FM;
        }

        @Override
        public double highestHz() {
            return carrierHz + deviationHz;
        }
    }

    /// Single samples, the first at once, on the frames nearest to their times.
    record Impulses(double perSecond, double levelDbfs) implements GeneratorSettings {

        public Impulses {
            requireRange("impulse rate", perSecond, LOWEST_HZ, 4_000, " per second");
            requireLevel(levelDbfs);
        }

        @Override
        public GeneratorKind kind() {
            return GeneratorKind.IMPULSE;
        }

        @Override
        public double highestHz() {
            return 0;
        }
    }

    private static void requireFrequency(String name, double hz) {
        requireRange(name, hz, LOWEST_HZ, HIGHEST_HZ, " Hz");
    }

    private static void requireLevel(double dbfs) {
        requireRange("level", dbfs, LOWEST_LEVEL_DBFS, 0, " dBFS");
    }

    private static void requireRange(String name, double value, double lowest, double highest, String unit) {
        // Written so that NaN is refused too.
        if (!(value >= lowest && value <= highest)) {
            throw new IllegalArgumentException(
                    name + " " + value + unit + " is outside " + lowest + " to " + highest + unit);
        }
    }
}
