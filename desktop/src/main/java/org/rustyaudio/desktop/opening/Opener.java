package org.rustyaudio.desktop.opening;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.rustyaudio.cli.files.EmbeddedCues;
import org.rustyaudio.cli.files.Input;
import org.rustyaudio.cli.files.Inputs;
import org.rustyaudio.cli.files.PlaylistsOnDisk;
import org.rustyaudio.desktop.stereo.Opening;
import org.rustyaudio.desktop.stereo.Stereo;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.playlist.LoadedEntry;
import org.rustyaudio.player.playlist.LoadedPlaylist;
import org.rustyaudio.player.playlist.MusicNames;
import org.rustyaudio.player.playlist.PlaylistException;
import org.rustyaudio.player.playlist.PlaylistFormat;
import org.rustyaudio.player.playlist.PlaylistLimits;
import org.rustyaudio.player.playlist.PlaylistLoader;
import org.rustyaudio.player.queue.PlaylistSide;
import org.rustyaudio.player.queue.QueueEdits;
import org.rustyaudio.player.transport.PlayerControls;

/// Looks through files, folders and playlists on a thread of its own and hands the tracks to the queue.
public final class Opener implements Opening, AutoCloseable {

    private final Stereo stereo;
    private final Consumer<String> complaints;
    private final ExecutorService work;

    /// @param complaints told what could not be opened, from the opener's thread: what, why, and the remedy
    public Opener(Stereo stereo, Consumer<String> complaints) {
        this.stereo = stereo;
        this.complaints = complaints;
        work = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "opener");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void open(List<Path> paths, Place place) {
        work.execute(() -> look(paths, place));
    }

    private void look(List<Path> paths, Place place) {
        List<LoadedEntry> found = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        try {
            for (Path path : paths) {
                look(path.toAbsolutePath().normalize(), found, troubles);
            }
        } catch (RuntimeException e) {
            troubles.add("Opening was given up: " + e);
        }
        if (!troubles.isEmpty()) {
            String more = troubles.size() > 1 ? " (and " + (troubles.size() - 1) + " more)" : "";
            complaints.accept(troubles.get(0) + more);
        }
        if (!found.isEmpty()) {
            String name = PlaylistSide.nameOf(paths.getFirst().toString());
            stereo.tell(player -> {
                if (place == Place.PLAYLIST) {
                    player.openPlaylist(name, tracks(player, found, QueueEdits.MAX_ENTRIES));
                } else {
                    add(player, found, place);
                }
            });
        }
    }

    private static void look(Path path, List<LoadedEntry> found, List<String> troubles) {
        String name = path.toString();
        if (PlaylistFormat.ofName(name) != null && Files.isRegularFile(path)) {
            try {
                LoadedPlaylist playlist = PlaylistLoader.load(name, new PlaylistsOnDisk(), PlaylistLimits.DEFAULT);
                found.addAll(playlist.entries());
                troubles.addAll(playlist.problems());
                if (playlist.entries().isEmpty()) {
                    troubles.add(name + ": the playlist names nothing that can be played; choose another one");
                }
            } catch (PlaylistException e) {
                troubles.add(String.valueOf(e.getMessage()));
            }
            return;
        }
        if (!Files.exists(path)) {
            troubles.add(name + ": there is no such file; check the name, or whether its disk is connected");
            return;
        }
        Inputs inputs = Inputs.of(List.of(name));
        troubles.addAll(inputs.troubles());
        for (Input input : inputs.found()) {
            Path file = input.file();
            List<LoadedEntry> parts = EmbeddedCues.tracks(file, troubles);
            if (!parts.isEmpty()) {
                found.addAll(parts);
                continue;
            }
            String title = MusicNames.title(String.valueOf(input.outputName().getFileName()));
            Track track = new Track(file.toString(), title, "", "", input.startSeconds(), input.endSeconds());
            found.add(new LoadedEntry(track, TrackDetails.UNKNOWN, false));
        }
    }

    private static void add(PlayerControls player, List<LoadedEntry> found, Place place) {
        int first = player.queue().view().entries().size();
        List<Track> tracks = tracks(player, found, QueueEdits.MAX_ENTRIES - first);
        player.queue().add(tracks);
        if (place == Place.PLAY && !tracks.isEmpty()) {
            player.jumpTo(first);
        }
    }

    private static List<Track> tracks(PlayerControls player, List<LoadedEntry> found, int room) {
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

    /// Waits until everything asked for so far has been handed over.
    void awaitIdle() {
        try {
            work.submit(() -> {}).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        work.shutdownNow();
    }
}
