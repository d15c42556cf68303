package org.rustyaudio.player.playlist;

/// Times of a cue sheet, `MM:SS:FF` with 75 frames to the second.
final class CueTime {

    static final int PER_SECOND = 75;

    private CueTime() {}

    /// The time in 75ths of a second, or −1 when the text is no time.
    static long parse(String text) {
        int first = text.indexOf(':');
        int second = text.indexOf(':', first + 1);
        if (first < 0 || second < 0) {
            return -1;
        }
        int minutes = Numbers.whole(text.substring(0, first));
        int seconds = Numbers.whole(text.substring(first + 1, second));
        int frames = Numbers.whole(text.substring(second + 1));
        boolean good = minutes >= 0 && minutes < 100_000 && seconds >= 0 && seconds < 60 && frames >= 0 && frames < 75;
        return good ? ((long) minutes * 60 + seconds) * PER_SECOND + frames : -1;
    }

    /// Exact enough that rounding gives the very sample at every rate 75 divides.
    static double seconds(long cdFrames) {
        return (double) cdFrames / PER_SECOND;
    }
}
