package org.rustyaudio.desktop.stereo;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.spectrum.AnalyserTap;
import org.rustyaudio.dsp.spectrum.MeterBench;
import org.rustyaudio.dsp.spectrum.MeterKind;
import org.rustyaudio.dsp.spectrum.SpectrumAnalyzer;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;

/// Measures what the window asks for, when it asks; what nobody looks at costs nothing. JavaFX thread only.
final class MeasuringEar {

    private static final double SLOWEST_FRAME_SECONDS = 0.25;

    /// The face's spectrum and the equalizer's.
    private static final int MOST_SPECTRA = 2;

    private final Map<SpectrumSettings, Spectrum> spectra = new HashMap<>();
    private final float[] numbers = new float[MeterBench.MOST];
    private MeterBench bench = new MeterBench(48_000);
    private Object measuring = MeterKind.NONE;
    private float[] shown = new float[0];
    private int rateHz;
    private long meteredAt;

    private static final class Spectrum {
        final SpectrumAnalyzer analyzer;
        final float[] levelsDb;
        long at = System.nanoTime();

        Spectrum(SpectrumSettings settings, int rateHz) {
            analyzer = new SpectrumAnalyzer(settings, rateHz);
            levelsDb = new float[analyzer.bandCount()];
        }
    }

    float[] spectrum(AnalyserTap tap, SpectrumSettings settings, int sampleRateHz, long latencyFrames) {
        changeRate(sampleRateHz);
        @Nullable Spectrum spectrum = spectra.get(settings);
        if (spectrum == null) {
            if (spectra.size() >= MOST_SPECTRA) {
                spectra.clear();
            }
            spectrum = new Spectrum(settings, sampleRateHz);
            spectra.put(settings, spectrum);
        }
        long now = System.nanoTime();
        spectrum.analyzer.update(tap, latencyFrames, seconds(now - spectrum.at));
        spectrum.at = now;
        for (int band = 0; band < spectrum.levelsDb.length; band++) {
            spectrum.levelsDb[band] = (float) spectrum.analyzer.levelDb(band);
        }
        return spectrum.levelsDb;
    }

    float[] meter(AnalyserTap tap, MeterKind kind, Object measurement, int sampleRateHz, long latencyFrames) {
        changeRate(sampleRateHz);
        if (!measurement.equals(measuring) || kind != bench.kind()) {
            measuring = measurement;
            bench.choose(kind);
        }
        long now = System.nanoTime();
        int count = bench.update(tap, latencyFrames, seconds(now - meteredAt), numbers);
        meteredAt = now;
        if (shown.length != count) {
            shown = new float[count];
        }
        System.arraycopy(numbers, 0, shown, 0, count);
        return shown;
    }

    private void changeRate(int sampleRateHz) {
        if (sampleRateHz != rateHz) {
            rateHz = sampleRateHz;
            spectra.clear();
            bench = new MeterBench(sampleRateHz);
        }
    }

    private static double seconds(long nanos) {
        return Math.min(SLOWEST_FRAME_SECONDS, Math.max(0, nanos / 1e9));
    }
}
