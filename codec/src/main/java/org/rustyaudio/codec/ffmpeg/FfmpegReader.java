package org.rustyaudio.codec.ffmpeg;

import java.lang.ref.Cleaner;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.CodecException.Kind;
import org.rustyaudio.codec.Limits;
import org.rustyaudio.codec.StreamInfo;
import org.rustyaudio.codec.Tags;

/// Reads every compressed format through FFmpeg's libraries. One thread at a time, and safe to close from another.
public final class FfmpegReader implements AudioReader {

    private static final long BUDGET_NANOS = 20_000_000_000L;

    private final Path file;
    private final Cleaner.Cleanable natives;
    private final Handles handles;
    private final Demuxer demuxer;
    private final Seeking seeking;
    private final Timeline timeline;
    private StreamInfo info;
    private @Nullable Tags tags;
    private boolean counted;
    private boolean closed;

    private FfmpegReader(Path file, long budgetNanos) throws CodecException {
        this.file = file;
        handles = new Handles(new Deadline(budgetNanos));
        natives = Natives.CLEANER.register(this, handles);
        try {
            demuxer = new Demuxer(file, handles);
            demuxer.open();
            FrameStream stream = new FrameStream(file, handles, demuxer);
            stream.open();
            seeking = demuxer.chained() ? Seeking.COUNTING : Seeking.of(demuxer.container(), demuxer.codec());
            timeline = new Timeline(stream, seeking);
            timeline.begin();
            if (stream.rateHz() == 0) {
                throw CodecException.of(
                        Kind.MALFORMED, file, "holds nothing that can be decoded", "Copy or download it again");
            }
            Length length = Length.of(demuxer, stream.rateHz());
            if (length.frames() / stream.rateHz() > Limits.MAX_DURATION_SECONDS) {
                throw CodecException.of(
                        Kind.LIMIT,
                        file,
                        "says it lasts " + length.frames() / stream.rateHz() / 3_600 + " hours; up to "
                                + Limits.MAX_DURATION_SECONDS / 3_600 + " can be played",
                        "Copy or download it again, or split it");
            }
            timeline.span(length);
            info = Inspection.of(file, demuxer, handles, stream, length.frames());
        } catch (CodecException | RuntimeException e) {
            natives.clean();
            throw e;
        }
    }

    /// Opens a file that exists, is readable and is not one of our own formats.
    public static AudioReader open(Path file) throws CodecException {
        return open(file, BUDGET_NANOS);
    }

    /// @param budgetNanos how long any one call may take before the file is given up
    static AudioReader open(Path file, long budgetNanos) throws CodecException {
        try {
            Natives.load();
        } catch (LinkageError e) {
            throw CodecException.of(
                    Kind.UNSUPPORTED,
                    file,
                    "cannot be decoded: FFmpeg's libraries do not load (" + e.getMessage() + ")",
                    "Install the program again",
                    e);
        }
        return new FfmpegReader(file, budgetNanos);
    }

    @Override
    public synchronized StreamInfo info() {
        long frames = timeline.length();
        if (frames < 0 && !counted && !closed) {
            counted = true;
            frames = Length.count(file, seeking, timeline.origin());
            timeline.length(frames);
        }
        if (frames != info.frames()) {
            info = Inspection.withFrames(file, info, frames);
        }
        return info;
    }

    @Override
    public synchronized Tags tags() {
        Tags known = tags;
        if (known == null) {
            ensureOpen();
            known = TagReader.read(file, handles.format, demuxer.stream());
            tags = known;
        }
        return known;
    }

    @Override
    public synchronized int read(float[] left, float[] right, int from, int to) throws CodecException {
        ensureOpen();
        return timeline.read(left, right, from, to);
    }

    @Override
    public synchronized void seek(long frame) throws CodecException {
        ensureOpen();
        timeline.seek(Math.max(0, frame));
    }

    @Override
    public synchronized long position() {
        return timeline.position();
    }

    @Override
    public synchronized Optional<String> warning() {
        return timeline.warning(file);
    }

    @Override
    public synchronized void close() {
        closed = true;
        natives.clean();
    }

    private void ensureOpen() {
        if (closed) {
            throw new IllegalStateException(file + " is closed: open it again to read it");
        }
    }
}
