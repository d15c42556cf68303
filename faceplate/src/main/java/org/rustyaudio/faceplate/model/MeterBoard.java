package org.rustyaudio.faceplate.model;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.spectrum.MeterKind;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.player.Track;

/// Everything measured, and the one picture of it that is shown.
final class MeterBoard {

    private static final float[] NOTHING = new float[0];

    private final PeakCells peaks = new PeakCells();
    private final SpectrogramCells spectrogram = new SpectrogramCells();
    private final Overview overview = new Overview();
    private SpectrumSettings settings = SpectrumSettings.STANDARD;
    private float[] bandsDb = NOTHING;
    private MeterKind kind = MeterKind.NONE;
    private float[] values = NOTHING;

    void settings(SpectrumSettings newSettings) {
        settings = newSettings;
        spectrogram.clear();
    }

    SpectrumSettings settings() {
        return settings;
    }

    void bands(float[] levelsDb) {
        bandsDb = levelsDb.clone();
    }

    void meter(MeterKind newKind, float[] newValues) {
        kind = newKind;
        values = newValues.clone();
    }

    void track(@Nullable Track track) {
        overview.track(track);
    }

    void whole(Track track, float[] parts) {
        overview.whole(track, parts);
    }

    /// Whether a true peak went over full scale, as far as that is measured.
    boolean lamp() {
        return kind == MeterKind.PEAK && values.length > 4 && values[4] != 0;
    }

    /// @param sounding whether the levels are those of something that plays
    /// @param position of what is heard in its track, 0 to 1, or −1
    /// @param lifted what the volume takes away, in dB
    MeterState at(
            MeterStyle style,
            boolean sounding,
            double position,
            double lifted,
            int columns,
            int rows,
            boolean still,
            long nowMillis) {
        float[] bands = sounding ? bandsDb : NOTHING;
        float[] numbers = sounding && kind == style.kind() ? values : NOTHING;
        return switch (style) {
            case SPECTRUM -> new MeterState.Spectrum(cells(bands, columns, rows, still, nowMillis), false);
            case OUTLINE -> new MeterState.Spectrum(cells(bands, columns, rows, still, nowMillis), true);
            case VU -> MeterBars.vu(numbers, lifted);
            case PEAK -> MeterBars.peak(numbers);
            case LOUDNESS -> MeterBars.loudness(numbers, lifted);
            case SCOPE -> scope(numbers, lifted);
            case SPECTROGRAM -> spectrogram.at(bands, settings, nowMillis);
            case WAVEFORM -> waveform(numbers, position, lifted);
        };
    }

    private SpectrumCells cells(float[] bands, int columns, int rows, boolean still, long nowMillis) {
        return peaks.cells(bands, settings, columns, rows, still, nowMillis);
    }

    private static MeterState scope(float[] numbers, double lifted) {
        float gain = (float) Math.pow(10, lifted / 20);
        float[] scaled = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            scaled[i] = Math.max(-1, Math.min(1, numbers[i] * gain));
        }
        return new MeterState.Scope(new Row(scaled));
    }

    private MeterState waveform(float[] numbers, double position, double lifted) {
        if (position < 0) {
            return MeterState.NONE;
        }
        if (numbers.length > 0) {
            overview.heard(position, (float) (numbers[0] * Math.pow(10, lifted / 20)));
        }
        return overview.at(position);
    }
}
