package org.rustyaudio.web.parity;

import java.util.List;
import org.rustyaudio.dsp.resample.StreamResampler;

/// Rates into one another, from the stream's first frame and from inside it, in blocks of odd lengths.
final class ResampleCases {

    private static final int[] OTHERS_HZ = {
        8_000, 11_025, 22_050, 32_000, 44_100, 44_056, 48_000, 88_200, 96_000, 192_000
    };
    private static final int FRAMES = 6_000;

    private ResampleCases() {}

    static void add(List<ParityCase> cases, int rateHz) {
        for (int other : OTHERS_HZ) {
            cases.add(new ParityCase(other + " to " + rateHz + " Hz", out -> {
                convert(other, rateHz, 0, out);
                convert(other, rateHz, 1_234, out);
            }));
        }
    }

    private static void convert(int fromHz, int toHz, int startFrame, Bits out) {
        var noise = new Noise(fromHz + toHz);
        float[] left = noise.signal(FRAMES, 1);
        float[] right = noise.signal(FRAMES, 0.5f);
        var resampler = new StreamResampler(fromHz, toHz);
        int at = (int) Math.min(FRAMES, resampler.seek(startFrame));
        float[] outLeft = new float[700];
        float[] outRight = new float[700];
        int most = 20_000;
        while (most > 0) {
            int count = resampler.read(outLeft, outRight, 0, Math.min(most, 1 + noise.below(700)));
            if (count < 0) {
                return;
            }
            out.add(outLeft, outRight, 0, count);
            most -= count;
            if (count == 0) {
                int given = Math.min(Math.min(resampler.room(), FRAMES - at), 1 + noise.below(2_000));
                if (given == 0) {
                    resampler.end();
                } else {
                    resampler.feed(left, right, at, given);
                    at += given;
                }
            }
        }
    }
}
