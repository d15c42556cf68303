package org.rustyaudio.player.transport;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.deck.DeckCommand;
import org.rustyaudio.player.deck.DeckEvents;
import org.rustyaudio.player.deck.DeckReport;
import org.rustyaudio.player.deck.DeckState;
import org.rustyaudio.player.queue.Queue;
import org.rustyaudio.player.queue.QueueEntry;

/// Keeps the deck supplied: begins tracks, opens the next ones ahead of time, and answers what the deck tells.
/// Control thread only.
///
/// `playing` is what the deck plays or has been told to play. Cue numbers grow, so an event for a later cue than
/// `playing` means that the deck went on by itself, and one for an earlier cue is old news.
final class Playout implements DeckEvents {

    private static final int PREFETCH_SECONDS = 15;
    private static final int INTRO_SECONDS = 10;
    private static final int GAIN_GLIDE_MILLIS = 100;

    private final DeckLink link;
    private final Queue queue;
    private final Levels levels;
    private final Setbacks setbacks;
    private final OutputPort output;

    int rateHz;
    RatePolicy policy = RatePolicy.RESAMPLE;
    TransitionSettings transitions = TransitionSettings.DEFAULT;
    boolean wantPlay;
    boolean lost;
    boolean stopAfterCurrent;
    boolean introScan;
    long introFrom;

    @Nullable
    AbLoop loop;

    @Nullable
    OpenCue playing;
    /// Where playing begins when nothing is loaded.
    long restFrame;
    /// Why playing was given up; empty while it was not.
    String gaveUp = "";

    private @Nullable OpenCue next;
    private int passedOver;
    private DeckReport report;
    private long now;
    private long seekTarget = -1;
    private long lastSeekMillis = -1;
    private long settledEntry;
    private boolean awaitingRate;
    private boolean playAtNewRate;
    private boolean gainsChanged;
    private long seenRevision;

    Playout(DeckLink link, Queue queue, Levels levels, Setbacks setbacks, OutputPort output, int rateHz) {
        this.link = link;
        this.queue = queue;
        this.levels = levels;
        this.setbacks = setbacks;
        this.output = output;
        this.rateHz = rateHz;
        this.report = link.report();
    }

    // ---- what a listener wants -------------------------------------------------------------------------------

    /// Plays an entry from a frame, instead of whatever plays.
    void begin(QueueEntry entry, long startFrame, int fadeOutMillis, boolean fadeIn, boolean continues) {
        dropNext();
        OpenCue old = playing;
        if (old != null && !old.sent) {
            link.discard(old);
        }
        seekTarget = -1;
        awaitingRate = false;
        gaveUp = "";
        if (!continues) {
            loop = null;
            introFrom = startFrame;
        }
        OpenCue cue = link.open(entry, startFrame, rateHz, levels.factor(entry));
        cue.continues = continues;
        cue.openedMillis = now;
        cue.fadeIn = fadeIn;
        playing = cue;
        if (mayLoadUnseen(cue)) {
            load(cue, fadeOutMillis);
        } else {
            link.send(new DeckCommand.Stop(frames(Math.max(1, fadeOutMillis))));
        }
    }

    void play() {
        OpenCue cue = playing;
        wantPlay = true;
        if (cue != null && cue.sent && !lost) {
            link.send(new DeckCommand.Play(frames(transitions.pauseFadeMillis())));
        }
    }

    void pause(int fadeMillis) {
        wantPlay = false;
        OpenCue cue = playing;
        if (cue != null && cue.sent && !lost) {
            link.send(new DeckCommand.Pause(frames(fadeMillis)));
        }
    }

    void stop() {
        dropNext();
        OpenCue cue = playing;
        if (cue != null && !cue.sent) {
            link.discard(cue);
        }
        link.send(new DeckCommand.Stop(frames(transitions.stopFadeMillis())));
        playing = null;
        wantPlay = false;
        loop = null;
        restFrame = 0;
        seekTarget = -1;
        playAtNewRate = false;
        gaveUp = "";
    }

