package org.rustyaudio.dsp.effect;

import static org.rustyaudio.dsp.effect.EffectParameter.byOctaves;
import static org.rustyaudio.dsp.effect.EffectParameter.even;
import static org.rustyaudio.dsp.effect.EffectParameter.toggle;

import java.util.List;

/// Compressor.
///
/// @param thresholdDb level above which it works, in dBFS of peak or of RMS
/// @param ratio how many decibels more at the input make one more at the output
/// @param kneeDb width of the soft bend around the threshold
/// @param attackMillis time in which 63 % of a reduction is there
/// @param releaseMillis time in which 63 % of it is gone
/// @param makeupDb gain behind it
/// @param sidechainHighPassHz what the detector does not hear; 0 hears everything
/// @param rms whether the detector hears RMS rather than peaks
public record CompressorSettings(
        double thresholdDb,
        double ratio,
        double kneeDb,
        double attackMillis,
        double releaseMillis,
        double makeupDb,
        double sidechainHighPassHz,
        boolean rms)
        implements EffectSettings {

    public static final List<EffectParameter> PARAMETERS = List.of(
            even("thresholdDb", "Threshold", "dB", -60, 0, -24),
            byOctaves("ratio", "Ratio", "", 1, 50, 3),
            even("kneeDb", "Knee", "dB", 0, 24, 6),
            byOctaves("attackMillis", "Attack", "ms", 0.1, 200, 10),
            byOctaves("releaseMillis", "Release", "ms", 5, 3_000, 150),
            even("makeupDb", "Make-up", "dB", 0, 24, 6),
            even("sidechainHighPassHz", "Detector from", "Hz", 0, 500, 80),
            toggle("rms", "RMS", true));

    public CompressorSettings {
        EffectParameter.require("compressor", PARAMETERS, new double[] {
            thresholdDb, ratio, kneeDb, attackMillis, releaseMillis, makeupDb, sidechainHighPassHz
        });
    }

    static CompressorSettings of(double[] v) {
        return new CompressorSettings(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7] != 0);
    }

    @Override
    public EffectKind kind() {
        return EffectKind.COMPRESSOR;
    }

    @Override
    public double[] values() {
        return new double[] {
            thresholdDb, ratio, kneeDb, attackMillis, releaseMillis, makeupDb, sidechainHighPassHz, rms ? 1 : 0
        };
    }

    /// How far a steady level is lowered, in decibels, 0 or more.
    ///
    /// D. Giannoulis, M. Massberg, J. D. Reiss, Digital Dynamic Range Compressor Design, JAES 60 (2012), eq. 4.
    public double reductionDb(double levelDb) {
        double over = levelDb - thresholdDb;
        double slope = 1 - 1 / ratio;
        if (2 * over >= kneeDb) {
            return slope * over;
        }
        if (2 * over > -kneeDb) {
            double into = over + kneeDb / 2;
            return slope * into * into / (2 * kneeDb);
        }
        return 0;
    }
}
