package org.rustyaudio.cli.record;

/// How a recording stands. Immutable.
///
/// @param phase what it does now
/// @param sampleRateHz of the take
/// @param frames on the disk or on their way to it
/// @param overFrames frames with a sample beyond full scale, which a file of integers would clip
/// @param lostFrames frames that were heard and could not be kept, because the disk stood still for too long
/// @param overruns how often the device dropped sound before it could be read
/// @param failure why the recording ended by itself: a sentence with the reason and the remedy, else empty
public record RecorderState(
        Phase phase, int sampleRateHz, long frames, long overFrames, long lostFrames, long overruns, String failure) {

    /// What a recording does.
    public enum Phase {
        RECORDING,
        /// It listens, so that levels can be seen, and keeps nothing.
        PAUSED,
        /// Nothing more will come; what was kept is on the disk.
        ENDED
    }

    public double seconds() {
        return (double) frames / sampleRateHz;
    }
}
