package org.rustyaudio.dsp.analysis;

import org.rustyaudio.dsp.math.Trig;

/// From pitch classes to a key.
/// Any thread.
///
/// The tuning is the direction in which the weights point on a circle of one semitone. The twelve tuned pitch classes
/// are then correlated with a profile for each key, as C. Krumhansl and M. Schmuckler do (C. Krumhansl, "Cognitive
/// foundations of musical pitch", 1990). The profiles are those of C. Krumhansl and E. Kessler (Psychological Review
/// 89,
/// 1982); on chords with partials they served better than the flatter ones of D. Temperley (Music Perception 17, 1999).
final class KeySearch {

    private static final double[] MAJOR = {6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88};
    private static final double[] MINOR = {6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17};
    private static final int PER_SEMITONE = Pitches.STEPS / 12;
    /// How alike the best key must be, how much the classes must differ, and how well the tones must keep to a tuning.
    private static final double ALIKE = 0.6;
    private static final double CONTRAST = 0.25;
    /// Where the classes differ more than this, no more than three or so sound: a drone, which may be in many keys.
    private static final double BARE = 1.3;
    private static final double TUNED = 0.2;
    private static final double CLEAR = 0.12;

    private KeySearch() {}

    static Key key(Pitches pitches) {
        return key(pitches.weights());
    }

    static Key key(double[] weights) {
        double re = 0;
        double im = 0;
        double sum = 0;
        for (int s = 0; s < Pitches.STEPS; s++) {
            double angle = 2 * Math.PI * (s % PER_SEMITONE) / PER_SEMITONE;
            re += weights[s] * Trig.cos(angle);
            im += weights[s] * Trig.sin(angle);
            sum += weights[s];
        }
        if (!(sum > 0)) {
            return Key.NONE;
        }
        double tuned = Math.sqrt(re * re + im * im) / sum;
        double offset = angle(re, im) / (2 * Math.PI) * PER_SEMITONE;
        double[] chroma = chroma(weights, offset);
        double best = -1;
        double second = -1;
        int bestKey = 0;
        for (int k = 0; k < 24; k++) {
            double alike = correlation(chroma, k % 12, k < 12 ? MAJOR : MINOR);
            if (alike > best) {
                second = best;
                best = alike;
                bestKey = k;
            } else if (alike > second) {
                second = alike;
            }
        }
        double contrast = contrast(chroma);
        double confidence = part(best, 0.4, 0.9)
                * part(best - second, -0.02, 0.15)
                * part(contrast, 0.1, 0.5)
                * part(tuned, 0.1, 0.5);
        double cents = Math.max(-50, Math.min(50, offset * 100 / PER_SEMITONE));
        if (best < ALIKE || contrast < CONTRAST || contrast > BARE || tuned < TUNED || confidence < CLEAR) {
            return new Key(-1, false, Math.min(confidence, CLEAR), cents);
        }
        return new Key(bestKey % 12, bestKey >= 12, confidence, cents);
    }

    /// The twelve classes, each the weights within half a semitone of it, the nearer the more.
    private static double[] chroma(double[] weights, double offset) {
        double[] chroma = new double[12];
        for (int s = 0; s < Pitches.STEPS; s++) {
            double place = (s - offset + Pitches.STEPS) / PER_SEMITONE;
            int nearest = (int) (place + 0.5);
            double off = place - nearest;
            chroma[nearest % 12] += weights[s] * (1 - 2 * Math.abs(off));
        }
        return chroma;
    }

    /// Standard deviation of the classes as a part of their mean.
    private static double contrast(double[] chroma) {
        double mean = 0;
        for (double c : chroma) {
            mean += c / 12;
        }
        double squares = 0;
        for (double c : chroma) {
            squares += (c - mean) * (c - mean) / 12;
        }
        return mean > 0 ? Math.sqrt(squares) / mean : 0;
    }

    private static double correlation(double[] chroma, int tonic, double[] profile) {
        double meanChroma = 0;
        double meanProfile = 0;
        for (int i = 0; i < 12; i++) {
            meanChroma += chroma[i] / 12;
            meanProfile += profile[i] / 12;
        }
        double products = 0;
        double chromaSquares = 0;
        double profileSquares = 0;
        for (int i = 0; i < 12; i++) {
            double c = chroma[(tonic + i) % 12] - meanChroma;
            double p = profile[i] - meanProfile;
            products += c * p;
            chromaSquares += c * c;
            profileSquares += p * p;
        }
        double scale = chromaSquares * profileSquares;
        return scale > 0 ? products / Math.sqrt(scale) : 0;
    }

    /// The angle of a direction, −π to π, to a thousandth: halved again and again, which needs no arc tangent.
    private static double angle(double re, double im) {
        double low = 0;
        double high = Math.PI;
        double height = Math.abs(im);
        for (int i = 0; i < 40; i++) {
            double middle = 0.5 * (low + high);
            // Counter-clockwise of the middle direction?
            if (Trig.cos(middle) * height - Trig.sin(middle) * re > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return im < 0 ? -low : low;
    }

    private static double part(double value, double nothing, double all) {
        return Math.max(0, Math.min(1, (value - nothing) / (all - nothing)));
    }
}
