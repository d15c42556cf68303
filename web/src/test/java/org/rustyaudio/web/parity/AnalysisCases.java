package org.rustyaudio.web.parity;

import java.util.List;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.analysis.EqualizerMatch;
import org.rustyaudio.dsp.analysis.EqualizerSuggestion;
import org.rustyaudio.dsp.analysis.MusicMeter;
import org.rustyaudio.dsp.analysis.ReferenceBalance;
import org.rustyaudio.dsp.analysis.SpectralBalance;
import org.rustyaudio.dsp.analysis.ThirdOctaves;

/// What music is like, and the equalizer towards other music.
final class AnalysisCases {

    private AnalysisCases() {}

    static void add(List<ParityCase> cases, int rateHz) {
        cases.add(new ParityCase("tempo, key and balance at " + rateHz + " Hz", out -> music(rateHz, out)));
    }

    private static void music(int rateHz, Bits out) {
        var noise = new Noise(rateHz + 8);
        int beat = rateHz / 2;
        var meter = new MusicMeter(rateHz);
        for (int n = 0; n < 17; n++) {
            float[] left = noise.signal(beat, 0.5f);
            float[] right = noise.signal(beat, 0.25f);
            for (int i = 0; i < beat; i++) {
                float fade = i < beat / 8 ? 1 : 0.05f;
                float tone = (i / 50) % 2 == 0 ? 0.2f : -0.2f;
                left[i] = left[i] * fade + tone;
                right[i] = right[i] * fade - tone;
            }
            meter.process(left, right, 0, beat);
        }
        out.add(meter.tempo().bpm());
        out.add(meter.tempo().confidence());
        out.add(meter.key().tonic());
        out.add(meter.key().confidence());
        out.add(meter.key().tuningCents());
        SpectralBalance balance = meter.balance();
        out.add(balance.centroidHz());
        out.add(balance.tiltDbPerOctave());
        for (int band = 0; band < ThirdOctaves.COUNT; band++) {
            out.add(balance.levelDb(band));
        }
        EqualizerSuggestion suggestion = EqualizerMatch.suggest(balance, ReferenceBalance.popular());
        out.add(suggestion.deviationDb());
        out.add(suggestion.settings().preampDb());
        for (Band band : suggestion.settings().bands()) {
            out.add(band.frequencyHz());
            out.add(band.gainDb());
            out.add(band.q());
        }
    }
}
