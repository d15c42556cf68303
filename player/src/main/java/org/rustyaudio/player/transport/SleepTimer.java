package org.rustyaudio.player.transport;

/// Counts down to sleep by the host's clock.
/// Control thread only.
final class SleepTimer {

    /// Longest fade before the pause.
    private static final long FADE_MILLIS = 10_000;

    private static final long OFF = -1;

    private long deadline = OFF;
    private long fadeMillis;
    private boolean finishTrack;

    void set(long now, long millis, boolean finish) {
        if (millis < 0 || millis > 24L * 3600 * 1000) {
            throw new IllegalArgumentException("sleep in " + millis + " ms is outside 0 to 24 hours");
        }
        deadline = now + millis;
        finishTrack = finish;
        fadeMillis = finish ? 0 : Math.min(FADE_MILLIS, millis / 2);
    }

    void cancel() {
        deadline = OFF;
    }

    boolean finishesTrack() {
        return finishTrack;
    }

    int fadeMillis() {
        return (int) fadeMillis;
    }

    long millisLeft(long now) {
        return deadline == OFF ? -1 : Math.max(0, deadline - now);
    }

    /// Whether it is time to fade; true once.
    boolean due(long now) {
        if (deadline == OFF || now < deadline - fadeMillis) {
            return false;
        }
        deadline = OFF;
        return true;
    }
}
