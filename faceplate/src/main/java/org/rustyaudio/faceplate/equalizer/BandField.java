package org.rustyaudio.faceplate.equalizer;

import org.rustyaudio.dsp.Band;

/// A number of a band that can be typed or stepped, so that nothing has to be dragged.
public enum BandField {
    GAIN("gain in dB"),
    FREQUENCY("frequency in Hz"),
    Q("Q");

    private static final double GAIN_STEP_DB = 0.5;
    private static final double Q_STEP = 0.1;
    private static final double FINE = 0.2;
    private static final int MANY = 5;

    private final String label;

    BandField(String label) {
        this.label = label;
    }

    /// What a person calls it, such as "Band 3 gain in dB".
    public String name(int index) {
        return "Band " + (index + 1) + " " + label;
    }

    /// Whether it shapes a band of this type.
    public boolean used(Band band) {
        return switch (this) {
            case GAIN -> band.type().hasGain();
            case FREQUENCY -> true;
            case Q -> band.type().hasQ();
        };
    }

    /// What the field says; a dash where the band's type does without.
    public String text(Band band) {
        if (!used(band)) {
            return "–";
        }
        return switch (this) {
            case GAIN -> Numbers.decibels(band.gainDb());
            case FREQUENCY -> Numbers.hertz(band.frequencyHz());
            case Q -> Numbers.quality(band.q());
        };
    }

    /// The steps of an arrow or page key: fine ones a fifth.
    public static double steps(boolean up, boolean page, boolean fine) {
        return (up ? 1 : -1) * (page ? MANY : 1) * (fine ? FINE : 1);
    }

    /// Takes what was typed.
    ///
    /// @throws IllegalArgumentException a sentence, where it is no number or none a band can have
    public void take(EqualizerModel model, int index, String text) {
        set(model, index, Numbers.require(text));
    }

    /// Goes by so many steps: half a decibel, a semitone, a tenth of Q.
    ///
    /// @throws IllegalArgumentException a sentence, where no band can go there
    public void step(EqualizerModel model, int index, double steps) {
        Band band = model.bands().get(index);
        set(
                model,
                index,
                switch (this) {
                    case GAIN -> Math.round((band.gainDb() + steps * GAIN_STEP_DB) * 10) / 10.0;
                    case FREQUENCY -> Math.round(band.frequencyHz() * Math.pow(2, steps / 12) * 10) / 10.0;
                    case Q -> Math.round((band.q() + steps * Q_STEP) * 100) / 100.0;
                });
    }

    private void set(EqualizerModel model, int index, double value) {
        Band band = model.bands().get(index);
        model.set(
                index,
                switch (this) {
                    case GAIN -> new Band(band.on(), band.type(), band.frequencyHz(), value, band.q());
                    case FREQUENCY -> new Band(band.on(), band.type(), value, band.gainDb(), band.q());
                    case Q -> new Band(band.on(), band.type(), band.frequencyHz(), band.gainDb(), value);
                });
    }
}
