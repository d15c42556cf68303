package org.rustyaudio.dsp.effect;

import org.rustyaudio.dsp.math.Decibels;

/// What the lines of a reverberation lose each time round: a gain for the middle of the spectrum and a shelf of first
/// order at either end, for each line by its length.
/// Audio thread only.
///
/// J.-M. Jot, A. Chaigne, Digital delay networks for designing artificial reverberators, AES 90 (1991): a line of d
/// seconds loses 60 d / T decibels for a decay time of T seconds.
final class Absorption {

    private static final double GLIDE_SECONDS = 0.02;

    private final double sampleRateHz;
    private final int lines;
    private final int glideFrames;
    private final double[] gain;
    private final double[] bass;
    private final double[] treble;
    private final double[] wantedGain;
    private final double[] wantedBass;
    private final double[] wantedTreble;
    private final double[] bassState;
    private final double[] trebleState;
    private final Glide bassPull;
    private final Glide treblePull;
    private int left;

    Absorption(int lines, double sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
        this.lines = lines;
        this.glideFrames = (int) Math.max(1, GLIDE_SECONDS * sampleRateHz);
        this.gain = new double[lines];
        this.bass = new double[lines];
        this.treble = new double[lines];
        this.wantedGain = new double[lines];
        this.wantedBass = new double[lines];
        this.wantedTreble = new double[lines];
        this.bassState = new double[lines];
        this.trebleState = new double[lines];
        this.bassPull = new Glide(sampleRateHz);
        this.treblePull = new Glide(sampleRateHz);
    }

    /// Glides to new decay times over lines of these lengths.
    void apply(ReverbSettings settings, int[] frames) {
        double middle = settings.decaySeconds();
        double bassOver = 100 / settings.bassPercent() - 1;
        double trebleOver = 100 / settings.treblePercent() - 1;
        for (int i = 0; i < lines; i++) {
            double lossDb = 60 * frames[i] / (sampleRateHz * middle);
            wantedGain[i] = Decibels.toGain(-lossDb);
            wantedBass[i] = Decibels.toGain(-lossDb * bassOver) - 1;
            wantedTreble[i] = Decibels.toGain(-lossDb * trebleOver) - 1;
        }
        bassPull.to(OnePole.pull(settings.bassHz(), sampleRateHz));
        treblePull.to(OnePole.pull(Math.min(settings.trebleHz(), 0.4 * sampleRateHz), sampleRateHz));
        left = glideFrames;
    }

    /// What is left of the lines' outputs, in place.
    void process(double[] v) {
        if (left > 0) {
            double part = 1.0 / left;
            for (int i = 0; i < lines; i++) {
                gain[i] += (wantedGain[i] - gain[i]) * part;
                bass[i] += (wantedBass[i] - bass[i]) * part;
                treble[i] += (wantedTreble[i] - treble[i]) * part;
            }
            left--;
        }
        double lowBy = bassPull.next();
        double highBy = treblePull.next();
        for (int i = 0; i < lines; i++) {
            double x = v[i];
            double low = bassState[i] + lowBy * (x - bassState[i]);
            bassState[i] = low;
            double y = x + bass[i] * low;
            double high = trebleState[i] + highBy * (y - trebleState[i]);
            trebleState[i] = high;
            v[i] = gain[i] * (y + treble[i] * (y - high));
        }
    }

    void reset() {
        left = 0;
        bassPull.settle();
        treblePull.settle();
        for (int i = 0; i < lines; i++) {
            gain[i] = wantedGain[i];
            bass[i] = wantedBass[i];
            treble[i] = wantedTreble[i];
            bassState[i] = 0;
            trebleState[i] = 0;
        }
    }
}
