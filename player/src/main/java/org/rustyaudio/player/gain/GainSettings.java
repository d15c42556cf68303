package org.rustyaudio.player.gain;

/// How loudness tags are applied.
///
/// @param preampDb added to the gain of a file with tags, −24 to +24 dB
/// @param untaggedDb gain of a file without tags, −24 to +24 dB
/// @param clipGuard lowers the gain so that the tagged peak stays at full scale
public record GainSettings(GainMode mode, double preampDb, double untaggedDb, boolean clipGuard) {

    public static final GainSettings OFF = new GainSettings(GainMode.OFF, 0, 0, true);

    public GainSettings {
        check("preamp", preampDb);
        check("gain without tags", untaggedDb);
    }

    public GainSettings withMode(GainMode newMode) {
        return new GainSettings(newMode, preampDb, untaggedDb, clipGuard);
    }

    private static void check(String name, double db) {
        if (!(db >= -24 && db <= 24)) {
            throw new IllegalArgumentException("ReplayGain " + name + " " + db + " dB is outside -24 to 24 dB");
        }
    }
}
