package org.rustyaudio.devices.nulls;

/// A clock that moves only when someone waits for it, or by hand.
public final class HandClock implements OutputClock {

    private long nanos;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void pause(long pauseNanos) {
        nanos += pauseNanos;
    }

    public void passMillis(long millis) {
        nanos += millis * 1_000_000;
    }
}
