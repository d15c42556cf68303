package org.rustyaudio.faceplate.control;

/// How the volume gathers speed while a key is held: single presses are steps, a press that repeats grows to threefold
/// downwards and, to spare ears, to one and a half upwards.
final class Haste {

    private static final long REPEAT_MILLIS = 160;
    private static final long PATIENCE_MILLIS = 600;
    private static final double UP = 1.5;
    private static final double DOWN = 3;

    private boolean upwards;
    private long since;
    private long last = Long.MIN_VALUE / 2;

    /// The step to take for one that was asked for at this moment.
    double step(double asked, long nowMillis) {
        if (nowMillis - last > REPEAT_MILLIS || asked > 0 != upwards) {
            since = nowMillis;
            upwards = asked > 0;
        }
        last = nowMillis;
        boolean hasty = nowMillis - since > PATIENCE_MILLIS;
        return hasty ? asked * (upwards ? UP : DOWN) : asked;
    }
}