    void seek(long frame) {
        if (playing == null) {
            restFrame = Math.max(0, frame);
        } else {
            seekTarget = Math.max(0, frame);
            seekNow();
        }
    }

    void deviceLost() {
        lost = true;
        link.send(new DeckCommand.Pause(0));
    }

    void deviceBack() {
        lost = false;
        if (wantPlay) {
            play();
        }
    }

    void outputRate(int newRateHz) {
        double ratio = (double) newRateHz / rateHz;
        long position = position();
        rateHz = newRateHz;
        QueueEntry entry = queue.current();
        if (awaitingRate) {
            awaitingRate = false;
            restFrame = Math.round(restFrame * ratio);
            if (playAtNewRate && entry != null) {
                begin(entry, restFrame, 0, restFrame > 0, false);
            }
            return;
        }
        AbLoop old = loop;
        restFrame = Math.round(restFrame * ratio);
        OpenCue cue = playing;
        if (cue != null && ratio != 1) {
            settledEntry = cue.entry.id();
            introFrom = Math.round(introFrom * ratio);
            loop = old == null ? null : old.scaled(ratio);
            begin(cue.entry, Math.round(position * ratio), 0, true, true);
        }
    }

    void gainsChanged() {
        gainsChanged = true;
    }

    // ---- what time brings ------------------------------------------------------------------------------------

    void tick(long nowMillis) {
        now = nowMillis;
        report = link.report();
        link.flush();
        link.drain(this);
        loadWhenSeen();
        seekNow();
        supply();
        adjustGains();
        OpenCue cue = playing;
        if (cue != null && report.cue() == cue.id() && report.positionFrames() - cue.cue.startFrame() > rateHz) {
            setbacks.played();
        }
    }

    @Override
    public void started(long id) {
        OpenCue cue = link.find(id);
        if (cue != null) {
            cue.started = true;
            adopt(cue);
        }
    }

    @Override
    public void finished(long id, long frame, boolean failed) {
        OpenCue cue = link.find(id);
        if (cue == null) {
            return;
        }
        adopt(cue);
        boolean empty = !failed && frame == 0;
        if (failed || empty) {
            String reason =
                    failed ? cue.stream().failure() : cue.entry.track().location() + " holds no sound; it was skipped";
            setbacks.skipped(cue.entry.track(), reason);
            if (frame - cue.cue.startFrame() < rateHz) {
                setbacks.failedAtOnce();
            }
        } else {
            setbacks.played();
        }
    }

    @Override
    public void released(long id) {
        OpenCue ahead = next;
        if (ahead != null && ahead.id() == id) {
            next = null;
        }
    }

    @Override
    public void emptied() {
        OpenCue cue = playing;
        if (cue == null || !cue.released) {
            return;
        }
        playing = null;
        restFrame = 0;
        if (setbacks.hopeless(queue.playable())) {
            gaveUp = setbacks.giveUp();
            wantPlay = false;
            dropNext();
            return;
        }
        boolean failed = setbacks.any();
        QueueEntry entry = queue.ahead(1 + passedOver + (failed && repeatsItself(cue) ? 1 : 0), true);
        passedOver = 0;
        if (entry == null) {
            dropNext();
            wantPlay = false;
            queue.rewind();
            return;
        }
        queue.advanceTo(entry);
        if (stopAfterCurrent) {
            dropNext();
            stopAfterCurrent = false;
            wantPlay = false;
            return;
        }
        OpenCue ahead = next;
        if (ahead != null && !ahead.sent && ahead.entry.equals(entry) && ahead.cue.startFrame() == 0) {
            next = null;
            playing = ahead;
            loop = null;
            introFrom = 0;
            loadWhenSeen();
        } else {
            begin(entry, 0, 0, false, false);
        }
    }

    private boolean repeatsItself(OpenCue cue) {
        return cue.entry.equals(queue.ahead(1 + passedOver, true)) && queue.playable() > 1;
    }

