package org.rustyaudio.codec.pcm;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.StreamInfo;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.dsp.mix.Downmix;

/// Reads uncompressed frames as stereo blocks. Any one thread at a time.
///
/// Memory is one window of the file, whatever its length. Closing it closes the file.
public final class PcmReader implements AudioReader {

    private static final int WINDOW_BYTES = 1 << 16;

    private final SourceFile file;
    private final PcmLayout layout;
    private final Tags tags;
    private final StreamInfo info;
    private final Downmix fold;
    private final @Nullable String warning;

    private final int frameBytes;
    private final int windowFrames;
    private final ByteBuffer window;
    private final float[][] planes;
    private long windowStart;
    private int windowFilled;
    private long position;

    /// Takes over `file`.
    public PcmReader(SourceFile file, PcmLayout layout, Tags tags) throws CodecException {
        layout.checkLength(file);
        this.file = file;
        this.layout = layout;
        this.tags = tags;
        this.fold = Downmix.of(layout.channels(), layout.channelMask());
        this.frameBytes = layout.frameBytes();
        this.windowFrames = Math.max(1, WINDOW_BYTES / frameBytes);
        this.window = ByteBuffer.allocateDirect(windowFrames * frameBytes).order(layout.order());
        this.planes = new float[layout.channels()][windowFrames];
        this.info = new StreamInfo(
                layout.format(),
                layout.sampleRateHz(),
                layout.channels(),
                layout.significantBits(),
                layout.encoding().isFloat(),
                layout.frames(),
                8L * frameBytes * layout.sampleRateHz());
        this.warning = layout.declaredFrames() > layout.frames() ? cutOff() : null;
    }

    @Override
    public StreamInfo info() {
        return info;
    }

    @Override
    public Tags tags() {
        return tags;
    }

    @Override
    public Optional<String> warning() {
        return Optional.ofNullable(warning);
    }

    @Override
    public int read(float[] left, float[] right, int from, int to) throws CodecException {
        if (position >= layout.frames()) {
            return -1;
        }
        if (position < windowStart || position >= windowStart + windowFilled) {
            fillWindow();
        }
        int offset = (int) (position - windowStart);
        int count = Math.min(to - from, windowFilled - offset);
        for (int channel = 0; channel < planes.length; channel++) {
            int at = offset * frameBytes + channel * layout.encoding().bytes();
            layout.encoding().decode(window, at, frameBytes, count, planes[channel], 0);
        }
        fold.fold(planes, 0, count, left, right, from);
        position += count;
        return count;
    }

    @Override
    public void seek(long frame) {
        if (frame < 0) {
            throw new IllegalArgumentException("frame must be 0 or more, not " + frame);
        }
        position = Math.min(frame, layout.frames());
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void close() {
        file.close();
    }

    private void fillWindow() throws CodecException {
        int wanted = (int) Math.min(windowFrames, layout.frames() - position);
        windowFilled = 0;
        window.clear().limit(wanted * frameBytes);
        int read = file.read(window, layout.at() + position * frameBytes);
        if (read < frameBytes) {
            throw file.truncated("became shorter while it was read: frame " + position + " of " + layout.frames()
                    + " is no longer there");
        }
        windowStart = position;
        windowFilled = read / frameBytes;
    }

    private String cutOff() {
        double rate = layout.sampleRateHz();
        return String.format(
                Locale.ROOT,
                "%s: the end is cut off: %.1f s of %.1f s are there and play. Copy or download it again.",
                file.path(),
                layout.frames() / rate,
                layout.declaredFrames() / rate);
    }
}
