package org.rustyaudio.cli.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackStream;

/// A track decoded ahead of the deck by a thread of its own.
/// The deck is the one reader; [#close()] comes from any thread.
///
/// The decoding thread owns the file from opening to closing, so that closing the stream never waits for it: the thread
/// notices within one block and lets go. Whatever fails there, the stream ends as failed with a sentence.
final class PrefetchStream implements TrackStream {

    /// How much is decoded ahead.
    static final int RING_SECONDS = 3;

    private static final int LEAST_RING_FRAMES = 16_384;
    private static final int BLOCK = 4_096;
    private static final long SHORTEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    private final ReaderSource source;
    private final Track track;
    private final long startFrame;
    private final int outputRateHz;
    private final FileListener listener;
    private final FrameRing ring;
    private final Thread thread;

    private volatile State state = State.OPENING;
    private volatile boolean complete;
    private volatile long lengthFrames = -1;
    private volatile int sourceRateHz;
    private volatile String failure = "";
    private volatile boolean closed;

    private PrefetchStream(ReaderSource source, Track track, long startFrame, int outputRateHz, FileListener listener) {
        this.source = source;
        this.track = track;
        this.startFrame = startFrame;
        this.outputRateHz = outputRateHz;
        this.listener = listener;
        this.ring = new FrameRing(Math.max(LEAST_RING_FRAMES, RING_SECONDS * outputRateHz));
        this.thread =
                Thread.ofPlatform().daemon().name("decode " + track.title()).unstarted(this::run);
    }

    /// Opens `track` in the background so that its first frame is `startFrame`.
    ///
    /// @param listener hears what the file says about itself before the first frame is there
    static PrefetchStream open(
            ReaderSource source, Track track, long startFrame, int outputRateHz, FileListener listener) {
        var stream = new PrefetchStream(source, track, startFrame, outputRateHz, listener);
        stream.thread.start();
        return stream;
    }

    private void run() {
        try {
            if (!closed) {
                decode();
            }
        } catch (CodecException e) {
            fail(String.valueOf(e.getMessage()));
        } catch (InvalidPathException e) {
            fail(track.location() + ": this is not the name of a file; remove it from the queue.");
        } catch (Throwable e) {
            // Whatever a damaged file or a decoder brings up must end this track only.
            fail(track.location() + ": it could not be decoded (" + e + "); convert it to another format.");
        }
    }

    private void fail(String sentence) {
        failure = sentence;
        state = State.FAILED;
    }

    private void decode() throws CodecException {
        Path file = Path.of(track.location());
        long sizeBefore = sizeOf(file);
        try (AudioReader reader = source.open(file)) {
            RateReader frames = new RateReader(reader, track.location(), outputRateHz);
            int rateHz = reader.info().sampleRateHz();
            TrackGrid grid =
                    TrackGrid.of(track, rateHz, outputRateHz, reader.info().frames());
            sourceRateHz = rateHz;
            lengthFrames = grid.lengthFrames();
            listener.factsRead(new FileFacts(track, reader.info(), reader.tags(), DetailsReader.read(track, reader)));
            if (grid.lengthFrames() >= 0 && startFrame >= grid.lengthFrames()) {
                end();
                return;
            }
            frames.seek(grid.outputStart() + startFrame);
            state = State.READY;
            fill(frames, grid);
            if (!closed && frames.ended() && sizeOf(file) < sizeBefore) {
                fail(track.location() + ": the file got shorter while it was played; copy it again.");
            } else {
                end();
                reader.warning().ifPresent(sentence -> listener.warned(track, sentence));
            }
        }
    }

    private void end() {
        complete = true;
        state = State.READY;
    }

    /// Decodes until the track's last frame is in the ring.
    private void fill(RateReader frames, TrackGrid grid) throws CodecException {
        var left = new float[BLOCK];
        var right = new float[BLOCK];
        boolean endsInside = track.endSeconds() >= 0;
        long end = endsInside && grid.outputEnd() >= 0 ? grid.outputEnd() : Long.MAX_VALUE;
        long position = grid.outputStart() + startFrame;
        while (!closed && position < end) {
            int count = frames.read(left, right, 0, (int) Math.min(BLOCK, end - position));
            if (frames.ended()) {
                // Only now is it certain how long the file is.
                end = Math.min(end, grid.toOutput(frames.sourcePosition()));
                lengthFrames = end - grid.outputStart();
            }
            if (count < 0) {
                return;
            }
            count = (int) Math.min(count, Math.max(0, end - position));
            put(left, right, count);
            position += count;
        }
    }

    private void put(float[] left, float[] right, int count) {
        int done = ring.write(left, right, 0, count);
        while (done < count && !closed) {
            restUntilThereIsRoom();
            done += ring.write(left, right, done, count);
        }
    }

    /// Sleeps until a quarter of the ring is free, longer and longer while nobody reads.
    private void restUntilThereIsRoom() {
        long rest = SHORTEST_REST_NANOS;
        long taken = ring.taken();
        while (!closed && ring.room() < ring.capacity() / 4) {
            LockSupport.parkNanos(this, rest);
            long takenNow = ring.taken();
            rest = takenNow == taken ? Math.min(2 * rest, LONGEST_REST_NANOS) : SHORTEST_REST_NANOS;
            taken = takenNow;
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException ignored) {
            // Gone, or never there: what is open can still be read to its end, and opening names what is missing.
            return Long.MAX_VALUE;
        }
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public int read(float[] left, float[] right, int from, int to) {
        return ring.read(left, right, from, to);
    }

    @Override
    public boolean ended() {
        return complete && ring.available() == 0;
    }

    @Override
    public int availableFrames() {
        return ring.available();
    }

    @Override
    public long lengthFrames() {
        return lengthFrames;
    }

    @Override
    public int sourceRateHz() {
        return sourceRateHz;
    }

    @Override
    public String failure() {
        return failure;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    /// Waits until the decoding thread has let go of the file.
    ///
    /// @return whether it has in time
    boolean awaitEnd(Duration patience) throws InterruptedException {
        return thread.join(patience);
    }
}
