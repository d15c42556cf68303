package org.rustyaudio.faceplate.model;

/// What the display knows of the world around the player.
///
/// @param clock time of day, such as `23:48`
/// @param format of the current file, such as `FLAC 96/24`; empty where unknown
/// @param silent why nothing can be heard, such as "No sound device: playing silently"; empty where all is well
/// @param latencyFrames rendered but not heard yet
/// @param reducedMotion whether motion is unwelcome
public record Surroundings(String clock, String format, String silent, long latencyFrames, boolean reducedMotion) {}
