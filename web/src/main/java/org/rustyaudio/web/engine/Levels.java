package org.rustyaudio.web.engine;

import org.rustyaudio.dsp.spectrum.MeterKind;

/// The sound as it was measured last, in dBFS; −200 dB is silence. The arrays stay the same and their numbers
/// change: copy what is to be kept.
/// Page thread only.
public final class Levels {

    private static final int METER_HEAD = 4;

    private float[] bandsDb = new float[0];
    private float[] bandPeaksDb = new float[0];
    private MeterKind meter = MeterKind.NONE;
    private float[] meterValues = new float[0];
    private double headroomDb;
    private double limiterReductionDb;

    /// One number a band, in the order of the settings' [org.rustyaudio.dsp.spectrum.BandLayout]; empty at rest.
    public float[] bandsDb() {
        return bandsDb;
    }

    /// The highest of the last moments, band by band.
    public float[] bandPeaksDb() {
        return bandPeaksDb;
    }

    /// What [#meterValues] are.
    public MeterKind meter() {
        return meter;
    }

    /// The numbers of the meter that is looked at, as [MeterKind] tells; empty at rest.
    public float[] meterValues() {
        return meterValues;
    }

    /// How far the automatic headroom lowers the sound.
    public double headroomDb() {
        return headroomDb;
    }

    /// How far the limiter lowered the last block.
    public double limiterReductionDb() {
        return limiterReductionDb;
    }

    /// Everything is down.
    void rest() {
        bandsDb = new float[0];
        bandPeaksDb = new float[0];
        meter = MeterKind.NONE;
        meterValues = new float[0];
        limiterReductionDb = 0;
    }

    /// @param bands level and peak of every band, all levels first
    void takeBands(float[] bands) {
        int count = bands.length / 2;
        if (bandsDb.length != count) {
            bandsDb = new float[count];
            bandPeaksDb = new float[count];
        }
        System.arraycopy(bands, 0, bandsDb, 0, count);
        System.arraycopy(bands, count, bandPeaksDb, 0, count);
    }

    /// @param meters headroom, the limiter's reduction, the meter's kind and count, then its numbers
    @SuppressWarnings("EnumOrdinal") // Both ends are of one build.
    void takeMeters(float[] meters) {
        headroomDb = meters[0];
        limiterReductionDb = meters[1];
        meter = MeterKind.values()[(int) meters[2]];
        int count = meters.length - METER_HEAD;
        if (meterValues.length != count) {
            meterValues = new float[count];
        }
        System.arraycopy(meters, METER_HEAD, meterValues, 0, count);
    }
}
