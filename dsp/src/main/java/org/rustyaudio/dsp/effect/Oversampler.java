package org.rustyaudio.dsp.effect;

/// One channel at four times its rate and back.
/// Audio thread only.
///
/// Two half-band filters each way: what lies below 0.4535 of the rate (20 kHz at 44.1 kHz) passes, images and aliases
/// are 100 dB down.
final class Oversampler {

    private static final double STOPBAND_DB = 100;
    private static final int SHARP = 69;
    private static final int WIDE = 13;

    /// Frames from the input to the output, at the lower rate: exact.
    static final int LATENCY_FRAMES = SHARP + (WIDE + 1) / 2;

    final double[] four = new double[4];

    private final HalfBand up = new HalfBand(SHARP, STOPBAND_DB);
    private final HalfBand upAgain = new HalfBand(WIDE, STOPBAND_DB);
    private final HalfBand down = new HalfBand(WIDE, STOPBAND_DB);
    private final HalfBand downAgain = new HalfBand(SHARP, STOPBAND_DB);
    private double held;

    /// Puts the next four frames into [#four].
    void up(double x) {
        double first = up.up(x);
        double second = up.second;
        four[0] = upAgain.up(first);
        four[1] = upAgain.second;
        four[2] = upAgain.up(second);
        four[3] = upAgain.second;
    }

    /// Makes one frame of [#four].
    double down() {
        double first = down.down(four[0], four[1]);
        double second = down.down(four[2], four[3]);
        // A frame of twice the rate is held back, so that the delay is whole frames.
        double y = downAgain.down(held, first);
        held = second;
        return y;
    }

    void clear() {
        up.clear();
        upAgain.clear();
        down.clear();
        downAgain.clear();
        held = 0;
    }
}
