package org.rustyaudio.player.deck;

/// A gain that moves between 0 and 1 without a click.
/// Audio thread only.
///
/// The phase `t` moves evenly. A plain fade is the smoothstep polynomial s(t) = 3t² − 2t³, which starts and ends
/// level;
/// an equal-power fade is √s(t), so that a pair of them running against each other keeps s(t) + s(1 − t) = 1 in
/// power.
/// Square roots are exact everywhere and products are rounded once, from double, so that every host computes
/// the same samples.
final class Envelope {

    private double phase = 1;
    private double step;
    private double scale = 1;
    private boolean equalPower;

    /// Stands still at full level.
    void open() {
        phase = 1;
        step = 0;
        scale = 1;
        equalPower = false;
    }

    /// Rises from silence.
    void rise(int frames, boolean withEqualPower) {
        if (frames <= 0) {
            open();
            return;
        }
        scale = 1;
        equalPower = withEqualPower;
        step = 1.0 / frames;
        phase = 0;
    }

    /// Falls from the present level to silence.
    void fall(int frames, boolean withEqualPower) {
        scale = level();
        equalPower = withEqualPower;
        phase = frames <= 0 ? 0 : 1;
        step = frames <= 0 ? 0 : -1.0 / frames;
    }

    /// Turns towards full level from wherever it is, at the pace of a fade of `frames`.
    void turnUp(int frames) {
        step = frames <= 0 ? 0 : 1.0 / frames;
        phase = frames <= 0 ? 1 : phase;
    }

    /// Turns towards silence from wherever it is, at the pace of a fade of `frames`.
    void turnDown(int frames) {
        step = frames <= 0 ? 0 : -1.0 / frames;
        phase = frames <= 0 ? 0 : phase;
    }

    /// Silent at once.
    void shut() {
        phase = 0;
        step = 0;
    }

    /// Whether it neither moves nor changes a sample.
    boolean isOpen() {
        return phase == 1 && step == 0 && scale == 1;
    }

    /// Whether it has come down to silence and stays there.
    boolean isShut() {
        return phase == 0 && step == 0;
    }

    /// Frames until it arrives where it is heading, 0 when it stands still.
    int framesLeft() {
        if (step == 0) {
            return 0;
        }
        double way = step > 0 ? 1 - phase : phase;
        return (int) Math.max(1, Math.ceil(way / Math.abs(step) - 1e-6));
    }

    double level() {
        double s = phase * phase * (3 - 2 * phase);
        return scale * (equalPower ? Math.sqrt(s) : s);
    }

    /// Multiplies a range and moves on; a sample takes the level in the middle of its step.
    void apply(float[] left, float[] right, int from, int to) {
        if (isOpen()) {
            return;
        }
        double p = phase;
        double d = step;
        double k = scale;
        boolean root = equalPower;
        for (int i = from; i < to; i++) {
            double t = Math.clamp(p + 0.5 * d, 0.0, 1.0);
            double s = t * t * (3 - 2 * t);
            double g = k * (root ? Math.sqrt(s) : s);
            left[i] = (float) (left[i] * g);
            right[i] = (float) (right[i] * g);
            p = Math.clamp(p + d, 0.0, 1.0);
        }
        phase = p;
        arrive();
    }

    private void arrive() {
        if (step > 0 && phase > 1 - 1e-9) {
            phase = 1;
            step = 0;
        } else if (step < 0 && phase < 1e-9) {
            phase = 0;
            step = 0;
        }
    }
}
