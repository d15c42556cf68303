package org.rustyaudio.player;

/// Turns a track into a stream. Control thread only; returns at once and opens in the background.
@FunctionalInterface
public interface StreamOpener {

    /// Opens `track` so that its first frame read is `startFrame`, resampled to `sampleRateHz`.
    ///
    /// @param startFrame position in frames at `sampleRateHz`, at least 0
    TrackStream open(Track track, long startFrame, int sampleRateHz);
}
