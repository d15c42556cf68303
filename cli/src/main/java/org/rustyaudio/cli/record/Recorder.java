package org.rustyaudio.cli.record;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.live.LiveFeed;
import org.rustyaudio.cli.record.RecorderState.Phase;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.write.TakeWriter;
import org.rustyaudio.devices.input.AudioInput;
import org.rustyaudio.dsp.spectrum.AnalyserTap;

/// Brings what an input hears to a take: one thread listens, one writes, and between them there is room for twenty
/// seconds in which the disk may stand still.
/// Any thread.
///
/// Every second what was heard is brought to the disk, under a header that tells of it; a crash costs no more than
/// that.
/// A device that goes away or a disk that fills up ends the recording and keeps what there is.
@SuppressWarnings("NonAtomicVolatileUpdate") // each figure has one writer
public final class Recorder implements AutoCloseable {

    private static final int BLOCK_FRAMES = 1_024;
    private static final int ROOM_SECONDS = 20;
    private static final long SYNC_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int TAP_FRAMES = 1 << 16;

    private static final class Block {
        private final float[] left = new float[BLOCK_FRAMES];
        private final float[] right = new float[BLOCK_FRAMES];
        private int frames;
    }

    private final AudioInput input;
    private final TakeWriter take;
    private final AnalyserTap tap = new AnalyserTap(TAP_FRAMES);
    private final ArrayBlockingQueue<Block> empty;
    private final ArrayBlockingQueue<Block> full;
    private final Thread listener;
    private final Thread writer;
    private volatile boolean paused;
    private volatile boolean ending;
    private volatile boolean ended;
    private volatile long heardFrames;
    private volatile long keptFrames;
    private volatile long overFrames;
    private volatile long lostFrames;
    private volatile String failure = "";
    private volatile @Nullable LiveFeed hearer;

    private Recorder(AudioInput input, TakeWriter take) {
        this.input = input;
        this.take = take;
        int blocks = ROOM_SECONDS * input.sampleRateHz() / BLOCK_FRAMES + 1;
        empty = new ArrayBlockingQueue<>(blocks);
        full = new ArrayBlockingQueue<>(blocks + 1);
        for (int i = 0; i < blocks; i++) {
            empty.add(new Block());
        }
        listener = Thread.ofPlatform().daemon().name("recorder").unstarted(this::listen);
        writer = Thread.ofPlatform().daemon().name("take writer").unstarted(this::write);
    }

    /// Records from now on. Input and take belong to the recorder, which closes them when it ends.
    public static Recorder start(AudioInput input, TakeWriter take) {
        var recorder = new Recorder(input, take);
        recorder.writer.start();
        recorder.listener.start();
        return recorder;
    }

    /// What is heard, whether it is kept or not, for displays.
    public AnalyserTap tap() {
        return tap;
    }

    /// Whether what is heard is kept.
    public void setPaused(boolean on) {
        paused = on;
    }

    /// Brings what is heard to an output as well, or no longer. The feed is this recorder's alone from now on.
    public void hearThrough(@Nullable LiveFeed feed) {
        hearer = feed;
    }

    public RecorderState state() {
        Phase phase = ended ? Phase.ENDED : paused ? Phase.PAUSED : Phase.RECORDING;
        long frames = ended ? keptFrames : heardFrames;
        return new RecorderState(
                phase, input.sampleRateHz(), frames, overFrames, lostFrames, input.overruns(), failure);
    }

    private void listen() {
        var spare = new Block();
        Block block = null;
        while (!ending) {
            if (block == null) {
                block = empty.poll();
            }
            Block into = block == null ? spare : block;
            into.frames = input.read(into.left, into.right, 0, BLOCK_FRAMES);
            if (into.frames < 0) {
                fail(input.failure());
                break;
            }
            tap.write(into.left, into.right, 0, into.frames);
            LiveFeed ear = hearer;
            if (ear != null) {
                ear.put(into.left, into.right, 0, into.frames, input.availableFrames());
            }
            if (paused) {
                continue;
            }
            if (block == null) {
                lostFrames = lostFrames + into.frames;
            } else {
                count(block);
                full.add(block);
                block = null;
            }
        }
        input.close();
        ending = true;
        full.add(new Block());
    }

    private void count(Block block) {
        long over = 0;
        for (int i = 0; i < block.frames; i++) {
            if (Math.abs(block.left[i]) > 1 || Math.abs(block.right[i]) > 1) {
                over++;
            }
        }
        overFrames = overFrames + over;
        heardFrames = heardFrames + block.frames;
    }

    /// A block without frames is the end.
    private void write() {
        long synced = System.nanoTime();
        try (take) {
            while (true) {
                @Nullable Block block = full.poll(SYNC_NANOS, TimeUnit.NANOSECONDS);
                if (block != null && block.frames == 0) {
                    break;
                }
                if (block != null) {
                    take.write(block.left, block.right, 0, block.frames);
                    empty.add(block);
                }
                if (System.nanoTime() - synced >= SYNC_NANOS) {
                    take.sync();
                    synced = System.nanoTime();
                }
            }
            take.sync();
        } catch (CodecException e) {
            fail(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            keptFrames = take.frames();
            ending = true;
            ended = true;
        }
    }

    private void fail(String reason) {
        if (failure.isEmpty()) {
            failure = reason;
        }
    }

    /// Ends the recording; what was heard up to now is on the disk when this returns.
    ///
    /// @return how it stands at its end
    public RecorderState stop() {
        ending = true;
        try {
            listener.join();
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return state();
    }

    @Override
    public void close() {
        stop();
    }
}
