package org.rustyaudio.dsp.gain;

import org.rustyaudio.dsp.Processor;

/// Balance from −1 (left only) over 0 (both as they are) to +1 (right only).
/// Audio thread only.
///
/// The side turned away from fades in proportion; the other one is never touched, so nothing gets louder.
public final class Balance implements Processor {

    private final GlidingGain left;
    private final GlidingGain right;
    private double balance;

    /// Stands at once at `balance`.
    public Balance(double sampleRateHz, double balance) {
        this.balance = balance;
        this.left = new GlidingGain(sampleRateHz, leftGain(balance));
        this.right = new GlidingGain(sampleRateHz, rightGain(balance));
    }

    /// Glides to a new balance from the next frame on.
    public void apply(double newBalance) {
        if (newBalance != balance) {
            balance = newBalance;
            left.glideTo(leftGain(newBalance));
            right.glideTo(rightGain(newBalance));
        }
    }

    @Override
    public void process(float[] left, float[] right, int from, int to) {
        this.left.process(left, from, to);
        this.right.process(right, from, to);
    }

    @Override
    public void reset() {
        left.reset();
        right.reset();
    }

    private static double leftGain(double balance) {
        return balance > 0 ? 1 - balance : 1;
    }

    private static double rightGain(double balance) {
        return balance < 0 ? 1 + balance : 1;
    }
}
