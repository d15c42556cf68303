package org.rustyaudio.faceplate.control;

/// Listening through a track while Previous or Next is held: short pieces are heard, and the jumps between them grow.
final class AudibleScan {

    private static final long PIECE_MILLIS = 280;
    private static final int[] JUMP_SECONDS = {1, 1, 2, 2, 3, 3, 5, 5, 8, 8, 13};

    private int direction;
    private long nextAt;
    private int jumps;

    /// @param newDirection 1 forward, −1 back
    void begin(int newDirection, long nowMillis) {
        direction = newDirection;
        nextAt = nowMillis;
        jumps = 0;
    }

    void end() {
        direction = 0;
    }

    /// By how many seconds to jump now; 0 while a piece is heard.
    double jump(long nowMillis) {
        if (direction == 0 || nowMillis < nextAt) {
            return 0;
        }
        nextAt = nowMillis + PIECE_MILLIS;
        int seconds = JUMP_SECONDS[Math.min(jumps++, JUMP_SECONDS.length - 1)];
        // A piece is heard forward in both directions; going back, it is not to be heard again.
        return direction > 0 ? seconds : -seconds - PIECE_MILLIS / 1000.0;
    }
}
