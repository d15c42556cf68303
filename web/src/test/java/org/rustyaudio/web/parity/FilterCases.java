package org.rustyaudio.web.parity;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.filter.Equalizer;
import org.rustyaudio.dsp.filter.EqualizerCurve;

/// The equalizer: every type of filter alone, then many bands; moved while it works.
final class FilterCases {

    private static final int FRAMES = 5_000;

    private FilterCases() {}

    static void add(List<ParityCase> cases, int rateHz) {
        for (FilterType type : FilterType.values()) {
            cases.add(new ParityCase(type + " at " + rateHz + " Hz", out -> one(type, rateHz, out)));
        }
        cases.add(new ParityCase("ten bands at " + rateHz + " Hz", out -> many(rateHz, out)));
        cases.add(new ParityCase("curve at " + rateHz + " Hz", out -> curve(rateHz, out)));
    }

    private static void one(FilterType type, int rateHz, Bits out) {
        play(
                rateHz,
                out,
                new EqualizerSettings(true, 0, false, List.of(new Band(true, type, 997.3, 7.7, 1.37))),
                new EqualizerSettings(true, -3.3, true, List.of(new Band(true, type, 5_211, -11.1, 0.61))),
                new EqualizerSettings(true, 0, true, List.of(new Band(false, type, 5_211, -11.1, 0.61))));
    }

    private static void many(int rateHz, Bits out) {
        play(
                rateHz,
                out,
                bands(10, 1.5),
                bands(7, -4.25),
                new EqualizerSettings(false, 0, false, List.of()),
                bands(32, 2));
    }

    static EqualizerSettings bands(int count, double gainDb) {
        FilterType[] types = FilterType.values();
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            FilterType type = types[(i * 5) % 7];
            bands.add(new Band(i % 9 != 4, type, 31.25 * (1 << i % 10) + i, gainDb * (i % 4 - 1.5), 0.5 + 0.3 * i));
        }
        return new EqualizerSettings(true, -1.25, true, bands);
    }

    private static void play(int rateHz, Bits out, EqualizerSettings... settings) {
        var noise = new Noise(rateHz + settings.length);
        float[] left = noise.signal(FRAMES, 1);
        float[] right = noise.signal(FRAMES, 0.7f);
        var equalizer = new Equalizer(rateHz, settings[0]);
        int at = 0;
        for (int block = 0; at < FRAMES; block++) {
            int to = Math.min(FRAMES, at + 1 + noise.below(400));
            if (block % 6 == 5) {
                equalizer.apply(settings[block / 6 % settings.length]);
            }
            equalizer.process(left, right, at, to);
            out.add(equalizer.headroomDb());
            at = to;
        }
        out.add(left, right, 0, FRAMES);
    }

    private static void curve(int rateHz, Bits out) {
        var curve = new EqualizerCurve(rateHz);
        EqualizerSettings settings = bands(12, 3);
        for (double hz = 20; hz < 20_000; hz *= 1.13) {
            out.add(curve.totalDb(settings, hz));
        }
        out.add(curve.headroomDb(settings));
    }
}
