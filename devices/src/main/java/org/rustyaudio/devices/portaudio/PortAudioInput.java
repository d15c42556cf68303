package org.rustyaudio.devices.portaudio;

import java.lang.foreign.Arena;
import java.util.concurrent.TimeUnit;
import org.rustyaudio.devices.Patience;
import org.rustyaudio.devices.input.AudioInput;
import org.rustyaudio.devices.portaudio.PortAudio.PaStream;

/// A PortAudio stream that is listened to through a ring.
/// One reader; figures from any thread.
final class PortAudioInput implements AudioInput {

    /// A stream that ended by itself is asked about after this long without sound.
    private static final long SUSPICION_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    private static final int WAIT_FRAMES = 256;

    private final String name;
    private final int sampleRateHz;
    private final CaptureRing ring;
    private final Arena ringMemory;
    private final PaStream stream;
    private final StreamJanitor janitor;
    private final Patience patience = new Patience();
    private boolean listening;
    private volatile boolean lost;
    private volatile boolean closed;

    PortAudioInput(
            String name, int sampleRateHz, CaptureRing ring, Arena ringMemory, PaStream stream, StreamJanitor janitor) {
        this.name = name;
        this.sampleRateHz = sampleRateHz;
        this.ring = ring;
        this.ringMemory = ringMemory;
        this.stream = stream;
        this.janitor = janitor;
    }

    @Override
    public int sampleRateHz() {
        return sampleRateHz;
    }

    @Override
    public int read(float[] left, float[] right, int from, int to) {
        if (lost || closed || (!listening && !start())) {
            return -1;
        }
        patience.waitBegins();
        while (true) {
            int count = ring.read(left, right, from, to);
            if (count > 0) {
                patience.deviceMoved();
                return count;
            }
            if (patience.isOver() || (patience.idleNanos() > SUSPICION_NANOS && !stream.active())) {
                lost = true;
                return -1;
            }
            if (Thread.currentThread().isInterrupted()) {
                return -1;
            }
            Patience.sleepFor(WAIT_FRAMES, sampleRateHz);
        }
    }

    private boolean start() {
        patience.deviceStarts();
        listening = stream.start();
        lost = !listening;
        return listening;
    }

    @Override
    public int availableFrames() {
        return lost || closed ? 0 : ring.availableFrames();
    }

    @Override
    public long overruns() {
        return ring.overflows();
    }

    @Override
    public String failure() {
        return lost ? name + " stopped giving sound: connect it again or choose another input." : "";
    }

    /// Ends the stream. A driver that hangs in this keeps its memory, so that a late callback finds it.
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        janitor.finishes(() -> {
            stream.abort();
            stream.close();
            ringMemory.close();
        });
    }
}
