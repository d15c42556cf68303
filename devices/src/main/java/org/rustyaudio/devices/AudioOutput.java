package org.rustyaudio.devices;

/// A running connection to a sound device. One writer: the audio thread.
///
/// [#write] paces the audio thread: it blocks until the device has room. When the device is lost, `write` returns
/// false within a second and stays false; the owner closes the output and opens another. Sound starts when the buffer
/// is
/// first full, or at [#drain]; after `drain` and `flush` the device rests, without counting as run dry, until the next
/// `write`.
public interface AudioOutput extends AutoCloseable {

    int sampleRateHz();

    /// Hands over the frames `from` to `to` of both channels.
    ///
    /// @return false when the device is lost
    boolean write(float[] left, float[] right, int from, int to);

    /// Frames handed over but not heard yet, as the device reports it.
    long latencyFrames();

    /// How often the device ran dry since it was opened.
    long underruns();

    /// Why the device was lost: a sentence with a remedy. Empty while it is not lost.
    default String failure() {
        return "";
    }

    /// Waits until everything handed over was heard.
    void drain();

    /// Drops what was handed over but not heard.
    void flush();

    @Override
    void close();
}
