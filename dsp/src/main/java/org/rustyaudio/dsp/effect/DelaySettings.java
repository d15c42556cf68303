package org.rustyaudio.dsp.effect;

import static org.rustyaudio.dsp.effect.EffectParameter.byOctaves;
import static org.rustyaudio.dsp.effect.EffectParameter.choice;
import static org.rustyaudio.dsp.effect.EffectParameter.even;
import static org.rustyaudio.dsp.effect.EffectParameter.toggle;

import java.util.List;

/// Delay with repeats.
///
/// @param byTempo whether the time follows `tempoBpm` and `note` rather than `timeMillis`
/// @param note place among [#NOTES]
/// @param feedbackPercent how much of a repeat is in the next one
/// @param lowCutHz high pass of each repeat (6 dB an octave); 20 Hz leaves everything
/// @param highCutHz low pass of each repeat (6 dB an octave); 20,000 Hz leaves everything
/// @param pingPong repeats go from side to side, beginning on the left
/// @param mixPercent 0 is the sound alone, 50 both in full, 100 the repeats alone
public record DelaySettings(
        boolean byTempo,
        double timeMillis,
        double tempoBpm,
        int note,
        double feedbackPercent,
        double lowCutHz,
        double highCutHz,
        boolean pingPong,
        double mixPercent)
        implements EffectSettings {

    /// Names of the lengths of notes; `.` is a dotted one, `t` one of a triplet.
    public static final List<String> NOTES =
            List.of("1/2", "1/4.", "1/4", "1/4t", "1/8.", "1/8", "1/8t", "1/16.", "1/16");

    /// The same in quarters.
    private static final double[] QUARTERS = {2, 1.5, 1, 2 / 3.0, 0.75, 0.5, 1 / 3.0, 0.375, 0.25};

    /// Longest delay there is.
    public static final double MOST_SECONDS = 3;

    public static final List<EffectParameter> PARAMETERS = List.of(
            toggle("byTempo", "By tempo", false),
            byOctaves("timeMillis", "Time", "ms", 1, 2_000, 350),
            even("tempoBpm", "Tempo", "bpm", 40, 240, 120),
            choice("note", "Note", 5, NOTES.toArray(new String[0])),
            even("feedbackPercent", "Feedback", "%", 0, 95, 35),
            byOctaves("lowCutHz", "Low cut", "Hz", 20, 1_000, 100),
            byOctaves("highCutHz", "High cut", "Hz", 500, 20_000, 6_000),
            toggle("pingPong", "Ping-pong", false),
            even("mixPercent", "Mix", "%", 0, 100, 25));

    public DelaySettings {
        EffectParameter.require("delay", PARAMETERS, new double[] {
            0, timeMillis, tempoBpm, note, feedbackPercent, lowCutHz, highCutHz, 0, mixPercent
        });
    }

    static DelaySettings of(double[] v) {
        return new DelaySettings(v[0] != 0, v[1], v[2], (int) v[3], v[4], v[5], v[6], v[7] != 0, v[8]);
    }

    /// The time between repeats.
    public double seconds() {
        return byTempo ? 60 / tempoBpm * QUARTERS[note] : timeMillis / 1000;
    }

    @Override
    public EffectKind kind() {
        return EffectKind.DELAY;
    }

    @Override
    public double[] values() {
        return new double[] {
            byTempo ? 1 : 0,
            timeMillis,
            tempoBpm,
            note,
            feedbackPercent,
            lowCutHz,
            highCutHz,
            pingPong ? 1 : 0,
            mixPercent
        };
    }
}
