package org.rustyaudio.player.transport;

/// How one sound passes into the next.
///
/// @param crossfadeSeconds overlap of two tracks, 0 to 12; 0 joins them without a gap
/// @param gaplessAlbums joins consecutive tracks of one album without a crossfade
/// @param pauseFadeMillis fade on pause and resume, 3 to 1000
/// @param stopFadeMillis fade on stop, 3 to 1000
/// @param seekFadeMillis fade on a jump inside a track, 3 to 1000
/// @param skipFadeMillis fade when a listener picks another track, 3 to 12,000
public record TransitionSettings(
        double crossfadeSeconds,
        boolean gaplessAlbums,
        int pauseFadeMillis,
        int stopFadeMillis,
        int seekFadeMillis,
        int skipFadeMillis) {

    public static final TransitionSettings DEFAULT = new TransitionSettings(0, true, 120, 120, 20, 60);

    public TransitionSettings {
        if (!(crossfadeSeconds >= 0 && crossfadeSeconds <= 12)) {
            throw new IllegalArgumentException("crossfade of " + crossfadeSeconds + " s is outside 0 to 12 s");
        }
        check("pause", pauseFadeMillis, 1000);
        check("stop", stopFadeMillis, 1000);
        check("seek", seekFadeMillis, 1000);
        check("skip", skipFadeMillis, 12_000);
    }

    public TransitionSettings withCrossfade(double seconds) {
        return new TransitionSettings(
                seconds, gaplessAlbums, pauseFadeMillis, stopFadeMillis, seekFadeMillis, skipFadeMillis);
    }

    private static void check(String name, int millis, int most) {
        if (millis < 3 || millis > most) {
            throw new IllegalArgumentException(name + " fade of " + millis + " ms is outside 3 to " + most + " ms");
        }
    }
}
