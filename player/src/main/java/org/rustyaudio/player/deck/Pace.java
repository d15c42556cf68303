package org.rustyaudio.player.deck;

import java.util.Arrays;
import org.rustyaudio.dsp.stretch.TimeStretch;

/// Plays the deck's mix at another speed and the same pitch.
/// Audio thread only, but for its construction; afterwards it allocates nothing.
///
/// It stands behind joins, crossfades and gains, so these stay exact to the frame at every speed, and before the
/// transport's fades, which keep their length. At speed 1 it rests and the deck plays as if it were not there: it
/// begins with the mix's next frame and, back at speed 1, ends with the last one it took, both without a seam. A jump
/// does not wait for what was taken ahead: that fades out of one stretcher while the new sound begins in the other.
final class Pace {

    /// The longest fade that is made of what was taken ahead; longer ones are the mix's own.
    private static final double LONGEST_LEAVING_SECONDS = 0.1;

    private enum State {
        RESTING,
        RUNNING,
        /// Back at speed 1: what was taken ahead is heard to its end.
        SETTLING
    }

    final int sampleRateHz;
    private final float[] takenLeft;
    private final float[] takenRight;
    private final float[] leavingLeft;
    private final float[] leavingRight;
    private final Envelope fall = new Envelope();
    private TimeStretch stretch;
    private TimeStretch other;
    private State state = State.RESTING;
    private double speed = 1;
    private boolean leaving;
    private boolean tapeOver;
    private boolean drained;
    private boolean sounded;
    private int missing;

    Pace(int sampleRateHz, int longestBlock) {
        this.sampleRateHz = sampleRateHz;
        this.stretch = new TimeStretch(sampleRateHz);
        this.other = new TimeStretch(sampleRateHz);
        this.takenLeft = new float[longestBlock];
        this.takenRight = new float[longestBlock];
        this.leavingLeft = new float[longestBlock];
        this.leavingRight = new float[longestBlock];
    }

    void setSpeed(double newSpeed) {
        speed = newSpeed;
        stretch.setSpeed(newSpeed);
        if (newSpeed == 1 && state != State.RESTING) {
            state = State.SETTLING;
            stretch.finish();
        } else if (state == State.SETTLING) {
            state = State.RUNNING;
            if (!tapeOver) {
                stretch.goOn();
            }
        }
    }

    /// Whether the mix is to be rendered by [#render].
    boolean runs() {
        return state != State.RESTING;
    }

    /// Whether it rests and should not.
    boolean wantsToRun() {
        return speed != 1 && state == State.RESTING;
    }

    /// How many frames it takes before the first can be heard.
    int headStart() {
        return stretch.room();
    }

    void start() {
        state = State.RUNNING;
    }

    /// Forgets what it has.
    void reset() {
        leaving = false;
        begin();
    }

    private void begin() {
        stretch.reset();
        stretch.setSpeed(speed);
        state = State.RESTING;
        tapeOver = false;
        drained = false;
        sounded = false;
    }

    /// So many frames of output, in frames of the mix.
    int onTape(int frames) {
        return state == State.RUNNING ? (int) Math.min(Integer.MAX_VALUE, Math.round(frames * speed)) : frames;
    }

    /// How much of the mix was taken and is not heard yet.
    long framesAhead() {
        return state == State.RESTING ? 0 : stretch.framesAhead();
    }

    /// Whether the mix has ended and all of it was heard.
    boolean drained() {
        return drained;
    }

    /// Frames of the last [#render] that are silent because the mix had none.
    int missingFrames() {
        return missing;
    }

    /// Begins anew with the mix's next frame; what was taken ahead fades away under it.
    ///
    /// @return false when the mix has to fade by itself: nothing has happened then
    boolean jump(int fadeFrames) {
        boolean tooLong = fadeFrames > LONGEST_LEAVING_SECONDS * sampleRateHz;
        if (state == State.RESTING || (!tapeOver && (leaving || tooLong))) {
            return false;
        }
        TimeStretch old = stretch;
        stretch = other;
        other = old;
        if (fadeFrames > 0 && sounded) {
            int left = Math.min(fadeFrames, old.finish());
            fall.open();
            fall.fall(left, false);
            leaving = true;
        }
        begin();
        return true;
    }

    /// Fills a range; frames that are not there are silent.
    ///
    /// @return up to where: short of `to` when it has come to rest
    int render(float[] left, float[] right, int from, int to, Tape tape) {
        missing = 0;
        int at = from;
        while (at < to) {
            int count = stretch.read(left, right, at, to);
            if (count > 0) {
                sounded = true;
                at += count;
            } else if (count < 0 && state == State.SETTLING) {
                begin();
                return at;
            } else if (count < 0) {
                drained = true;
                return silence(left, right, at, to);
            } else {
                int taken = tape.take(takenLeft, takenRight, Math.min(stretch.room(), takenLeft.length));
                if (taken == 0) {
                    missing = sounded ? to - at : 0;
                    return silence(left, right, at, to);
                }
                if (taken < 0) {
                    tapeOver = true;
                    stretch.end();
                } else {
                    stretch.feed(takenLeft, takenRight, 0, taken);
                }
            }
        }
        return to;
    }

    /// Adds what fades away after a jump.
    void mixLeaving(float[] left, float[] right, int from, int to) {
        if (!leaving || from >= to) {
            return;
        }
        int want = Math.min(Math.min(to - from, leavingLeft.length), fall.framesLeft());
        int count = Math.max(0, other.read(leavingLeft, leavingRight, 0, want));
        fall.apply(leavingLeft, leavingRight, 0, count);
        for (int i = 0; i < count; i++) {
            left[from + i] += leavingLeft[i];
            right[from + i] += leavingRight[i];
        }
        leaving = count == want && !fall.isShut();
    }

    private static int silence(float[] left, float[] right, int from, int to) {
        Arrays.fill(left, from, to, 0);
        Arrays.fill(right, from, to, 0);
        return to;
    }
}
