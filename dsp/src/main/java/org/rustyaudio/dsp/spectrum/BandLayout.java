package org.rustyaudio.dsp.spectrum;

import org.rustyaudio.dsp.math.Exponential;
import org.rustyaudio.dsp.math.Logarithm;
import org.rustyaudio.dsp.math.Rounding;

/// The bands of a display: edges, middles and the numbers to print below. Immutable; any thread.
///
/// On the logarithmic scale these are the bands of ANSI S1.11-2004 (IEC 61260-1) in the base-ten system. With the
/// octave
/// G = 10^0.3 and b bands to the octave the middles are 1 kHz · G^(x/b), or 1 kHz · G^((2x+1)/2b) where b is even, and
/// the edges lie G^(1/2b) below and above. On the other scales as many bands as there would be share the axis evenly.
public final class BandLayout {

    /// Tenths of a decade as ISO 3 rounds them.
    private static final double[] PREFERRED = {1, 1.25, 1.6, 2, 2.5, 3.15, 4, 5, 6.3, 8};

    private final double[] lowHz;
    private final double[] middleHz;
    private final double[] highHz;
    private final BandMode mode;
    private final FrequencyScale scale;

    private BandLayout(double[] lowHz, double[] middleHz, double[] highHz, BandMode mode, FrequencyScale scale) {
        this.lowHz = lowHz;
        this.middleHz = middleHz;
        this.highHz = highHz;
        this.mode = mode;
        this.scale = scale;
    }

    /// The bands that reach into the range from `lowestHz` to `highestHz` and begin below the Nyquist frequency.
    public static BandLayout of(BandMode mode, FrequencyScale scale, double lowestHz, double highestHz, double rateHz) {
        double highest = Math.min(highestHz, 0.5 * rateHz);
        double octave = Exponential.exp10(0.3);
        int perOctave = mode.perOctave();
        double halfBand = Exponential.pow(octave, 0.5 / perOctave);
        // An edge that falls on the end of the range, give or take rounding, stays outside.
        int first = indexOf(lowestHz * 1.000_001 / halfBand, perOctave) + 1;
        int last = indexOf(highest * 0.999_999 * halfBand, perOctave);
        int count = Math.max(1, last - first + 1);
        double[] low = new double[count];
        double[] middle = new double[count];
        double[] high = new double[count];
        for (int i = 0; i < count; i++) {
            if (scale == FrequencyScale.LOGARITHMIC) {
                middle[i] = middleOf(first + i, perOctave);
                low[i] = middle[i] / halfBand;
                high[i] = middle[i] * halfBand;
            } else {
                double from = scale.of(lowestHz);
                double step = (scale.of(highest) - from) / count;
                low[i] = scale.toHz(from + i * step);
                middle[i] = scale.toHz(from + (i + 0.5) * step);
                high[i] = scale.toHz(from + (i + 1) * step);
            }
        }
        return new BandLayout(low, middle, high, mode, scale);
    }

    public int count() {
        return middleHz.length;
    }

    public double lowHz(int band) {
        return lowHz[band];
    }

    public double middleHz(int band) {
        return middleHz[band];
    }

    public double highHz(int band) {
        return highHz[band];
    }

    /// The middle as it is printed: 25.1 Hz is "25" and 19.95 kHz is "20k". Octave bands and their thirds have the
    /// preferred numbers of ISO 3, others two digits or, below a leading 5, three.
    public String label(int band) {
        double nominal = nominalHz(band);
        boolean thousands = nominal >= 1_000;
        double shown = thousands ? nominal / 1_000 : nominal;
        double rounded = Rounding.toEven(shown * 100) / 100;
        String digits = rounded == Rounding.toEven(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
        return thousands ? digits + "k" : digits;
    }

    /// The middle rounded as [#label] prints it, in Hz.
    public double nominalHz(int band) {
        double hz = middleHz[band];
        double tenths = 10 * Logarithm.log10(hz);
        if (scale == FrequencyScale.LOGARITHMIC && (mode == BandMode.FULL_OCTAVE || mode == BandMode.THIRD_OCTAVE)) {
            int step = (int) Rounding.toEven(tenths);
            return PREFERRED[Math.floorMod(step, 10)] * Exponential.exp10(Math.floorDiv(step, 10));
        }
        double decade = Exponential.exp10(Math.floor(tenths / 10 + 1e-9));
        double unit = hz / decade < 5 ? decade / 100 : decade / 10;
        return Rounding.toEven(hz / unit) * unit;
    }

    /// The last band whose middle is at or below a frequency.
    private static int indexOf(double hz, int perOctave) {
        double octaves = Logarithm.log10(hz / 1_000) / 0.3;
        double bands = octaves * perOctave - (perOctave % 2 == 0 ? 0.5 : 0);
        return (int) Math.floor(bands);
    }

    private static double middleOf(int index, int perOctave) {
        double bands = index + (perOctave % 2 == 0 ? 0.5 : 0);
        return 1_000 * Exponential.exp10(0.3 * bands / perOctave);
    }
}
