package org.rustyaudio.dsp.effect;

import org.rustyaudio.dsp.math.Trig;

/// Stereo width: scales the difference between the channels, and takes it away in the bass.
/// Audio thread only. The sum of the channels is never touched.
final class Width implements EffectUnit {

    /// Below this the bass stays as it is.
    private static final double LOWEST_HZ = 5;

    private static final double SQRT_2 = 1.4142135623730951;

    private final double sampleRateHz;
    private final Glide width;
    /// How much of the difference's bass is taken away.
    private final Glide mono;
    /// tan(π f / rate): the corner of the high pass.
    private final Glide corner;

    private double band;
    private double low;

    Width(double sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
        this.width = new Glide(sampleRateHz);
        this.mono = new Glide(sampleRateHz);
        this.corner = new Glide(sampleRateHz);
    }

    @Override
    public void apply(EffectSettings settings) {
        var own = (WidthSettings) settings;
        width.to(own.widthPercent() / 100);
        boolean on = own.monoBelowHz() >= LOWEST_HZ;
        mono.to(on ? 1 : 0);
        if (on) {
            corner.to(Trig.tan(Math.PI * Math.min(own.monoBelowHz(), 0.4 * sampleRateHz) / sampleRateHz));
        }
    }

    /// The high pass is Butterworth's, as a trapezoidal state-variable filter, which may move while it works
    /// (A. Simper, Solving the continuous SVF equations, 2013).
    @Override
    public void process(float[] left, float[] right, int from, int to) {
        double ic1 = band;
        double ic2 = low;
        for (int i = from; i < to; i++) {
            double side = 0.5 * left[i] - 0.5 * right[i];
            double g = corner.next();
            double a1 = 1 / (1 + g * (g + SQRT_2));
            double v3 = side - ic2;
            double v1 = a1 * (ic1 + g * v3);
            double v2 = ic2 + g * v1;
            ic1 = 2 * v1 - ic1;
            ic2 = 2 * v2 - ic2;
            double bass = v2 + SQRT_2 * v1;
            double change = (side - mono.next() * bass) * width.next() - side;
            left[i] = (float) (left[i] + change);
            right[i] = (float) (right[i] - change);
        }
        band = ic1;
        low = ic2;
    }

    @Override
    public void reset() {
        width.settle();
        mono.settle();
        corner.settle();
        band = 0;
        low = 0;
    }

    @Override
    public int memoryFrames() {
        return (int) (0.05 * sampleRateHz);
    }
}
