package org.rustyaudio.dsp.resample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElasticResamplerTest {

    /// What a sine of a frequency becomes; fed and taken in uneven pieces.
    private static float[] run(int inputHz, int outputHz, double toneHz, double bend, int frames, long seed) {
        var random = new Random(seed);
        var resampler = new ElasticResampler(inputHz, outputHz);
        float[] out = new float[frames];
        float[] other = new float[frames];
        float[] left = new float[512];
        float[] right = new float[512];
        long fed = 0;
        for (int done = 0; done < frames; ) {
            int want = Math.min(frames - done, 1 + random.nextInt(512));
            while (resampler.missingFrames(want) > 0) {
                int count = 1 + random.nextInt(512);
                for (int i = 0; i < count; i++) {
                    left[i] = (float) (0.5 * Math.sin(2 * Math.PI * toneHz * fed / inputHz));
                    right[i] = -left[i];
                    fed++;
                }
                resampler.append(left, right, 0, count);
            }
            assertEquals(want, resampler.process(out, other, done, done + want, bend));
            done += want;
        }
        for (int i = 0; i < frames; i++) {
            assertEquals(-out[i], other[i], 0f);
        }
        return out;
    }

    /// What is left when the sine of that frequency which fits best is taken away, against the sine, in dB.
    private static double distortionDb(float[] samples, int from, double cyclesPerFrame) {
        double cc = 0;
        double cs = 0;
        double ss = 0;
        double xc = 0;
        double xs = 0;
        for (int i = from; i < samples.length; i++) {
            double c = Math.cos(2 * Math.PI * cyclesPerFrame * i);
            double s = Math.sin(2 * Math.PI * cyclesPerFrame * i);
            cc += c * c;
            cs += c * s;
            ss += s * s;
            xc += samples[i] * c;
            xs += samples[i] * s;
        }
        double determinant = cc * ss - cs * cs;
        double a = (xc * ss - xs * cs) / determinant;
        double b = (xs * cc - xc * cs) / determinant;
        double rest = 0;
        double tone = 0;
        for (int i = from; i < samples.length; i++) {
            double fit =
                    a * Math.cos(2 * Math.PI * cyclesPerFrame * i) + b * Math.sin(2 * Math.PI * cyclesPerFrame * i);
            rest += (samples[i] - fit) * (samples[i] - fit);
            tone += fit * fit;
        }
        return 10 * Math.log10(rest / tone);
    }

    @ParameterizedTest
    @CsvSource({
        "48000, 48000, 997, 0",
        "48000, 48000, 997, 0.0003",
        "48000, 48000, 12000, -0.005",
        "44100, 48000, 997, 0.0001",
        "96000, 44100, 10007, 0.004"
    })
    void aSineStaysCleanTo120DbAtAnyBend(int inputHz, int outputHz, double toneHz, double bend) {
        float[] out = run(inputHz, outputHz, toneHz, bend, 48_000, 5);
        double distortion = distortionDb(out, 4_000, toneHz / outputHz * (1 + bend));
        System.out.println("seed 5, THD+N " + distortion + " dB");
        assertTrue(distortion < -120, distortion + " dB");
    }

    @Test
    void theCutIntoBlocksChangesNoSampleOfASteadyStream() {
        float[] one = run(44_100, 48_000, 997, 0, 20_000, 1);
        float[] other = run(44_100, 48_000, 997, 0, 20_000, 2);
        for (int i = 0; i < one.length; i++) {
            assertEquals(one[i], other[i], 0f, "frame " + i);
        }
    }

    @Test
    void aChangingBendLeavesNoStep() {
        var resampler = new ElasticResampler(48_000, 48_000);
        int frames = 48_000;
        float[] out = new float[frames];
        float[] other = new float[frames];
        float[] in = new float[512];
        long fed = 0;
        for (int done = 0; done < frames; done += 480) {
            while (resampler.missingFrames(480) > 0) {
                for (int i = 0; i < 512; i++) {
                    in[i] = (float) Math.sin(2 * Math.PI * 200 * fed++ / 48_000);
                }
                resampler.append(in, in, 0, 512);
            }
            resampler.process(out, other, done, done + 480, (done / 480 & 1) == 0 ? 0.005 : -0.005);
        }
        // The largest third difference of a 200 Hz sine of amplitude 1 is (2 pi 200 / 48000)^3 = 1.8e-5.
        for (int i = 2_003; i < frames; i++) {
            double third = out[i] - 3.0 * out[i - 1] + 3.0 * out[i - 2] - out[i - 3];
            assertEquals(0, third, 3e-5, "frame " + i);
        }
    }

    @Test
    void runningDryIsToldAndNothingIsInvented() {
        var resampler = new ElasticResampler(48_000, 48_000);
        float[] block = new float[1_000];
        int missing = resampler.missingFrames(100);
        resampler.append(block, block, 0, missing);
        int written = resampler.process(new float[1_000], new float[1_000], 0, 1_000, 0);
        assertTrue(written >= 100 && written <= missing, written + " of " + missing);
        assertEquals(0, resampler.process(new float[1_000], new float[1_000], 0, 1_000, 0));
        assertThrows(IllegalArgumentException.class, () -> new ElasticResampler(4_000, 48_000));
    }
}
