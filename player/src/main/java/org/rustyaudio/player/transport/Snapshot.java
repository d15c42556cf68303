package org.rustyaudio.player.transport;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.queue.Queue;
import org.rustyaudio.player.queue.QueueEntry;

/// Sees the whole control side and describes it.
/// Control thread only.
final class Snapshot {

    private final Queue queue;
    private final DetailsStore details;
    private final Levels levels;
    private final Setbacks setbacks;
    private final SleepTimer sleep;
    private final Wishes wishes;
    private final Playout playout;

    Snapshot(
            Queue queue,
            DetailsStore details,
            Levels levels,
            Setbacks setbacks,
            SleepTimer sleep,
            Wishes wishes,
            Playout playout) {
        this.queue = queue;
        this.details = details;
        this.levels = levels;
        this.setbacks = setbacks;
        this.sleep = sleep;
        this.wishes = wishes;
        this.playout = playout;
    }

    PlayerState take(long now) {
        QueueEntry entry = shownEntry();
        TrackDetails known = entry == null ? TrackDetails.UNKNOWN : details.of(entry.track());
        return new PlayerState(
                playout.playback(entry != null),
                entry,
                known,
                playout.position(),
                length(entry, known),
                wishes.rateHz,
                queue.view(),
                queue.repeat(),
                queue.shuffled(),
                wishes.stopAfterCurrent,
                wishes.stopAfterAlbum,
                wishes.loop,
                wishes.speed,
                wishes.introScan,
                sleep.millisLeft(now),
                wishes.lost,
                setbacks.last(),
                wishes.transitions,
                levels.settings(),
                wishes.playlist,
                playout.underruns());
    }

    private @Nullable QueueEntry shownEntry() {
        OpenCue cue = playout.playing;
        if (cue != null) {
            return cue.entry;
        }
        QueueEntry chosen = queue.current();
        return chosen != null ? chosen : queue.ahead(1, false);
    }

    private long length(@Nullable QueueEntry entry, TrackDetails known) {
        long length = playout.lengthFrames();
        if (length >= 0 || entry == null) {
            return length;
        }
        Track track = entry.track();
        double seconds = track.endSeconds() >= 0 ? track.endSeconds() - track.startSeconds() : known.durationSeconds();
        return seconds < 0 ? -1 : Math.round(seconds * wishes.rateHz);
    }
}
