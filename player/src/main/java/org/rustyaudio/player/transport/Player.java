package org.rustyaudio.player.transport;

import java.util.List;
import org.rustyaudio.player.StreamOpener;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.deck.DeckCommand;
import org.rustyaudio.player.deck.DeckPort;
import org.rustyaudio.player.gain.GainSettings;
import org.rustyaudio.player.queue.PlaylistSide;
import org.rustyaudio.player.queue.Queue;
import org.rustyaudio.player.queue.QueueEdits;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.queue.QueueView;
import org.rustyaudio.player.queue.Randomness;
import org.rustyaudio.player.queue.RepeatMode;
import org.rustyaudio.player.queue.StoredQueue;

/// The player's control side: takes intents, keeps the deck supplied and says what is going on.
/// Control thread only, except [#state()]; the host calls [#tick] twenty to sixty times a second.
public final class Player implements PlayerControls {

    private static final int RESTART_SECONDS = 5;
    private static final int SHORTEST_LOOP_MILLIS = 100;
    private static final int LOWEST_RATE_HZ = 8000;
    private static final int HIGHEST_RATE_HZ = 768_000;

    private final DeckLink link;
    private final Queue queue;
    private final DetailsStore details = new DetailsStore();
    private final Levels levels;
    private final Setbacks setbacks = new Setbacks();
    private final SleepTimer sleep = new SleepTimer();
    private final Wishes wishes;
    private final Playout playout;
    private final Snapshot snapshot;
    private final PlayerListener listener;
    private volatile PlayerState state;
    private long now;

    /// @param sampleRateHz the output's rate at first; [#outputRate(int)] tells of changes
    public Player(
            DeckPort deck,
            StreamOpener opener,
            OutputPort output,
            Randomness randomness,
            PlayerListener listener,
            int sampleRateHz) {
        checkRate(sampleRateHz);
        this.link = new DeckLink(deck, opener);
        this.queue = new Queue(randomness);
        this.levels = new Levels(queue, details);
        this.wishes = new Wishes(sampleRateHz);
        this.playout = new Playout(link, queue, levels, setbacks, output, wishes);
        this.snapshot = new Snapshot(queue, details, levels, setbacks, sleep, wishes, playout);
        this.listener = listener;
        this.state = snapshot.take(now);
    }

    // ---- the host's side -------------------------------------------------------------------------------------

    /// Lets time pass: events are heard, streams opened ahead, timers watched, the state published.
    ///
    /// @param nowMillis a clock that never goes back
    public void tick(long nowMillis) {
        now = nowMillis;
        if (sleep.due(nowMillis)) {
            if (sleep.finishesTrack()) {
                wishes.stopAfterCurrent = true;
            } else {
                playout.pause(sleep.fadeMillis());
            }
        }
        playout.tick(nowMillis);
        publish();
    }

    /// The output runs at this rate now. Told before the audio thread renders for it, also as the answer to
    /// [OutputPort#requestRate(int)]; what plays goes on at its place.
    public void outputRate(int sampleRateHz) {
        checkRate(sampleRateHz);
        boolean another = sampleRateHz != wishes.rateHz;
        playout.outputRate(sampleRateHz);
        if (another && wishes.speed != 1) {
            link.send(new DeckCommand.Speed(wishes.speed, sampleRateHz));
        }
        publish();
    }

    /// The output device is gone: everything is held in place.
    public void deviceLost() {
        playout.deviceLost();
        publish();
    }

    /// An output device is there again, at the rate last told: what played goes on with a fade.
    public void deviceBack() {
        playout.deviceBack();
        publish();
    }

    /// Gives up every stream. The audio thread must have ended.
    public void close() {
        link.closeAll();
    }

    // ---- intents ---------------------------------------------------------------------------------------------

    @Override
    public void play() {
        boolean failed = !playout.gaveUp.isEmpty();
        if (wishes.wantPlay && !failed) {
            return;
        }
        if (playout.playing == null && !playout.awaitsRate()) {
            setbacks.played();
            QueueEntry entry = queue.current();
            if (entry == null) {
                entry = queue.ahead(1, false);
            }
            if (entry == null) {
                return;
            }
            queue.advanceTo(entry);
            wishes.wantPlay = true;
            playout.begin(entry, playout.restFrame, 0, playout.restFrame > 0, false);
        } else {
            playout.play();
        }
        publish();
    }

    @Override
    public void pause() {
        playout.pause(wishes.transitions.pauseFadeMillis());
        publish();
    }

    @Override
    public void togglePlay() {
        if (wishes.wantPlay) {
            pause();
        } else {
            play();
        }
    }

    @Override
    public void stop() {
        playout.stop();
        publish();
    }

    @Override
    public void next() {
        QueueEntry entry = queue.ahead(1, false);
        if (entry != null) {
            queue.advanceTo(entry);
            pick(entry);
        }
    }

    @Override
    public void previous() {
        if (playout.position() > (long) RESTART_SECONDS * wishes.rateHz) {
            seekTo(0);
            return;
        }
        QueueEntry entry = queue.back();
        if (entry == null) {
            seekTo(0);
        } else {
            pick(entry);
        }
    }

    @Override
    public void jumpTo(int index) {
        pick(queue.select(index));
    }

    private void pick(QueueEntry entry) {
        setbacks.played();
        wishes.wantPlay = true;
        playout.begin(entry, 0, wishes.transitions.skipFadeMillis(), false, false);
        publish();
    }

    @Override
    public void seekTo(long frame) {
        playout.seek(frame);
        publish();
    }

    @Override
    public void seekBy(double seconds) {
        seekTo(playout.position() + Math.round(seconds * wishes.rateHz));
    }

    @Override
    public void setRepeat(RepeatMode mode) {
        queue.setRepeat(mode);
        publish();
    }

