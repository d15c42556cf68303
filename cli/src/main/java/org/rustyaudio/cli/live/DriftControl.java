package org.rustyaudio.cli.live;

import org.rustyaudio.dsp.resample.ElasticResampler;

/// Finds how much faster or slower one clock runs than another, from how a buffer between them fills.
/// One thread.
///
/// The level jumps with every block that goes in or out, so it is averaged; what is left moves the ratio so slowly that
/// no ear follows it. At first, and whenever the level is far from where it should be, it looks for seconds only, and
/// then ever longer.
final class DriftControl {

    private static final double AVERAGE_SECONDS = 16;
    /// Half of an error is gone after about a minute.
    private static final double PROPORTIONAL_PER_SECOND = 0.0125;
    /// Critically damped beside it: a quarter of its square.
    private static final double INTEGRAL_PER_SECOND2 = PROPORTIONAL_PER_SECOND * PROPORTIONAL_PER_SECOND / 4;

    /// How much faster it is at first, and how soon it calms down.
    private static final double HASTE = 8;

    private static final double CALMING_SECONDS = 6;
    private static final double FAR_SECONDS = 0.02;

    private double averageSeconds;
    private double drift;
    private double haste = HASTE;

    /// The buffer begins at a level; what is known of the clocks stays true.
    void begin(double levelSeconds) {
        averageSeconds = levelSeconds;
    }

    /// @return how much faster than claimed the buffer is to be emptied, within half a percent
    double update(double levelSeconds, double targetSeconds, double dtSeconds) {
        averageSeconds += (levelSeconds - averageSeconds) * Math.min(1, haste * dtSeconds / AVERAGE_SECONDS);
        double error = averageSeconds - targetSeconds;
        haste = Math.abs(error) > FAR_SECONDS ? HASTE : haste + (1 - haste) * dtSeconds / CALMING_SECONDS;
        drift = clamp(drift + haste * haste * INTEGRAL_PER_SECOND2 * error * dtSeconds);
        return clamp(drift + haste * PROPORTIONAL_PER_SECOND * error);
    }

    private static double clamp(double x) {
        return Math.clamp(x, -ElasticResampler.MOST_BEND, ElasticResampler.MOST_BEND);
    }
}
