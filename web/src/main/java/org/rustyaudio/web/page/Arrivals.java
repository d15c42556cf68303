package org.rustyaudio.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.playlist.LoadedEntry;
import org.rustyaudio.player.queue.PlaylistSide;
import org.rustyaudio.player.queue.QueueEdits;
import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.web.demo.DemoTape;
import org.rustyaudio.web.files.FoundPlaylist;
import org.rustyaudio.web.files.KeepOffer;
import org.rustyaudio.web.files.MusicOpener;
import org.rustyaudio.web.files.MusicShelf;
import org.rustyaudio.web.files.Opened;
import org.rustyaudio.web.files.OpeningListener;
import org.rustyaudio.web.files.Place;

/// Puts what was opened into the queue and says what came of it.
final class Arrivals implements OpeningListener {

    private static final int PLAYLISTS_OFFERED = 3;

    private final PlayerControls player;
    private final MusicShelf shelf;
    private final Messages messages;
    private final DropZone dropZone;
    private @Nullable MusicOpener opener;
    private boolean ownMusic;

    Arrivals(PlayerControls player, MusicShelf shelf, Messages messages, DropZone dropZone) {
        this.player = player;
        this.shelf = shelf;
        this.messages = messages;
        this.dropZone = dropZone;
    }

    /// What is opened from an offer is opened by this.
    void openBy(MusicOpener opens) {
        opener = opens;
    }

    /// Offers the demo tape where there is nothing else to hear.
    void offerDemo() {
        if (player.queue().view().entries().isEmpty()) {
            messages.show(
                    "demo",
                    "No music at hand? The stereo has a demo tape of its own",
                    new Messages.Remedy("Play the demo tape", this::playDemo));
        }
    }

    private void playDemo() {
        messages.show("demo", "Making the demo tape…");
        DemoTape.make(
                files -> {
                    messages.hide("demo");
                    ownMusic = true;
                    ask(opens -> opens.openFiles(files, Place.PLAY));
                },
                reason -> messages.show("demo", reason, new Messages.Remedy("Try again", this::playDemo)));
    }

    /// What the stereo made is kept without a question; where that fails, it can be made again.
    private void keepDemo() {
        ownMusic = false;
        shelf.keep(said -> {
            if (shelf.keepOffer() != null) {
                messages.show("keep", said);
            }
        });
    }

    private void ask(Consumer<MusicOpener> wish) {
        if (opener != null) {
            wish.accept(opener);
        }
    }

    @Override
    public void looking(String folder, int found) {
        messages.show(
                "opening",
                "Looking through " + folder + ": " + count(found) + " so far",
                new Messages.Remedy("Cancel", () -> ask(MusicOpener::cancel)));
    }

    @Override
    public void cancelled() {
        messages.hide("opening");
    }

    @Override
    public void hovering(boolean over) {
        dropZone.show(over);
    }

    @Override
    public void opened(Opened opened, Place place) {
        messages.hide("opening");
        if (!opened.entries().isEmpty()) {
            messages.hide("demo");
            if (place == Place.PLAYLIST) {
                List<Track> tracks = tracks(opened.entries(), QueueEdits.MAX_ENTRIES);
                player.openPlaylist(PlaylistSide.nameOf(opened.name()), tracks);
            } else {
                add(opened.entries(), place, -1);
            }
        }
        complain(opened.problems());
        offer(opened, place);
    }

    /// Takes tracks of the library.
    ///
    /// @param to `play`, `next`, `end`, or the row before which they are put
    void take(List<LoadedEntry> entries, String to) {
        switch (to) {
            case "play" -> add(entries, Place.PLAY, -1);
            case "next" -> add(entries, Place.NEXT, -1);
            case "end" -> add(entries, Place.ADD, -1);
            default -> add(entries, Place.ADD, Integer.parseInt(to));
        }
        messages.hide("demo");
    }

    private void add(List<LoadedEntry> found, Place place, int row) {
        int first = player.queue().view().entries().size();
        List<Track> tracks = tracks(found, QueueEdits.MAX_ENTRIES - first);
        if (place == Place.NEXT) {
            player.queue().insertNext(tracks);
        } else {
            player.queue().insert(row < 0 ? first : Math.min(row, first), tracks);
        }
        if (place == Place.PLAY && !tracks.isEmpty()) {
            player.jumpTo(first);
        }
    }

    private List<Track> tracks(List<LoadedEntry> found, int room) {
        if (found.size() > room) {
            messages.show(
                    "room",
                    "The queue holds " + QueueEdits.MAX_ENTRIES + " tracks; " + (found.size() - room)
                            + " were left out. Clear the queue to make room");
        }
        List<LoadedEntry> taken = found.size() > room ? found.subList(0, room) : found;
        List<Track> tracks = new ArrayList<>(taken.size());
        for (LoadedEntry entry : taken) {
            tracks.add(entry.track());
            if (!entry.details().equals(TrackDetails.UNKNOWN)) {
                player.setDetails(entry.track(), entry.details());
            }
        }
        return tracks;
    }

    private void complain(List<String> problems) {
        if (problems.size() == 1) {
            messages.show("problems", problems.get(0));
        } else if (!problems.isEmpty()) {
            messages.show("problems", problems.size() + " things could not be opened", problems);
        }
    }

    private void offer(Opened opened, Place place) {
        List<FoundPlaylist> playlists = opened.playlists();
        if (!playlists.isEmpty() && playlists.size() <= PLAYLISTS_OFFERED) {
            Messages.Remedy[] remedies = new Messages.Remedy[playlists.size()];
            for (int i = 0; i < remedies.length; i++) {
                FoundPlaylist playlist = playlists.get(i);
                remedies[i] = new Messages.Remedy(
                        playlist.name(), () -> ask(opens -> opens.openPlaylist(playlist.location(), Place.ADD)));
            }
            messages.show("playlists", "The folder holds playlists too. Add one?", remedies);
        }
        if (!opened.folderWanted().isEmpty()) {
            messages.show(
                    "folder",
                    opened.folderWanted() + " names files beside it: choose the folder they are in",
                    new Messages.Remedy("Choose folder", () -> ask(opens -> opens.chooseFolderOfPlaylist(place))));
        }
        KeepOffer keep = shelf.keepOffer();
        if (keep != null && ownMusic) {
            keepDemo();
        } else if (keep != null) {
            messages.show(
                    "keep",
                    "This browser forgets " + count(keep.files()) + " at the end of the visit ("
                            + Math.max(1, keep.bytes() >> 20) + " MB)",
                    new Messages.Remedy("Keep a copy", () -> shelf.keep(said -> messages.show("keep", said))));
        }
    }

    private static String count(int tracks) {
        return tracks == 1 ? "1 track" : tracks + " tracks";
    }
}
