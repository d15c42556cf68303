package org.rustyaudio.desktop.setup;

/// What a place of the volume knob means to ears, told by name.
enum LevelZone {
    EASY("easy", ""),
    LOUD("loud", "Loud: rest your ears now and then"),
    VERY_LOUD("very loud", "Very loud: not for long");

    private static final double LOUD_FROM = 30;
    private static final double VERY_LOUD_FROM = 36;

    private final String word;
    private final String warning;

    LevelZone(String word, String warning) {
        this.word = word;
        this.warning = warning;
    }

    /// @param steps of the knob, 0 to 40
    static LevelZone of(double steps) {
        return steps >= VERY_LOUD_FROM ? VERY_LOUD : steps >= LOUD_FROM ? LOUD : EASY;
    }

    String word() {
        return word;
    }

    /// What is said when the zone is entered from below; empty for nothing.
    String warning() {
        return warning;
    }
}
