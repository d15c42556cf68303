package org.rustyaudio.cli.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.StreamInfo;
import org.rustyaudio.codec.Tags;

/// A file that exists only as a formula.
final class FakeReader implements AudioReader {

    /// The value of each frame of the left channel; the right one has its negative.
    @FunctionalInterface
    interface Signal extends LongFunction<Float> {}

    private final int rateHz;
    private final long frames;
    private final Signal signal;
    long declaredFrames;
    long failAtFrame = Long.MAX_VALUE;

    @Nullable
    RuntimeException fault;

    String warning = "";
    Map<String, String> tags = Map.of();
    volatile boolean closed;
    private long position;

    FakeReader(int rateHz, long frames, Signal signal) {
        this.rateHz = rateHz;
        this.frames = frames;
        this.declaredFrames = frames;
        this.signal = signal;
    }

    /// A sine of half level.
    static Signal sine(double frequencyHz, int rateHz, long offset) {
        return frame -> (float) (0.5 * Math.sin(2 * Math.PI * frequencyHz * (frame + offset) / rateHz));
    }

    /// Every frame its own exact value, never zero.
    static Signal numbered(long offset) {
        return frame -> (frame + offset + 1) / (float) (1 << 24);
    }

    @Override
    public StreamInfo info() {
        return new StreamInfo("Fake", rateHz, 2, 16, false, declaredFrames, 0);
    }

    @Override
    public Tags tags() {
        return new Tags(tags, List.of());
    }

    @Override
    public Optional<String> warning() {
        return warning.isEmpty() ? Optional.empty() : Optional.of(warning);
    }

    @Override
    public int read(float[] left, float[] right, int from, int to) throws CodecException {
        if (closed) {
            throw new IllegalStateException("read after close");
        }
        if (position >= failAtFrame) {
            if (fault != null) {
                throw fault;
            }
            throw new CodecException(
                    CodecException.Kind.MALFORMED, "fake.flac: frame " + position + " is damaged; copy it again.");
        }
        // Short reads, as real decoders give.
        int count = (int) Math.min(Math.min(to - from, 1_152), Math.min(frames, failAtFrame) - position);
        if (count <= 0) {
            return -1;
        }
        for (int i = 0; i < count; i++) {
            left[from + i] = signal.apply(position + i);
            right[from + i] = -left[from + i];
        }
        position += count;
        return count;
    }

    @Override
    public void seek(long frame) {
        position = Math.min(frame, frames);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void close() {
        closed = true;
    }
}
