package org.rustyaudio.dsp.gain;

import org.rustyaudio.dsp.Processor;
import org.rustyaudio.dsp.math.Decibels;

/// Output volume in decibels; at or below −120 dB it is silence, at 0 dB it leaves the samples alone.
/// Audio thread only.
public final class Volume implements Processor {

    /// From here down nothing sounds.
    public static final double SILENCE_DB = -120;

    private final GlidingGain left;
    private final GlidingGain right;
    private double volumeDb;

    /// Stands at once at `volumeDb`.
    public Volume(double sampleRateHz, double volumeDb) {
        this.volumeDb = volumeDb;
        double gain = gain(volumeDb);
        this.left = new GlidingGain(sampleRateHz, gain);
        this.right = new GlidingGain(sampleRateHz, gain);
    }

    /// Glides to a new volume from the next frame on.
    public void apply(double newVolumeDb) {
        if (newVolumeDb != volumeDb) {
            volumeDb = newVolumeDb;
            double gain = gain(newVolumeDb);
            left.glideTo(gain);
            right.glideTo(gain);
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

    private static double gain(double volumeDb) {
        return volumeDb > SILENCE_DB ? Decibels.toGain(volumeDb) : 0;
    }
}
