package org.rustyaudio.faceplate.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.gain.GainSettings;
import org.rustyaudio.player.gain.GainTags;
import org.rustyaudio.player.queue.PlaylistSide;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.queue.QueueView;
import org.rustyaudio.player.queue.RepeatMode;
import org.rustyaudio.player.transport.AbLoop;
import org.rustyaudio.player.transport.Playback;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.player.transport.TransitionSettings;
import org.rustyaudio.player.transport.Trouble;

/// States of a player to show.
public final class Players {

    public static final int RATE = 48_000;

    private Players() {}

    public static PlayerState empty() {
        return state(Playback.EMPTY, List.of(), -1, 0, -1, null);
    }

    public static PlayerState playing(double position, double length, String... titles) {
        return state(Playback.PLAYING, List.of(titles), 0, position, length, null);
    }

    public static PlayerState state(
            Playback playback,
            List<String> titles,
            int current,
            double position,
            double length,
            @Nullable Trouble trouble) {
        List<QueueEntry> entries = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            entries.add(new QueueEntry(i, Track.ofFile("/music/" + i, titles.get(i))));
        }
        QueueEntry entry = current < 0 ? null : entries.get(current);
        TrackDetails details = entry == null
                ? TrackDetails.UNKNOWN
                : new TrackDetails(
                        entry.track().title(), "Lumen Coast", "Harbour Lights", "", 1, 1, length, GainTags.NONE);
        return new PlayerState(
                playback,
                entry,
                details,
                Math.round(position * RATE),
                length < 0 ? -1 : Math.round(length * RATE),
                RATE,
                new QueueView(entries, current, List.of(), false, 1),
                RepeatMode.OFF,
                false,
                false,
                false,
                null,
                1,
                false,
                -1,
                false,
                trouble,
                TransitionSettings.DEFAULT,
                GainSettings.OFF,
                PlaylistSide.NONE,
                0);
    }

    /// The same at another speed, a part of it repeating.
    static PlayerState paced(PlayerState state, double speed, @Nullable AbLoop loop) {
        return new PlayerState(
                state.playback(),
                state.entry(),
                state.details(),
                state.positionFrames(),
                state.lengthFrames(),
                state.sampleRateHz(),
                state.queue(),
                state.repeat(),
                state.shuffle(),
                state.stopAfterCurrent(),
                state.stopAfterAlbum(),
                loop,
                speed,
                state.introScan(),
                state.sleepMillisLeft(),
                state.deviceLost(),
                state.trouble(),
                state.transitions(),
                state.gain(),
                state.playlist(),
                state.underruns());
    }

    /// The same with a playlist beside the files.
    static PlayerState beside(PlayerState state, PlaylistSide playlist) {
        return new PlayerState(
                state.playback(),
                state.entry(),
                state.details(),
                state.positionFrames(),
                state.lengthFrames(),
                state.sampleRateHz(),
                state.queue(),
                state.repeat(),
                state.shuffle(),
                state.stopAfterCurrent(),
                state.stopAfterAlbum(),
                state.loop(),
                state.speed(),
                state.introScan(),
                state.sleepMillisLeft(),
                state.deviceLost(),
                state.trouble(),
                state.transitions(),
                state.gain(),
                playlist,
                state.underruns());
    }
}
