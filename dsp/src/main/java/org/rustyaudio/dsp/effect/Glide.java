package org.rustyaudio.dsp.effect;

/// A number that glides to its target without a corner: two one-pole smoothers in a row.
/// Audio thread only.
final class Glide {

    /// Time constant of one smoother.
    private static final double SECONDS = 0.008;
    /// A rest smaller than this part of the way is skipped, so that the glide ends.
    private static final double NEAR_ENOUGH = 1e-7;

    private final double pull;
    private double target;
    private double first;
    private double value;
    private double near;
    private boolean moving;

    Glide(double sampleRateHz) {
        this.pull = Math.min(1, 1 / (SECONDS * sampleRateHz));
    }

    void to(double newTarget) {
        if (newTarget != target) {
            target = newTarget;
            near = NEAR_ENOUGH * Math.max(Math.abs(newTarget), Math.abs(newTarget - value));
            moving = true;
        }
    }

    /// Stands at its target at once.
    void settle() {
        first = target;
        value = target;
        moving = false;
    }

    boolean moving() {
        return moving;
    }

    double target() {
        return target;
    }

    /// Where it stands.
    double value() {
        return value;
    }

    /// Moves on by one frame.
    double next() {
        if (moving) {
            first += (target - first) * pull;
            value += (first - value) * pull;
            if (Math.abs(target - value) <= near && Math.abs(target - first) <= near) {
                settle();
            }
        }
        return value;
    }
}
