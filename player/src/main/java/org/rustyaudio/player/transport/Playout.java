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

    private static final int GAIN_GLIDE_MILLIS = 100;

    private final DeckLink link;
    private final Queue queue;
    private final Levels levels;
    private final Setbacks setbacks;
    private final OutputPort output;
    private final Wishes wishes;
    private final Lookahead lookahead;

    @Nullable
    OpenCue playing;
    /// Where playing begins when nothing is loaded.
    long restFrame;
    /// Why playing was given up; empty while it was not.
    String gaveUp = "";

    private DeckReport report;
    private long now;
    private long seekTarget = -1;
    private long lastSeekMillis = -1;
    private boolean awaitingRate;
    private boolean playAtNewRate;
    private boolean gainsChanged;
    private long seenRevision;
    private boolean endedWell;
    private long lateJoins;

    Playout(DeckLink link, Queue queue, Levels levels, Setbacks setbacks, OutputPort output, Wishes wishes) {
        this.link = link;
        this.queue = queue;
        this.levels = levels;
        this.setbacks = setbacks;
        this.output = output;
        this.wishes = wishes;
        this.lookahead = new Lookahead(link, queue, levels, setbacks, wishes);
        this.report = link.report();
    }

    // ---- what a listener wants -------------------------------------------------------------------------------

    /// Plays an entry from a frame, instead of whatever plays.
    void begin(QueueEntry entry, long startFrame, int fadeOutMillis, boolean fadeIn, boolean continues) {
        lookahead.drop(playing);
        OpenCue old = playing;
        if (old != null && !old.sent) {
            link.discard(old);
        }
        seekTarget = -1;
        awaitingRate = false;
        gaveUp = "";
        if (!continues) {
            wishes.loop = null;
            wishes.introFrom = startFrame;
        }
        OpenCue cue = link.open(entry, startFrame, wishes.rateHz, levels.factor(entry));
        cue.continues = continues;
        cue.openedMillis = now;
        cue.fadeIn = fadeIn;
        playing = cue;
        if (wishes.anyRateWill(cue)) {
            load(cue, fadeOutMillis);
        } else {
            link.send(new DeckCommand.Stop(wishes.frames(Math.max(1, fadeOutMillis))));
        }
    }

    void play() {
        OpenCue cue = playing;
        wishes.wantPlay = true;
        if (cue != null && cue.sent && !wishes.lost) {
            link.send(new DeckCommand.Play(wishes.frames(wishes.transitions.pauseFadeMillis())));
        }
    }

    void pause(int fadeMillis) {
        wishes.wantPlay = false;
        OpenCue cue = playing;
        if (cue != null && cue.sent && !wishes.lost) {
            link.send(new DeckCommand.Pause(wishes.frames(fadeMillis)));
        }
    }

    void stop() {
        lookahead.drop(playing);
        OpenCue cue = playing;
        if (cue != null && !cue.sent) {
            link.discard(cue);
        }
        link.send(new DeckCommand.Stop(wishes.frames(wishes.transitions.stopFadeMillis())));
        playing = null;
        wishes.wantPlay = false;
        wishes.loop = null;
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
        wishes.lost = true;
        link.send(new DeckCommand.Pause(0));
    }

    void deviceBack() {
        wishes.lost = false;
        if (wishes.wantPlay) {
            play();
        }
    }

    void outputRate(int newRateHz) {
        double ratio = (double) newRateHz / wishes.rateHz;
        long position = position();
        wishes.rateHz = newRateHz;
        QueueEntry entry = queue.current();
        if (awaitingRate) {
            awaitingRate = false;
            restFrame = Math.round(restFrame * ratio);
            if (playAtNewRate && entry != null) {
                begin(entry, restFrame, 0, restFrame > 0, false);
            }
            return;
        }
        AbLoop old = wishes.loop;
        restFrame = Math.round(restFrame * ratio);
        OpenCue cue = playing;
        if (cue != null && ratio != 1) {
            wishes.settledEntry = cue.entry.id();
            wishes.introFrom = Math.round(wishes.introFrom * ratio);
            wishes.loop = old == null ? null : old.scaled(ratio);
            begin(cue.entry, Math.round(position * ratio), 0, position > 0, true);
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
        OpenCue current = playing;
        if (current != null && current.sent && !current.released && seekTarget < 0) {
            lookahead.supply(current, position(), now);
        }
        adjustGains();
        OpenCue cue = playing;
        if (cue != null && report.cue() == cue.id() && report.positionFrames() - cue.cue.startFrame() > wishes.rateHz) {
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
        endedWell = !failed && !empty;
        if (failed || empty) {
            String reason =
                    failed ? cue.stream().failure() : cue.entry.track().location() + " holds no sound; it was skipped";
            setbacks.skipped(cue.entry.track(), reason);
            if (frame - cue.cue.startFrame() < wishes.rateHz) {
                setbacks.failedAtOnce();
            }
        } else {
            setbacks.played();
        }
    }

    @Override
    public void released(long id) {
        OpenCue cue = link.find(id);
        if (cue != null) {
            lookahead.gone(cue);
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
            wishes.wantPlay = false;
            lookahead.drop(playing);
            return;
        }
        QueueEntry entry = lookahead.after(cue);
        if (entry == null) {
            lookahead.drop(playing);
            wishes.wantPlay = false;
            wishes.stopAfterAlbum = false;
            queue.rewind();
            return;
        }
        queue.advanceTo(entry);
        if (lookahead.stopsBetween(cue.entry, entry)) {
            lookahead.drop(playing);
            wishes.stopAfterCurrent = false;
            wishes.stopAfterAlbum = false;
            wishes.wantPlay = false;
            return;
        }
        OpenCue ahead = lookahead.takeUnsent(entry);
        if (ahead == null) {
            lateJoins += endedWell ? 1 : 0;
            begin(entry, 0, 0, false, false);
        } else {
            playing = ahead;
            wishes.loop = null;
            wishes.introFrom = 0;
            loadWhenSeen();
        }
    }

    /// The deck went on to this cue by itself.
    private void adopt(OpenCue cue) {
        OpenCue before = playing;
        if (before == null || cue.id() <= before.id()) {
            return;
        }
        playing = cue;
        seekTarget = -1;
        lookahead.begun();
        lookahead.gone(cue);
        Plan plan = cue.plan;
        if (plan == null || !plan.loops()) {
            wishes.loop = null;
            wishes.introFrom = cue.cue.startFrame();
            queue.advanceTo(cue.entry);
        }
    }

    // ---- supply ----------------------------------------------------------------------------------------------

    private void load(OpenCue cue, int fadeOutMillis) {
        int fadeIn = cue.fadeIn ? wishes.frames(wishes.transitions.seekFadeMillis()) : 0;
        link.load(cue, wishes.wantPlay && !wishes.lost, wishes.frames(fadeOutMillis), fadeIn);
    }

    /// Loads a cue whose own sample rate had to be seen first, or has the output reopened for it.
    private void loadWhenSeen() {
        OpenCue cue = playing;
        if (cue == null || cue.sent) {
            return;
        }
        if (wishes.anyRateWill(cue) || cue.failed() || (cue.ready() && wishes.rateSuits(cue))) {
            load(cue, 0);
        } else if (cue.ready() && (report.state() instanceof DeckState.Empty || wishes.lost)) {
            link.discard(cue);
            playing = null;
            restFrame = cue.cue.startFrame();
            wishes.settledEntry = cue.entry.id();
            awaitingRate = true;
            playAtNewRate = true;
            output.requestRate(cue.stream().sourceRateHz());
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
        AbLoop repeat = wishes.loop;
        if (repeat != null && repeat.complete() && seekTarget >= repeat.bFrame()) {
            wishes.loop = null;
        }
        begin(cue.entry, seekTarget, wishes.transitions.seekFadeMillis(), seekTarget > 0, true);
    }

    private void adjustGains() {
        if (queue.revision() != seenRevision) {
            seenRevision = queue.revision();
            gainsChanged = true;
        }
        if (gainsChanged) {
            gainsChanged = false;
            adjustGain(playing);
            adjustGain(lookahead.next());
        }
    }

    private void adjustGain(@Nullable OpenCue cue) {
        if (cue == null) {
            return;
        }
        double gain = levels.factor(cue.entry);
        if (gain != cue.gain) {
            cue.gain = gain;
            if (cue.sent) {
                link.send(new DeckCommand.Gain(cue.id(), gain, wishes.frames(GAIN_GLIDE_MILLIS)));
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

    /// Whether the output was asked for another rate and has not answered.
    boolean awaitsRate() {
        return awaitingRate && playAtNewRate;
    }

    long underruns() {
        return report.underruns() + lateJoins;
    }

    Playback playback(boolean anything) {
        OpenCue cue = playing;
        if (!gaveUp.isEmpty()) {
            return new Playback.Failed(gaveUp);
        }
        if (cue == null && !awaitsRate()) {
            return anything ? Playback.STOPPED : Playback.EMPTY;
        }
        if (!wishes.wantPlay || wishes.lost) {
            return Playback.PAUSED;
        }
        if (cue == null || !cue.sent) {
            return Playback.LOADING;
        }
        boolean sounds = report.cue() == cue.id() && !report.waiting();
        boolean briefly = (cue.continues || cue.plan != null) && now - cue.openedMillis < 500;
        return sounds || briefly || cue.started ? Playback.PLAYING : Playback.LOADING;
    }
}
