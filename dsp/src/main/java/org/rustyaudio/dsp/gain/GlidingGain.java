package org.rustyaudio.dsp.gain;

/// A gain that glides to its target without a corner: two one-pole smoothers in a row.
/// Audio thread only.
final class GlidingGain {

    /// Time constant of one smoother; a step is over after about seventeen.
    private static final double SECONDS = 0.005;
    /// A rest smaller than this (−120 dB) is skipped, so that the glide ends.
    private static final double NEAR_ENOUGH = 1e-6;

    private final double pull;
    private double target;
    private double first;
    private double value;
    private boolean gliding;

    GlidingGain(double sampleRateHz, double start) {
        this.pull = Math.min(1, 1 / (SECONDS * sampleRateHz));
        this.target = start;
        reset();
    }

    void glideTo(double newTarget) {
        target = newTarget;
        gliding = true;
    }

    void reset() {
        first = target;
        value = target;
        gliding = false;
    }

    /// Multiplies the frames of one channel; a gain that rests at 1 leaves them alone.
    void process(float[] samples, int from, int to) {
        int at = from;
        while (at < to && gliding) {
            first += (target - first) * pull;
            value += (first - value) * pull;
            if (Math.abs(target - value) < NEAR_ENOUGH && Math.abs(target - first) < NEAR_ENOUGH) {
                reset();
            }
            samples[at] = (float) (samples[at] * value);
            at++;
        }
        double rest = value;
        if (rest == 0) {
            for (; at < to; at++) {
                samples[at] = 0;
            }
        } else if (rest != 1) {
            for (; at < to; at++) {
                samples[at] = (float) (samples[at] * rest);
            }
        }
    }
}
