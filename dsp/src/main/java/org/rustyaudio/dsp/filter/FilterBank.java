package org.rustyaudio.dsp.filter;

import java.util.List;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;

/// All bands of one equalizer setting, ready to run: pairs of sections and one gain.
/// Audio thread only; allocates nothing after construction.
final class FilterBank {

    private final BandPair[] pairs = new BandPair[(EqualizerSettings.MAX_BANDS + 1) / 2];
    private final double[] sections = new double[EqualizerSettings.MAX_BANDS * BandDesign.SIZE];
    /// For each section in circuit, which band of the settings it is.
    private final int[] bandOfSection = new int[EqualizerSettings.MAX_BANDS];
    private int sectionCount;
    private double gain = 1;

    // Four numbers each: the last two frames, left newest, left older, right newest, right older.
    private final double[] input = new double[4];
    private final double[] first = new double[4];
    private final double[] second = new double[4];

    FilterBank() {
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = new BandPair();
        }
    }

    /// Takes the settings' bands and a gain; the memory stays as it is.
    void set(EqualizerSettings settings, double sampleRateHz, double newGain) {
        gain = newGain;
        sectionCount = 0;
        List<Band> bands = settings.bands();
        for (int i = 0; settings.on() && i < bands.size(); i++) {
            Band band = bands.get(i);
            if (!BandDesign.rests(band, sampleRateHz)) {
                BandDesign.design(band, sampleRateHz, sections, sectionCount * BandDesign.SIZE);
                bandOfSection[sectionCount] = i;
                sectionCount++;
            }
        }
        for (int i = 0; i < sectionCount; i += 2) {
            int secondAt = i + 1 < sectionCount ? (i + 1) * BandDesign.SIZE : -1;
            pairs[i / 2].set(sections, i * BandDesign.SIZE, secondAt);
        }
    }

    double gain() {
        return gain;
    }

    /// Whether it leaves every sample as it is.
    boolean isIdentity() {
        return sectionCount == 0 && gain == 1;
    }

    boolean sameAs(FilterBank other) {
        if (gain != other.gain || sectionCount != other.sectionCount) {
            return false;
        }
        for (int i = 0; i < sectionCount * BandDesign.SIZE; i++) {
            if (sections[i] != other.sections[i]) {
                return false;
            }
        }
        return true;
    }

    /// Runs the bands, without the gain.
    void process(double[] left, double[] right, int frames) {
        for (int i = 0; i < sectionCount; i += 2) {
            pairs[i / 2].process(left, right, frames);
        }
    }

    /// Takes the memory of the bank that has run so far, band for band, so that the sound goes on. A band new in
    /// circuit starts as if it had passed its input; the last two input frames are in `lastInput`.
    void inherit(FilterBank before, double[] lastInput) {
        copy(lastInput, input);
        for (int i = 0; i < sectionCount; i += 2) {
            before.outputOfBand(bandOfSection[i], input, first);
            if (i + 1 < sectionCount) {
                before.outputOfBand(bandOfSection[i + 1], first, second);
            } else {
                copy(first, second);
            }
            pairs[i / 2].remember(input, first, second);
            copy(second, input);
        }
    }

    /// The last two frames that left a band, or `otherwise` when it was not in circuit.
    private void outputOfBand(int band, double[] otherwise, double[] out) {
        for (int i = 0; i < sectionCount; i++) {
            if (bandOfSection[i] == band) {
                if ((i & 1) == 0) {
                    pairs[i / 2].firstOutput(out);
                } else {
                    pairs[i / 2].secondOutput(out);
                }
                return;
            }
        }
        copy(otherwise, out);
    }

    void settle() {
        for (int i = 0; i < sectionCount; i += 2) {
            pairs[i / 2].settle();
        }
    }

    double loudestMemory() {
        double loudest = 0;
        for (int i = 0; i < sectionCount; i += 2) {
            loudest = Math.max(loudest, pairs[i / 2].loudestMemory());
        }
        return loudest;
    }

    boolean poisoned() {
        return sectionCount > 0 && pairs[(sectionCount - 1) / 2].poisoned();
    }

    void clear() {
        for (BandPair pair : pairs) {
            pair.clear();
        }
    }

    private static void copy(double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i];
        }
    }
}
