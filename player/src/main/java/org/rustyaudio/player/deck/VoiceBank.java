package org.rustyaudio.player.deck;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The deck's voices: the current one, the one to follow, and those that fade away under the current one.
/// Audio thread only; every voice is made once, and a cue that is let go is reported.
final class VoiceBank {

    private static final int VOICES = 10;

    /// Most cues one command can let go of.
    static final int MOST_RELEASED = VOICES;

    private final EventRing events;
    private final Voice[] pool = new Voice[VOICES];
    /// Oldest first.
    private final @Nullable Voice[] leaving = new Voice[VOICES];
    private int leavingCount;
    private @Nullable Voice current;
    private @Nullable Voice following;
    private int followFade;
    private final float[] mixLeft;
    private final float[] mixRight;

    VoiceBank(EventRing events, int longestBlock) {
        this.events = events;
        mixLeft = new float[longestBlock];
        mixRight = new float[longestBlock];
        for (int i = 0; i < VOICES; i++) {
            pool[i] = new Voice();
        }
    }

    @Nullable
    Voice current() {
        return current;
    }

    @Nullable
    Voice following() {
        return following;
    }

    /// Frames of crossfade into the following voice, 0 for a gapless join.
    int followFade() {
        return followFade;
    }

    boolean anyLeaving() {
        return leavingCount > 0;
    }

    /// Makes a cue the current one; the voice that was is the caller's to keep or release before.
    Voice begin(Cue cue) {
        Voice voice = freeVoice();
        voice.take(cue);
        current = voice;
        return voice;
    }

    void follow(Cue cue, int fadeFrames) {
        dropFollowing();
        Voice voice = freeVoice();
        voice.take(cue);
        following = voice;
        followFade = fadeFrames;
    }

    void dropFollowing() {
        Voice voice = following;
        following = null;
        followFade = 0;
        if (voice != null) {
            release(voice);
        }
    }

    /// The following voice becomes the current one; null when there is none.
    @Nullable
    Voice promote() {
        Voice voice = following;
        following = null;
        followFade = 0;
        current = voice;
        if (voice != null) {
            voice.join();
        }
        return voice;
    }

    /// The current voice falls to silence under what comes.
    void leave(Voice voice, int fadeFrames, boolean equalPower) {
        voice.envelope.fall(fadeFrames, equalPower);
        leaving[leavingCount++] = voice;
        if (current == voice) {
            current = null;
        }
    }

    void release(Voice voice) {
        if (current == voice) {
            current = null;
        }
        events.released(voice.release());
    }

    void releaseLeaving() {
        for (int i = 0; i < leavingCount; i++) {
            Voice voice = leaving[i];
            if (voice != null) {
                release(voice);
            }
            leaving[i] = null;
        }
        leavingCount = 0;
    }

    void releaseAll() {
        Voice voice = current;
        if (voice != null) {
            release(voice);
        }
        dropFollowing();
        releaseLeaving();
    }

    void glide(long cue, double gain, int frames) {
        for (Voice voice : pool) {
            if (!voice.free() && voice.cue() == cue) {
                voice.glideTo(gain, frames);
            }
        }
    }

    /// Adds what fades away to the range, and lets go of what has faded.
    void mixLeaving(float[] left, float[] right, int from, int to) {
        int kept = 0;
        int count = leavingCount;
        for (int i = 0; i < count && to > from; i++) {
            Voice voice = leaving[i];
            if (voice == null) {
                continue;
            }
            int want = Math.min(to - from, voice.envelope.framesLeft());
            int n = voice.read(mixLeft, mixRight, 0, want);
            for (int k = 0; k < n; k++) {
                left[from + k] += mixLeft[k];
                right[from + k] += mixRight[k];
            }
            if (voice.envelope.isShut() || voice.over()) {
                release(voice);
            } else {
                leaving[kept++] = voice;
            }
        }
        if (to > from) {
            Arrays.fill(leaving, kept, count, null);
            leavingCount = kept;
        }
    }

    /// A voice nobody uses; when all are busy, the one that has been fading away longest gives up its place.
    private Voice freeVoice() {
        for (Voice voice : pool) {
            if (voice.free()) {
                return voice;
            }
        }
        Voice oldest = leaving[0] == null ? pool[0] : leaving[0];
        release(oldest);
        System.arraycopy(leaving, 1, leaving, 0, leavingCount - 1);
        leaving[--leavingCount] = null;
        return oldest;
    }
}
