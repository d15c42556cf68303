package org.rustyaudio.desktop.queue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.files.AtomicFile;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.playlist.PlaylistEntry;
import org.rustyaudio.player.playlist.PlaylistFormat;
import org.rustyaudio.player.playlist.PlaylistWriter;
import org.rustyaudio.player.queue.QueueEntry;

/// Writes the queue as a playlist: M3U8, PLS or XSPF by the name's ending, whole or not at all.
final class PlaylistSaver {

    private PlaylistSaver() {}

    /// Asks where to and writes in the background.
    ///
    /// @param saved told which file is written, from any thread
    /// @param messages told how it went, on the JavaFX thread
    static void ask(
            Window owner,
            List<QueueEntry> entries,
            Function<QueueEntry, TrackDetails> details,
            Consumer<Path> saved,
            Consumer<String> messages) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the queue as a playlist");
        chooser.setInitialFileName("Queue.m3u8");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("M3U8 playlist", "*.m3u8"),
                        new FileChooser.ExtensionFilter("XSPF playlist", "*.xspf"),
                        new FileChooser.ExtensionFilter("PLS playlist", "*.pls"));
        @Nullable File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            List<PlaylistEntry> lines = lines(entries, details);
            Path file = chosen.toPath();
            Thread.ofPlatform().daemon().name("playlist").start(() -> {
                String said = save(file, lines, saved);
                Platform.runLater(() -> messages.accept(said));
            });
        }
    }

    static List<PlaylistEntry> lines(List<QueueEntry> entries, Function<QueueEntry, TrackDetails> details) {
        List<PlaylistEntry> lines = new ArrayList<>();
        for (QueueEntry entry : entries) {
            Track track = entry.track();
            lines.add(PlaylistEntry.of(track, track.location(), details.apply(entry), lines.size() + 1));
        }
        return lines;
    }

    /// @return what to tell the person
    static String save(Path named, List<PlaylistEntry> lines, Consumer<Path> saved) {
        PlaylistFormat ending = PlaylistFormat.ofName(named.toString());
        boolean writes = ending != null && ending != PlaylistFormat.CUE;
        Path file = writes ? named : named.resolveSibling(named.getFileName() + ".m3u8");
        PlaylistFormat format = ending == null || !writes ? PlaylistFormat.M3U8 : ending;
        String name = String.valueOf(file.getFileName());
        String title = name.substring(0, name.lastIndexOf('.'));
        PlaylistWriter.Written written = PlaylistWriter.write(format, file.toString(), title, lines);
        try {
            AtomicFile.write(file, written.bytes());
        } catch (IOException e) {
            return name + " is not saved: " + e.getMessage() + ". Free some space or choose another folder";
        }
        saved.accept(file);
        return written.losses().isEmpty()
                ? name + " saved"
                : name + " saved; " + written.losses().get(0);
    }
}
