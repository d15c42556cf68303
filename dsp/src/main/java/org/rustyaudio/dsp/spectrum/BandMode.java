package org.rustyaudio.dsp.spectrum;

/// How finely a spectrum is divided: bands to the octave.
public enum BandMode {
    FULL_OCTAVE(1),
    HALF_OCTAVE(2),
    THIRD_OCTAVE(3),
    SIXTH_OCTAVE(6),
    EIGHTH_OCTAVE(8),
    TWELFTH_OCTAVE(12),
    TWENTY_FOURTH_OCTAVE(24);

    private final int perOctave;

    BandMode(int perOctave) {
        this.perOctave = perOctave;
    }

    public int perOctave() {
        return perOctave;
    }
}
