package org.rustyaudio.codec;

import java.util.Optional;

/// Reads one audio file as stereo blocks. Any one thread at a time.
///
/// Assumes an untrusted file. Guarantees: frame `n` is the same samples whether reached by reading or by
/// seeking; encoder delay and padding are already removed; more than two channels are folded down by ITU-R
/// BS.775; one channel is given on both sides; every failure is a [CodecException] that names the file, the
/// reason and the remedy.
public interface AudioReader extends AutoCloseable {

    /// What the file holds; [StreamInfo#frames()] may be unknown until the end was reached.
    StreamInfo info();

    /// Title, artist, pictures and the rest; empty where the file has none.
    Tags tags();

    /// Reads up to `to − from` frames into both arrays, starting at index `from`.
    ///
    /// @return the number of frames read, at least 1, or −1 at the end
    int read(float[] left, float[] right, int from, int to) throws CodecException;

    /// Makes `frame` the next frame read. A frame at or past the end makes the next read return −1.
    void seek(long frame) throws CodecException;

    /// What is wrong with a file that plays all the same, such as an end cut off: file, reason, remedy in
    /// one text. May appear while reading; empty where all is well.
    default Optional<String> warning() {
        return Optional.empty();
    }

    /// The index of the next frame that [#read] returns.
    long position();

    @Override
    void close();
}
