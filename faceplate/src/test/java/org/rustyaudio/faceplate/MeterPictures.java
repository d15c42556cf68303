package org.rustyaudio.faceplate;

import org.rustyaudio.dsp.spectrum.MeterBench;
import org.rustyaudio.dsp.spectrum.MeterKind;
import org.rustyaudio.faceplate.layout.FaceLayout;
import org.rustyaudio.faceplate.model.DisplayMode;
import org.rustyaudio.faceplate.model.FaceModel;
import org.rustyaudio.faceplate.model.FaceState;
import org.rustyaudio.faceplate.model.Players;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.faceplate.model.SoundState;
import org.rustyaudio.faceplate.model.Surroundings;
import org.rustyaudio.faceplate.theme.Theme;

/// A face of the real model with one of the meters on it, fed with made-up measurements.
final class MeterPictures {

    private static final Surroundings AROUND = new Surroundings("23:48", "FLAC 96/24", "", 0, false);

    private MeterPictures() {}

    static FaceState of(Theme theme, FaceLayout layout, DisplayMode mode) {
        FaceModel model = new FaceModel(theme);
        model.setDisplay(mode);
        FaceState state = at(model, layout, 0);
        for (int step = 0; step < 160; step++) {
            model.spectrum(bands(step));
            model.measured(mode.meter().kind(), values(mode.meter().kind(), step));
            state = at(model, layout, step * 50L);
        }
        return state;
    }

    private static FaceState at(FaceModel model, FaceLayout layout, long millis) {
        return model.at(
                Players.playing(20 + millis / 100.0, 273, "Night Ferry"),
                SoundState.initial(PresetSlots.of(java.util.List.of())),
                AROUND,
                layout.glass().style().columns(),
                layout.glass().rows(),
                (_, _) -> 0,
                millis);
    }

    private static float[] bands(int step) {
        float[] bands = new float[30];
        for (int i = 0; i < bands.length; i++) {
            double wave = Math.sin(step * 0.21 + i * 0.5) * 12 + Math.sin(step * 0.05 * (i % 5)) * 8;
            bands[i] = (float) (-38 - i * 0.9 + wave);
        }
        return bands;
    }

    private static float[] values(MeterKind kind, int step) {
        float quiet = -24;
        return switch (kind) {
            case NONE -> new float[0];
            case VU -> new float[] {quiet - 17.2f, quiet - 20};
            case PEAK -> new float[] {-9.4f, -12.8f, -0.6f, -3.2f, 1};
            case LOUDNESS -> new float[] {quiet - 13, quiet - 16, quiet - 18.3f, 6.4f, -0.4f};
            case LEVEL ->
                new float[] {(float) (0.06 * Math.abs(Math.sin(step * 0.31)) * Math.abs(Math.sin(step * 0.07)))};
            case SCOPE -> scope();
        };
    }

    private static float[] scope() {
        float[] values = new float[MeterBench.MOST];
        for (int i = 0; i < MeterBench.SCOPE_COLUMNS; i++) {
            double t = i * 2 * Math.PI / MeterBench.SCOPE_COLUMNS;
            float left = (float) (0.045 * (Math.sin(3 * t) * 0.7 + Math.sin(7 * t) * 0.3));
            float right = (float) (0.03 * Math.sin(3 * t + 0.6));
            values[4 * i] = left - 0.002f;
            values[4 * i + 1] = left + 0.002f;
            values[4 * i + 2] = right - 0.002f;
            values[4 * i + 3] = right + 0.002f;
        }
        return values;
    }
}
