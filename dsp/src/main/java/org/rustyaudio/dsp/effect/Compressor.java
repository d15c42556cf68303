package org.rustyaudio.dsp.effect;

import org.rustyaudio.dsp.math.Decibels;
import org.rustyaudio.dsp.math.Exponential;
import org.rustyaudio.dsp.math.Logarithm;
import org.rustyaudio.dsp.math.Trig;

/// Compressor: feed-forward, in the log domain, both channels by one gain.
/// Audio thread only.
///
/// D. Giannoulis, M. Massberg, J. D. Reiss, Digital Dynamic Range Compressor Design, JAES 60 (2012): static curve of
/// eq. 4 on the detected level, the reduction smoothed by the smooth branching detector of eq. 17 (a coefficient for
/// attack, one for release). The level is the highest peak of the last 12 to 25 ms, so that the curve holds down to
/// 40 Hz, or the RMS with a time constant of 10 ms; the louder channel counts.
final class Compressor implements EffectUnit {

    private static final double HOLD_SECONDS = 0.0125;
    private static final double RMS_SECONDS = 0.01;
    private static final double SQRT_2 = 1.4142135623730951;
    private static final double LOWEST_HZ = 5;
    /// Powers below this (−140 dB) are not worth a logarithm.
    private static final double SILENCE = 1e-14;
    /// 10 log₁₀ of a power, by the natural logarithm.
    private static final double DB_OF_POWER = 4.342944819032518;
    /// Gain of a reduction of one decibel, as an exponent.
    private static final double GAIN_OF_DB = -0.11512925464970229;

    private final double sampleRateHz;
    private final int holdFrames;
    private final double rmsPull;
    private final Glide makeup;
    private final Glide threshold;
    private final Glide slope;
    private final Glide knee;
    private final Glide corner;
    private final Glide highPass;
    private final Glide rms;

    private int memoryFrames;
    private double attackPull;
    private double releasePull;

    private double bandLeft;
    private double lowLeft;
    private double bandRight;
    private double lowRight;
    private double powerLeft;
    private double powerRight;
    private double peakNow;
    private double peakBefore;
    private int held;
    private double reductionDb;

    Compressor(double sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
        this.holdFrames = (int) Math.max(1, HOLD_SECONDS * sampleRateHz);
        this.rmsPull = 1 - Exponential.exp(-1 / (RMS_SECONDS * sampleRateHz));
        this.makeup = new Glide(sampleRateHz);
        this.threshold = new Glide(sampleRateHz);
        this.slope = new Glide(sampleRateHz);
        this.knee = new Glide(sampleRateHz);
        this.corner = new Glide(sampleRateHz);
        this.highPass = new Glide(sampleRateHz);
        this.rms = new Glide(sampleRateHz);
    }

    @Override
    public void apply(EffectSettings settings) {
        var own = (CompressorSettings) settings;
        makeup.to(Decibels.toGain(own.makeupDb()));
        threshold.to(own.thresholdDb());
        slope.to(1 - 1 / own.ratio());
        knee.to(own.kneeDb());
        rms.to(own.rms() ? 1 : 0);
        attackPull = 1 - Exponential.exp(-1000 / (own.attackMillis() * sampleRateHz));
        releasePull = 1 - Exponential.exp(-1000 / (own.releaseMillis() * sampleRateHz));
        // A release that is nearly over, and half a second for the filters.
        memoryFrames = (int) (sampleRateHz * (0.5 + 0.014 * own.releaseMillis()));
        boolean on = own.sidechainHighPassHz() >= LOWEST_HZ;
        highPass.to(on ? 1 : 0);
        if (on) {
            corner.to(Trig.tan(Math.PI * Math.min(own.sidechainHighPassHz(), 0.4 * sampleRateHz) / sampleRateHz));
        }
    }

    /// How far the sound is lowered now, in decibels, 0 or more; make-up not counted.
    double reductionDb() {
        return reductionDb;
    }

    @Override
    public void process(float[] left, float[] right, int from, int to) {
        double ic1l = bandLeft;
        double ic2l = lowLeft;
        double ic1r = bandRight;
        double ic2r = lowRight;
        double reduction = reductionDb;
        for (int i = from; i < to; i++) {
            double l = left[i];
            double r = right[i];
            // The detector's high pass, as in Width.
            double g = corner.next();
            double a1 = 1 / (1 + g * (g + SQRT_2));
            double v1 = a1 * (ic1l + g * (l - ic2l));
            double v2 = ic2l + g * v1;
            ic1l = 2 * v1 - ic1l;
            ic2l = 2 * v2 - ic2l;
            double part = highPass.next();
            double heardLeft = l - part * (v2 + SQRT_2 * v1);
            v1 = a1 * (ic1r + g * (r - ic2r));
            v2 = ic2r + g * v1;
            ic1r = 2 * v1 - ic1r;
            ic2r = 2 * v2 - ic2r;
            double heardRight = r - part * (v2 + SQRT_2 * v1);

            double wanted = wantedDb(level(heardLeft * heardLeft, heardRight * heardRight));
            double pull = wanted > reduction ? attackPull : releasePull;
            reduction += pull * (wanted - reduction);
            if (reduction < 1e-9) {
                reduction = 0;
            }
            double gain = (reduction == 0 ? 1 : Exponential.exp(GAIN_OF_DB * reduction)) * makeup.next();
            left[i] = (float) (l * gain);
            right[i] = (float) (r * gain);
        }
        bandLeft = ic1l;
        lowLeft = ic2l;
        bandRight = ic1r;
        lowRight = ic2r;
        reductionDb = reduction;
    }

    /// The power that counts: of the peak that is held, or the mean one.
    private double level(double powerOfLeft, double powerOfRight) {
        powerLeft += rmsPull * (powerOfLeft - powerLeft);
        powerRight += rmsPull * (powerOfRight - powerRight);
        peakNow = Math.max(peakNow, Math.max(powerOfLeft, powerOfRight));
        held++;
        double peak = Math.max(peakNow, peakBefore);
        if (held >= holdFrames) {
            held = 0;
            peakBefore = peakNow;
            peakNow = 0;
        }
        double mean = Math.max(powerLeft, powerRight);
        return peak + rms.next() * (mean - peak);
    }

    private double wantedDb(double power) {
        double over = (power > SILENCE ? DB_OF_POWER * Logarithm.log(power) : -140) - threshold.next();
        double steep = slope.next();
        double bend = knee.next();
        if (2 * over >= bend) {
            return steep * over;
        }
        if (2 * over > -bend) {
            double into = over + bend / 2;
            return steep * into * into / (2 * bend);
        }
        return 0;
    }

    @Override
    public void reset() {
        makeup.settle();
        threshold.settle();
        slope.settle();
        knee.settle();
        corner.settle();
        highPass.settle();
        rms.settle();
        bandLeft = 0;
        lowLeft = 0;
        bandRight = 0;
        lowRight = 0;
        powerLeft = 0;
        powerRight = 0;
        peakNow = 0;
        peakBefore = 0;
        held = 0;
        reductionDb = 0;
    }

    @Override
    public int memoryFrames() {
        return memoryFrames;
    }
}
