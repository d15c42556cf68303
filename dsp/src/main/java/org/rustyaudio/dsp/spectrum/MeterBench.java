package org.rustyaudio.dsp.spectrum;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.loudness.LoudnessMeter;

/// The one meter that is looked at; the others rest and cost nothing.
/// Display thread only; [#update] allocates nothing.
public final class MeterBench {

    /// Columns of the oscilloscope's picture.
    public static final int SCOPE_COLUMNS = 128;

    /// Most numbers one update gives.
    public static final int MOST = 4 * SCOPE_COLUMNS;

    public static final double QUIETEST_DB = -200;

    /// Width of the oscilloscope's picture.
    private static final double SCOPE_SECONDS = 0.02;

    private final int sampleRateHz;
    private MeterKind kind = MeterKind.NONE;
    private @Nullable VuMeter vu;
    private @Nullable PeakMeter peak;
    private @Nullable LoudnessMeter loudness;
    private @Nullable Oscilloscope scope;
    private @Nullable TapCursor cursor;
    private boolean begun;

    public MeterBench(int sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
    }

    public MeterKind kind() {
        return kind;
    }

    /// Begins a measurement, forgetting the one before.
    public void choose(MeterKind chosen) {
        kind = chosen;
        vu = chosen == MeterKind.VU ? new VuMeter(sampleRateHz) : null;
        peak = chosen == MeterKind.PEAK ? new PeakMeter(sampleRateHz) : null;
        loudness = chosen == MeterKind.LOUDNESS ? LoudnessMeter.stereo(sampleRateHz) : null;
        scope = chosen == MeterKind.SCOPE ? new Oscilloscope(scopeFrames()) : null;
        boolean follows = chosen == MeterKind.LOUDNESS || chosen == MeterKind.LEVEL;
        cursor = follows ? new TapCursor(sampleRateHz) : null;
        begun = false;
    }

    private int scopeFrames() {
        int each = Math.max(1, (int) (SCOPE_SECONDS * sampleRateHz / SCOPE_COLUMNS));
        return each * SCOPE_COLUMNS;
    }

    /// Measures what became audible since the last update.
    ///
    /// @param values room for [#MOST] numbers, filled from the front as [MeterKind] tells
    /// @return how many there are
    public int update(AnalyserTap tap, long latencyFrames, double dtSeconds, float[] values) {
        return switch (kind) {
            case NONE -> 0;
            case VU -> vu(tap, latencyFrames, dtSeconds, values);
            case PEAK -> peak(tap, latencyFrames, dtSeconds, values);
            case LOUDNESS -> loudness(tap, latencyFrames, dtSeconds, values);
            case SCOPE -> scope(tap, latencyFrames, values);
            case LEVEL -> level(tap, latencyFrames, dtSeconds, values);
        };
    }

    private int vu(AnalyserTap tap, long latencyFrames, double dtSeconds, float[] values) {
        VuMeter meter = vu;
        if (meter == null) {
            return 0;
        }
        meter.update(tap, latencyFrames, dtSeconds);
        values[0] = shown(meter.leftDb());
        values[1] = shown(meter.rightDb());
        return 2;
    }

    private int peak(AnalyserTap tap, long latencyFrames, double dtSeconds, float[] values) {
        PeakMeter meter = peak;
        if (meter == null) {
            return 0;
        }
        meter.update(tap, latencyFrames, dtSeconds);
        values[0] = shown(meter.leftDb());
        values[1] = shown(meter.rightDb());
        values[2] = shown(meter.leftHeldDb());
        values[3] = shown(meter.rightHeldDb());
        values[4] = meter.lampLit() ? 1 : 0;
        return 5;
    }

    private int loudness(AnalyserTap tap, long latencyFrames, double dtSeconds, float[] values) {
        LoudnessMeter meter = loudness;
        TapCursor from = cursor;
        if (meter == null || from == null) {
            return 0;
        }
        int frames = fresh(from, tap, latencyFrames, dtSeconds);
        meter.process(from.left, from.right, 0, frames);
        values[0] = shown(meter.momentaryLufs());
        values[1] = shown(meter.shortTermLufs());
        values[2] = shown(meter.integratedLufs());
        values[3] = (float) meter.loudnessRangeLu();
        values[4] = shown(meter.truePeakDbtp());
        return 5;
    }

    /// What came since the meter was chosen; what sounded before belongs to something else.
    private int fresh(TapCursor from, AnalyserTap tap, long latencyFrames, double dtSeconds) {
        int frames = from.advance(tap, latencyFrames, dtSeconds);
        boolean first = !begun;
        begun = true;
        return first ? 0 : frames;
    }

    private int level(AnalyserTap tap, long latencyFrames, double dtSeconds, float[] values) {
        TapCursor from = cursor;
        if (from == null) {
            return 0;
        }
        int frames = fresh(from, tap, latencyFrames, dtSeconds);
        float highest = 0;
        for (int i = 0; i < frames; i++) {
            highest = Math.max(highest, Math.max(Math.abs(from.left[i]), Math.abs(from.right[i])));
        }
        values[0] = highest;
        return 1;
    }

    private int scope(AnalyserTap tap, long latencyFrames, float[] values) {
        Oscilloscope picture = scope;
        if (picture == null) {
            return 0;
        }
        picture.update(tap, latencyFrames);
        int each = picture.frames() / SCOPE_COLUMNS;
        for (int column = 0; column < SCOPE_COLUMNS; column++) {
            float leftLow = picture.left(column * each);
            float leftHigh = leftLow;
            float rightLow = picture.right(column * each);
            float rightHigh = rightLow;
            for (int i = 1; i < each; i++) {
                float left = picture.left(column * each + i);
                float right = picture.right(column * each + i);
                leftLow = Math.min(leftLow, left);
                leftHigh = Math.max(leftHigh, left);
                rightLow = Math.min(rightLow, right);
                rightHigh = Math.max(rightHigh, right);
            }
            values[4 * column] = leftLow;
            values[4 * column + 1] = leftHigh;
            values[4 * column + 2] = rightLow;
            values[4 * column + 3] = rightHigh;
        }
        return MOST;
    }

    private static float shown(double db) {
        return (float) Math.max(QUIETEST_DB, db);
    }
}
