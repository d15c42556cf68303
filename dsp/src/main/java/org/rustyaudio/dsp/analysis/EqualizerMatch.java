package org.rustyaudio.dsp.analysis;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.filter.EqualizerCurve;
import org.rustyaudio.dsp.math.Rounding;

/// Suggests an equalizer from the balance of a track and that of a reference.
/// Any thread.
///
/// Level does not matter, only shape. The difference is taken in third octaves, where both carry something, evened out,
/// and never followed beyond 6 dB. A difference nobody hears is left alone.
public final class EqualizerMatch {

    public static final double MOST_DB = 6;

    private static final double CURVE_RATE_HZ = 48_000;
    /// Near half the rate a band's shape depends on the rate.
    private static final int[] PLAYED_RATES_HZ = {44_100, 48_000, 96_000, 192_000};
    /// Less than this between two balances is not heard.
    private static final double ALIKE_DB = 0.3;
    /// Rumble and air: what stands there is seldom music, and no speaker tells.
    private static final int FIRST = 2; // 31.5 Hz
    private static final int LAST = 29; // 16 kHz
    private static final int FEWEST = 6;

    private static final double RAGGED_DB = 1;

    private EqualizerMatch() {}

    /// The equalizer that gives `track` the balance of `reference`; flat where they are alike, or where they have too
    /// little in common to compare.
    public static EqualizerSuggestion suggest(SpectralBalance track, SpectralBalance reference) {
        double[] difference = new double[ThirdOctaves.COUNT];
        double[] weights = new double[ThirdOctaves.COUNT];
        int carried = 0;
        for (int b = FIRST; b <= LAST; b++) {
            if (track.carries(b) && reference.carries(b)) {
                difference[b] = reference.levelDb(b) - track.levelDb(b);
                weights[b] = 1;
                carried++;
            }
        }
        if (carried < FEWEST) {
            return new EqualizerSuggestion(EqualizerSettings.FLAT, 0, 0, 0);
        }
        level(difference, weights);
        double before = rootMeanSquare(difference, weights);
        double[] wanted = limited(evened(difference, weights));
        List<Band> bands = rootMeanSquare(wanted, weights) < ALIKE_DB
                ? List.of()
                : rounded(moderated(new CurveFitter(wanted, weights).fit()));
        EqualizerSettings settings = withHeadroom(bands);
        double[] left = remaining(settings, difference, weights);
        return new EqualizerSuggestion(settings, rootMeanSquare(left, weights), largest(left), before);
    }

    /// Takes the mean away.
    private static void level(double[] values, double[] weights) {
        double sum = 0;
        double count = 0;
        for (int b = 0; b < values.length; b++) {
            sum += weights[b] * values[b];
            count += weights[b];
        }
        for (int b = 0; b < values.length; b++) {
            values[b] = weights[b] == 0 ? 0 : values[b] - sum / count;
        }
    }

    /// The difference smoothed over two thirds of an octave to either side, and of what stands out from that no more
    /// than a filter would: the tones of one melody are not to be equalized into those of another.
    private static double[] evened(double[] difference, double[] weights) {
        double[] smooth = smoothed(smoothed(difference, weights), weights);
        for (int b = 0; b < smooth.length; b++) {
            smooth[b] += Math.max(-RAGGED_DB, Math.min(RAGGED_DB, difference[b] - smooth[b]));
        }
        return smooth;
    }

    /// Each with half of the neighbours that carry something.
    private static double[] smoothed(double[] values, double[] weights) {
        double[] smooth = new double[values.length];
        for (int b = 1; b < values.length - 1; b++) {
            double weight = 2 * weights[b] + weights[b - 1] + weights[b + 1];
            smooth[b] = weights[b] == 0
                    ? 0
                    : (2 * values[b] + weights[b - 1] * values[b - 1] + weights[b + 1] * values[b + 1]) / weight;
        }
        return smooth;
    }

    private static double[] limited(double[] values) {
        double[] wanted = new double[values.length];
        for (int b = 0; b < values.length; b++) {
            wanted[b] = Math.max(-MOST_DB, Math.min(MOST_DB, values[b]));
        }
        return wanted;
    }

    /// Bands that stand on each other are lowered together until the whole curve keeps the bound as well.
    private static List<Band> moderated(List<Band> bands) {
        EqualizerSettings settings = new EqualizerSettings(true, 0, false, bands);
        EqualizerCurve curve = new EqualizerCurve(CURVE_RATE_HZ);
        double largest = 0;
        for (double hz = 20; hz < 20_000; hz *= 1.05) {
            largest = Math.max(largest, Math.abs(curve.totalDb(settings, hz)));
        }
        if (largest <= MOST_DB) {
            return bands;
        }
        List<Band> result = new ArrayList<>();
        for (Band band : bands) {
            result.add(new Band(true, band.type(), band.frequencyHz(), band.gainDb() * MOST_DB / largest, band.q()));
        }
        return result;
    }

    /// Numbers as a person would set them: three digits of frequency, tenths of a decibel, hundredths of Q.
    private static List<Band> rounded(List<Band> bands) {
        List<Band> result = new ArrayList<>();
        for (Band band : bands) {
            double gainDb = Rounding.toEven(band.gainDb() * 10) / 10;
            double unit = band.frequencyHz() < 100 ? 0.1 : band.frequencyHz() < 1_000 ? 1 : 10;
            double hz = unit < 1
                    ? Rounding.toEven(band.frequencyHz() * 10) / 10
                    : Rounding.toEven(band.frequencyHz() / unit) * unit;
            if (gainDb != 0) {
                result.add(new Band(true, band.type(), hz, gainDb, Rounding.toEven(band.q() * 100) / 100));
            }
        }
        return result;
    }

    /// Lowers the input by what the bands lift, to the next tenth; automatic headroom stands behind it.
    private static EqualizerSettings withHeadroom(List<Band> bands) {
        if (bands.isEmpty()) {
            return EqualizerSettings.FLAT;
        }
        double liftDb = 0;
        for (int rateHz : PLAYED_RATES_HZ) {
            liftDb = Math.max(
                    liftDb, new EqualizerCurve(rateHz).headroomDb(new EqualizerSettings(true, 0, true, bands)));
        }
        double preampDb = liftDb > 0 ? -Math.ceil(liftDb * 10) / 10 : 0;
        return new EqualizerSettings(true, preampDb, true, bands);
    }

    private static double[] remaining(EqualizerSettings settings, double[] difference, double[] weights) {
        EqualizerCurve curve = new EqualizerCurve(CURVE_RATE_HZ);
        double[] left = new double[difference.length];
        for (int b = 0; b < difference.length; b++) {
            left[b] = weights[b] == 0 ? 0 : difference[b] - curve.totalDb(settings, ThirdOctaves.middleHz(b));
        }
        level(left, weights);
        return left;
    }

    private static double rootMeanSquare(double[] values, double[] weights) {
        double sum = 0;
        double count = 0;
        for (int b = 0; b < values.length; b++) {
            sum += weights[b] * values[b] * values[b];
            count += weights[b];
        }
        return Math.sqrt(sum / count);
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
