package org.rustyaudio.dsp.analysis;

/// How fast a piece of music goes.
///
/// @param bpm beats in a minute, to a tenth; 0 where there is no steady tempo
/// @param confidence from 0, no sign of a pulse, to 1, a machine's
public record Tempo(double bpm, double confidence) {

    /// No steady tempo, and no sign of one.
    public static final Tempo NONE = new Tempo(0, 0);

    public Tempo {
        if (!(bpm >= 0 && bpm <= 1_000)) {
            throw new IllegalArgumentException("tempo " + bpm + " BPM is outside 0 to 1000 BPM");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is outside 0 to 1");
        }
    }

    /// Whether there is a tempo at all.
    public boolean steady() {
        return bpm > 0;
    }
}