    @Override
    public void setShuffle(boolean on) {
        queue.setShuffle(on);
        publish();
    }

    @Override
    public void setStopAfterCurrent(boolean on) {
        wishes.stopAfterCurrent = on;
        publish();
    }

    @Override
    public void setStopAfterAlbum(boolean on) {
        wishes.stopAfterAlbum = on;
        publish();
    }

    @Override
    public void markA() {
        if (playout.playing != null) {
            wishes.loop = new AbLoop(playout.position(), -1);
            publish();
        }
    }

    @Override
    public void markB() {
        AbLoop marked = wishes.loop;
        long a = marked == null ? 0 : marked.aFrame();
        long b = playout.position();
        if (playout.playing != null && Math.abs(b - a) >= shortestLoop()) {
            setLoop(new AbLoop(Math.min(a, b), Math.max(a, b)));
        }
    }

    @Override
    public void setLoop(AbLoop loop) {
        if (loop.complete() && loop.bFrame() - loop.aFrame() < shortestLoop()) {
            throw new IllegalArgumentException("a loop of " + (loop.bFrame() - loop.aFrame())
                    + " frames is shorter than " + SHORTEST_LOOP_MILLIS + " ms");
        }
        OpenCue cue = playout.playing;
        if (cue == null) {
            return;
        }
        wishes.loop = loop;
        if (loop.complete() && playout.position() >= loop.bFrame()) {
            playout.seek(loop.aFrame());
        }
        publish();
    }

    private long shortestLoop() {
        return (long) SHORTEST_LOOP_MILLIS * wishes.rateHz / 1000;
    }

    @Override
    public void clearLoop() {
        wishes.loop = null;
        publish();
    }

    @Override
    public void setSpeed(double speed) {
        var command = new DeckCommand.Speed(speed, wishes.rateHz);
        if (speed != wishes.speed) {
            wishes.speed = speed;
            link.send(command);
            publish();
        }
    }

    @Override
    public void setIntroScan(boolean on) {
        wishes.introScan = on;
        wishes.introFrom = playout.position();
        publish();
    }

    @Override
    public void sleepIn(long millis, boolean finishTrack) {
        sleep.set(now, millis, finishTrack);
        publish();
    }

    @Override
    public void cancelSleep() {
        sleep.cancel();
        publish();
    }

    @Override
    public void setTransitions(TransitionSettings settings) {
        wishes.transitions = settings;
        publish();
    }

    @Override
    public void setGain(GainSettings settings) {
        levels.set(settings);
        playout.gainsChanged();
        publish();
    }

    @Override
    public void setRatePolicy(RatePolicy policy) {
        wishes.policy = policy;
    }

    @Override
    public QueueEdits queue() {
        return queue;
    }

    @Override
    public void setDetails(Track track, TrackDetails known) {
        details.set(track, known);
        playout.gainsChanged();
    }

    @Override
    public TrackDetails detailsOf(Track track) {
        return details.of(track);
    }

    @Override
    public PlayerState state() {
        return state;
    }

    @Override
    public void openPlaylist(String name, List<Track> tracks) {
        StoredQueue files = wishes.playlist.chosen() ? wishes.playlist.away() : taken();
        wishes.playlist = new PlaylistSide(name, true, files);
        load(StoredQueue.of(tracks));
        play();
        publish();
    }

    @Override
    public void choosePlaylist(boolean on) {
        PlaylistSide side = wishes.playlist;
        if (!side.present() || on == side.chosen()) {
            return;
        }
        boolean goesOn = wishes.wantPlay;
        StoredQueue mine = taken();
        wishes.playlist = new PlaylistSide(side.name(), on, mine);
        load(side.away());
        if (goesOn) {
            play();
        }
        publish();
    }

    private StoredQueue taken() {
        QueueView view = queue.view();
        int index = view.currentIndex();
        double seconds = index < 0 ? 0 : Math.max(0, (double) playout.position() / wishes.rateHz);
        return new StoredQueue(tracks(view.entries()), tracks(view.upNext()), index, seconds);
    }

    private static List<Track> tracks(List<QueueEntry> entries) {
        return entries.stream().map(QueueEntry::track).toList();
    }

    private void load(StoredQueue stored) {
        playout.stop();
        queue.load(stored.tracks(), stored.upNext());
        if (stored.index() >= 0) {
            queue.select(stored.index());
            playout.restFrame = Math.round(stored.positionSeconds() * wishes.rateHz);
        }
    }

    // ---- a session -------------------------------------------------------------------------------------------

    /// Fills the queue and chooses a track and a place in it, without playing.
    ///
    /// @param index −1 chooses nothing
    public void restore(List<Track> tracks, int index, double positionSeconds) {
        playout.stop();
        queue.replace(tracks);
        if (index >= 0) {
            queue.select(index);
            playout.restFrame = Math.max(0, Math.round(positionSeconds * wishes.rateHz));
        }
        publish();
    }

    /// Takes up the playlist beside the files; the queue is restored by itself.
    public void restore(PlaylistSide playlist) {
        wishes.playlist = playlist;
        publish();
    }

    // ---- the state -------------------------------------------------------------------------------------------

    private void publish() {
        PlayerState newState = snapshot.take(now);
        if (!newState.equals(state)) {
            state = newState;
            listener.changed(newState);
        }
    }

    private static void checkRate(int sampleRateHz) {
        if (sampleRateHz < LOWEST_RATE_HZ || sampleRateHz > HIGHEST_RATE_HZ) {
            throw new IllegalArgumentException("output rate " + sampleRateHz + " Hz is outside " + LOWEST_RATE_HZ
                    + " to " + HIGHEST_RATE_HZ + " Hz");
        }
    }
}
