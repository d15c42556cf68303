package org.rustyaudio.dsp.loudness;

import org.rustyaudio.dsp.math.Decibels;

/// Measures loudness by ITU-R BS.1770-5 and EBU R 128 (Tech 3341, Tech 3342): momentary, short-term and integrated
/// loudness, loudness range, sample peak and true peak.
/// One thread feeds it and allocates nothing; any thread may read, and sees a state at most one block old.
///
/// Memory does not grow with the programme: [LoudnessHistogram] tells what that costs (integrated loudness is exact but
/// for blocks within 0.01 LU of the gate, the range within 0.01 LU). Momentary and short-term loudness move every 10
/// ms, integrated loudness and range every 100 ms. A window that reaches ahead of the start finds silence there.
///
/// Every loudness is −infinity where nothing reached it: digital silence, or an integrated loudness with no 400 ms
/// block above −70 LUFS. Not-a-number and infinity count as silence.
public final class LoudnessMeter {

    private static final int PARTS_PER_SECOND = 100;
    private static final int MOMENTARY_PARTS = 40;
    private static final int SHORT_TERM_PARTS = 300;
    private static final int BLOCK_STEP_PARTS = 10;
    private static final double INTEGRATED_GATE_LU = 10;
    private static final double RANGE_GATE_LU = 20;

    private final int sampleRateHz;
    private final double[] weights;
    private final KWeighting[] filters;
    private final TruePeakDetector[] detectors;
    private final float[][] pair = new float[2][];

    // Energy and length of the last 300 parts of 10 ms; part p stands at p modulo 300.
    private final double[] partEnergy = new double[SHORT_TERM_PARTS];
    private final int[] partFrames = new int[SHORT_TERM_PARTS];
    private final double[] channelEnergy;
    private long frames;
    private long partStart;
    private long partEnd;

    private final LoudnessHistogram blocks = new LoudnessHistogram();
    private final LoudnessHistogram shortTerms = new LoudnessHistogram();

    // Written last in a part and read first by others, so that they see what was written before it.
    private volatile long parts;
    private volatile double momentaryEnergy;
    private volatile double shortTermEnergy;
    private volatile double highestMomentaryEnergy;
    private volatile double highestShortTermEnergy;
    private volatile double samplePeak;
    private volatile double truePeak;

    private LoudnessMeter(int sampleRateHz, double... weights) {
        if (sampleRateHz < 8_000 || sampleRateHz > 384_000) {
            throw new IllegalArgumentException("sample rate " + sampleRateHz + " Hz is outside 8000 to 384000 Hz");
        }
        if (weights.length == 0) {
            throw new IllegalArgumentException("a loudness meter needs at least one channel");
        }
        this.sampleRateHz = sampleRateHz;
        this.weights = weights.clone();
        filters = new KWeighting[weights.length];
        detectors = new TruePeakDetector[weights.length];
        for (int c = 0; c < weights.length; c++) {
            if (!(weights[c] >= 0 && weights[c] <= 10)) {
                throw new IllegalArgumentException(
                        "weight " + weights[c] + " of channel " + (c + 1) + " is outside 0 to 10");
            }
            filters[c] = new KWeighting(sampleRateHz);
            detectors[c] = new TruePeakDetector(sampleRateHz);
        }
        channelEnergy = new double[weights.length];
        reset();
    }

    /// A meter for one channel. A mono file is one channel: 3 LU below the same signal on two.
    public static LoudnessMeter mono(int sampleRateHz) {
        return new LoudnessMeter(sampleRateHz, 1);
    }

    /// A meter for left and right.
    public static LoudnessMeter stereo(int sampleRateHz) {
        return new LoudnessMeter(sampleRateHz, 1, 1);
    }

    /// A meter for any channels, each with its weight: BS.1770-5 gives 1 to the front and to what is above or behind,
    /// 1.41 to what stands 60° to 120° to the side (the surrounds of 5.1), 0 to the low-frequency channel.
    public static LoudnessMeter weighted(int sampleRateHz, double... channelWeights) {
        return new LoudnessMeter(sampleRateHz, channelWeights);
    }

    /// Measures the frames `from` to `to`; a mono meter listens to `left` alone.
    public void process(float[] left, float[] right, int from, int to) {
        if (weights.length > 2) {
            throw new IllegalStateException("two channels were fed to a meter of " + weights.length);
        }
        pair[0] = left;
        pair[1] = right;
        measure(pair, from, to);
    }

    /// Measures the frames `from` to `to` of as many channels as the meter has.
    public void process(float[][] channels, int from, int to) {
        if (channels.length != weights.length) {
            throw new IllegalArgumentException(channels.length + " channels were fed to a meter of " + weights.length);
        }
        measure(channels, from, to);
    }

    /// Says that the programme is over: the true peak now includes the last few frames. Feeding on is allowed.
    public void finish() {
        double highest = truePeak;
        for (TruePeakDetector detector : detectors) {
            highest = detector.drain(highest);
        }
        truePeak = highest;
    }

    /// Loudness of the last 400 ms, in LUFS.
    public double momentaryLufs() {
        return LoudnessHistogram.lufs(momentaryEnergy);
    }

    /// Loudness of the last 3 s, in LUFS.
    public double shortTermLufs() {
        return LoudnessHistogram.lufs(shortTermEnergy);
    }

