package org.rustyaudio.player.deck;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.TrackStream;

/// One stream as the deck plays it: position, gain and fade.
/// Audio thread only; voices are made once and used again.
final class Voice {

    /// Frames that a fresh voice wants to see before it begins, so that it does not run dry at once.
    private static final int HEAD_START = 256;

    /// Blocks that it waits with fewer before it begins all the same: a very short track has no more.
    private static final int PATIENCE_BLOCKS = 16;

    final Envelope envelope = new Envelope();
    private @Nullable TrackStream stream;
    private long cue;
    private long startFrame;
    private long position;
    private long endFrame;
    private double gain;
    private double targetGain;
    private double gainStep;
    private int patience;
    private boolean begun;
    private boolean joined;
    private boolean starving;

    void take(Cue newCue) {
        stream = (TrackStream) newCue.stream();
        cue = newCue.id();
        startFrame = newCue.startFrame();
        position = startFrame;
        endFrame = -1;
        gain = newCue.gain();
        targetGain = gain;
        gainStep = 0;
        patience = PATIENCE_BLOCKS;
        begun = false;
        joined = false;
        starving = false;
        envelope.open();
    }

    /// Lets go of the stream and gives the cue's number.
    long release() {
        stream = null;
        return cue;
    }

    boolean free() {
        return stream == null;
    }

    long cue() {
        return cue;
    }

    long position() {
        return position;
    }

    /// The frame that is heard when so many frames were read ahead.
    long heardFrame(long framesAhead) {
        long end = knownEnd();
        long heard = Math.max(startFrame, position - framesAhead);
        return end < 0 ? heard : Math.min(heard, Math.max(end, position));
    }

    /// Whether so many frames can be read at once.
    boolean holds(int frames) {
        TrackStream s = stream;
        return s != null && s.availableFrames() >= frames;
    }

    boolean begun() {
        return begun;
    }

    /// From now on a missing frame is an underrun, even the first.
    void join() {
        joined = true;
    }

    void endAt(long frame) {
        endFrame = frame;
    }

    /// Whether it stopped because its stream broke.
    boolean failed() {
        return broken() && !(endFrame >= 0 && position >= endFrame);
    }

    void glideTo(double newGain, int frames) {
        targetGain = newGain;
        if (!begun || frames <= 0) {
            gain = newGain;
            gainStep = 0;
        } else {
            gainStep = (newGain - gain) / frames;
        }
    }

    /// The frame of the track where it will end, or −1 while unknown.
    long knownEnd() {
        TrackStream s = stream;
        if (s == null) {
            return -1;
        }
        long length = s.lengthFrames();
        if (endFrame < 0) {
            return length;
        }
        return length < 0 ? endFrame : Math.min(length, endFrame);
    }

    /// Whether no frame of it will come any more.
    boolean over() {
        TrackStream s = stream;
        if (s == null || (endFrame >= 0 && position >= endFrame)) {
            return true;
        }
        return s.ended() || broken();
    }

    /// Whether the stream failed and what was decoded before is used up.
    boolean broken() {
        TrackStream s = stream;
        return s != null && s.state() == TrackStream.State.FAILED && s.availableFrames() <= 0;
    }

    /// Whether a join with it would have frames at once.
    boolean ready() {
        TrackStream s = stream;
        return s != null && s.availableFrames() > 0;
    }

    /// Fills what it can of a range, with gain and fade applied.
    ///
    /// @return frames filled
    int read(float[] left, float[] right, int from, int to) {
        TrackStream s = stream;
        if (s == null) {
            return 0;
        }
        int want = to - from;
        if (endFrame >= 0) {
            want = (int) Math.min(want, Math.max(0, endFrame - position));
        }
        if (want == 0 || (!begun && !joined && !mayBegin(s, want))) {
            return 0;
        }
        int n = Math.clamp(s.read(left, right, from, from + want), 0, want);
        if (n > 0) {
            begun = true;
            position += n;
            applyGain(left, right, from, from + n);
            envelope.apply(left, right, from, from + n);
        }
        return n;
    }

    private boolean mayBegin(TrackStream s, int want) {
        int available = s.availableFrames();
        if (available >= Math.min(want, HEAD_START) || s.state() == TrackStream.State.FAILED) {
            return true;
        }
        long length = s.lengthFrames();
        if (length >= 0 && available >= length - position) {
            return true;
        }
        return available > 0 && --patience <= 0;
    }

    /// Notes that frames are missing.
    ///
    /// @return whether this is the first block of a new underrun
    boolean starve() {
        boolean first = !starving;
        starving = true;
        return first;
    }

    void fed() {
        starving = false;
    }

    /// Whether missing frames count as an underrun and not as waiting for the beginning.
    boolean mustNotStarve() {
        return begun || joined;
    }

    private void applyGain(float[] left, float[] right, int from, int to) {
        if (gainStep == 0) {
            if (gain != 1) {
                for (int i = from; i < to; i++) {
                    left[i] = (float) (left[i] * gain);
                    right[i] = (float) (right[i] * gain);
                }
            }
            return;
        }
        double g = gain;
        for (int i = from; i < to; i++) {
            g += gainStep;
            if (gainStep > 0 ? g >= targetGain : g <= targetGain) {
                g = targetGain;
                gainStep = 0;
            }
            left[i] = (float) (left[i] * g);
            right[i] = (float) (right[i] * g);
        }
        gain = g;
    }
}
