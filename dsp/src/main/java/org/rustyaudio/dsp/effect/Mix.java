package org.rustyaudio.dsp.effect;

/// Shares of the sound and of what an effect adds to it: both in full in the middle, one alone at each end.
final class Mix {

    private Mix() {}

    static double dry(double mixPercent) {
        return Math.min(1, 2 - mixPercent / 50);
    }

    static double wet(double mixPercent) {
        return Math.min(1, mixPercent / 50);
    }
}
