package org.rustyaudio.desktop.settings;

import org.rustyaudio.faceplate.model.LimiterSettings;

/// What spares the ears. Immutable.
///
/// @param softStart whether a start is never louder than half
/// @param zones whether the loudest part of the knob is named when it is reached
public record HearingSettings(boolean softStart, boolean zones, LimiterSettings limiter) {

    /// The volume a soft start is at most.
    public static final double HALF = 20;

    public static final HearingSettings INITIAL = new HearingSettings(true, true, LimiterSettings.INITIAL);

    /// The volume to start with after a session that ended at `last`.
    public double startVolume(double last) {
        return softStart ? Math.min(HALF, last) : last;
    }

    public HearingSettings withSoftStart(boolean on) {
        return new HearingSettings(on, zones, limiter);
    }

    public HearingSettings withZones(boolean on) {
        return new HearingSettings(softStart, on, limiter);
    }

    public HearingSettings withLimiter(LimiterSettings newLimiter) {
        return new HearingSettings(softStart, zones, newLimiter);
    }
}
