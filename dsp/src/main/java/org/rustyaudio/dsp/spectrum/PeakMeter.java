package org.rustyaudio.dsp.spectrum;

import org.rustyaudio.dsp.loudness.TruePeakDetector;
import org.rustyaudio.dsp.math.Decibels;

/// Two columns that rise with the highest sample at once and sink slowly, each with a mark that stands longer, and a
/// lamp for true peaks above full scale.
/// Display thread only; [#update] allocates nothing.
public final class PeakMeter {

    /// 20 dB in 1.7 s, as a programme meter of IEC 60268-10 (type I) falls.
    public static final double FALL_DB_PER_SECOND = 11.8;

    public static final double HOLD_SECONDS = 1;
    public static final double LAMP_SECONDS = 2;
    public static final double QUIETEST_DB = -200;

    private final TapCursor cursor;
    private final Column left;
    private final Column right;
    private double lampSeconds;

    public PeakMeter(int sampleRateHz) {
        cursor = new TapCursor(sampleRateHz);
        left = new Column(sampleRateHz);
        right = new Column(sampleRateHz);
    }

    /// Meters what became audible since the last update.
    public void update(AnalyserTap tap, long latencyFrames, double dtSeconds) {
        int frames = cursor.advance(tap, latencyFrames, dtSeconds);
        left.move(cursor.left, frames, dtSeconds);
        right.move(cursor.right, frames, dtSeconds);
        boolean over = Math.max(left.truePeak, right.truePeak) > 1;
        lampSeconds = over ? LAMP_SECONDS : Math.max(0, lampSeconds - dtSeconds);
    }

    /// Left column in dBFS; −200 dB at the lowest.
    public double leftDb() {
        return left.levelDb;
    }

    /// Right column in dBFS; −200 dB at the lowest.
    public double rightDb() {
        return right.levelDb;
    }

    /// Left mark in dBFS: the highest of the last second, then sinking.
    public double leftHeldDb() {
        return left.heldDb;
    }

    /// Right mark in dBFS: the highest of the last second, then sinking.
    public double rightHeldDb() {
        return right.heldDb;
    }

    /// Whether a true peak went above 0 dBTP within the last two seconds.
    public boolean lampLit() {
        return lampSeconds > 0;
    }

    private static final class Column {

        private final TruePeakDetector detector;
        private double truePeak;
        private double levelDb = QUIETEST_DB;
        private double heldDb = QUIETEST_DB;
        private double heldSeconds;

        Column(int sampleRateHz) {
            detector = new TruePeakDetector(sampleRateHz);
        }

        void move(float[] samples, int frames, double dtSeconds) {
            double highest = 0;
            for (int i = 0; i < frames; i++) {
                highest = Math.max(highest, Math.abs(samples[i]));
            }
            truePeak = detector.process(samples, 0, frames, 1);
            double now = Math.max(QUIETEST_DB, Decibels.ofGain(highest));
            double sunk = dtSeconds * FALL_DB_PER_SECOND;
            levelDb = Math.max(now, Math.max(QUIETEST_DB, levelDb - sunk));
            heldSeconds += dtSeconds;
            if (now >= heldDb) {
                heldDb = now;
                heldSeconds = 0;
            } else if (heldSeconds > HOLD_SECONDS) {
                heldDb = Math.max(levelDb, heldDb - sunk);
            }
        }
    }
}
