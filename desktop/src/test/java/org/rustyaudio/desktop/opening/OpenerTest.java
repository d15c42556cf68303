package org.rustyaudio.desktop.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.desktop.TestStereo;
import org.rustyaudio.desktop.stereo.Opening;
import org.rustyaudio.player.queue.QueueEntry;

class OpenerTest {

    /// The head of a FLAC file: a STREAMINFO of zeros and one comment.
    private static byte[] flacWithTag(String comment) {
        byte[] text = comment.getBytes(StandardCharsets.UTF_8);
        ByteBuffer head = ByteBuffer.allocate(4 + 38 + 16 + text.length);
        head.put("fLaC".getBytes(StandardCharsets.US_ASCII)).putInt(34).put(new byte[34]);
        head.putInt(0x8400_0000 | (12 + text.length)).order(ByteOrder.LITTLE_ENDIAN);
        return head.putInt(0).putInt(1).putInt(text.length).put(text).array();
    }

    @TempDir
    Path folder;

    private final TestStereo stereo = new TestStereo();
    private final BlockingQueue<String> complaints = new LinkedBlockingQueue<>();

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }

    private List<String> titlesAfter(List<Path> paths, Opening.Place place) {
        try (Opener opener = new Opener(stereo, complaints::add)) {
            opener.open(paths, place);
            opener.awaitIdle();
        }
        List<String> titles = new ArrayList<>();
        for (QueueEntry entry : stereo.state().queue().entries()) {
            titles.add(entry.track().title());
        }
        return titles;
    }

    @Test
    void aFolderIsPlayedInTheOrderOfItsNames() throws IOException {
        file("album/10 Last.flac");
        file("album/2 Second.flac");
        file("album/cover.jpg");
        assertEquals(List.of("Second", "Last"), titlesAfter(List.of(folder.resolve("album")), Opening.Place.PLAY));
        assertTrue(stereo.state().playing());
    }

    @Test
    void aPlaylistOpensBesideTheFilesWhereThatIsAsked() throws IOException {
        file("a.flac");
        file("b.flac");
        Path list = Files.writeString(folder.resolve("Road mix.m3u8"), "b.flac\na.flac\n");
        assertEquals(List.of("a"), titlesAfter(List.of(folder.resolve("a.flac")), Opening.Place.ADD));
        assertEquals(List.of("b.flac", "a.flac"), titlesAfter(List.of(list), Opening.Place.PLAYLIST));
        assertEquals("Road mix", stereo.state().playlist().name());
        assertTrue(stereo.state().playing());
        stereo.tell(player -> player.choosePlaylist(false));
        assertEquals(1, stereo.state().queue().entries().size());
    }

    @Test
    void anAlbumInOneFileIsSplitByTheSheetInItsTags() throws IOException {
        Path album = folder.resolve("album.flac");
        String sheet = """
                CueSheet=FILE "x.wav" WAVE
                  TRACK 01 AUDIO
                    TITLE "Night Ferry"
                    INDEX 01 00:00:00
                  TRACK 02 AUDIO
                    TITLE "Harbour"
                    INDEX 01 03:20:00
                """;
        Files.write(album, flacWithTag(sheet));
        assertEquals(List.of("Night Ferry", "Harbour"), titlesAfter(List.of(album), Opening.Place.PLAY));
        assertEquals(200, stereo.state().queue().entries().get(1).track().startSeconds());
        assertEquals(
                album.toString(),
                stereo.state().queue().entries().get(1).track().location());
    }

    @Test
    void aSheetThatIsNoneLeavesTheFileWholeAndIsSaid() throws IOException {
        Path album = Files.write(folder.resolve("album.flac"), flacWithTag("CUESHEET=nonsense"));
        assertEquals(List.of("album"), titlesAfter(List.of(album), Opening.Place.PLAY));
        assertTrue(complaints.remove().contains("cue sheet"));
    }

    @Test
    void whatIsAddedDoesNotPlay() throws IOException {
        assertEquals(List.of("One"), titlesAfter(List.of(file("01 One.flac")), Opening.Place.ADD));
        assertTrue(!stereo.state().playing());
    }

    @Test
    void aPlaylistIsEnteredWithItsTitles() throws IOException {
        file("songs/a.flac");
        Path list = folder.resolve("list.m3u8");
        Files.writeString(list, "#EXTM3U\n#EXTINF:12,Ida - Green\nsongs/a.flac\n");
        assertEquals(1, titlesAfter(List.of(list), Opening.Place.ADD).size());
    }

    @Test
    void whatIsNotThereIsSaidWithItsName() throws Exception {
        titlesAfter(List.of(folder.resolve("gone.flac")), Opening.Place.PLAY);
        String complaint = complaints.poll(5, TimeUnit.SECONDS);
        assertTrue(complaint != null && complaint.contains("gone.flac"), complaint);
    }
}
