package org.rustyaudio.player.live;

/// A sound that is no track: it has no length and no place, it is made while it is heard.
/// Audio thread only.
public interface LiveSource {

    /// The rate of what is filled from now on; called before the first [#fill] and whenever the output changed. It may
    /// allocate.
    void begin(int sampleRateHz);

    /// Writes the frames `from` to `to` of both channels. It never waits, allocates or throws; what is missing is
    /// silence.
    void fill(float[] left, float[] right, int from, int to);
}
