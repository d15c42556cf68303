package org.rustyaudio.cli.audio;

import org.rustyaudio.dsp.math.Decibels;
import org.rustyaudio.dsp.spectrum.AnalyserTap;

/// The highest sample of the last moments, for a line of text. One thread.
public final class PeakReading {

    private static final int FRAMES = 4_096;

    private final AnalyserTap tap;
    private final float[] left = new float[FRAMES];
    private final float[] right = new float[FRAMES];

    public PeakReading(AnalyserTap tap) {
        this.tap = tap;
    }

    /// The highest sample of the frames before `end`, in dBFS.
    public double db(long end) {
        tap.read(end, left, right, FRAMES);
        float peak = 0;
        for (int i = 0; i < FRAMES; i++) {
            peak = Math.max(peak, Math.max(Math.abs(left[i]), Math.abs(right[i])));
        }
        return Decibels.ofGain(peak);
    }
}
