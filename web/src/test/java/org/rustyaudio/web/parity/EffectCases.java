package org.rustyaudio.web.parity;

import java.util.List;
import org.rustyaudio.dsp.effect.EffectKind;
import org.rustyaudio.dsp.effect.EffectParameter;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.dsp.effect.EffectSettings;
import org.rustyaudio.dsp.effect.Effects;

/// Every effect alone, each of its parameters moved while it works; then all of them, changing places.
final class EffectCases {

    private static final int FRAMES = 9_000;

    private EffectCases() {}

    static void add(List<ParityCase> cases, int rateHz) {
        for (EffectKind kind : EffectKind.values()) {
            cases.add(new ParityCase(kind.key() + " at " + rateHz + " Hz", out -> one(kind, rateHz, out)));
        }
        cases.add(new ParityCase("rack at " + rateHz + " Hz", out -> rack(rateHz, out)));
    }

    private static void one(EffectKind kind, int rateHz, Bits out) {
        List<EffectParameter> parameters = kind.parameters();
        EffectRack[] racks = new EffectRack[parameters.size() + 1];
        EffectSettings settings = kind.standard();
        racks[0] = EffectRack.EMPTY.with(quick(settings));
        for (int i = 0; i < parameters.size(); i++) {
            EffectParameter turned = parameters.get(i);
            double span = turned.highest() - turned.lowest();
            settings = settings.with(turned.key(), turned.nearest(turned.lowest() + span * (0.37 + 0.05 * (i % 7))));
            racks[i + 1] = EffectRack.EMPTY.with(quick(settings));
        }
        play(rateHz, out, racks);
    }

    /// With times short enough to be heard here.
    private static EffectSettings quick(EffectSettings settings) {
        return settings.kind() == EffectKind.DELAY
                ? settings.with("timeMillis", settings.value("timeMillis") / 40).with("byTempo", 0)
                : settings;
    }

    private static void rack(int rateHz, Bits out) {
        EffectRack all = EffectRack.EMPTY;
        for (EffectKind kind : EffectKind.values()) {
            all = all.with(quick(kind.standard()));
        }
        play(rateHz, out, all, all.moved(0, 5), all.moved(4, 1).without(3), all.withOn(false), all);
    }

    private static void play(int rateHz, Bits out, EffectRack... racks) {
        var noise = new Noise(rateHz + racks.length);
        float[] left = noise.signal(FRAMES, 1);
        float[] right = noise.signal(FRAMES, 0.7f);
        left[777] = Float.NaN;
        var effects = new Effects(rateHz, racks[0]);
        int at = 0;
        for (int block = 0; at < FRAMES; block++) {
            int to = Math.min(FRAMES, at + 1 + noise.below(400));
            if (block % 4 == 3) {
                EffectRack next = racks[block / 4 % racks.length];
                effects.prepare(next);
                effects.apply(next);
            }
            effects.process(left, right, at, to);
            out.add(effects.compressorReductionDb());
            at = to;
        }
        out.add(left, right, 0, FRAMES);
    }
}
