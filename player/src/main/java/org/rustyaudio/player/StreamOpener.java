package org.rustyaudio.player;

/// Turns a track into a stream. Control thread only; returns at once and opens in the background.
@FunctionalInterface
public interface StreamOpener {

    /// Opens `track` so that its first frame read is `startFrame`, resampled to `sampleRateHz`.
    ///
    /// The stream begins and ends with the track, not with its file: frame 0 is [Track#startFrame(int)] of the
    /// file and the stream has ended before [Track#endFrame(int)].
    ///
    /// @param startFrame position in the track, in frames at `sampleRateHz`, at least 0; past the end the stream
    ///     has no frames and has ended
    StreamHandle open(Track track, long startFrame, int sampleRateHz);
}
