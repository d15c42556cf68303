package org.rustyaudio.devices.javasound;

import java.util.concurrent.TimeUnit;
import javax.sound.sampled.SourceDataLine;
import org.rustyaudio.devices.AudioOutput;
import org.rustyaudio.devices.Patience;

/// A Java Sound line.
/// Audio thread; figures from any thread.
///
/// It never lets the line block: it asks for room, hands over what fits and sleeps in between, so that a line whose
/// server died is noticed by standing still.
@SuppressWarnings("NonAtomicVolatileUpdate") // each field has one writer
final class JavaSoundOutput implements AudioOutput {

    private static final int CHUNK_FRAMES = 1024;

    /// What a sound server may hold beyond the line's own buffer.
    private static final long SERVER_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final String name;
    private final SourceDataLine line;
    private final PcmEncoder encoder;
    private final int frameBytes;
    private final int sampleRateHz;
    private final int bufferBytes;
    private final byte[] bytes;
    private final Patience patience = new Patience();
    private boolean playing;
    private int heldBytes;
    private volatile boolean lost;
    private volatile long writtenFrames;
    private volatile long underruns;

    JavaSoundOutput(String name, SourceDataLine line, PcmEncoder encoder) {
        this.name = name;
        this.line = line;
        this.encoder = encoder.withRoomFor(CHUNK_FRAMES);
        this.frameBytes = encoder.frameBytes();
        this.sampleRateHz = (int) line.getFormat().getSampleRate();
        this.bufferBytes = line.getBufferSize();
        this.bytes = new byte[CHUNK_FRAMES * frameBytes];
    }

    @Override
    public int sampleRateHz() {
        return sampleRateHz;
    }

    @Override
    public boolean write(float[] left, float[] right, int from, int to) {
        for (int next = from; next < to && !lost; ) {
            int frames = Math.min(CHUNK_FRAMES, to - next);
            encoder.encode(left, right, next, next + frames, bytes);
            handOver(frames * frameBytes);
            next += frames;
        }
        return !lost;
    }

    private void handOver(int count) {
        patience.waitBegins();
        int done = 0;
        while (done < count) {
            int room = line.available();
            if (playing && done == 0 && room >= bufferBytes) {
                underruns = underruns + 1;
            }
            int chunk = Math.min(room - room % frameBytes, count - done);
            int taken = chunk > 0 ? line.write(bytes, done, chunk) : 0;
            if (taken > 0) {
                done += taken;
                writtenFrames = writtenFrames + taken / frameBytes;
                if (playing) {
                    patience.deviceMoved();
                } else {
                    heldBytes += taken;
                    startWhenFull();
                }
            } else if (chunk == 0 && !playing) {
                start();
            } else if (patience.isOver()) {
                lost = true;
                return;
            } else {
                Patience.sleepFor((count - done) / frameBytes, sampleRateHz);
            }
        }
    }

    /// Not every system tells that a line which does not run yet is full, so what it was given is counted.
    private void startWhenFull() {
        if (heldBytes >= bufferBytes) {
            start();
        }
    }

    private void start() {
        patience.deviceStarts();
        line.start();
        playing = true;
        heldBytes = 0;
    }

    @Override
    public long latencyFrames() {
        return lost ? 0 : Math.max(0, writtenFrames - line.getLongFramePosition());
    }

    @Override
    public long underruns() {
        return underruns;
    }

    @Override
    public String failure() {
        return lost ? name + " stopped taking sound: connect it again or choose another device." : "";
    }

    @Override
    public void drain() {
        if (lost || writtenFrames == 0) {
            return;
        }
        if (!playing) {
            start();
        }
        patience.waitBegins();
        int before = -1;
        for (int room = line.available(); room < bufferBytes; room = line.available()) {
            if (room != before) {
                before = room;
                patience.deviceMoved();
            } else if (patience.isOver()) {
                // As empty as this line gets, or gone: the next write tells.
                break;
            }
            Patience.sleepFor((bufferBytes - room) / frameBytes, sampleRateHz);
        }
        Patience.sleepWhole(0, sampleRateHz, SERVER_NANOS);
        rest();
    }

    @Override
    public void flush() {
        if (!lost) {
            rest();
        }
    }

    /// Stops the line and empties it; the next write starts it anew.
    private void rest() {
        playing = false;
        heldBytes = 0;
        line.stop();
        line.flush();
        writtenFrames = line.getLongFramePosition();
    }

    @Override
    public void close() {
        playing = false;
        line.close();
    }
}
