package org.rustyaudio.devices.nulls;

import java.util.concurrent.locks.LockSupport;

/// The time an output without hardware keeps: the machine's, or a test's own.
public interface OutputClock {

    /// Nanoseconds since some fixed moment; never goes back.
    long nanos();

    /// Lets about this much time pass.
    void pause(long nanos);

    /// The machine's own clock.
    OutputClock SYSTEM = new OutputClock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void pause(long nanos) {
            LockSupport.parkNanos(nanos);
        }
    };
}
