package org.rustyaudio.faceplate.model;

import java.util.ArrayList;
import java.util.List;

/// Turns measured levels into bars over a scale.
final class MeterBars {

    /// What a studio calls 0 VU.
    private static final double ZERO_VU_DBFS = -18;

    private static final double PEAK_FLOOR_DB = -60;
    private static final double LOUDNESS_FLOOR = -41;
    private static final double LOUDNESS_TOP = -5;
    /// The target of EBU R 128.
    private static final double LOUDNESS_TARGET = -23;

    private static final List<MeterState.Tick> VU_TICKS = ticks(MeterBars::vu, -20, -10, -7, -5, -3, -1, 0, 1, 2, 3);
    private static final List<MeterState.Tick> PEAK_TICKS = ticks(MeterBars::peak, -60, -50, -40, -30, -20, -10, -5, 0);
    private static final List<MeterState.Tick> LOUDNESS_TICKS =
            ticks(MeterBars::loudness, -41, -35, -29, -23, -17, -11, -5);

    private MeterBars() {}

    /// Where a number stands on a scale.
    private interface Scale {
        double part(double value);
    }

    private static List<MeterState.Tick> ticks(Scale scale, int... values) {
        List<MeterState.Tick> ticks = new ArrayList<>();
        for (int value : values) {
            ticks.add(new MeterState.Tick(scale.part(value), whole(value)));
        }
        return List.copyOf(ticks);
    }

    /// A volume indicator's scale is even in voltage, with +3 at its end.
    private static double vu(double vu) {
        return part(Math.pow(10, (vu - 3) / 20));
    }

    private static double peak(double db) {
        return part((db - PEAK_FLOOR_DB) / -PEAK_FLOOR_DB);
    }

    private static double loudness(double lufs) {
        return part((lufs - LOUDNESS_FLOOR) / (LOUDNESS_TOP - LOUDNESS_FLOOR));
    }

    private static double part(double part) {
        return Math.max(0, Math.min(1, part));
    }

    /// @param values as [org.rustyaudio.dsp.spectrum.MeterKind#VU] gives them
    /// @param liftDb what the volume takes away
    static MeterState vu(float[] values, double liftDb) {
        return new MeterState.Bars(vuBar("L", at(values, 0) + liftDb), vuBar("R", at(values, 1) + liftDb), VU_TICKS);
    }

    private static MeterState.Bar vuBar(String label, double dbfs) {
        return new MeterState.Bar(label, vu(dbfs - ZERO_VU_DBFS), -1, vu(0), "");
    }

    static MeterState peak(float[] values) {
        return new MeterState.Bars(
                peakBar("L", at(values, 0), at(values, 2)), peakBar("R", at(values, 1), at(values, 3)), PEAK_TICKS);
    }

    private static MeterState.Bar peakBar(String label, double db, double heldDb) {
        double mark = heldDb > PEAK_FLOOR_DB ? peak(heldDb) : -1;
        return new MeterState.Bar(label, peak(db), mark, peak(-1), figure(heldDb));
    }

    static MeterState loudness(float[] values, double liftDb) {
        double range = values.length > 3 ? values[3] : 0;
        String integrated = "I " + figure(at(values, 2) + liftDb);
        return new MeterState.Bars(
                new MeterState.Bar("M", loudness(at(values, 0) + liftDb), -1, loudness(LOUDNESS_TARGET), integrated),
                new MeterState.Bar(
                        "S",
                        loudness(at(values, 1) + liftDb),
                        at(values, 2) > -100 ? loudness(at(values, 2) + liftDb) : -1,
                        loudness(LOUDNESS_TARGET),
                        "LRA " + tenths(range)),
                LOUDNESS_TICKS);
    }

    private static double at(float[] values, int index) {
        return index < values.length ? values[index] : -200;
    }

    private static String figure(double db) {
        return db < -99 ? "\u2212\u221E" : tenths(db);
    }

    private static String tenths(double value) {
        long tenths = Math.round(Math.abs(value) * 10);
        return (value < 0 && tenths > 0 ? "\u2212" : "") + tenths / 10 + "." + tenths % 10;
    }

    private static String whole(int value) {
        return value < 0 ? "\u2212" + -value : value > 0 ? "+" + value : "0";
    }
}
