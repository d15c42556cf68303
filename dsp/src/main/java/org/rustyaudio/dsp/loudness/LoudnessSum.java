package org.rustyaudio.dsp.loudness;

/// Loudness and true peak of several programmes as one, such as the tracks of an album.
/// One thread; each meter is added once, after its [LoudnessMeter#finish()].
///
/// Blocks that would lie across two programmes are left out, so the order of the programmes does not matter.
public final class LoudnessSum {

    private static final double GATE_LU = 10;

    private final LoudnessHistogram blocks = new LoudnessHistogram();
    private double truePeakDbtp = Double.NEGATIVE_INFINITY;

    public void add(LoudnessMeter programme) {
        programme.addTo(blocks);
        truePeakDbtp = Math.max(truePeakDbtp, programme.truePeakDbtp());
    }

    /// Gated loudness of all, in LUFS; −infinity for silence.
    public double integratedLufs() {
        return LoudnessHistogram.lufs(blocks.gatedMeanEnergy(GATE_LU));
    }

    /// Highest true peak of all, in dBTP; −infinity for silence.
    public double truePeakDbtp() {
        return truePeakDbtp;
    }
}
