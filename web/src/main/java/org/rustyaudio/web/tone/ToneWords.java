package org.rustyaudio.web.tone;

import java.util.List;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.analysis.EqualizerSuggestion;
import org.rustyaudio.dsp.analysis.Key;
import org.rustyaudio.dsp.analysis.ReferenceBalance;
import org.rustyaudio.dsp.analysis.SpectralBalance;
import org.rustyaudio.dsp.analysis.Tempo;
import org.rustyaudio.web.analysis.Findings;

/// What was measured, in words that say how sure it is.
final class ToneWords {

    private static final double SURE = 0.8;
    private static final double FAIRLY_SURE = 0.5;
    /// Less than this against popular music is no character.
    private static final double PLAIN_DB = 1.5;

    private static final int FIRST = 2; // 31.5 Hz
    private static final int MIDDLE = 11; // 250 Hz
    private static final int TREBLE = 24; // 5 kHz
    private static final int END = 30; // to 16 kHz
    private static final int FEWEST_COMMON = 6;

    private ToneWords() {}

    static String tempo(Tempo tempo) {
        return tempo.steady() ? number(tempo.bpm()) + " BPM" : "None";
    }

    static String tempoNote(Tempo tempo) {
        return tempo.steady() ? sure(tempo.confidence()) : "no steady pulse";
    }

    static String key(Key key) {
        return key.clear() ? key.name().replace("b ", " flat ").replace("#", " sharp") : "None";
    }

    static String keyNote(Key key) {
        return key.clear() ? sure(key.confidence()) + ", " + key.camelot() : "no clear key";
    }

    static String loudness(double lufs) {
        return lufs > Double.NEGATIVE_INFINITY ? number(lufs) + " LUFS" : "Silent";
    }

    private static String sure(double confidence) {
        return confidence >= SURE ? "sure" : confidence >= FAIRLY_SURE ? "fairly sure" : "a guess";
    }

    /// What stands out against popular music.
    static String balance(SpectralBalance balance) {
        if (!balance.sounds()) {
            return "None";
        }
        double[] parts = againstPopular(balance);
        int most = 0;
        for (int i = 1; i < parts.length; i++) {
            most = Math.abs(parts[i]) > Math.abs(parts[most]) ? i : most;
        }
        if (Math.abs(parts[most]) < PLAIN_DB) {
            return "Even";
        }
        boolean more = parts[most] > 0;
        return switch (most) {
            case 0 -> more ? "Full bass" : "Lean bass";
            case 1 -> more ? "Forward" : "Hollow";
            default -> more ? "Bright" : "Dark";
        };
    }

    static String balanceNote(SpectralBalance balance) {
        if (!balance.sounds()) {
            return "nothing sounds";
        }
        double[] parts = againstPopular(balance);
        return "bass " + signed(parts[0]) + ", middle " + signed(parts[1]) + ", treble " + signed(parts[2])
                + " dB against popular music";
    }

    /// Mean difference of bass, middle and treble, less that of all.
    private static double[] againstPopular(SpectralBalance balance) {
        SpectralBalance popular = ReferenceBalance.popular();
        double[] sums = new double[3];
        double[] counts = new double[3];
        for (int b = FIRST; b < END; b++) {
            if (balance.carries(b)) {
                int part = b < MIDDLE ? 0 : b < TREBLE ? 1 : 2;
                sums[part] += balance.levelDb(b) - popular.levelDb(b);
                counts[part]++;
            }
        }
        double mean = (sums[0] + sums[1] + sums[2]) / Math.max(1, counts[0] + counts[1] + counts[2]);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = counts[i] == 0 ? 0 : sums[i] / counts[i] - mean;
        }
        return sums;
    }

    /// All of it in one line, for the display and for those who hear it only.
    static String summary(String title, Findings findings) {
        String tempo = findings.tempo().steady() ? tempo(findings.tempo()) : "no steady tempo";
        String key = findings.key().clear() ? key(findings.key()) : "no clear key";
        return title + ": " + tempo + ", " + key + ", " + loudness(findings.loudnessLufs());
    }

    /// Whether two balances have enough in common to be compared.
    static boolean comparable(SpectralBalance one, SpectralBalance other) {
        int common = 0;
        for (int b = FIRST; b < END; b++) {
            common += one.carries(b) && other.carries(b) ? 1 : 0;
        }
        return common >= FEWEST_COMMON;
    }

    static String nothingInCommon(String title, String like) {
        return title + " and " + like
                + " have too few frequencies in common to be compared. Choose something else to match to.";
    }

    static String alike(String title, String like, double apartDb) {
        return title + " already sounds like " + like + ": they are " + number(apartDb)
                + " dB apart. There is nothing to change.";
    }

    static String suggestion(String title, String like, EqualizerSuggestion suggestion) {
        List<Band> bands = suggestion.settings().bands();
        double highest = 0;
        double lowest = 0;
        for (Band band : bands) {
            highest = Math.max(highest, band.gainDb());
            lowest = Math.min(lowest, band.gainDb());
        }
        String count = bands.size() == 1 ? "One band" : bands.size() + " bands";
        return title + " and " + like + " are " + number(suggestion.deviationBeforeDb()) + " dB apart. " + count
                + " of " + signed(lowest) + " to " + signed(highest) + " dB, the dashed curve, would leave "
                + number(suggestion.deviationDb()) + " dB.";
    }

    /// "96", "96.5", "−14.2".
    private static String number(double value) {
        double rounded = Math.round(Math.abs(value) * 10) / 10.0;
        String figure = rounded == Math.floor(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
        return (value < 0 && rounded > 0 ? "−" : "") + figure;
    }

    private static String signed(double value) {
        String number = number(value);
        return value > 0 && !number.equals("0") ? "+" + number : number;
    }
}
