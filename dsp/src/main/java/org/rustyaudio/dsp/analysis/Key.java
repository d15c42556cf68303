package org.rustyaudio.dsp.analysis;

/// The key of a piece of music.
///
/// @param tonic 0 for C to 11 for B; −1 where there is no clear key
/// @param minor whether the mode is minor
/// @param confidence from 0, no sign of a key, to 1
/// @param tuningCents how far the piece is tuned above A = 440 Hz, −50 to 50
public record Key(int tonic, boolean minor, double confidence, double tuningCents) {

    /// No clear key, and no sign of one.
    public static final Key NONE = new Key(-1, false, 0, 0);

    // As they are written in signatures of up to six accidentals.
    private static final String[] MAJOR = {"C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"};
    private static final String[] MINOR = {"C", "C#", "D", "Eb", "E", "F", "F#", "G", "G#", "A", "Bb", "B"};

    public Key {
        if (tonic < -1 || tonic > 11) {
            throw new IllegalArgumentException("tonic " + tonic + " is outside -1 to 11");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is outside 0 to 1");
        }
        if (!(tuningCents >= -50 && tuningCents <= 50)) {
            throw new IllegalArgumentException("tuning " + tuningCents + " cents is outside -50 to 50 cents");
        }
    }

    /// Whether there is a key at all.
    public boolean clear() {
        return tonic >= 0;
    }

    /// The name in English: "A minor", "Eb major"; empty where there is no clear key.
    public String name() {
        if (!clear()) {
            return "";
        }
        return minor ? MINOR[tonic] + " minor" : MAJOR[tonic] + " major";
    }

    /// The place on the Camelot wheel of disc jockeys: fifths count up, A is minor and B is major, C major is 8B; empty
    /// where there is no clear key.
    public String camelot() {
        if (!clear()) {
            return "";
        }
        int fifths = 7 * (minor ? tonic + 3 : tonic) % 12;
        return ((fifths + 7) % 12 + 1) + (minor ? "A" : "B");
    }
}