    /// The deck went on to this cue by itself.
    private void adopt(OpenCue cue) {
        OpenCue before = playing;
        if (before == null || cue.id() <= before.id()) {
            return;
        }
        playing = cue;
        seekTarget = -1;
        passedOver = 0;
        if (cue == next) {
            next = null;
        }
        Plan plan = cue.plan;
        if (plan == null || !plan.loops()) {
            loop = null;
            introFrom = cue.cue.startFrame();
            queue.advanceTo(cue.entry);
        }
    }

    // ---- supply ----------------------------------------------------------------------------------------------

    private boolean mayLoadUnseen(OpenCue cue) {
        return policy == RatePolicy.RESAMPLE || cue.continues || settledEntry == cue.entry.id();
    }

    private void load(OpenCue cue, int fadeOutMillis) {
        int fadeIn = cue.fadeIn ? frames(transitions.seekFadeMillis()) : 0;
        link.load(cue, wantPlay && !lost, frames(fadeOutMillis), fadeIn);
    }

    /// Loads a cue whose own sample rate had to be seen first, or has the output reopened for it.
    private void loadWhenSeen() {
        OpenCue cue = playing;
        if (cue == null || cue.sent) {
            return;
        }
        int source = cue.stream().sourceRateHz();
        if (mayLoadUnseen(cue) || cue.failed() || (cue.ready() && (source <= 0 || source == rateHz))) {
            load(cue, 0);
        } else if (cue.ready() && (report.state() instanceof DeckState.Empty || lost)) {
            link.discard(cue);
            playing = null;
            restFrame = cue.cue.startFrame();
            settledEntry = cue.entry.id();
            awaitingRate = true;
            playAtNewRate = true;
            output.requestRate(source);
        }
    }

    private void seekNow() {
        OpenCue cue = playing;
        if (cue == null || seekTarget < 0 || !cue.sent || lastSeekMillis == now) {
            return;
        }
        if (!cue.started && !cue.ready() && !cue.failed()) {
            return;
        }
        lastSeekMillis = now;
        seekTarget = position();
        AbLoop repeat = loop;
        if (repeat != null && repeat.complete() && seekTarget >= repeat.bFrame()) {
            loop = null;
        }
        begin(cue.entry, seekTarget, transitions.seekFadeMillis(), seekTarget > 0, true);
    }

    /// Opens what comes next early enough, and tells the deck as soon as it can be read.
    private void supply() {
        OpenCue cue = playing;
        if (cue == null || !cue.sent || cue.released || seekTarget >= 0) {
            return;
        }
        Plan plan = plan(cue);
        OpenCue ahead = next;
        if (ahead != null && !java.util.Objects.equals(plan, ahead.plan)) {
            dropNext();
            ahead = null;
        }
        if (plan == null) {
            return;
        }
        if (ahead == null) {
            if (soon(plan)) {
                ahead = link.open(plan.entry(), plan.startFrame(), rateHz, levels.factor(plan.entry()));
                ahead.plan = plan;
                ahead.continues = plan.loops();
                ahead.openedMillis = now;
                next = ahead;
            }
            return;
        }
        if (ahead.sent) {
            return;
        }
        if (ahead.failed() && ahead.stream().availableFrames() <= 0) {
            passOver(ahead);
        } else if (ahead.ready() && rateSuits(ahead)) {
            long length = ahead.stream().lengthFrames();
            int fade = length < 0 ? plan.fadeFrames() : (int) Math.min(plan.fadeFrames(), length / 2);
            link.follow(cue, ahead, plan.endFrame(), fade);
            if (ahead.gain != ahead.cue.gain()) {
                link.send(new DeckCommand.Gain(ahead.id(), ahead.gain, 0));
            }
        }
    }

    private boolean rateSuits(OpenCue ahead) {
        int source = ahead.stream().sourceRateHz();
        return mayLoadUnseen(ahead) || source <= 0 || source == rateHz;
    }

    /// The next track cannot be opened: the one after it is next.
    private void passOver(OpenCue ahead) {
        setbacks.skipped(ahead.entry.track(), ahead.stream().failure());
        setbacks.failedAtOnce();
        link.discard(ahead);
        next = null;
        if (ahead.continues) {
            loop = null;
        } else if (!queue.discardUpNext(ahead.entry)) {
            passedOver++;
        }
    }

