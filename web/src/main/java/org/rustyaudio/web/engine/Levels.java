package org.rustyaudio.web.engine;

/// The sound as it was measured last, in dBFS; −200 dB is silence. The arrays stay the same and their numbers
/// change: copy what is to be kept.
/// Page thread only.
public final class Levels {

    static final double QUIETEST_DB = -200;

    private float[] bandsDb = new float[0];
    private float[] bandPeaksDb = new float[0];
    private double leftDb = QUIETEST_DB;
    private double rightDb = QUIETEST_DB;
    private double leftHeldDb = QUIETEST_DB;
    private double rightHeldDb = QUIETEST_DB;
    private boolean lampLit;
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

    public double leftDb() {
        return leftDb;
    }

    public double rightDb() {
        return rightDb;
    }

    /// The left column's mark.
    public double leftHeldDb() {
        return leftHeldDb;
    }

    /// The right column's mark.
    public double rightHeldDb() {
        return rightHeldDb;
    }

    /// Whether a true peak went above full scale within the last two seconds.
    public boolean lampLit() {
        return lampLit;
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
        leftDb = QUIETEST_DB;
        rightDb = QUIETEST_DB;
        leftHeldDb = QUIETEST_DB;
        rightHeldDb = QUIETEST_DB;
        lampLit = false;
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

    /// @param meters left, right, their marks, the lamp (0 or 1), headroom and the limiter's reduction
    void takeMeters(float[] meters) {
        leftDb = meters[0];
        rightDb = meters[1];
        leftHeldDb = meters[2];
        rightHeldDb = meters[3];
        lampLit = meters[4] != 0;
        headroomDb = meters[5];
        limiterReductionDb = meters[6];
    }
}
