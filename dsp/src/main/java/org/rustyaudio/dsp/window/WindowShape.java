package org.rustyaudio.dsp.window;

import org.rustyaudio.dsp.math.Trig;

/// The window a spectrum is taken through: what it gains in dynamics it loses in sharpness.
/// Any thread.
public enum WindowShape {

    /// 0.5 − 0.5 cos: lobe of 4 bins, side lobes from −31 dB falling 18 dB an octave, 1.50 bins of noise.
    HANN(0.5, 0.5, 0),

    /// 0.42 − 0.5 cos + 0.08 cos 2: lobe of 6 bins, side lobes below −58 dB, 1.73 bins of noise.
    BLACKMAN(0.42, 0.5, 0.08);

    private final double constant;
    private final double cosine;
    private final double doubleCosine;

    WindowShape(double constant, double cosine, double doubleCosine) {
        this.constant = constant;
        this.cosine = cosine;
        this.doubleCosine = doubleCosine;
    }

    /// The window over `size` samples, periodic: the sample after the last would be the first again.
    public double[] weights(int size) {
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            double angle = 2 * Math.PI * i / size;
            weights[i] = constant - cosine * Trig.cos(angle) + doubleCosine * Trig.cos(2 * angle);
        }
        return weights;
    }
}
