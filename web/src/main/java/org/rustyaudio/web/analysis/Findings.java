package org.rustyaudio.web.analysis;

import org.rustyaudio.dsp.analysis.Key;
import org.rustyaudio.dsp.analysis.MusicMeter;
import org.rustyaudio.dsp.analysis.SpectralBalance;
import org.rustyaudio.dsp.analysis.Tempo;
import org.rustyaudio.dsp.analysis.ThirdOctaves;
import org.rustyaudio.dsp.loudness.LoudnessMeter;

/// What was found out about a piece, and its way as numbers from the module to the page.
///
/// In order: tempo in BPM (0 for none) and its confidence; the key's tonic (−1 for none), whether it is minor, its
/// confidence, the tuning in cents; the centroid in Hz; the level of each third octave in dBFS; then the integrated
/// loudness in LUFS.
public record Findings(Tempo tempo, Key key, SpectralBalance balance, double loudnessLufs) {

    private static final int HEAD = 7;

    /// How many numbers there are.
    public static final int SIZE = HEAD + ThirdOctaves.COUNT + 1;

    static Findings of(MusicMeter meter, LoudnessMeter loudness) {
        return new Findings(meter.tempo(), meter.key(), meter.balance(), loudness.integratedLufs());
    }

    public double[] values() {
        double[] values = new double[SIZE];
        values[0] = tempo.bpm();
        values[1] = tempo.confidence();
        values[2] = key.tonic();
        values[3] = key.minor() ? 1 : 0;
        values[4] = key.confidence();
        values[5] = key.tuningCents();
        values[6] = balance.centroidHz();
        for (int b = 0; b < ThirdOctaves.COUNT; b++) {
            values[HEAD + b] = balance.levelDb(b);
        }
        values[HEAD + ThirdOctaves.COUNT] = loudnessLufs;
        return values;
    }

    public static Findings read(double[] values) {
        double[] levelsDb = new double[ThirdOctaves.COUNT];
        for (int b = 0; b < ThirdOctaves.COUNT; b++) {
            levelsDb[b] = values[HEAD + b];
        }
        return new Findings(
                new Tempo(values[0], values[1]),
                new Key((int) values[2], values[3] != 0, values[4], values[5]),
                new SpectralBalance(levelsDb, values[6]),
                values[HEAD + ThirdOctaves.COUNT]);
    }
}