    /// Highest momentary loudness so far, in LUFS.
    public double highestMomentaryLufs() {
        return LoudnessHistogram.lufs(highestMomentaryEnergy);
    }

    /// Highest short-term loudness so far, in LUFS.
    public double highestShortTermLufs() {
        return LoudnessHistogram.lufs(highestShortTermEnergy);
    }

    /// Gated loudness of all so far, in LUFS: blocks of 400 ms every 100 ms, none below −70 LUFS, none more than 10 LU
    /// below the mean of the others.
    public double integratedLufs() {
        return parts < MOMENTARY_PARTS
                ? Double.NEGATIVE_INFINITY
                : LoudnessHistogram.lufs(blocks.gatedMeanEnergy(INTEGRATED_GATE_LU));
    }

    /// Adds the gated blocks so far to those of other programmes.
    void addTo(LoudnessHistogram sum) {
        sum.addAll(blocks);
    }

    /// Loudness range in LU (EBU Tech 3342): from the 10th to the 95th percentile of the short-term loudness, gated at
    /// −70 LUFS and 20 LU below the mean; 0 for less than 3 s.
    public double loudnessRangeLu() {
        return parts < SHORT_TERM_PARTS ? 0 : shortTerms.spread(RANGE_GATE_LU, 0.10, 0.95);
    }

    /// Highest sample so far on any channel, in dBFS.
    public double samplePeakDbfs() {
        return Decibels.ofGain(samplePeak);
    }

    /// Highest true peak so far on any channel, in dBTP; behind by up to 12 frames until [#finish()].
    public double truePeakDbtp() {
        return Decibels.ofGain(Math.max(samplePeak, truePeak));
    }

    /// Starts a new programme. Feeding thread only.
    public void reset() {
        frames = 0;
        partStart = 0;
        partEnd = endOfPart(0);
        for (int c = 0; c < weights.length; c++) {
            filters[c].reset();
            detectors[c].reset();
            channelEnergy[c] = 0;
        }
        for (int p = 0; p < SHORT_TERM_PARTS; p++) {
            partEnergy[p] = 0;
            partFrames[p] = 0;
        }
        blocks.reset();
        shortTerms.reset();
        momentaryEnergy = 0;
        shortTermEnergy = 0;
        highestMomentaryEnergy = 0;
        highestShortTermEnergy = 0;
        samplePeak = 0;
        truePeak = 0;
        parts = 0;
    }

    private void measure(float[][] channels, int from, int to) {
        measurePeaks(channels, from, to);
        int at = from;
        while (at < to) {
            int end = (int) Math.min(to, at + (partEnd - frames));
            for (int c = 0; c < weights.length; c++) {
                channelEnergy[c] = filters[c].addEnergy(channels[c], at, end, channelEnergy[c]);
            }
            frames += end - at;
            at = end;
            if (frames == partEnd) {
                closePart();
            }
        }
    }

    private void measurePeaks(float[][] channels, int from, int to) {
        double highestSample = samplePeak;
        double highest = truePeak;
        for (int c = 0; c < weights.length; c++) {
            float[] samples = channels[c];
            for (int i = from; i < to; i++) {
                double magnitude = Math.abs(samples[i]);
                if (magnitude > highestSample && magnitude <= Float.MAX_VALUE) {
                    highestSample = magnitude;
                }
            }
            highest = detectors[c].process(samples, from, to, highest);
        }
        samplePeak = highestSample;
        truePeak = highest;
    }

    private void closePart() {
        double energy = 0;
        for (int c = 0; c < weights.length; c++) {
            energy += weights[c] * channelEnergy[c];
            channelEnergy[c] = 0;
            filters[c].settle();
        }
        long part = parts;
        int slot = (int) (part % SHORT_TERM_PARTS);
        partEnergy[slot] = energy;
        partFrames[slot] = (int) (partEnd - partStart);
        partStart = partEnd;
        partEnd = endOfPart(part + 1);

        double momentary = meanOfLast(MOMENTARY_PARTS, slot);
        double shortTerm = meanOfLast(SHORT_TERM_PARTS, slot);
        momentaryEnergy = momentary;
        shortTermEnergy = shortTerm;
        highestMomentaryEnergy = Math.max(highestMomentaryEnergy, momentary);
        highestShortTermEnergy = Math.max(highestShortTermEnergy, shortTerm);
        if ((part + 1) % BLOCK_STEP_PARTS == 0) {
            if (part + 1 >= MOMENTARY_PARTS) {
                blocks.add(momentary);
            }
            if (part + 1 >= SHORT_TERM_PARTS) {
                shortTerms.add(shortTerm);
            }
        }
        parts = part + 1;
    }

    /// Mean square of the window that ends with the part in `slot`; a window not yet full is filled with silence.
    private double meanOfLast(int count, int slot) {
        double energy = 0;
        long length = 0;
        int at = slot;
        for (int i = 0; i < count; i++) {
            energy += partEnergy[at];
            length += partFrames[at];
            at = at == 0 ? SHORT_TERM_PARTS - 1 : at - 1;
        }
        return energy / Math.max(length, (long) count * sampleRateHz / PARTS_PER_SECOND);
    }

    /// The frame at which part `part` ends: hundredths of a second, rounded down, so that no rate drifts.
    private long endOfPart(long part) {
        return (part + 1) * sampleRateHz / PARTS_PER_SECOND;
    }
}
