package org.rustyaudio.dsp.effect;

import org.rustyaudio.dsp.math.Rounding;

/// Delay with repeats: a line for each side, tone filters and feedback in the loop, ping-pong.
/// Audio thread only.
///
/// Times are whole frames. A new time is heard as a crossfade between two places in the lines, so that it neither
/// clicks
/// nor bends the pitch; times that change faster than the fade wait for its end.
final class Delay implements EffectUnit {

    private static final double FADE_SECONDS = 0.05;
    /// The tone filters' ends, where they are out of circuit.
    private static final double LOWEST_HZ = 20;

    private static final double HIGHEST_HZ = 20_000;
    /// Less than any sound (−400 dB): so that an empty side's loop does not sink into denormal numbers.
    private static final double NOTHING = 1e-20;

    private final double sampleRateHz;
    private final int fadeFrames;
    private final int mask;
    private final double[] lineLeft;
    private final double[] lineRight;
    private final Glide feedback;
    private final Glide lowPull;
    private final Glide highPull;
    private final Glide pingPong;
    private final Glide dry;
    private final Glide wet;

    private int write;
    /// Frames written since the beginning, as far as they can be read.
    private int filled;

    private int frames;
    private int nextFrames;
    private int wantedFrames;
    private int fadePosition;
    private boolean fading;
    private double lowLeft;
    private double lowRight;
    private double highLeft;
    private double highRight;

    Delay(double sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
        this.fadeFrames = (int) Math.max(1, FADE_SECONDS * sampleRateHz);
        int length = 1;
        while (length < DelaySettings.MOST_SECONDS * sampleRateHz + 2) {
            length *= 2;
        }
        this.mask = length - 1;
        this.lineLeft = new double[length];
        this.lineRight = new double[length];
        this.feedback = new Glide(sampleRateHz);
        this.lowPull = new Glide(sampleRateHz);
        this.highPull = new Glide(sampleRateHz);
        this.pingPong = new Glide(sampleRateHz);
        this.dry = new Glide(sampleRateHz);
        this.wet = new Glide(sampleRateHz);
    }

    @Override
    public void apply(EffectSettings settings) {
        var own = (DelaySettings) settings;
        wantedFrames = (int) Math.max(1, Rounding.toEven(own.seconds() * sampleRateHz));
        feedback.to(own.feedbackPercent() / 100);
        lowPull.to(own.lowCutHz() <= LOWEST_HZ ? 0 : OnePole.pull(own.lowCutHz(), sampleRateHz));
        highPull.to(own.highCutHz() >= HIGHEST_HZ ? 1 : OnePole.pull(own.highCutHz(), sampleRateHz));
        pingPong.to(own.pingPong() ? 1 : 0);
        dry.to(Mix.dry(own.mixPercent()));
        wet.to(Mix.wet(own.mixPercent()));
    }

    @Override
    public void process(float[] left, float[] right, int from, int to) {
        double[] ll = lineLeft;
        double[] lr = lineRight;
        int at = write;
        for (int i = from; i < to; i++) {
            if (!fading && wantedFrames != frames) {
                fading = true;
                fadePosition = 0;
                nextFrames = wantedFrames;
            }
            // What lies before the beginning is silence, whatever the lines still hold.
            double l = frames <= filled ? ll[at - frames & mask] : 0;
            double r = frames <= filled ? lr[at - frames & mask] : 0;
            if (fading) {
                fadePosition++;
                double part = (double) fadePosition / fadeFrames;
                double share = part * part * (3 - 2 * part);
                l += ((nextFrames <= filled ? ll[at - nextFrames & mask] : 0) - l) * share;
                r += ((nextFrames <= filled ? lr[at - nextFrames & mask] : 0) - r) * share;
                if (fadePosition == fadeFrames) {
                    fading = false;
                    frames = nextFrames;
                }
            }
            double highBy = highPull.next();
            double lowBy = lowPull.next();
            highLeft = something(highLeft + highBy * (l - highLeft));
            highRight = something(highRight + highBy * (r - highRight));
            lowLeft = something(lowLeft + lowBy * (highLeft - lowLeft));
            lowRight = something(lowRight + lowBy * (highRight - lowRight));
            double echoLeft = highLeft - lowLeft;
            double echoRight = highRight - lowRight;

            double x = left[i];
            double y = right[i];
            double cross = pingPong.next();
            double back = feedback.next();
            ll[at] = something(x + cross * 0.5 * (y - x) + back * (echoLeft + cross * (echoRight - echoLeft)));
            lr[at] = something((1 - cross) * y + back * (echoRight + cross * (echoLeft - echoRight)));
            at = at + 1 & mask;
            filled = Math.min(filled + 1, mask);
            double through = dry.next();
            double part = wet.next();
            left[i] = (float) (through * x + part * echoLeft);
            right[i] = (float) (through * y + part * echoRight);
        }
        write = at;
    }

    private static double something(double x) {
        return Math.abs(x) < NOTHING ? 0 : x;
    }

    @Override
    public void reset() {
        feedback.settle();
        lowPull.settle();
        highPull.settle();
        pingPong.settle();
        dry.settle();
        wet.settle();
        frames = wantedFrames;
        fading = false;
        filled = 0;
        lowLeft = 0;
        lowRight = 0;
        highLeft = 0;
        highRight = 0;
    }

    /// What is louder than silence comes back within one round, or is the filters' rest.
    @Override
    public int memoryFrames() {
        return Math.max(frames, wantedFrames) + fadeFrames + (int) (0.1 * sampleRateHz);
    }
}
