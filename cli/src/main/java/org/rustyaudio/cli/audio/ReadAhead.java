package org.rustyaudio.cli.audio;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.StopSignal;
import org.rustyaudio.cli.Stopped;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;

/// Decodes on a thread of its own while the caller works on earlier blocks.
/// One taker. The reader belongs to this object and is closed with it; once started, only this object may move it.
public final class ReadAhead implements AutoCloseable {

    public static final int BLOCK_FRAMES = 8192;
    private static final int BLOCKS = 4;
    private static final long POLL_MILLIS = 100;
    private static final long CLOSE_MILLIS = 1_000;

    /// Some decoded frames, from index 0.
    public static final class Block {
        public final float[] left = new float[BLOCK_FRAMES];
        public final float[] right = new float[BLOCK_FRAMES];
        public int frames;
        private boolean last;
        private @Nullable Throwable failure;
    }

    private final AudioReader reader;
    private final BlockingQueue<Block> empty = new ArrayBlockingQueue<>(BLOCKS);
    private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(BLOCKS);
    private @Nullable Thread thread;
    private long endFrame = -1;
    private volatile boolean closed;
    private @Nullable Block taken;

    public ReadAhead(AudioReader reader) {
        this.reader = reader;
    }

    public AudioReader reader() {
        return reader;
    }

    /// Begins to decode from where the reader stands.
    ///
    /// @param endFrame the first frame of the file that is no longer wanted, or −1 for all
    public void start(long endFrame) {
        this.endFrame = endFrame;
        for (int i = 0; i < BLOCKS; i++) {
            empty.add(new Block());
        }
        thread = Thread.ofPlatform().name("decode").daemon().start(this::fill);
    }

    /// The next block, valid until the next call, or null at the end.
    public @Nullable Block take(StopSignal stop) throws CodecException, Stopped {
        if (taken != null) {
            if (taken.last) {
                return null;
            }
            empty.add(taken);
            taken = null;
        }
        try {
            Block block = null;
            while (block == null) {
                stop.check();
                block = full.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            }
            taken = block;
            if (block.failure != null) {
                throw rethrown(block.failure);
            }
            return block.frames == 0 ? null : block;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    private static CodecException rethrown(Throwable failure) {
        return switch (failure) {
            case CodecException known -> known;
            case RuntimeException fault -> throw fault;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        };
    }

    private void fill() {
        try {
            while (!closed) {
                Block block = empty.take();
                try {
                    read(block);
                } catch (Throwable e) { // carried to the taker, who reports it
                    block.failure = e;
                    block.last = true;
                }
                full.add(block);
                if (block.last) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void read(Block block) throws CodecException {
        int wanted = BLOCK_FRAMES;
        if (endFrame >= 0) {
            wanted = Math.clamp(endFrame - reader.position(), 0, BLOCK_FRAMES);
        }
        block.frames = 0;
        while (block.frames < wanted && !closed) {
            int count = reader.read(block.left, block.right, block.frames, wanted);
            if (count < 0) {
                block.last = true;
                return;
            }
            block.frames += count;
        }
        block.last = wanted < BLOCK_FRAMES;
    }

    /// Ends the thread and closes the reader. A reader that hangs in the system is left to the end of the process.
    @Override
    public void close() {
        closed = true;
        Thread decoding = thread;
        if (decoding != null) {
            decoding.interrupt();
            try {
                decoding.join(CLOSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (decoding.isAlive()) {
                return;
            }
        }
        reader.close();
    }
}
