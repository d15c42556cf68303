package org.rustyaudio.presets.format;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.presets.PresetException;

/// Collects the bands of an imported preset and refuses what no band can be, with its place in the file.
final class Bands {

    static final double DEFAULT_Q = 0.7071;

    private final List<Band> bands = new ArrayList<>();
    private double preampDb;

    /// @param place where in the file, such as `line 4`
    void add(String place, boolean on, FilterType type, double frequencyHz, double gainDb, double q)
            throws PresetException {
        if (bands.size() == EqualizerSettings.MAX_BANDS) {
            throw new PresetException(place + ": more than " + EqualizerSettings.MAX_BANDS
                    + " filters; Rusty Audio keeps every band, so leave some out first");
        }
        try {
            bands.add(new Band(on, type, frequencyHz, gainDb, q));
        } catch (IllegalArgumentException refusal) {
            throw new PresetException(place + ": " + refusal.getMessage());
        }
    }

    void addPreamp(String place, double db) throws PresetException {
        preampDb += db;
        if (!(preampDb >= -60 && preampDb <= 60)) {
            throw new PresetException(place + ": preamp " + preampDb + " dB is outside -60 to 60 dB");
        }
    }

    boolean isEmpty() {
        return bands.isEmpty();
    }

    EqualizerSettings settings() {
        return new EqualizerSettings(true, preampDb, false, bands);
    }

    /// Q of a peak whose bandwidth is given in octaves between its half-gain points: the analogue form of the Audio
    /// EQ Cookbook, 1/Q = 2 sinh(ln 2 / 2 · BW).
    static double qOfBandwidth(double octaves) {
        double two = org.rustyaudio.dsp.math.Exponential.pow(2, octaves);
        return Math.sqrt(two) / (two - 1);
    }
}
