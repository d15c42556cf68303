package org.rustyaudio.cli.audio;

import org.rustyaudio.codec.AudioWriter;
import org.rustyaudio.codec.CodecException;

/// Writes what arrives.
final class WriteStage implements Stage {

    private final AudioWriter writer;
    private long frames;

    WriteStage(AudioWriter writer) {
        this.writer = writer;
    }

    @Override
    public void take(float[] left, float[] right, int count) throws CodecException {
        writer.write(left, right, 0, count);
        frames += count;
    }

    @Override
    public void end() {}

    long frames() {
        return frames;
    }
}
