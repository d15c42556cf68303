package org.rustyaudio.codec;

/// Writes one audio file as it is produced. Any one thread at a time.
///
/// The bytes go to a temporary file beside the target; [#finish()] completes and renames it. [#close()] without
/// `finish` removes it, so an interrupted write leaves nothing behind.
public interface AudioWriter extends AutoCloseable {

    /// Appends the frames `from` to `to`. A mono writer takes the left channel.
    void write(float[] left, float[] right, int from, int to) throws CodecException;

    /// Completes the file and puts it in place atomically.
    void finish() throws CodecException;

    @Override
    void close();
}
