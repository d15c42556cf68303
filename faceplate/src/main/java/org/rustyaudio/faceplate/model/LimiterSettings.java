package org.rustyaudio.faceplate.model;

/// What the limiter may do behind equalizer and effects; sound that is not shaped passes it untouched. Immutable.
///
/// @param on whether it guards the output at all
/// @param ceilingDbtp the highest true peak it lets pass, −12 to 0 dBTP
public record LimiterSettings(boolean on, double ceilingDbtp) {

    public static final double LEAST_DBTP = -12;
    public static final double MOST_DBTP = 0;

    public static final LimiterSettings INITIAL = new LimiterSettings(true, -1);

    public LimiterSettings {
        if (!(ceilingDbtp >= LEAST_DBTP && ceilingDbtp <= MOST_DBTP)) {
            throw new IllegalArgumentException(
                    "limiter ceiling " + ceilingDbtp + " dBTP is outside " + LEAST_DBTP + " to " + MOST_DBTP + " dBTP");
        }
    }
}
