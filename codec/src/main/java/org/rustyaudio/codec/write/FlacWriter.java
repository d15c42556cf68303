package org.rustyaudio.codec.write;

import java.nio.ByteBuffer;
import org.rustyaudio.codec.AudioWriter;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.codec.ffmpeg.FlacEncoder;

/// Writes FLAC as it is produced; stream info and seek table are completed at the end. Any thread.
final class FlacWriter implements AudioWriter {

    private static final int BUFFER_FRAMES = 8_192;

    private final TargetFile file;
    private final FlacEncoder encoder;
    private final Tags tags;
    private final Reducer reducer;
    private final SeekPoints seekPoints;
    private final int channels;
    private final int[] integers;
    private final int headerBytes;
    private long frames;

    /// Takes over file and encoder.
    FlacWriter(TargetFile file, FlacEncoder encoder, int sampleRateHz, int channels, Tags tags, Reducer reducer)
            throws CodecException {
        this.file = file;
        this.encoder = encoder;
        this.tags = tags;
        this.reducer = reducer;
        this.seekPoints = new SeekPoints(sampleRateHz);
        this.channels = channels;
        this.integers = new int[BUFFER_FRAMES * channels];
        byte[] header = FlacMetadata.bytes(encoder.streamInfo(), tags, seekPoints.bytes());
        this.headerBytes = header.length;
        file.append(ByteBuffer.wrap(header));
    }

    @Override
    public synchronized void write(float[] left, float[] right, int from, int to) throws CodecException {
        file.checkOpen();
        for (int at = from; at < to; at += BUFFER_FRAMES) {
            int end = Math.min(to, at + BUFFER_FRAMES);
            reducer.reduce(left, right, at, end, integers);
            encoder.encode(integers, (end - at) * channels, this::append);
        }
    }

    @Override
    public synchronized long clippedSamples() {
        return reducer.clipped();
    }

    @Override
    public synchronized void finish() throws CodecException {
        file.checkOpen();
        encoder.finish(this::append);
        file.patch(0, FlacMetadata.bytes(encoder.streamInfo(), tags, seekPoints.bytes()));
        file.finish();
        encoder.close();
    }

    @Override
    public synchronized void close() {
        encoder.close();
        file.close();
    }

    private void append(byte[] frame, int samples) throws CodecException {
        seekPoints.frame(frames, file.length() - headerBytes, samples);
        file.append(ByteBuffer.wrap(frame));
        frames += samples;
    }
}
