package org.rustyaudio.dsp.effect;

import static org.rustyaudio.dsp.effect.EffectParameter.byOctaves;
import static org.rustyaudio.dsp.effect.EffectParameter.even;

import java.util.List;

/// Crossfeed for headphones: what each ear hears of the other side's speaker.
///
/// @param cutHz up to which frequency the other side is heard
/// @param levelDb how much weaker the other side is in the bass: the smaller, the nearer the sides move together
public record CrossfeedSettings(double cutHz, double levelDb) implements EffectSettings {

    public static final List<EffectParameter> PARAMETERS =
            List.of(byOctaves("cutHz", "Cut", "Hz", 300, 2_000, 700), even("levelDb", "Level", "dB", 1, 15, 4.5));

    /// As B. Bauer's network, J. Meier's and C. Moy's amplifiers have it.
    public static final CrossfeedSettings BAUER = new CrossfeedSettings(700, 4.5);

    public static final CrossfeedSettings MOY = new CrossfeedSettings(700, 6);
    public static final CrossfeedSettings MEIER = new CrossfeedSettings(650, 9.5);

    public CrossfeedSettings {
        EffectParameter.require("crossfeed", PARAMETERS, new double[] {cutHz, levelDb});
    }

    static CrossfeedSettings of(double[] v) {
        return new CrossfeedSettings(v[0], v[1]);
    }

    @Override
    public EffectKind kind() {
        return EffectKind.CROSSFEED;
    }

    @Override
    public double[] values() {
        return new double[] {cutHz, levelDb};
    }
}
