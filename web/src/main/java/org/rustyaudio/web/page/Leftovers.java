package org.rustyaudio.web.page;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.queue.QueueView;
import org.rustyaudio.player.queue.StoredQueue;
import org.rustyaudio.player.session.Session;
import org.rustyaudio.player.transport.Player;
import org.rustyaudio.web.files.MusicOpener;
import org.rustyaudio.web.files.MusicShelf;
import org.rustyaudio.web.store.Keeper;

/// Lets go of opened files that nothing needs any more: once after a start, by the tab that leads, when the queue is
/// there again and nothing is being opened. A queue that could not be read needs everything.
final class Leftovers {

    private final Player player;
    private final MusicShelf shelf;
    private final MusicOpener opener;
    private final Keeper keeper;

    Leftovers(Player player, MusicShelf shelf, MusicOpener opener, Keeper keeper) {
        this.player = player;
        this.shelf = shelf;
        this.opener = opener;
        this.keeper = keeper;
    }

    /// This tab is the first to lead, and the queue was taken up.
    void letGo() {
        if (keeper.remembered().session() != null && !opener.opening()) {
            Set<String> needed = locations(player.state().queue());
            StoredQueue away = player.state().playlist().away();
            add(needed, away.tracks());
            add(needed, away.upNext());
            Session before = keeper.beforeRestore();
            if (before != null) {
                add(needed, before);
            }
            shelf.forgetAllBut(needed);
        }
    }

    /// Where the tracks of a queue are.
    static Set<String> locations(QueueView queue) {
        Set<String> locations = new TreeSet<>();
        for (QueueEntry entry : queue.entries()) {
            locations.add(entry.track().location());
        }
        for (QueueEntry entry : queue.upNext()) {
            locations.add(entry.track().location());
        }
        return locations;
    }

    private static void add(Set<String> locations, Session session) {
        add(locations, session.tracks());
        add(locations, session.upNext());
        add(locations, session.playlist().away().tracks());
        add(locations, session.playlist().away().upNext());
    }

    private static void add(Set<String> locations, List<Track> tracks) {
        for (Track track : tracks) {
            locations.add(track.location());
        }
    }
}
