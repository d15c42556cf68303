package org.rustyaudio.player.playlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rustyaudio.player.Track;

class PlaylistWriterTest {

    private static PlaylistEntry entry(String location, String title, double start, double end) {
        return new PlaylistEntry(location, false, title, "Artist & Co", "Album <1>", 61.4, start, end, 0);
    }

    @ParameterizedTest
    @EnumSource(
            value = PlaylistFormat.class,
            names = {"M3U", "M3U8", "PLS", "XSPF"})
    void whatIsWrittenIsReadBack(PlaylistFormat format) throws PlaylistException {
        List<String> locations = List.of(
                "/m/one.mp3",
                "/m/sub/Björk – 日本 #1 100% & more.flac",
                "/other/two  blanks.ogg",
                "/m/#hash.mp3",
                "/m/semi;colon=equals.mp3");
        FakeFiles files = new FakeFiles().sound(locations.toArray(String[]::new));
        List<PlaylistEntry> entries = new ArrayList<>();
        locations.forEach(location -> entries.add(entry(location, "Title", 0, -1)));
        String target = "/m/l." + format.extension();
        PlaylistWriter.Written written = PlaylistWriter.write(format, target, "Road, & more", entries);
        assertEquals(List.of(), written.losses());
        LoadedPlaylist list = PlaylistLoader.load(target, files.with(target, written.bytes()), PlaylistLimits.DEFAULT);
        assertEquals(List.of(), list.problems());
        assertEquals(locations, list.tracks().stream().map(Track::location).toList());
        if (format != PlaylistFormat.PLS) {
            assertEquals("Road, & more", list.title());
            assertEquals("Artist & Co", list.tracks().getFirst().artist());
            assertEquals("Album <1>", list.tracks().getFirst().album());
        }
        assertEquals(61, list.entries().getFirst().details().durationSeconds(), 0.5);
        assertTrue(written.text().contains("one.mp3") && !written.text().contains("/m/one.mp3"), "relative");
    }

    @ParameterizedTest
    @EnumSource(
            value = PlaylistFormat.class,
            names = {"M3U8", "XSPF"})
    void partsOfFilesKeepTheirExactSamples(PlaylistFormat format) throws PlaylistException {
        SplittableRandom random = new SplittableRandom(7);
        List<PlaylistEntry> entries = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            long start = random.nextLong(400_000);
            entries.add(
                    entry("/m/a.flac", "t", CueTime.seconds(start), CueTime.seconds(start + 1 + random.nextInt(9999))));
        }
        String target = "/m/l." + format.extension();
        byte[] bytes = PlaylistWriter.write(format, target, "", entries).bytes();
        LoadedPlaylist list = PlaylistLoader.load(
                target, new FakeFiles().sound("/m/a.flac").with(target, bytes), PlaylistLimits.DEFAULT);
        for (int i = 0; i < 500; i++) {
            Track track = list.tracks().get(i);
            assertEquals(Math.round(entries.get(i).startSeconds() * 44_100), track.startFrame(44_100));
            assertEquals(Math.round(entries.get(i).endSeconds() * 44_100), track.endFrame(44_100));
        }
    }

    @Test
    void whatAFormatCannotSayIsReported() {
        List<PlaylistEntry> entries = List.of(entry("/m/a\nb.mp3", "x", 0, -1), entry("/m/c.flac", "part", 1, 2));
        assertTrue(PlaylistWriter.write(PlaylistFormat.PLS, "/m/l.pls", "", entries)
                .losses()
                .toString()
                .contains("part of c.flac"));
        PlaylistWriter.Written m3u = PlaylistWriter.write(PlaylistFormat.M3U8, "/m/l.m3u8", "", entries);
        assertTrue(m3u.losses().getFirst().contains("line break"), m3u.losses().toString());
        assertEquals(
                List.of(),
                PlaylistWriter.write(PlaylistFormat.XSPF, "/m/l.xspf", "", entries)
                        .losses());
        assertThrows(
                IllegalArgumentException.class,
                () -> PlaylistWriter.write(PlaylistFormat.CUE, "/m/l.cue", "", entries));
    }

    @Test
    void titlesWithLineBreaksCannotForgeEntries() throws PlaylistException {
        List<PlaylistEntry> entries = List.of(entry("/m/a.mp3", "x\nhttp://evil/\r\n]]></title>", 0, -1));
        for (PlaylistFormat format : List.of(PlaylistFormat.M3U8, PlaylistFormat.PLS, PlaylistFormat.XSPF)) {
            PlaylistWriter.Written written = PlaylistWriter.write(format, "/m/l", "t\nu", entries);
            assertEquals(
                    1,
                    PlaylistReader.read("l." + format.extension(), written.bytes(), PlaylistLimits.DEFAULT)
                            .entries()
                            .size());
        }
    }
}
