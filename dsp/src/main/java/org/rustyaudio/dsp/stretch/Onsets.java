package org.rustyaudio.dsp.stretch;

/// Where sounds begin: the beats that a splice must neither double nor swallow.
/// One thread; allocates nothing after construction.
///
/// The signal's slope is summed up over blocks of 1.3 ms; a block counts as an onset when it has ten times the energy
/// of
/// the mean of the eight before it.
final class Onsets {

    static final int NONE = -1;

    private static final double BLOCK_SECONDS = 0.0013;
    private static final double STEP = 10;
    private static final int BEFORE = 8;
    /// Mean power of a slope of −80 dB: what is softer begins nothing.
    private static final double FLOOR = 1e-8;

    final int blockFrames;
    private final boolean[] onset;
    private final double[] recent = new double[BEFORE];
    private long blocks;
    private int inBlock;
    private double energy;
    private double last;

    /// @param frames how far back is remembered
    Onsets(double sampleRateHz, int frames) {
        this.blockFrames = (int) Math.max(1, BLOCK_SECONDS * sampleRateHz);
        this.onset = new boolean[frames / blockFrames + 2];
    }

    void add(double middle) {
        double slope = middle - last;
        last = middle;
        energy += slope * slope;
        inBlock++;
        if (inBlock == blockFrames) {
            double mean = 0;
            for (double past : recent) {
                mean += past / BEFORE;
            }
            onset[(int) (blocks % onset.length)] = energy > STEP * mean && energy > FLOOR * blockFrames;
            recent[(int) (blocks % BEFORE)] = energy;
            blocks++;
            inBlock = 0;
            energy = 0;
        }
    }

    void clear() {
        for (int i = 0; i < onset.length; i++) {
            onset[i] = false;
        }
        for (int i = 0; i < BEFORE; i++) {
            recent[i] = 0;
        }
        blocks = 0;
        inBlock = 0;
        energy = 0;
        last = 0;
    }

    /// The first frame of the first onset's block in a stretch, or [#NONE].
    long first(long from, long to) {
        long oldest = Math.max(0, blocks - onset.length);
        long end = Math.min(blocks - 1, (to - 1) / blockFrames);
        for (long block = Math.max(oldest, from / blockFrames); block <= end; block++) {
            if (onset[(int) (block % onset.length)]) {
                return block * blockFrames;
            }
        }
        return NONE;
    }

    /// The first frame of the last onset's block in a stretch, or [#NONE].
    long last(long from, long to) {
        long oldest = Math.max(Math.max(0, blocks - onset.length), from / blockFrames);
        for (long block = Math.min(blocks - 1, (to - 1) / blockFrames); block >= oldest; block--) {
            if (onset[(int) (block % onset.length)]) {
                return block * blockFrames;
            }
        }
        return NONE;
    }
}
