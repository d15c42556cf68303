package org.rustyaudio.codec;

/// Writes one audio file as it is produced. Any one thread at a time.
///
/// The bytes go to a temporary file beside the target; [#finish()] completes and renames it. [#close()] without
/// `finish` removes it, so an interrupted write leaves nothing behind. A failed write has removed it already.
public interface AudioWriter extends AutoCloseable {

    /// Appends the frames `from` to `to`. A mono writer takes the left channel.
    void write(float[] left, float[] right, int from, int to) throws CodecException;

    /// Samples so far that were past full scale and had to be clipped; none where floats are written.
    default long clippedSamples() {
        return 0;
    }

    /// Completes the file and puts it in place atomically.
    void finish() throws CodecException;

    @Override
    void close();
}
