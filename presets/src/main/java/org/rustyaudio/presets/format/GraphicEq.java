package org.rustyaudio.presets.format;

import java.util.List;
import java.util.Locale;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.filter.EqualizerCurve;
import org.rustyaudio.dsp.math.Exponential;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetException;
import org.rustyaudio.presets.text.Decimals;
import org.rustyaudio.presets.text.Pieces;

/// `GraphicEQ: 20 -0.2; 21 -0.2; …`: a drawn curve, linear in decibels over the logarithm of frequency. Read by fitting
/// bands to it, written from the preset's own curve.
public final class GraphicEq {

    private static final int MAX_POINTS = 10_000;
    /// AutoEq's grid: 127 points a quarter tone apart, in whole hertz.
    private static final int POINTS = 127;

    private static final double CURVE_RATE_HZ = 48_000;

    private GraphicEq() {}

    public static Preset read(String text, String name, List<String> notes) throws PresetException {
        String[] lines = Pieces.of(text, '\n');
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.toLowerCase(Locale.ROOT).startsWith("graphiceq:")) {
                double[][] points = points("line " + (i + 1), line.substring("graphiceq:".length()));
                CurveFit fit = CurveFit.of(points[0], points[1]);
                notes.add("the curve is followed by " + fit.settings().bands().size() + " bands; largest error "
                        + Decimals.format(fit.largestErrorDb(), 1, 1) + " dB at "
                        + Decimals.format(fit.worstHz(), 0, 0) + " Hz");
                return Preset.of(name, fit.settings());
            }
        }
        throw new PresetException("no GraphicEQ line was found");
    }

    /// Frequencies and gains, ascending.
    private static double[][] points(String place, String list) throws PresetException {
        String[] pairs = Pieces.of(list, ';');
        if (pairs.length > MAX_POINTS) {
            throw new PresetException(place + ": " + pairs.length + " points are more than " + MAX_POINTS);
        }
        double[] frequencies = new double[pairs.length];
        double[] gains = new double[pairs.length];
        int count = 0;
        for (String pair : pairs) {
            String[] words = Pieces.words(pair.strip());
            if (words.length == 1 && words[0].isEmpty()) {
                continue;
            }
            double hz = Decimals.parse(words[0], false);
            double db = words.length == 2 ? Decimals.parse(words[1], false) : Double.NaN;
            if (Double.isNaN(hz) || Double.isNaN(db) || !(hz > 0 && hz <= 200_000) || !(db >= -60 && db <= 60)) {
                throw new PresetException(place + ": \"" + FilterText.shortened(pair.strip())
                        + "\" is no pair of frequency and gain within 60 dB");
            }
            if (count > 0 && hz <= frequencies[count - 1]) {
                throw new PresetException(
                        place + ": " + FilterText.shortened(words[0]) + " Hz does not rise above the point before it");
            }
            frequencies[count] = hz;
            gains[count++] = db;
        }
        if (count < 2) {
            throw new PresetException(place + ": a curve needs at least two points");
        }
        return new double[][] {java.util.Arrays.copyOf(frequencies, count), java.util.Arrays.copyOf(gains, count)};
    }

    /// Writes 127 points from 20 Hz to 19.9 kHz, the preamp folded in.
    public static String write(Preset preset) {
        EqualizerCurve curve = new EqualizerCurve(CURVE_RATE_HZ);
        EqualizerSettings settings = preset.equalizer();
        StringBuilder out = new StringBuilder("GraphicEQ: ");
        double step = Exponential.pow(19_871.0 / 20, 1.0 / (POINTS - 1));
        double exactHz = 20;
        long lastHz = 0;
        for (int i = 0; i < POINTS; i++) {
            long hz = Math.max(lastHz + 1, (long) Math.floor(exactHz + 0.5));
            if (i > 0) {
                out.append("; ");
            }
            out.append(hz).append(' ').append(Decimals.format(curve.totalDb(settings, (double) hz), 1, 1));
            lastHz = hz;
            exactHz *= step;
        }
        return out.append('\n').toString();
    }
}
