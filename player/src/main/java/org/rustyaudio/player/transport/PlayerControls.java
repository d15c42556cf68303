package org.rustyaudio.player.transport;

import java.util.List;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.gain.GainSettings;
import org.rustyaudio.player.queue.QueueEdits;
import org.rustyaudio.player.queue.RepeatMode;

/// Everything a listener, a key, a media key or a command can ask of the player.
/// Control thread only. Every call returns at once; what came of it is in the next [PlayerState].
public interface PlayerControls {

    /// Plays or resumes; with nothing chosen, from the first entry.
    void play();

    void pause();

    /// Pauses what plays, plays what does not.
    void togglePlay();

    /// Stops and returns to the beginning of the track.
    void stop();

    /// Plays the next entry, also while one track repeats.
    void next();

    /// Restarts the track when more than five seconds of it have played, otherwise plays the one before.
    void previous();

    /// Plays the entry at an index of the queue.
    void jumpTo(int index);

    /// Moves inside the track, to a frame at the output's rate; beyond its end is its end.
    void seekTo(long frame);

    /// Moves by seconds, backwards when negative.
    void seekBy(double seconds);

    void setRepeat(RepeatMode mode);

    void setShuffle(boolean on);

    /// Stops when the current track has ended, once; the next one is then chosen but does not play.
    void setStopAfterCurrent(boolean on);

    /// Stops when the last track of the present album has ended, once; the next one is then chosen but does not play.
    void setStopAfterAlbum(boolean on);

    /// Marks the beginning of an A-B repeat at the present position.
    void markA();

    /// Marks its end, which must lie after A, and repeats.
    void markB();

    /// Repeats a part of the current track; at least 100 ms of it.
    void setLoop(AbLoop loop);

    void clearLoop();

    /// Plays faster or slower at the same pitch.
    ///
    /// @param speed 0.25 to 4; 1 is the music as it is
    void setSpeed(double speed);

    /// Plays ten seconds of every track, until the last one or until switched off, which lets the current one
    /// play on.
    void setIntroScan(boolean on);

    /// Fades out and pauses in so many milliseconds; with `finishTrack` at the end of the track that plays then.
    void sleepIn(long millis, boolean finishTrack);

    void cancelSleep();

    void setTransitions(TransitionSettings settings);

    void setGain(GainSettings settings);

    void setRatePolicy(RatePolicy policy);

    /// Plays a playlist from its first track, in a queue of its own: that of the files is put away with its place, and
    /// [#choosePlaylist] brings it back. A playlist that was there before is let go of.
    ///
    /// @param name at most [PlaylistSide#MAX_NAME] characters, not empty
    void openPlaylist(String name, List<Track> tracks);

    /// Goes over to the playlist's queue or back to the files', each where it stood; what plays goes on playing. Does
    /// nothing where there is no playlist.
    void choosePlaylist(boolean on);

    /// The queue, to be edited.
    QueueEdits queue();

    /// Tells what was read from a track's file.
    void setDetails(Track track, TrackDetails details);

    /// What is known of a track: the details set for it, and its own names where they are silent.
    TrackDetails detailsOf(Track track);

    /// The state as last published; any thread.
    PlayerState state();
}
