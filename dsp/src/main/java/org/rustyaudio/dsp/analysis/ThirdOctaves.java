package org.rustyaudio.dsp.analysis;

import org.rustyaudio.dsp.math.Exponential;

/// The third-octave bands from 20 Hz to 20 kHz of IEC 61260-1, base ten: 31 middles 1 kHz · 10^(n/10), edges 10^(1/20)
/// to either side.
/// Any thread.
public final class ThirdOctaves {

    public static final int COUNT = 31;

    /// The band at 1 kHz.
    public static final int ONE_KILOHERTZ = 17;

    private ThirdOctaves() {}

    public static double middleHz(int band) {
        return 1_000 * Exponential.exp10((band - ONE_KILOHERTZ) / 10.0);
    }

    /// Where a band begins; band 31 begins where the last one ends.
    public static double lowHz(int band) {
        return 1_000 * Exponential.exp10((band - ONE_KILOHERTZ - 0.5) / 10.0);
    }
}
