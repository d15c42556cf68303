package org.rustyaudio.dsp.generate;

import org.rustyaudio.dsp.math.Trig;

/// A short quiet tone laid over what plays, which says that something was done.
/// [#ring()] from any thread; [#process] on the audio thread alone, and allocates nothing.
public final class Beep {

    public static final double FREQUENCY_HZ = 1_000;
    /// −32 dBFS.
    public static final double AMPLITUDE = 0.025;
    public static final double SECONDS = 0.09;

    private static final double EDGE_SECONDS = 0.008;

    private final double sampleRateHz;
    private final int frames;
    private final int edge;
    private volatile int rung;
    private int heard;
    private int at;

    public Beep(double sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
        frames = (int) (SECONDS * sampleRateHz);
        edge = Math.max(1, (int) (EDGE_SECONDS * sampleRateHz));
        at = frames;
    }

    /// Asks for one tone; one that sounds already begins again.
    @SuppressWarnings("NonAtomicVolatileUpdate") // One thread asks; a lost request is no harm.
    public void ring() {
        rung++;
    }

    /// Adds the tone to a block, if one was asked for.
    public void process(float[] left, float[] right, int from, int to) {
        int asked = rung;
        if (asked != heard) {
            heard = asked;
            at = 0;
        }
        for (int i = from; i < to && at < frames; i++) {
            double rise = Math.min(1, Math.min((double) at / edge, (double) (frames - at) / edge));
            double tone = AMPLITUDE * rise * Trig.sin(2 * Math.PI * FREQUENCY_HZ * at / sampleRateHz);
            left[i] += (float) tone;
            right[i] += (float) tone;
            at++;
        }
    }
}
