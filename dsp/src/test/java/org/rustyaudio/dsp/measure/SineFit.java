package org.rustyaudio.dsp.measure;

/// The sine of a known frequency that lies closest to a stretch of samples, and what it leaves over.
///
/// @param amplitude peak of the fitted sine
/// @param phase radians, relative to a sine that starts at the first sample of the stretch
/// @param offset mean of the stretch beside the sine
/// @param restRms root of the mean square of what is left
public record SineFit(double amplitude, double phase, double offset, double restRms) {

    /// Solves the three normal equations for a sin + b cos + c over `from` to `to`.
    public static SineFit of(float[] x, int from, int to, double frequencyHz, double rateHz) {
        double[][] matrix = new double[3][4];
        double[] row = new double[3];
        double turn = 2 * Math.PI * frequencyHz / rateHz;
        for (int i = from; i < to; i++) {
            basis(row, turn, i - from);
            for (int r = 0; r < 3; r++) {
                for (int c = 0; c < 3; c++) {
                    matrix[r][c] += row[r] * row[c];
                }
                matrix[r][3] += row[r] * x[i];
            }
        }
        double[] solution = solve(matrix);
        double rest = 0;
        for (int i = from; i < to; i++) {
            basis(row, turn, i - from);
            double difference = x[i] - (solution[0] * row[0] + solution[1] * row[1] + solution[2]);
            rest += difference * difference;
        }
        return new SineFit(
                Math.hypot(solution[0], solution[1]),
                Math.atan2(solution[1], solution[0]),
                solution[2],
                Math.sqrt(rest / (to - from)));
    }

    /// Distortion and noise below the sine, in dB.
    public double thdPlusNoiseDb() {
        return 20 * Math.log10(restRms / (amplitude / Math.sqrt(2)));
    }

    public double amplitudeDb() {
        return 20 * Math.log10(amplitude);
    }

    private static void basis(double[] row, double turn, int i) {
        row[0] = Math.sin(turn * i);
        row[1] = Math.cos(turn * i);
        row[2] = 1;
    }

    private static double[] solve(double[][] m) {
        for (int p = 0; p < 3; p++) {
            for (int r = p + 1; r < 3; r++) {
                double factor = m[r][p] / m[p][p];
                for (int c = p; c < 4; c++) {
                    m[r][c] -= factor * m[p][c];
                }
            }
        }
        double[] x = new double[3];
        for (int r = 2; r >= 0; r--) {
            double sum = m[r][3];
            for (int c = r + 1; c < 3; c++) {
                sum -= m[r][c] * x[c];
            }
            x[r] = sum / m[r][r];
        }
        return x;
    }
}
