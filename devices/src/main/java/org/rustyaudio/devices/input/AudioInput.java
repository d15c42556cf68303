package org.rustyaudio.devices.input;

/// A running connection to a device that is listened to. One reader.
///
/// It listens from the first [#read] on. When the device is lost, `read` returns −1 within a few seconds and stays so;
/// the owner closes the input and opens another.
public interface AudioInput extends AutoCloseable {

    int sampleRateHz();

    /// Waits until something was heard, and takes up to `to − from` frames of it. A device with one channel is given on
    /// both sides.
    ///
    /// @return how many frames, at least 1, or −1 when the device is lost or the reader was interrupted
    int read(float[] left, float[] right, int from, int to);

    /// Frames that were heard but not read yet.
    int availableFrames();

    /// How often the device held all it could and dropped what came after.
    long overruns();

    /// Why the device was lost: a sentence with a remedy. Empty while it is not lost.
    String failure();

    @Override
    void close();
}
