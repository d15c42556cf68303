package org.rustyaudio.dsp.effect;

import org.rustyaudio.dsp.math.Decibels;

/// Distortion at four times the rate, as loud as the sound it is made of.
/// Audio thread only.
///
/// The sound that is mixed in is delayed by as much as the filters delay the distorted one, so that the two never comb.
/// Another curve is heard as a crossfade.
final class Distortion implements EffectUnit {

    private static final double FADE_SECONDS = 0.02;
    private static final double HIGHEST_HZ = 20_000;
    /// Corner of the filter that takes the tube's constant part away.
    private static final double CONSTANT_HZ = 8;

    private static final int DRY = 128;
    private static final double NOTHING = 1e-20;

    private final double sampleRateHz;
    private final int fadeFrames;
    private final double constantPull;
    private final Oversampler left = new Oversampler();
    private final Oversampler right = new Oversampler();
    private final double[] dryLeft = new double[DRY];
    private final double[] dryRight = new double[DRY];
    private final Glide drive;
    private final Glide level;
    private final Glide tone;
    private final Glide mix;
    /// How much of the constant part is taken away.
    private final Glide steady;

    private DistortionCurve wanted = DistortionCurve.SOFT;
    private DistortionCurve curve = DistortionCurve.SOFT;
    private DistortionCurve next = DistortionCurve.SOFT;
    private boolean fading;
    private int fadePosition;
    private int at;
    private double toneLeft;
    private double toneRight;
    private double constantLeft;
    private double constantRight;

    Distortion(double sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
        this.fadeFrames = (int) Math.max(1, FADE_SECONDS * sampleRateHz);
        this.constantPull = OnePole.pull(CONSTANT_HZ, sampleRateHz);
        this.drive = new Glide(sampleRateHz);
        this.level = new Glide(sampleRateHz);
        this.tone = new Glide(sampleRateHz);
        this.mix = new Glide(sampleRateHz);
        this.steady = new Glide(sampleRateHz);
    }

    @Override
    public void apply(EffectSettings settings) {
        var own = (DistortionSettings) settings;
        double gain = Decibels.toGain(own.driveDb());
        wanted = own.curve();
        drive.to(gain);
        level.to(Waveshaper.compensation(own.curve(), gain));
        tone.to(own.toneHz() >= HIGHEST_HZ ? 1 : OnePole.pull(own.toneHz(), sampleRateHz));
        mix.to(own.mixPercent() / 100);
        steady.to(own.curve() == DistortionCurve.TUBE ? 1 : 0);
    }

    @Override
    public void process(float[] left, float[] right, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!fading && wanted != curve) {
                fading = true;
                fadePosition = 0;
                next = wanted;
            }
            double l = left[i];
            double r = right[i];
            double gain = drive.next();
            this.left.up(l * gain);
            this.right.up(r * gain);
            if (fading) {
                fadePosition++;
                double part = (double) fadePosition / fadeFrames;
                bendBoth(part * part * (3 - 2 * part));
                if (fadePosition == fadeFrames) {
                    fading = false;
                    curve = next;
                }
            } else {
                bend(this.left.four);
                bend(this.right.four);
            }
            double loud = level.next();
            double wetLeft = this.left.down() * loud;
            double wetRight = this.right.down() * loud;
            constantLeft = something(constantLeft + constantPull * (wetLeft - constantLeft));
            constantRight = something(constantRight + constantPull * (wetRight - constantRight));
            double away = steady.next();
            double pull = tone.next();
            toneLeft = something(toneLeft + pull * (wetLeft - away * constantLeft - toneLeft));
            toneRight = something(toneRight + pull * (wetRight - away * constantRight - toneRight));

            dryLeft[at] = l;
            dryRight[at] = r;
            int then = at - Oversampler.LATENCY_FRAMES & DRY - 1;
            at = at + 1 & DRY - 1;
            double share = mix.next();
            left[i] = (float) (dryLeft[then] + share * (toneLeft - dryLeft[then]));
            right[i] = (float) (dryRight[then] + share * (toneRight - dryRight[then]));
        }
    }

    private void bend(double[] four) {
        for (int k = 0; k < 4; k++) {
            four[k] = Waveshaper.bend(curve, four[k]);
        }
    }

    private void bendBoth(double share) {
        double[] l = left.four;
        double[] r = right.four;
        for (int k = 0; k < 4; k++) {
            double oldLeft = Waveshaper.bend(curve, l[k]);
            double oldRight = Waveshaper.bend(curve, r[k]);
            l[k] = oldLeft + (Waveshaper.bend(next, l[k]) - oldLeft) * share;
            r[k] = oldRight + (Waveshaper.bend(next, r[k]) - oldRight) * share;
        }
    }

    private static double something(double x) {
        return Math.abs(x) < NOTHING ? 0 : x;
    }

    @Override
    public void reset() {
        left.clear();
        right.clear();
        drive.settle();
        level.settle();
        tone.settle();
        mix.settle();
        steady.settle();
        curve = wanted;
        fading = false;
        for (int i = 0; i < DRY; i++) {
            dryLeft[i] = 0;
            dryRight[i] = 0;
        }
        at = 0;
        toneLeft = 0;
        toneRight = 0;
        constantLeft = 0;
        constantRight = 0;
    }

    @Override
    public int latencyFrames() {
        return EffectKind.DISTORTION.latencyFrames();
    }

    @Override
    public int memoryFrames() {
        return 4 * DRY + (int) (0.05 * sampleRateHz);
    }
}
