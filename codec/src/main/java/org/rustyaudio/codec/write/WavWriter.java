package org.rustyaudio.codec.write;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.rustyaudio.codec.AudioWriter;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.Tags;

/// Writes WAV as it is produced: RIFF while it fits, RF64 past 4 GiB. Any thread.
///
/// The header keeps a place free for the wide sizes (EBU Tech 3306, 3.4), so that a file may become RF64 when
/// it ends; tags follow the sound.
final class WavWriter implements AudioWriter {

    private static final int BUFFER_FRAMES = 8_192;

    private final TargetFile file;
    private final WavHeader header;
    private final Tags tags;
    private final int channels;
    private final int bits;
    private final Reducer reducer;
    private final long riffLimit;
    private final ByteBuffer buffer;
    private final int[] integers;
    private long frames;

    /// @param riffLimit the longest file that is still RIFF, in bytes
    WavWriter(
            TargetFile file,
            OutputFormat format,
            int sampleRateHz,
            int channels,
            Tags tags,
            Reducer reducer,
            long riffLimit)
            throws CodecException {
        this.file = file;
        this.header = new WavHeader(format == OutputFormat.WAV32F, format.bits(), sampleRateHz, channels);
        this.tags = tags;
        this.channels = channels;
        this.bits = format.bits();
        this.reducer = reducer;
        this.riffLimit = riffLimit;
        this.buffer = ByteBuffer.allocate(BUFFER_FRAMES * channels * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
        this.integers = new int[BUFFER_FRAMES * channels];
        file.append(ByteBuffer.wrap(header.bytes(0, 0, false)));
    }

    @Override
    public synchronized void write(float[] left, float[] right, int from, int to) throws CodecException {
        file.checkOpen();
        for (int at = from; at < to; at += BUFFER_FRAMES) {
            int end = Math.min(to, at + BUFFER_FRAMES);
            buffer.clear();
            if (header.isFloat()) {
                putFloats(left, right, at, end);
            } else {
                putIntegers(left, right, at, end);
            }
            file.append(buffer.flip());
            frames += end - at;
        }
    }

    @Override
    public synchronized long clippedSamples() {
        return reducer.clipped();
    }

    @Override
    public synchronized void finish() throws CodecException {
        file.checkOpen();
        long dataBytes = frames * channels * (bits / 8);
        ByteBuffer trailer = WavTagChunks.bytes(tags, dataBytes % 2 != 0);
        file.append(trailer);
        boolean wide = file.length() > riffLimit;
        file.patch(0, header.bytes(frames, file.length(), wide));
        file.finish();
    }

    @Override
    public synchronized void close() {
        file.close();
    }

    private void putFloats(float[] left, float[] right, int from, int to) {
        for (int i = from; i < to; i++) {
            buffer.putFloat(left[i]);
            if (channels == 2) {
                buffer.putFloat(right[i]);
            }
        }
    }

    private void putIntegers(float[] left, float[] right, int from, int to) {
        reducer.reduce(left, right, from, to, integers);
        int count = (to - from) * channels;
        byte[] bytes = buffer.array();
        int at = 0;
        if (bits == 16) {
            for (int i = 0; i < count; i++, at += 2) {
                int value = integers[i];
                bytes[at] = (byte) value;
                bytes[at + 1] = (byte) (value >> 8);
            }
        } else {
            for (int i = 0; i < count; i++, at += 3) {
                int value = integers[i];
                bytes[at] = (byte) value;
                bytes[at + 1] = (byte) (value >> 8);
                bytes[at + 2] = (byte) (value >> 16);
            }
        }
        buffer.position(at);
    }
}
