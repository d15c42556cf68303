package org.rustyaudio.faceplate.model;

/// How loud each step of the volume knob is: fine where music is heard, steep towards silence.
public final class VolumeTaper {

    /// Silence for the chain.
    public static final double SILENCE_DB = -120;

    private static final double KNEE = 10;
    private static final double FINE_DB = 1.2;
    private static final double STEEP_DB = 4;

    private VolumeTaper() {}

    /// @param steps 0 to 40
    /// @return 0 dB at 40, −36 dB at 10, silence at 0
    public static double db(double steps) {
        if (steps <= 0) {
            return SILENCE_DB;
        }
        return steps >= KNEE
                ? (steps - VolumeState.MAX) * FINE_DB
                : (KNEE - VolumeState.MAX) * FINE_DB - (KNEE - steps) * STEEP_DB;
    }

    /// The step that is as loud as this: the inverse of [#db].
    ///
    /// @param db −120 to 0
    /// @return 0 to 40
    public static double steps(double db) {
        double kneeDb = (KNEE - VolumeState.MAX) * FINE_DB;
        double steps = db >= kneeDb ? VolumeState.MAX + db / FINE_DB : KNEE + (db - kneeDb) / STEEP_DB;
        return Math.clamp(steps, 0.0, (double) VolumeState.MAX);
    }
}
