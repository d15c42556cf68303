package org.rustyaudio.dsp.dynamics;

import org.rustyaudio.dsp.math.Rounding;

/// Turns the peaks of the signal into a gain that is low enough at every peak and never has a corner.
/// Audio thread only; allocates nothing after construction.
///
/// Four steps. The gain a peak needs; the least of them over the look-ahead; a release of two speeds: quick up to
/// the average of the recent gains, slow from there on, so that a single click recovers at once and dense music is
/// held instead of pumped; and two running means in a row, a triangle as long as the look-ahead, which a peak's gain
/// fills completely by the time the peak leaves the delay. The means are sums of whole numbers: they never drift,
/// and with nothing to do the gain is exactly 1.
final class GainComputer {

    private static final double LOOK_AHEAD_SECONDS = 0.002;
    /// The gain must not move faster than the waveform between samples is made of.
    private static final int SHORTEST_BOX = 24;
    /// Longer, and the sums would not fit a long.
    private static final int LONGEST_BOX = 1_024;
    private static final double QUICK_RELEASE_SECONDS = 0.08;
    private static final double AVERAGE_SECONDS = 0.4;
    private static final double SLOW_RELEASE_SECONDS = 1.2;
    /// A release this close to 1 (0.0001 dB) is over.
    private static final double NEAR_ENOUGH = 1e-5;
    private static final long UNITY = 1L << 40;

    private final int boxFrames;
    private final int holdFrames;
    private final double quick;
    private final double average;
    private final double slow;
    private final double scale;
    private final long fullSum;

    /// Frames with needs below 1 that may still be the least of the window, oldest first, needs rising; head and tail
    /// count on and are folded into the arrays, whose length is a power of two.
    private final double[] needs;

    private final long[] needFrames;
    private int needsHead;
    private int needsTail;
    private long frame;

    private double released = 1;
    private double recent = 1;
    private final long[] firstBox;
    private final long[] secondBox;
    private int boxAt;
    private long firstSum;
    private long secondSum;

    GainComputer(double sampleRateHz) {
        boxFrames = (int)
                Math.max(SHORTEST_BOX, Math.min(LONGEST_BOX, Rounding.toEven(LOOK_AHEAD_SECONDS / 2 * sampleRateHz)));
        // The triangle is 2 boxFrames − 1 long; a peak between two frames must be served at both.
        holdFrames = 2 * boxFrames;
        quick = pull(QUICK_RELEASE_SECONDS, sampleRateHz);
        average = pull(AVERAGE_SECONDS, sampleRateHz);
        slow = pull(SLOW_RELEASE_SECONDS, sampleRateHz);
        scale = 1.0 / (UNITY * boxFrames * boxFrames);
        fullSum = UNITY * boxFrames * boxFrames;
        int queueSize = Integer.highestOneBit(holdFrames) * 2;
        needs = new double[queueSize];
        needFrames = new long[queueSize];
        firstBox = new long[boxFrames];
        secondBox = new long[boxFrames];
        reset();
    }

    /// How many frames a peak must be delayed to meet its gain.
    int lookAheadFrames() {
        return 2 * boxFrames - 2;
    }

    /// Whether the gain is 1 and stays there until a peak exceeds the ceiling.
    boolean isAtRest() {
        return secondSum == fullSum && needsHead == needsTail && released == 1 && recent == 1;
    }

    /// Takes the next frame's peak; returns the gain for the frame that leaves the delay now.
    double next(double peak, double ceiling) {
        double least = leastNeed(peak > ceiling ? ceiling / peak : 1);
        release(least);
        long gain = (long) (released * UNITY);
        int at = boxAt;
        firstSum += gain - firstBox[at];
        firstBox[at] = gain;
        secondSum += firstSum - secondBox[at];
        secondBox[at] = firstSum;
        boxAt = at + 1 == boxFrames ? 0 : at + 1;
        return secondSum == fullSum ? 1 : secondSum * scale;
    }

    void reset() {
        needsHead = 0;
        needsTail = 0;
        frame = 0;
        released = 1;
        recent = 1;
        boxAt = 0;
        for (int i = 0; i < boxFrames; i++) {
            firstBox[i] = UNITY;
            secondBox[i] = UNITY * boxFrames;
        }
        firstSum = UNITY * boxFrames;
        secondSum = fullSum;
    }

    /// The least need of the last [#holdFrames] frames: a queue that drops what a later, lower need outlives.
    private double leastNeed(double need) {
        frame++;
        int mask = needs.length - 1;
        int head = needsHead;
        int tail = needsTail;
        if (head != tail && needFrames[head & mask] <= frame - holdFrames) {
            head++;
        }
        if (need < 1) {
            while (head != tail && needs[(tail - 1) & mask] >= need) {
                tail--;
            }
            needs[tail & mask] = need;
            needFrames[tail & mask] = frame;
            tail++;
        }
        needsHead = head;
        needsTail = tail;
        return head != tail ? needs[head & mask] : 1;
    }

    private void release(double least) {
        recent += (least - recent) * (least < recent ? average : slow);
        if (least <= released) {
            released = least;
        } else if (released < recent) {
            released += (Math.min(least, recent) - released) * quick;
        } else {
            released += (least - released) * slow;
        }
        if (least == 1 && released > 1 - NEAR_ENOUGH && recent > 1 - NEAR_ENOUGH) {
            released = 1;
            recent = 1;
        }
    }

    private static double pull(double seconds, double sampleRateHz) {
        return Math.min(1, 1 / (seconds * sampleRateHz));
    }
}
