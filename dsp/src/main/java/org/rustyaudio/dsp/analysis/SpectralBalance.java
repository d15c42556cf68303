package org.rustyaudio.dsp.analysis;

import org.rustyaudio.dsp.math.Decibels;

/// How a piece of music spreads its power over frequency: the mean of its third octaves where it sounds.
/// Immutable; any thread.
public final class SpectralBalance {

    /// Bands further below the loudest carry nothing that could be judged: a low pass, or noise.
    private static final double DEPTH_DB = 70;

    private static final int TILT_FIRST = 5; // 63 Hz
    private static final int TILT_LAST = 26; // 8 kHz
    private static final int MID_FIRST = 11; // 250 Hz, from 224 Hz
    private static final int HIGH_FIRST = 24; // 5 kHz, from 4.47 kHz

    /// A third octave in base ten: log2(10) / 10 octaves.
    private static final double BANDS_TO_OCTAVES = 0.332_192_809_488_736_2;

    private final double[] levelsDb;
    private final double centroidHz;
    private final double loudestDb;

    /// A balance of [ThirdOctaves#COUNT] levels, in dBFS (a full-scale sine reads 0) or against any other reference;
    /// minus infinity where there is nothing.
    public SpectralBalance(double[] levelsDb, double centroidHz) {
        if (levelsDb.length != ThirdOctaves.COUNT) {
            throw new IllegalArgumentException(
                    levelsDb.length + " levels are not the " + ThirdOctaves.COUNT + " of a spectral balance");
        }
        double loudest = Double.NEGATIVE_INFINITY;
        for (double level : levelsDb) {
            if (!(level < 1_000)) {
                throw new IllegalArgumentException("level " + level + " dB is not below 1000 dB");
            }
            loudest = Math.max(loudest, level);
        }
        if (!(centroidHz >= 0 && centroidHz <= 1e6)) {
            throw new IllegalArgumentException("centroid " + centroidHz + " Hz is outside 0 to 1000000 Hz");
        }
        this.levelsDb = levelsDb.clone();
        this.centroidHz = centroidHz;
        loudestDb = loudest;
    }

    /// Mean level of a third octave, in dBFS; minus infinity where there is nothing.
    public double levelDb(int band) {
        return levelsDb[band];
    }

    /// Whether anything was heard at all.
    public boolean sounds() {
        return loudestDb > Double.NEGATIVE_INFINITY;
    }

    /// Whether a band carries enough to be judged: no more than 70 dB below the loudest.
    public boolean carries(int band) {
        return sounds() && levelsDb[band] >= loudestDb - DEPTH_DB;
    }

    /// Slope of the third-octave levels from 63 Hz to 8 kHz, in dB per octave: 0 for pink noise, 3 for white.
    /// 0 where less than three bands carry.
    public double tiltDbPerOctave() {
        double n = 0;
        double meanX = 0;
        double meanY = 0;
        for (int b = TILT_FIRST; b <= TILT_LAST; b++) {
            if (carries(b)) {
                n++;
                meanX += b;
                meanY += levelsDb[b];
            }
        }
        if (n < 3) {
            return 0;
        }
        meanX /= n;
        meanY /= n;
        double products = 0;
        double squares = 0;
        for (int b = TILT_FIRST; b <= TILT_LAST; b++) {
            if (carries(b)) {
                products += (b - meanX) * (levelsDb[b] - meanY);
                squares += (b - meanX) * (b - meanX);
            }
        }
        return products / squares / BANDS_TO_OCTAVES;
    }

    /// Mean frequency, weighted with power, from 20 Hz up.
    public double centroidHz() {
        return centroidHz;
    }

    /// Share of the power below 224 Hz, 0 to 1.
    public double lowShare() {
        return share(0, MID_FIRST);
    }

    /// Share of the power from 224 Hz to 4.47 kHz, 0 to 1.
    public double midShare() {
        return share(MID_FIRST, HIGH_FIRST);
    }

    /// Share of the power above 4.47 kHz, 0 to 1.
    public double highShare() {
        return share(HIGH_FIRST, ThirdOctaves.COUNT);
    }

    private double share(int from, int to) {
        if (!sounds()) {
            return 0;
        }
        double part = 0;
        double all = 0;
        for (int b = 0; b < ThirdOctaves.COUNT; b++) {
            double power = Decibels.toPower(levelsDb[b] - loudestDb);
            all += power;
            part += b >= from && b < to ? power : 0;
        }
        return part / all;
    }
}
