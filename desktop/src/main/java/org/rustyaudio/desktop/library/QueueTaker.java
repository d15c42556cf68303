package org.rustyaudio.desktop.library;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.faceplate.control.FaceStereo;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.playlist.LoadedEntry;
import org.rustyaudio.player.queue.PlaylistSide;
import org.rustyaudio.player.queue.QueueEdits;
import org.rustyaudio.player.transport.PlayerControls;

/// Hands tracks of the library to the queue with all that is known of them. JavaFX thread.
public final class QueueTaker {

    /// Where the tracks go.
    public enum To {
        /// Behind the last entry; the first of them plays at once.
        PLAY,
        /// Before all else, after the track that plays.
        NEXT,
        /// Behind the last entry.
        END
    }

    private QueueTaker() {}

    public static void take(FaceStereo stereo, List<LoadedEntry> entries, To to) {
        take(stereo, entries, to, -1);
    }

    /// Plays a playlist in its own queue, beside the files'.
    public static void playlist(FaceStereo stereo, String name, List<LoadedEntry> entries) {
        List<LoadedEntry> some = entries.subList(0, Math.min(entries.size(), QueueEdits.MAX_ENTRIES));
        List<Track> tracks = some.stream().map(LoadedEntry::track).toList();
        stereo.tell(player -> {
            for (LoadedEntry entry : some) {
                player.setDetails(entry.track(), entry.details());
            }
            player.openPlaylist(PlaylistSide.nameOf(name), tracks);
        });
    }

    /// @param row where they are put in, for [To#END]; −1 for behind the last
    public static void take(FaceStereo stereo, List<LoadedEntry> entries, To to, int row) {
        if (entries.isEmpty()) {
            return;
        }
        List<Track> list = new ArrayList<>(entries.size());
        List<TrackDetails> details = new ArrayList<>(entries.size());
        for (LoadedEntry entry : entries) {
            list.add(entry.track());
            details.add(entry.details());
        }
        stereo.tell(player -> take(player, list, details, to, row));
    }

    private static void take(PlayerControls player, List<Track> all, List<TrackDetails> details, To to, int row) {
        int size = player.queue().view().entries().size();
        int room =
                QueueEdits.MAX_ENTRIES - size - player.queue().view().upNext().size();
        List<Track> tracks = all.size() > room ? all.subList(0, Math.max(0, room)) : all;
        for (int i = 0; i < tracks.size(); i++) {
            player.setDetails(tracks.get(i), details.get(i));
        }
        if (tracks.isEmpty()) {
            return;
        }
        switch (to) {
            case PLAY -> {
                player.queue().add(tracks);
                player.jumpTo(size);
            }
            case NEXT -> player.queue().insertNext(tracks);
            case END -> player.queue().insert(row < 0 ? size : Math.min(row, size), tracks);
        }
    }
}
