package org.rustyaudio.devices.nulls;

/// The buffer of a device that exists only as a clock: fills by writing, empties by time.
/// One thread writes; any thread may ask for the figures.
///
/// It rests until it is first full or told to [#start()], plays until it is told to stop, and counts every time the
/// clock overtakes the writer.
@SuppressWarnings("NonAtomicVolatileUpdate") // each field has one writer
public final class ClockedBuffer {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final OutputClock clock;
    private final int sampleRateHz;
    private final int capacityFrames;
    private volatile boolean playing;
    private volatile long startNanos;
    /// Frames accepted since `startNanos`.
    private volatile long written;
    private volatile long underruns;

    public ClockedBuffer(OutputClock clock, int sampleRateHz, int capacityFrames) {
        if (capacityFrames < 1) {
            throw new IllegalArgumentException("a buffer of " + capacityFrames + " frames holds nothing");
        }
        this.clock = clock;
        this.sampleRateHz = sampleRateHz;
        this.capacityFrames = capacityFrames;
    }

    /// Waits until there is room, then takes up to `frames` of them.
    ///
    /// @return how many were taken, at least 1
    public int accept(int frames) {
        if (playing && queued() < 0) {
            // The clock overtook the writer: play on from here, as hardware does after an underrun.
            underruns = underruns + 1;
            written = 0;
            startNanos = clock.nanos();
        }
        while (room() <= 0) {
            start();
            clock.pause(framesToNanos(Math.min(frames, Math.max(1, capacityFrames / 4))));
        }
        int taken = (int) Math.min(frames, room());
        written = written + taken;
        return taken;
    }

    /// Starts to play what was accepted.
    public void start() {
        if (!playing) {
            startNanos = clock.nanos();
            playing = true;
        }
    }

    /// Waits until all of it was played, then rests.
    public void drain() {
        if (written > 0) {
            start();
        }
        long left;
        while (playing && (left = queued()) > 0) {
            clock.pause(framesToNanos(left));
        }
        reset();
    }

    /// Forgets what was not played, and rests.
    public void reset() {
        playing = false;
        written = 0;
    }

    /// Frames accepted and not played yet; 0 when it ran dry.
    public long queuedFrames() {
        return Math.max(0, queued());
    }

    public long underruns() {
        return underruns;
    }

    private long room() {
        return capacityFrames - Math.max(0, queued());
    }

    private long queued() {
        return playing ? written - played() : written;
    }

    private long played() {
        long nanos = clock.nanos() - startNanos;
        // Whole seconds apart, so that days of playing do not overflow.
        return nanos / NANOS_PER_SECOND * sampleRateHz + nanos % NANOS_PER_SECOND * sampleRateHz / NANOS_PER_SECOND;
    }

    private long framesToNanos(long frames) {
        return Math.max(1, frames * NANOS_PER_SECOND / sampleRateHz);
    }
}
