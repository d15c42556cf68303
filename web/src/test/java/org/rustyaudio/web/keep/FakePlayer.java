package org.rustyaudio.web.keep;

import java.util.List;
import java.util.function.Consumer;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.gain.GainSettings;
import org.rustyaudio.player.queue.PlaylistSide;
import org.rustyaudio.player.queue.Queue;
import org.rustyaudio.player.queue.QueueEdits;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.queue.QueueView;
import org.rustyaudio.player.queue.RepeatMode;
import org.rustyaudio.player.queue.SeededRandomness;
import org.rustyaudio.player.transport.AbLoop;
import org.rustyaudio.player.transport.Playback;
import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.player.transport.RatePolicy;
import org.rustyaudio.player.transport.TransitionSettings;

/// A queue and a place in it, and a log of what was asked of the player.
final class FakePlayer implements PlayerControls {

    private static final int RATE_HZ = 1000;

    final Queue queue = new Queue(new SeededRandomness(1));
    private final Consumer<String> log;
    private Playback playback = Playback.STOPPED;
    private int index = -1;
    private long frame;
    private long lengthFrames = 200L * RATE_HZ;

    FakePlayer(Consumer<String> log) {
        this.log = log;
    }

    void at(int newIndex, double seconds, boolean playing) {
        index = newIndex;
        frame = Math.round(seconds * RATE_HZ);
        playback = playing ? Playback.PLAYING : Playback.PAUSED;
    }

    void length(double seconds) {
        lengthFrames = Math.round(seconds * RATE_HZ);
    }

    @Override
    public PlayerState state() {
        QueueView view = queue.view();
        boolean chosen = index >= 0 && index < view.entries().size();
        QueueEntry entry = chosen ? view.entries().get(index) : null;
        QueueView shown =
                new QueueView(view.entries(), chosen ? index : -1, view.upNext(), view.canUndo(), view.revision());
        return new PlayerState(
                playback,
                entry,
                entry == null ? TrackDetails.UNKNOWN : TrackDetails.UNKNOWN.orElse(entry.track()),
                frame,
                lengthFrames,
                RATE_HZ,
                shown,
                RepeatMode.OFF,
                false,
                false,
                false,
                null,
                1,
                false,
                -1,
                false,
                null,
                TransitionSettings.DEFAULT,
                GainSettings.OFF,
                PlaylistSide.NONE,
                0);
    }

    @Override
    public void openPlaylist(String name, List<Track> tracks) {
        log.accept("playlist " + name);
    }

    @Override
    public void choosePlaylist(boolean on) {
        log.accept("playlist " + on);
    }

    @Override
    public void play() {
        log.accept("play");
    }

    @Override
    public void pause() {
        log.accept("pause");
    }

    @Override
    public void togglePlay() {
        log.accept("toggle");
    }

    @Override
    public void stop() {
        log.accept("stop");
    }

    @Override
    public void next() {
        log.accept("next");
    }

    @Override
    public void previous() {
        log.accept("previous");
    }

    @Override
    public void jumpTo(int to) {
        log.accept("jump " + to);
    }

    @Override
    public void seekTo(long to) {
        log.accept("seek to " + to);
    }

    @Override
    public void seekBy(double seconds) {
        log.accept("seek by " + (int) seconds);
    }

    @Override
    public void setRepeat(RepeatMode mode) {}

    @Override
    public void setShuffle(boolean on) {}

    @Override
    public void setStopAfterCurrent(boolean on) {}

    @Override
    public void markA() {}

    @Override
    public void markB() {}

    @Override
    public void setLoop(AbLoop loop) {}

    @Override
    public void clearLoop() {}

    @Override
    public void setSpeed(double speed) {}

    @Override
    public void setIntroScan(boolean on) {}

    @Override
    public void sleepIn(long millis, boolean finishTrack) {}

    @Override
    public void setStopAfterAlbum(boolean on) {}

    @Override
    public void cancelSleep() {}

    @Override
    public void setTransitions(TransitionSettings settings) {}

    @Override
    public void setGain(GainSettings settings) {}

    @Override
    public void setRatePolicy(RatePolicy policy) {}

    @Override
    public QueueEdits queue() {
        return queue;
    }

    @Override
    public void setDetails(Track track, TrackDetails details) {}

    @Override
    public TrackDetails detailsOf(Track track) {
        return TrackDetails.UNKNOWN;
    }
}
