package org.rustyaudio.web.parity;

import java.util.List;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.SignalChain;
import org.rustyaudio.dsp.dither.Dither;
import org.rustyaudio.dsp.dither.Quantizer;
import org.rustyaudio.dsp.dynamics.Limiter;
import org.rustyaudio.dsp.gain.Balance;
import org.rustyaudio.dsp.gain.Volume;
import org.rustyaudio.dsp.mix.Downmix;

/// The whole chain and what it is made of, with settings that change between odd frames; and what comes before
/// and after it.
final class ChainCases {

    private static final int FRAMES = 12_000;

    private ChainCases() {}

    static void add(List<ParityCase> cases, int rateHz) {
        cases.add(new ParityCase("signal chain at " + rateHz + " Hz", out -> chain(rateHz, out)));
        cases.add(new ParityCase("limiter at " + rateHz + " Hz", out -> limiter(rateHz, out)));
        cases.add(new ParityCase("volume and balance at " + rateHz + " Hz", out -> gains(rateHz, out)));
        cases.add(new ParityCase("quantizer at " + rateHz + " Hz", out -> quantizer(rateHz, out)));
        cases.add(new ParityCase("fold at " + rateHz + " Hz", out -> fold(rateHz, out)));
    }

    private static void chain(int rateHz, Bits out) {
        ChainSettings[] settings = {
            new ChainSettings(FilterCases.bands(8, 4), 0, 0, true, -1),
            new ChainSettings(FilterCases.bands(8, -2), -0.4, -7.5, true, -3),
            new ChainSettings(EqualizerSettings.FLAT, 1, -130, false, -1),
            ChainSettings.TRANSPARENT,
            new ChainSettings(FilterCases.bands(20, 6), 0.25, -0.5, true, -0.1),
        };
        var noise = new Noise(rateHz);
        float[] left = noise.signal(FRAMES, 1.6f);
        float[] right = noise.signal(FRAMES, 1.1f);
        left[777] = Float.NaN;
        right[4_444] = Float.POSITIVE_INFINITY;
        var chain = new SignalChain(rateHz, settings[0]);
        int at = 0;
        for (int block = 0; at < FRAMES; block++) {
            int to = Math.min(FRAMES, at + 1 + noise.below(256));
            if (block % 11 == 10) {
                chain.publish(settings[block / 11 % settings.length]);
            }
            chain.process(left, right, at, to);
            out.add(chain.headroomDb());
            out.add(chain.limiterReductionDb());
            at = to;
        }
        out.add(left, right, 0, FRAMES);
    }

    private static void limiter(int rateHz, Bits out) {
        var noise = new Noise(rateHz + 1);
        float[] left = noise.signal(FRAMES, 4);
        float[] right = noise.signal(FRAMES, 2.5f);
        var limiter = new Limiter(rateHz, true, -1);
        int at = 0;
        for (int block = 0; at < FRAMES; block++) {
            int to = Math.min(FRAMES, at + 1 + noise.below(300));
            if (block == 30) {
                limiter.apply(true, -6);
            } else if (block == 50) {
                limiter.apply(false, -6);
            } else if (block == 60) {
                limiter.apply(true, -0.3);
            }
            limiter.process(left, right, at, to);
            out.add(limiter.reductionDb());
            at = to;
        }
        out.add(left, right, 0, FRAMES);
    }

    private static void gains(int rateHz, Bits out) {
        var noise = new Noise(rateHz + 2);
        float[] left = noise.signal(FRAMES, 1);
        float[] right = noise.signal(FRAMES, 1);
        var volume = new Volume(rateHz, -3);
        var balance = new Balance(rateHz, 0);
        for (int at = 0; at < FRAMES; at += 500) {
            volume.apply(-((at / 500) * 7 % 60));
            balance.apply((at / 500 * 3 % 9 - 4) / 4.0);
            volume.process(left, right, at, at + 500);
            balance.process(left, right, at, at + 500);
        }
        out.add(left, right, 0, FRAMES);
    }

    private static void quantizer(int rateHz, Bits out) {
        float[] samples = new Noise(rateHz + 3).signal(2_000, 1.2f);
        for (Dither dither : Dither.values()) {
            for (int bits : new int[] {16, 24}) {
                var quantizer = new Quantizer(bits, dither, 1, 42);
                int[] grid = new int[samples.length];
                quantizer.quantize(0, samples, 0, samples.length, grid, 0, 1);
                for (int step : grid) {
                    out.add(step);
                }
                out.add((int) quantizer.clippedSamples());
            }
        }
    }

    private static void fold(int rateHz, Bits out) {
        var noise = new Noise(rateHz + 4);
        float[] left = new float[500];
        float[] right = new float[500];
        for (int channels = 1; channels <= 8; channels++) {
            float[][] planes = new float[channels][];
            for (int channel = 0; channel < channels; channel++) {
                planes[channel] = noise.signal(500, 1);
            }
            Downmix.of(channels, 0).fold(planes, 0, 500, left, right, 0);
            out.add(left, right, 0, 500);
        }
    }
}
