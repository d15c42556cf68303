package org.rustyaudio.web.sound;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.spectrum.AnalyserTap;
import org.rustyaudio.dsp.spectrum.MeterBench;
import org.rustyaudio.dsp.spectrum.MeterKind;
import org.rustyaudio.dsp.spectrum.SpectrumAnalyzer;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;

/// Measures what is heard, for the display: the spectrum, and the one meter that is looked at.
/// Audio thread only; [#write] and [#update] allocate nothing.
final class Meters {

    /// Numbers before those of the meter: headroom, limiter, kind, count.
    static final int HEAD = 4;

    /// The longest window and the longest latency together.
    private static final int TAP_FRAMES = 1 << 16;

    private final int sampleRateHz;
    private final AnalyserTap tap = new AnalyserTap(TAP_FRAMES);
    private final MeterBench bench;
    private final float[] values = new float[MeterBench.MOST];
    private @Nullable SpectrumAnalyzer spectrum;
    private long latencyFrames;
    private long measuredAt;

    Meters(int sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
        bench = new MeterBench(sampleRateHz);
    }

    /// Measures from now on.
    ///
    /// @param settings null where no spectrum is looked at
    /// @param kind begins anew
    /// @param latency how many frames later the sound is heard
    void begin(@Nullable SpectrumSettings settings, MeterKind kind, long latency) {
        latencyFrames = Math.clamp(latency, 0, TAP_FRAMES - SpectrumSettings.LARGEST_FFT);
        spectrum = settings == null ? null : new SpectrumAnalyzer(settings, sampleRateHz);
        bench.choose(kind);
        measuredAt = tap.writtenFrames();
    }

    void write(float[] left, float[] right, int frames) {
        if (spectrum != null || bench.kind() != MeterKind.NONE) {
            tap.write(left, right, 0, frames);
        }
    }

    /// Measures what was written since the last time.
    ///
    /// @param bands address for the bands' levels, then their peaks
    /// @param columns address for [#HEAD] numbers, the last two written here, then the meter's
    /// @return how many bands there are, 0 without a spectrum
    @SuppressWarnings("EnumOrdinal") // Both ends are of one build.
    int update(int bands, int columns) {
        long written = tap.writtenFrames();
        double seconds = (double) (written - measuredAt) / sampleRateHz;
        measuredAt = written;
        int given = bench.update(tap, latencyFrames, seconds, values);
        Memory.putFloat(columns, 2, bench.kind().ordinal());
        Memory.putFloat(columns, 3, given);
        Memory.writeFloats(columns + 4 * HEAD, values, 0, given);
        SpectrumAnalyzer analyzer = spectrum;
        if (analyzer == null) {
            return 0;
        }
        analyzer.update(tap, latencyFrames, seconds);
        int count = analyzer.bandCount();
        for (int band = 0; band < count; band++) {
            Memory.putFloat(bands, band, analyzer.levelDb(band));
            Memory.putFloat(bands, count + band, analyzer.peakDb(band));
        }
        return count;
    }
}
