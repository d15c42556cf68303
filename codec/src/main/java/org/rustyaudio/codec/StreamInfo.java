package org.rustyaudio.codec;

/// What an audio file holds.
///
/// @param format container and codec in plain words, such as `FLAC`, `MP3`, `Ogg Vorbis`, `AAC (M4A)`, `WAV`
/// @param sampleRateHz 1,000 to 768,000 Hz
/// @param channels channels in the file, before folding to stereo
/// @param bitsPerSample significant bits of a lossless sample (16, 24, 32), 0 for lossy codecs
/// @param floatSamples whether the file stores floating-point samples
/// @param frames length in frames, or −1 where it is unknown
/// @param bitRate average bits per second, or 0 where it is unknown
public record StreamInfo(
        String format,
        int sampleRateHz,
        int channels,
        int bitsPerSample,
        boolean floatSamples,
        long frames,
        long bitRate) {

    /// Length in seconds, or −1 where it is unknown.
    public double durationSeconds() {
        return frames < 0 ? -1 : (double) frames / sampleRateHz;
    }
}
