package org.rustyaudio.dsp;

/// One stage of the signal chain: changes a stereo block in place.
/// Audio thread only.
///
/// A processor allocates nothing after construction, never throws, and keeps its own state finite: one NaN or
/// infinity that comes in may sound in that block but never poisons a later one.
public interface Processor {

    /// Processes the frames `from` (inclusive) to `to` (exclusive) of both channels in place.
    void process(float[] left, float[] right, int from, int to);

    /// Forgets the past, as if newly built: filters are silent, gains stand at their targets.
    void reset();

    /// How many frames the output lags behind the input.
    default int latencyFrames() {
        return 0;
    }
}
