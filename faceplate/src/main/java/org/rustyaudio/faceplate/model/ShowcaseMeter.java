package org.rustyaudio.faceplate.model;

import org.rustyaudio.dsp.spectrum.MeterBench;
import org.rustyaudio.dsp.spectrum.MeterKind;

/// A meter that has measured made-up music for eight seconds, for pictures. Made of nothing but its arguments.
final class ShowcaseMeter {

    private static final int STEPS = 160;
    private static final int STEP_MILLIS = 50;
    private static final double QUIETER_BY_DB = 24;

    private ShowcaseMeter() {}

    static MeterState of(MeterStyle style, int columns, int rows) {
        MeterBoard board = new MeterBoard();
        MeterState state = MeterState.NONE;
        for (int step = 0; step < STEPS; step++) {
            board.bands(bands(step));
            board.meter(style.kind(), values(style.kind(), step));
            state = board.at(
                    style, true, 0.392 * step / STEPS, QUIETER_BY_DB, columns, rows, false, (long) step * STEP_MILLIS);
        }
        return state;
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
        float quiet = (float) -QUIETER_BY_DB;
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
