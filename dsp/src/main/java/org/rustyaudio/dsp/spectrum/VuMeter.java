package org.rustyaudio.dsp.spectrum;

import org.rustyaudio.dsp.math.Decibels;

/// Two needles with the inertia of a volume indicator (IEC 60268-17): 99 % of a step after 300 ms, 1.2 % past it then.
/// Display thread only; [#update] allocates nothing.
///
/// The needle follows the mean of the rectified signal and is marked for sines: a steady sine reads its peak in dBFS.
public final class VuMeter {

    /// Damping whose overshoot e^(−πζ/√(1−ζ²)) is 1.2 %.
    private static final double DAMPING = 0.815;

    /// Natural angular frequency times the time at which the step response first reaches 99 %.
    private static final double RISE = 4.080;

    private static final double RISE_SECONDS = 0.3;
    private static final double MEAN_OF_SINE = 2 / Math.PI;

    private final TapCursor cursor;
    private final Needle left;
    private final Needle right;

    public VuMeter(double sampleRateHz) {
        cursor = new TapCursor(sampleRateHz);
        left = new Needle(sampleRateHz);
        right = new Needle(sampleRateHz);
    }

    /// Moves the needles over what became audible since the last update.
    public void update(AnalyserTap tap, long latencyFrames, double dtSeconds) {
        int frames = cursor.advance(tap, latencyFrames, dtSeconds);
        left.move(cursor.left, frames);
        right.move(cursor.right, frames);
    }

    /// Left needle in dBFS of a sine; −infinity at rest. A studio's 0 VU is often −18 dBFS.
    public double leftDb() {
        return left.readingDb();
    }

    /// Right needle in dBFS of a sine; −infinity at rest.
    public double rightDb() {
        return right.readingDb();
    }

    /// A mass on a spring, pulled by the rectified signal: y″ = ω²(|x| − y) − 2ζω y′.
    private static final class Needle {

        private final double stiffness;
        private final double friction;
        private double place;
        private double speed;

        Needle(double sampleRateHz) {
            double turn = RISE / (RISE_SECONDS * sampleRateHz);
            stiffness = turn * turn;
            friction = 2 * DAMPING * turn;
        }

        void move(float[] samples, int frames) {
            double y = place;
            double v = speed;
            for (int i = 0; i < frames; i++) {
                v += stiffness * (Math.abs(samples[i]) - y) - friction * v;
                y += v;
            }
            boolean atRest = Math.abs(y) < 1e-12 && Math.abs(v) < 1e-15;
            place = atRest ? 0 : y;
            speed = atRest ? 0 : v;
        }

        double readingDb() {
            return Decibels.ofGain(Math.max(0, place) / MEAN_OF_SINE);
        }
    }
}
