package org.rustyaudio.web.analysis;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.analysis.EqualizerMatch;
import org.rustyaudio.dsp.analysis.EqualizerSuggestion;
import org.rustyaudio.dsp.analysis.ReferenceBalance;
import org.rustyaudio.dsp.analysis.SpectralBalance;
import org.rustyaudio.dsp.analysis.ThirdOctaves;

/// Equalizer suggestions as numbers, on their way from the module to the page.
///
/// In order: what remains, the most that remains and what there was before, in dB; preamp in dB; headroom (0 or 1);
/// count of bands; then for each its type's place in [FilterType], frequency, gain and Q.
@SuppressWarnings("EnumOrdinal") // Both ends are of one build.
public final class Suggestions {

    private static final int HEAD = 6;
    private static final int BAND = 4;

    private Suggestions() {}

    /// From the levels of a track, and after them those of a reference; without those, the balance of popular music.
    static double[] match(double[] levels) {
        SpectralBalance reference = levels.length < 2 * ThirdOctaves.COUNT
                ? ReferenceBalance.popular()
                : balance(levels, ThirdOctaves.COUNT);
        return values(EqualizerMatch.suggest(balance(levels, 0), reference));
    }

    public static EqualizerSuggestion read(double[] values) {
        FilterType[] types = FilterType.values();
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < (int) values[5]; i++) {
            int at = HEAD + BAND * i;
            bands.add(new Band(true, types[(int) values[at]], values[at + 1], values[at + 2], values[at + 3]));
        }
        EqualizerSettings settings = new EqualizerSettings(true, values[3], values[4] != 0, bands);
        return new EqualizerSuggestion(settings, values[0], values[1], values[2]);
    }

    private static double[] values(EqualizerSuggestion suggestion) {
        EqualizerSettings settings = suggestion.settings();
        List<Band> bands = settings.bands();
        double[] values = new double[HEAD + BAND * bands.size()];
        values[0] = suggestion.deviationDb();
        values[1] = suggestion.largestDeviationDb();
        values[2] = suggestion.deviationBeforeDb();
        values[3] = settings.preampDb();
        values[4] = settings.autoHeadroom() ? 1 : 0;
        values[5] = bands.size();
        int at = HEAD;
        for (Band band : bands) {
            values[at] = band.type().ordinal();
            values[at + 1] = band.frequencyHz();
            values[at + 2] = band.gainDb();
            values[at + 3] = band.q();
            at += BAND;
        }
        return values;
    }

    private static SpectralBalance balance(double[] levels, int from) {
        double[] levelsDb = new double[ThirdOctaves.COUNT];
        for (int b = 0; b < ThirdOctaves.COUNT; b++) {
            levelsDb[b] = levels[from + b];
        }
        return new SpectralBalance(levelsDb, 0);
    }
}
