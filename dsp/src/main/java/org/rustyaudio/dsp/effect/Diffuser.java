package org.rustyaudio.dsp.effect;

/// Four all-pass filters in a row for one channel: they make many echoes of one and colour nothing.
/// Audio thread only.
///
/// M. R. Schroeder, Natural Sounding Artificial Reverberation, JAES 10 (1962).
final class Diffuser {

    private static final double NOTHING = 1e-20;

    private final double[][] lines;
    private final int[] at;

    Diffuser(double sampleRateHz, double... millis) {
        lines = new double[millis.length][];
        at = new int[millis.length];
        for (int i = 0; i < millis.length; i++) {
            lines[i] = new double[Primes.from((int) (millis[i] / 1000 * sampleRateHz) + 1)];
        }
    }

    double process(double x, double gain) {
        double y = x;
        for (int i = 0; i < lines.length; i++) {
            double[] line = lines[i];
            int place = at[i];
            double past = line[place];
            double into = y - gain * past;
            line[place] = Math.abs(into) < NOTHING ? 0 : into;
            at[i] = place + 1 == line.length ? 0 : place + 1;
            y = past + gain * into;
        }
        return y;
    }

    void clear() {
        for (int i = 0; i < lines.length; i++) {
            double[] line = lines[i];
            for (int k = 0; k < line.length; k++) {
                line[k] = 0;
            }
            at[i] = 0;
        }
    }
}