    private @Nullable Plan plan(OpenCue cue) {
        AbLoop repeat = loop;
        if (repeat != null && repeat.complete()) {
            return new Plan(cue.entry, repeat.aFrame(), repeat.bFrame(), 0, true);
        }
        if (stopAfterCurrent || setbacks.hopeless(queue.playable())) {
            return null;
        }
        QueueEntry entry = queue.ahead(1 + passedOver, !introScan);
        if (entry == null) {
            introScan = false;
            return null;
        }
        long length = cue.stream().lengthFrames();
        long introEnd = introFrom + (long) INTRO_SECONDS * rateHz;
        if (introScan && (length < 0 || introEnd < length)) {
            return new Plan(entry, 0, introEnd, rateHz / 2, false);
        }
        return new Plan(entry, 0, -1, fadeFrames(cue, entry, length), false);
    }

    private int fadeFrames(OpenCue cue, QueueEntry entry, long length) {
        boolean gapless = transitions.crossfadeSeconds() == 0
                || cue.entry.track().flowsInto(entry.track())
                || (transitions.gaplessAlbums() && levels.consecutive(cue.entry, entry));
        if (gapless || length < 0) {
            return 0;
        }
        return (int) Math.min(Math.round(transitions.crossfadeSeconds() * rateHz), length / 2);
    }

    private boolean soon(Plan plan) {
        long end = plan.endFrame() >= 0 ? plan.endFrame() : lengthFrames();
        return end < 0 || end - position() <= plan.fadeFrames() + (long) PREFETCH_SECONDS * rateHz;
    }

    private void dropNext() {
        OpenCue ahead = next;
        OpenCue cue = playing;
        next = null;
        if (ahead == null) {
            return;
        }
        if (!ahead.sent) {
            link.discard(ahead);
        } else if (cue != null) {
            link.send(new DeckCommand.Unfollow(cue.id()));
        }
    }

    private void adjustGains() {
        if (queue.revision() != seenRevision) {
            seenRevision = queue.revision();
            gainsChanged = true;
        }
        if (gainsChanged) {
            gainsChanged = false;
            adjustGain(playing);
            adjustGain(next);
        }
    }

    private void adjustGain(@Nullable OpenCue cue) {
        if (cue == null) {
            return;
        }
        float gain = levels.factor(cue.entry);
        if (gain != cue.gain) {
            cue.gain = gain;
            if (cue.sent) {
                link.send(new DeckCommand.Gain(cue.id(), gain, frames(GAIN_GLIDE_MILLIS)));
            }
        }
    }

    // ---- what is --------------------------------------------------------------------------------------------

    long position() {
        OpenCue cue = playing;
        if (cue == null) {
            return restFrame;
        }
        long frame = cue.cue.startFrame();
        if (seekTarget >= 0) {
            frame = seekTarget;
        } else if (report.cue() == cue.id()) {
            frame = report.positionFrames();
        }
        long length = lengthFrames();
        return length < 0 ? frame : Math.min(frame, length);
    }

    /// Length of the loaded track, −1 while unknown or nothing is loaded.
    long lengthFrames() {
        OpenCue cue = playing;
        return cue == null ? -1 : cue.stream().lengthFrames();
    }

    long underruns() {
        return report.underruns();
    }

    Playback playback(boolean anything) {
        OpenCue cue = playing;
        if (!gaveUp.isEmpty()) {
            return new Playback.Failed(gaveUp);
        }
        if (cue == null && !(awaitingRate && playAtNewRate)) {
            return anything ? Playback.STOPPED : Playback.EMPTY;
        }
        if (!wantPlay || lost) {
            return Playback.PAUSED;
        }
        if (cue == null || !cue.sent) {
            return Playback.LOADING;
        }
        boolean sounds = report.cue() == cue.id() && !report.waiting();
        boolean briefly = (cue.continues || cue.plan != null) && now - cue.openedMillis < 500;
        return sounds || briefly || cue.started ? Playback.PLAYING : Playback.LOADING;
    }

    private int frames(int millis) {
        return (int) ((long) millis * rateHz / 1000);
    }
}
