package org.rustyaudio.devices.portaudio;

import java.lang.foreign.Arena;
import java.util.concurrent.TimeUnit;
import org.rustyaudio.devices.AudioOutput;
import org.rustyaudio.devices.Patience;
import org.rustyaudio.devices.portaudio.PortAudio.PaStream;

/// A PortAudio stream fed through a ring.
/// Audio thread; figures from any thread.
///
/// The callback way was chosen over `Pa_WriteStream`: every host API has it, it alone reports underflows, and the audio
/// thread stays in Java, so that a driver which hangs is noticed (nothing is taken any more) instead of
/// hanging with it.
final class PortAudioOutput implements AudioOutput {

    /// A stream that ended by itself is asked about after this long without progress.
    private static final long SUSPICION_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    /// What a sound server may hold beyond the latency that the library reports.
    private static final long SERVER_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final String name;
    private final int sampleRateHz;
    private final StreamRing ring;
    private final int steadyFrames;
    private final Arena ringMemory;
    private final PaStream stream;
    private final StreamJanitor janitor;
    private final long deviceLatencyFrames;
    private final Patience patience = new Patience();
    private long takenBefore;
    private boolean playing;
    private boolean closed;
    private volatile boolean lost;

    /// @param steadyFrames how much the ring holds while the device plays; before it starts it is filled to the brim
    PortAudioOutput(
            String name,
            int sampleRateHz,
            StreamRing ring,
            int steadyFrames,
            Arena ringMemory,
            PaStream stream,
            StreamJanitor janitor) {
        this.name = name;
        this.sampleRateHz = sampleRateHz;
        this.ring = ring;
        this.steadyFrames = steadyFrames;
        this.ringMemory = ringMemory;
        this.stream = stream;
        this.janitor = janitor;
        this.deviceLatencyFrames = Math.round(stream.latencySeconds() * sampleRateHz);
    }

    @Override
    public int sampleRateHz() {
        return sampleRateHz;
    }

    @Override
    public boolean write(float[] left, float[] right, int from, int to) {
        if (lost) {
            return false;
        }
        patience.waitBegins();
        int next = from;
        while (true) {
            next += ring.put(left, right, next, to, playing ? steadyFrames : ring.capacityFrames());
            if (next == to) {
                return true;
            }
            if (!playing && !start()) {
                return false;
            }
            if (stalled()) {
                lost = true;
                return false;
            }
            Patience.sleepFor(to - next, sampleRateHz);
        }
    }

    private boolean start() {
        ring.expectSound(true);
        patience.deviceStarts();
        playing = stream.start();
        lost = !playing;
        return playing;
    }

    private boolean stalled() {
        long taken = ring.takenFrames();
        if (taken != takenBefore) {
            takenBefore = taken;
            patience.deviceMoved();
            return false;
        }
        return patience.isOver() || (patience.idleNanos() > SUSPICION_NANOS && !stream.active());
    }

    @Override
    public long latencyFrames() {
        if (lost) {
            return 0;
        }
        long queued = ring.queuedFrames();
        return playing || queued > 0 ? queued + deviceLatencyFrames : 0;
    }

    @Override
    public long underruns() {
        return ring.underflows();
    }

    @Override
    public String failure() {
        return lost ? name + " stopped taking sound: connect it again or choose another device." : "";
    }

    @Override
    public void drain() {
        if (lost || (!playing && (ring.queuedFrames() == 0 || !start()))) {
            return;
        }
        ring.expectSound(false);
        patience.waitBegins();
        for (long queued = ring.queuedFrames(); queued > 0; queued = ring.queuedFrames()) {
            if (stalled()) {
                lost = true;
                return;
            }
            Patience.sleepFor(queued, sampleRateHz);
        }
        // Pa_StopStream cuts the tail on some hosts; the device plays it out into silence instead.
        Patience.sleepWhole(deviceLatencyFrames, sampleRateHz, SERVER_NANOS);
        rest();
    }

    @Override
    public void flush() {
        if (playing && !lost) {
            ring.expectSound(false);
            rest();
        }
        if (!lost) {
            ring.clear();
        }
    }

    private void rest() {
        playing = false;
        if (!janitor.finishes(stream::abort)) {
            lost = true;
        }
    }

    /// Ends the stream. A driver that hangs in this keeps its memory, so that a late callback finds it.
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        playing = false;
        ring.expectSound(false);
        janitor.finishes(() -> {
            stream.abort();
            stream.close();
            ringMemory.close();
        });
    }
}
