package org.rustyaudio.web.sound;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.spectrum.AnalyserTap;
import org.rustyaudio.dsp.spectrum.PeakMeter;
import org.rustyaudio.dsp.spectrum.SpectrumAnalyzer;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;

/// Measures what is heard, for the display.
/// Audio thread only; [#write] and [#update] allocate nothing.
final class Meters {

    /// The longest window and the longest latency together.
    private static final int TAP_FRAMES = 1 << 16;

    private final int sampleRateHz;
    private final AnalyserTap tap = new AnalyserTap(TAP_FRAMES);
    private @Nullable PeakMeter peaks;
    private @Nullable SpectrumAnalyzer spectrum;
    private long latencyFrames;
    private long measuredAt;

    Meters(int sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
    }

    /// Measures from now on.
    ///
    /// @param latency how many frames later the sound is heard
    void begin(SpectrumSettings settings, long latency) {
        latencyFrames = Math.clamp(latency, 0, TAP_FRAMES - SpectrumSettings.LARGEST_FFT);
        spectrum = new SpectrumAnalyzer(settings, sampleRateHz);
        peaks = new PeakMeter(sampleRateHz);
        measuredAt = tap.writtenFrames();
    }

    void rest() {
        spectrum = null;
        peaks = null;
    }

    void write(float[] left, float[] right, int frames) {
        if (spectrum != null) {
            tap.write(left, right, 0, frames);
        }
    }

    /// Measures what was written since the last time.
    ///
    /// @param bands address for the bands' levels, then their peaks
    /// @param columns address for left, right, their marks and the lamp
    /// @return how many bands there are, 0 at rest
    int update(int bands, int columns) {
        SpectrumAnalyzer analyzer = spectrum;
        PeakMeter meter = peaks;
        if (analyzer == null || meter == null) {
            return 0;
        }
        long written = tap.writtenFrames();
        double seconds = (double) (written - measuredAt) / sampleRateHz;
        measuredAt = written;
        analyzer.update(tap, latencyFrames, seconds);
        meter.update(tap, latencyFrames, seconds);
        int count = analyzer.bandCount();
        for (int band = 0; band < count; band++) {
            Memory.putFloat(bands, band, analyzer.levelDb(band));
            Memory.putFloat(bands, count + band, analyzer.peakDb(band));
        }
        Memory.putFloat(columns, 0, meter.leftDb());
        Memory.putFloat(columns, 1, meter.rightDb());
        Memory.putFloat(columns, 2, meter.leftHeldDb());
        Memory.putFloat(columns, 3, meter.rightHeldDb());
        Memory.putFloat(columns, 4, meter.lampLit() ? 1 : 0);
        return count;
    }
}
