package org.rustyaudio.player.transport;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.deck.DeckCommand;
import org.rustyaudio.player.queue.Queue;
import org.rustyaudio.player.queue.QueueEntry;

/// Decides what follows the current track, opens it ahead of time and hands it to the deck.
/// Control thread only.
///
/// The plan is made anew at every tick: when an edit, a mode or a setting changes it, what was opened for the old
/// plan is given back. A track that cannot be opened is passed over here, before it could make a gap.
final class Lookahead {

    private static final int PREFETCH_SECONDS = 15;
    private static final int INTRO_SECONDS = 10;
    private static final int LOOP_JOIN_MILLIS = 5;

    private final DeckLink link;
    private final Queue queue;
    private final Levels levels;
    private final Setbacks setbacks;
    private final Wishes wishes;
    private @Nullable OpenCue next;
    private int passedOver;

    Lookahead(DeckLink link, Queue queue, Levels levels, Setbacks setbacks, Wishes wishes) {
        this.link = link;
        this.queue = queue;
        this.levels = levels;
        this.setbacks = setbacks;
        this.wishes = wishes;
    }

    @Nullable
    OpenCue next() {
        return next;
    }

    /// The deck has taken `cue` as its current one, or given it back.
    void gone(OpenCue cue) {
        if (cue == next) {
            next = null;
        }
    }

    /// A new track is current: nothing is passed over yet.
    void begun() {
        passedOver = 0;
    }

    /// The entry that comes when `ended` has come to its end; null when the queue ends.
    @Nullable
    QueueEntry after(OpenCue ended) {
        QueueEntry entry = queue.ahead(1 + passedOver, true);
        boolean itself = ended.entry.equals(entry) && queue.playable() > 1;
        if (itself && setbacks.any()) {
            entry = queue.ahead(2 + passedOver, true);
        }
        passedOver = 0;
        return entry;
    }

    /// What was opened ahead for an entry's beginning and the deck never got; the caller loads it itself.
    @Nullable
    OpenCue takeUnsent(QueueEntry entry) {
        OpenCue ahead = next;
        if (ahead == null || ahead.sent || !ahead.entry.equals(entry) || ahead.cue.startFrame() != 0) {
            return null;
        }
        next = null;
        return ahead;
    }

    /// Gives back what was opened ahead.
    void drop(@Nullable OpenCue current) {
        OpenCue ahead = next;
        next = null;
        if (ahead == null) {
            return;
        }
        if (!ahead.sent) {
            link.discard(ahead);
        } else if (current != null) {
            link.send(new DeckCommand.Unfollow(current.id()));
        }
    }

    /// Opens what comes next early enough, and tells the deck as soon as it can be read.
    ///
    /// @param position frame of `current` that is rendered next
    void supply(OpenCue current, long position, long now) {
        Plan plan = plan(current);
        OpenCue ahead = next;
        if (ahead != null && !Objects.equals(plan, ahead.plan)) {
            drop(current);
            ahead = null;
        }
        if (plan == null) {
            return;
        }
        if (ahead == null) {
            long end = plan.endFrame() >= 0 ? plan.endFrame() : current.stream().lengthFrames();
            double aheadFrames = PREFETCH_SECONDS * wishes.rateHz * Math.max(1, wishes.speed);
            if (end < 0 || end - position <= plan.fadeFrames() + aheadFrames) {
                open(plan, now);
            }
        } else if (!ahead.sent) {
            hand(current, ahead, plan);
        }
    }

    private void open(Plan plan, long now) {
        OpenCue ahead = link.open(plan.entry(), plan.startFrame(), wishes.rateHz, levels.factor(plan.entry()));
        ahead.plan = plan;
        ahead.continues = plan.loops();
        ahead.openedMillis = now;
        next = ahead;
    }

    private void hand(OpenCue current, OpenCue ahead, Plan plan) {
        if (ahead.stream().failedAtOnce()) {
            // While nothing sounds there is no gap to avoid, and each failure is told in the queue's order.
            if (current.started) {
                passOver(ahead);
            }
        } else if (ahead.ready() && wishes.rateSuits(ahead)) {
            long length = ahead.stream().lengthFrames();
            int fade = length < 0 ? plan.fadeFrames() : (int) Math.min(plan.fadeFrames(), length / 2);
            link.follow(current, ahead, plan.endFrame(), fade);
            if (ahead.gain != ahead.cue.gain()) {
                link.send(new DeckCommand.Gain(ahead.id(), ahead.gain, 0));
            }
        }
    }

    /// The next track cannot be opened: the one after it is next.
    private void passOver(OpenCue ahead) {
        setbacks.skipped(ahead.entry.track(), ahead.stream().failure());
        setbacks.failedAtOnce();
        link.discard(ahead);
        next = null;
        if (ahead.continues) {
            wishes.loop = null;
        } else if (!queue.discardUpNext(ahead.entry)) {
            passedOver++;
        }
    }

    private @Nullable Plan plan(OpenCue current) {
        AbLoop repeat = wishes.loop;
        if (repeat != null && repeat.complete()) {
            return loop(current, repeat);
        }
        if (wishes.stopAfterCurrent || setbacks.hopeless(queue.playable())) {
            return null;
        }
        QueueEntry entry = queue.ahead(1 + passedOver, !wishes.introScan);
        if (entry == null) {
            wishes.introScan = false;
            return null;
        }
        if (stopsBetween(current.entry, entry)) {
            return null;
        }
        long length = current.stream().lengthFrames();
        long introEnd = wishes.introFrom + (long) INTRO_SECONDS * wishes.rateHz;
        if (wishes.introScan && (length < 0 || introEnd < length)) {
            return new Plan(entry, 0, introEnd, wishes.rateHz / 2, false);
        }
        return new Plan(entry, 0, -1, fadeFrames(current, entry, length), false);
    }

    /// Whether playing ends when `current` has ended and `entry` would be next.
    boolean stopsBetween(QueueEntry current, QueueEntry entry) {
        return wishes.stopAfterCurrent || (wishes.stopAfterAlbum && levels.endsAlbum(current, entry));
    }

    /// A loop's join is a crossfade of 5 ms that ends at B and A: the frames before A are heard with the last ones
    /// before B. Where there are none before A, it is the frames behind B that are heard with A's first ones.
    private Plan loop(OpenCue current, AbLoop repeat) {
        long length = current.stream().lengthFrames();
        int fade = wishes.frames(LOOP_JOIN_MILLIS);
        int before = (int) Math.min(fade, repeat.aFrame());
        long behindB = length < 0 ? fade : Math.max(0, length - repeat.bFrame());
        int after = (int) Math.min(fade - before, behindB);
        return new Plan(current.entry, repeat.aFrame() - before, repeat.bFrame() + after, before + after, true);
    }

    private int fadeFrames(OpenCue current, QueueEntry entry, long length) {
        TransitionSettings transitions = wishes.transitions;
        boolean gapless = transitions.crossfadeSeconds() == 0
                || current.entry.track().flowsInto(entry.track())
                || (transitions.gaplessAlbums() && levels.consecutive(current.entry, entry));
        if (gapless || length < 0) {
            return 0;
        }
        return (int) Math.min(Math.round(transitions.crossfadeSeconds() * wishes.rateHz), length / 2);
    }
}
