package org.rustyaudio.codec.ffmpeg;

/// Finds the time most of a few blocks agree on. One thread at a time.
///
/// Each block votes with its own time less the frames counted before it; single times may be wrong.
final class Votes {

    private final long[] times;
    private int count;

    Votes(int most) {
        times = new long[most];
    }

    void add(long time) {
        times[count++] = time;
    }

    /// The time with the most votes, the earliest cast of equals; [Scale#UNKNOWN] without any vote.
    long winner() {
        long winner = Scale.UNKNOWN;
        int most = 0;
        for (int i = 0; i < count; i++) {
            int votes = 0;
            for (int k = 0; k < count; k++) {
                votes += times[k] == times[i] ? 1 : 0;
            }
            if (votes > most) {
                most = votes;
                winner = times[i];
            }
        }
        return winner;
    }
}
