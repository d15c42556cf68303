package org.rustyaudio.faceplate.model;

/// What the display knows of the world around the player.
///
/// @param clock time of day, such as `23:48`
/// @param format of the current file, such as `FLAC 96/24`; empty where unknown
/// @param silent why nothing can be heard, such as "No sound device: playing silently"; empty where all is well
/// @param latencyFrames rendered but not heard yet
/// @param reducedMotion whether motion is unwelcome
/// @param source what is chosen to be heard, such as `Files` or `Generator`
/// @param live what sounds in the place of a track, such as `Sine 1 kHz −20 dBFS`; empty where nothing does
public record Surroundings(
        String clock,
        String format,
        String silent,
        long latencyFrames,
        boolean reducedMotion,
        String source,
        String live) {

    private static final String FILES = "Files";

    /// Files are chosen.
    public Surroundings(String clock, String format, String silent, long latencyFrames, boolean reducedMotion) {
        this(clock, format, silent, latencyFrames, reducedMotion, FILES, "");
    }

    /// The same with a source that is no file, or that could be none.
    public Surroundings with(String newSource, String newLive) {
        return new Surroundings(clock, format, silent, latencyFrames, reducedMotion, newSource, newLive);
    }

    boolean files() {
        return source.equals(FILES);
    }

    boolean isLive() {
        return !live.isEmpty();
    }
}
