package org.rustyaudio.desktop.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.cli.files.PlaylistsOnDisk;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.playlist.LoadedEntry;
import org.rustyaudio.player.playlist.PlaylistEntry;
import org.rustyaudio.player.playlist.PlaylistLimits;
import org.rustyaudio.player.playlist.PlaylistLoader;
import org.rustyaudio.player.queue.QueueEntry;

class PlaylistSaverTest {

    @TempDir
    Path folder;

    @Test
    void everyFormatNamesTheFilesOfTheQueueInItsOrder() throws Exception {
        Path one = Files.writeString(folder.resolve("Æ 🎵.flac"), "x");
        Path two = Files.writeString(folder.resolve("two.flac"), "x");
        List<QueueEntry> queue = List.of(
                new QueueEntry(1, Track.ofFile(two.toString(), "Two")),
                new QueueEntry(2, Track.ofFile(one.toString(), "One")));
        List<PlaylistEntry> lines = PlaylistSaver.lines(queue, entry -> TrackDetails.UNKNOWN.orElse(entry.track()));
        for (String name : List.of("Mine.m3u8", "Mine.pls", "Mine.xspf", "Mine")) {
            String said = PlaylistSaver.save(folder.resolve(name), lines, _ -> {});
            String file = name.equals("Mine") ? "Mine.m3u8" : name;
            assertEquals(file + " saved", said);
            List<LoadedEntry> back = PlaylistLoader.load(
                            folder.resolve(file).toString(), new PlaylistsOnDisk(), PlaylistLimits.DEFAULT)
                    .entries();
            assertEquals(
                    List.of(two.toString(), one.toString()),
                    back.stream().map(each -> each.track().location()).toList(),
                    name);
        }
    }

    @Test
    void whereItCannotBeWrittenTheReasonIsSaidAndNothingIsLeft() {
        Path file = folder.resolve("none").resolve("Mine.m3u8");
        String said = PlaylistSaver.save(file, List.of(), _ -> {});
        assertTrue(said.contains("is not saved") && said.contains("choose another folder"), said);
        assertFalse(Files.exists(file));
    }
}
