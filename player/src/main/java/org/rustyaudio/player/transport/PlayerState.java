package org.rustyaudio.player.transport;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.gain.GainSettings;
import org.rustyaudio.player.queue.PlaylistSide;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.queue.QueueView;
import org.rustyaudio.player.queue.RepeatMode;

/// Everything a face shows of the player, at one moment. Immutable; any thread may read it.
///
/// @param entry what plays, or would play next; null when there is nothing
/// @param details what is known of it; the track's own names where the tags are not read yet
/// @param positionFrames frame of the track that is rendered next; subtract the device's latency for what is
///     heard
/// @param lengthFrames −1 while unknown
/// @param sampleRateHz what frames are counted in
/// @param loop null when no A-B repeat is set
/// @param speed how fast the track passes, 0.25 to 4; positions and lengths stay those of the track
/// @param sleepMillisLeft −1 when no sleep timer runs
/// @param deviceLost the output device is gone; playing resumes when it is back
/// @param trouble the last track that was skipped, null when none was
/// @param playlist the playlist beside the files, and which of them `queue` is
/// @param underruns how often decoding was too slow, or the next track was asked for too late
public record PlayerState(
        Playback playback,
        @Nullable QueueEntry entry,
        TrackDetails details,
        long positionFrames,
        long lengthFrames,
        int sampleRateHz,
        QueueView queue,
        RepeatMode repeat,
        boolean shuffle,
        boolean stopAfterCurrent,
        boolean stopAfterAlbum,
        @Nullable AbLoop loop,
        double speed,
        boolean introScan,
        long sleepMillisLeft,
        boolean deviceLost,
        @Nullable Trouble trouble,
        TransitionSettings transitions,
        GainSettings gain,
        PlaylistSide playlist,
        long underruns) {

    public double positionSeconds() {
        return (double) positionFrames / sampleRateHz;
    }

    /// −1 while unknown.
    public double lengthSeconds() {
        return lengthFrames < 0 ? -1 : (double) lengthFrames / sampleRateHz;
    }

    /// Whether sound goes out or will as soon as it can: what a play button shows.
    public boolean playing() {
        return playback instanceof Playback.Playing || playback instanceof Playback.Loading;
    }
}
