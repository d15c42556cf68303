package org.rustyaudio.faceplate.model;

import org.rustyaudio.dsp.spectrum.SpectrumSettings;

/// Gathers the spectrum of the last moments, one column every twentieth of a second.
final class SpectrogramCells {

    /// As many as the widest glass has room for.
    static final int COLUMNS = 320;

    private static final long STEP_MILLIS = 50;

    private float[] strengths = new float[0];
    private MeterState.Spectrogram shown = new MeterState.Spectrogram(0, Row.EMPTY);
    private long steppedAt = Long.MIN_VALUE / 2;

    /// @param levelsDb nothing while nothing plays: the picture then stands
    MeterState.Spectrogram at(float[] levelsDb, SpectrumSettings settings, long nowMillis) {
        int bands = levelsDb.length;
        if (bands == 0 || nowMillis - steppedAt < STEP_MILLIS) {
            return shown;
        }
        steppedAt = nowMillis;
        if (strengths.length != bands * COLUMNS) {
            strengths = new float[bands * COLUMNS];
        }
        System.arraycopy(strengths, bands, strengths, 0, strengths.length - bands);
        double range = settings.ceilingDb() - settings.floorDb();
        for (int band = 0; band < bands; band++) {
            double part = (levelsDb[band] - settings.floorDb()) / range;
            strengths[strengths.length - bands + band] = (float) Math.max(0, Math.min(1, part));
        }
        shown = new MeterState.Spectrogram(bands, new Row(strengths));
        return shown;
    }

    void clear() {
        strengths = new float[0];
        shown = new MeterState.Spectrogram(0, Row.EMPTY);
    }
}
