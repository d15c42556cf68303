package org.rustyaudio.testkit.sound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;

/// What a sink plays, recorded by a child process that writes interleaved float stereo to its standard output.
/// Any thread.
public final class MonitorRecording implements AutoCloseable {

    private static final int FRAME_BYTES = 8;

    private final Process process;
    private final Thread reader;
    private final Object guard = new Object();
    private float[] left = new float[1 << 16];
    private float[] right = new float[1 << 16];
    private int frames;
    private int lastSound = -1;

    private MonitorRecording(Process process) {
        this.process = process;
        this.reader = Thread.ofPlatform().daemon().name("monitor recording").start(this::read);
    }

    static MonitorRecording start(ProcessBuilder command) throws IOException, InterruptedException {
        var recording = new MonitorRecording(
                command.redirectError(ProcessBuilder.Redirect.DISCARD).start());
        if (!recording.await(Duration.ofSeconds(20), () -> recording.frames > 0)) {
            recording.close();
            throw new IOException("the recorder gave no sound");
        }
        return recording;
    }

    private void read() {
        var bytes = new byte[FRAME_BYTES * 4096];
        int held = 0;
        try (InputStream in = process.getInputStream()) {
            for (int got = in.read(bytes, 0, bytes.length); got >= 0; got = in.read(bytes, held, bytes.length - held)) {
                held += got;
                int whole = held - held % FRAME_BYTES;
                append(ByteBuffer.wrap(bytes, 0, whole).order(ByteOrder.LITTLE_ENDIAN));
                System.arraycopy(bytes, whole, bytes, 0, held - whole);
                held -= whole;
            }
        } catch (IOException ignored) {
            // The recorder was ended.
        }
    }

    private void append(ByteBuffer samples) {
        synchronized (guard) {
            int count = samples.remaining() / FRAME_BYTES;
            if (frames + count > left.length) {
                left = Arrays.copyOf(left, 2 * (frames + count));
                right = Arrays.copyOf(right, left.length);
            }
            for (int i = 0; i < count; i++) {
                left[frames] = samples.getFloat();
                right[frames] = samples.getFloat();
                if (left[frames] != 0 || right[frames] != 0) {
                    lastSound = frames;
                }
                frames++;
            }
            guard.notifyAll();
        }
    }

    /// Waits until something other than digital silence was recorded.
    ///
    /// @return whether it came in time
    public boolean awaitSound(Duration patience) throws InterruptedException {
        return await(patience, () -> lastSound >= 0);
    }

    /// Waits until sound was recorded and then `silentFrames` of digital silence.
    ///
    /// @return whether it came in time
    public boolean awaitSilenceAfterSound(int silentFrames, Duration patience) throws InterruptedException {
        return await(patience, () -> lastSound >= 0 && frames - lastSound > silentFrames);
    }

    @FunctionalInterface
    private interface Condition {
        boolean met();
    }

    private boolean await(Duration patience, Condition condition) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (guard) {
            while (!condition.met()) {
                long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
                if (leftMillis <= 0) {
                    return false;
                }
                guard.wait(leftMillis);
            }
            return true;
        }
    }

    /// The left channel so far.
    public float[] left() {
        synchronized (guard) {
            return Arrays.copyOf(left, frames);
        }
    }

    /// The right channel so far.
    public float[] right() {
        synchronized (guard) {
            return Arrays.copyOf(right, frames);
        }
    }

    /// Ends the recorder.
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
