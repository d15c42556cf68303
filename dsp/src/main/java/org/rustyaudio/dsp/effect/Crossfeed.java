package org.rustyaudio.dsp.effect;

import org.rustyaudio.dsp.math.Decibels;
import org.rustyaudio.dsp.math.Exponential;

/// Crossfeed for headphones: each side hears the other's bass, and its own treble a little stronger, so that a sound
/// in the middle keeps its colour.
/// Audio thread only.
///
/// B. B. Bauer, Stereophonic Earphones and Binaural Loudspeakers, JAES 9 (1961), in the form of two one-pole filters
/// that B. Mikhaylov's bs2b made known; with `levelDb` L and `cutHz` f:
///
/// ```
/// low pass   gain Gl = −5/6 L − 3 dB                 corner f
/// high boost gain Gh = 1 − (L/6 − 3 dB as a factor)  corner f · 2^((Gl − Gh in dB) / 12)
/// ```
final class Crossfeed implements EffectUnit {

    private final double sampleRateHz;
    // Coefficients of the one-poles, and the gain that keeps the sum as loud.
    private final Glide lowGain;
    private final Glide lowPull;
    private final Glide highGain;
    private final Glide highPull;
    private final Glide level;

    private double lowLeft;
    private double lowRight;
    private double highLeft;
    private double highRight;

    Crossfeed(double sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
        this.lowGain = new Glide(sampleRateHz);
        this.lowPull = new Glide(sampleRateHz);
        this.highGain = new Glide(sampleRateHz);
        this.highPull = new Glide(sampleRateHz);
        this.level = new Glide(sampleRateHz);
    }

    @Override
    public void apply(EffectSettings settings) {
        var own = (CrossfeedSettings) settings;
        double lowDb = -5.0 / 6 * own.levelDb() - 3;
        double low = Decibels.toGain(lowDb);
        double high = 1 - Decibels.toGain(own.levelDb() / 6 - 3);
        double highHz = own.cutHz() * Exponential.pow(2, (lowDb - Decibels.ofGain(high)) / 12);
        lowGain.to(low);
        highGain.to(high);
        lowPull.to(1 - Exponential.exp(-2 * Math.PI * own.cutHz() / sampleRateHz));
        highPull.to(1 - Exponential.exp(-2 * Math.PI * highHz / sampleRateHz));
        level.to(1 / (1 - high + low));
    }

    @Override
    public void process(float[] left, float[] right, int from, int to) {
        double ll = lowLeft;
        double lr = lowRight;
        double hl = highLeft;
        double hr = highRight;
        for (int i = from; i < to; i++) {
            double l = left[i];
            double r = right[i];
            double lowBy = lowPull.next();
            double highBy = highPull.next();
            double low = lowGain.next();
            double high = highGain.next();
            double gain = level.next();
            ll += lowBy * (l - ll);
            lr += lowBy * (r - lr);
            hl += highBy * (l - hl);
            hr += highBy * (r - hr);
            left[i] = (float) ((l - high * hl + low * lr) * gain);
            right[i] = (float) ((r - high * hr + low * ll) * gain);
        }
        lowLeft = ll;
        lowRight = lr;
        highLeft = hl;
        highRight = hr;
    }

    @Override
    public void reset() {
        lowGain.settle();
        lowPull.settle();
        highGain.settle();
        highPull.settle();
        level.settle();
        lowLeft = 0;
        lowRight = 0;
        highLeft = 0;
        highRight = 0;
    }

    @Override
    public int memoryFrames() {
        return (int) (0.01 * sampleRateHz);
    }
}
