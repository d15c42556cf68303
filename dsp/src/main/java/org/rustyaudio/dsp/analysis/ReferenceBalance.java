package org.rustyaudio.dsp.analysis;

import org.rustyaudio.dsp.math.Logarithm;

/// A balance to aim for where no other track is at hand.
/// Any thread.
public final class ReferenceBalance {

    private static final double LEVEL_TO_HZ = 100;
    private static final double BEND_HZ = 4_000;
    private static final double LOW_HZ = 50;
    private static final double DB_PER_OCTAVE = -2;
    private static final double HIGH_DB_PER_OCTAVE = -4;
    private static final double LOW_DB_PER_OCTAVE = 6;
    private static final double ONE_OVER_LN2 = 1.442_695_040_888_963_4;

    private ReferenceBalance() {}

    /// The long-term balance of popular recordings: level in the bass, then falling by 2 dB an octave from 100 Hz to 4
    /// kHz and by 4 dB above; below 50 Hz it falls too.
    ///
    /// P. Pestana, Z. Ma, J. Reiss, A. Barbosa and D. Black, "Spectral characteristics of popular commercial
    /// recordings 1950-2010" (AES 135, 2013), found the spectral density of number-one records to fall by about
    /// 5 dB an octave from 100 Hz to 4 kHz and faster above: in bands, whose width grows with frequency, that is
    /// 2 dB. The slopes at both ends are rounded.
    public static SpectralBalance popular() {
        double[] levelsDb = new double[ThirdOctaves.COUNT];
        for (int b = 0; b < ThirdOctaves.COUNT; b++) {
            double hz = ThirdOctaves.middleHz(b);
            levelsDb[b] = DB_PER_OCTAVE * octaves(LEVEL_TO_HZ, Math.min(hz, BEND_HZ))
                    + HIGH_DB_PER_OCTAVE * octaves(BEND_HZ, hz)
                    - LOW_DB_PER_OCTAVE * octaves(hz, LOW_HZ);
        }
        return new SpectralBalance(levelsDb, 0);
    }

    /// Octaves from one frequency up to another, 0 where the other lies below.
    private static double octaves(double fromHz, double toHz) {
        return toHz > fromHz ? Logarithm.log(toHz / fromHz) * ONE_OVER_LN2 : 0;
    }
}
