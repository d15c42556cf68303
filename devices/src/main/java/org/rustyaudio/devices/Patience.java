package org.rustyaudio.devices;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Tells a device that is slow from one that is gone. One thread.
///
/// A device that has been playing takes something every few milliseconds; one that was just started may first wake a
/// sleeping sound server.
public final class Patience {

    /// Sound servers with a clock of their own take nothing for up to two seconds when they rearrange their buffers; a
    /// device given up too early costs the listener more than one given up late.
    private static final long PLAYING_NANOS = TimeUnit.MILLISECONDS.toNanos(2_500);
    private static final long STARTING_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long SHORTEST_SLEEP_NANOS = TimeUnit.MICROSECONDS.toNanos(300);
    private static final long LONGEST_SLEEP_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private boolean starting;
    private long idleSince;

    /// The device starts now.
    public void deviceStarts() {
        starting = true;
        idleSince = System.nanoTime();
    }

    /// The device took something.
    public void deviceMoved() {
        starting = false;
        idleSince = System.nanoTime();
    }

    /// Someone begins to wait for the device.
    public void waitBegins() {
        idleSince = System.nanoTime();
    }

    /// For how long the device took nothing, while someone waited for it.
    public long idleNanos() {
        return System.nanoTime() - idleSince;
    }

    /// Whether it has to be given up.
    public boolean isOver() {
        return idleNanos() > (starting ? STARTING_NANOS : PLAYING_NANOS);
    }

    /// Sleeps for about half the time in which `frames` are played, within limits that keep the loop responsive.
    public static void sleepFor(long frames, int sampleRateHz) {
        long nanos = NANOS_PER_SECOND * frames / sampleRateHz / 2;
        LockSupport.parkNanos(Math.clamp(nanos, SHORTEST_SLEEP_NANOS, LONGEST_SLEEP_NANOS));
    }

    /// Sleeps until `frames` are played, and `moreNanos` after.
    public static void sleepWhole(long frames, int sampleRateHz, long moreNanos) {
        long end = System.nanoTime() + NANOS_PER_SECOND * frames / sampleRateHz + moreNanos;
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }
}
