package org.rustyaudio.player.playlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.rustyaudio.player.Track;

class CueTest {

    private static final String ALBUM = """
            REM GENRE Rock
            REM DATE 1994
            REM DISCNUMBER 2
            REM COMMENT "ExactAudioCopy v1.0"
            REM REPLAYGAIN_ALBUM_GAIN -7.89 dB
            REM REPLAYGAIN_ALBUM_PEAK 0.999969
            CATALOG 0724349507227
            PERFORMER "The "Quoted" Band"
            TITLE "Album, The"
            FILE "disc.wav" WAVE
              TRACK 01 AUDIO
                TITLE "First"
                PERFORMER "Guest"
                ISRC USXXX9400001
                REM REPLAYGAIN_TRACK_GAIN -6.53 dB
                FLAGS DCP
                INDEX 00 00:00:00
                INDEX 01 00:02:00
              TRACK 02 AUDIO
                TITLE Second without quotes
                PREGAP 00:02:00
                INDEX 01 03:25:74
              TRACK 03 AUDIO
                INDEX 00 07:00:00
                INDEX 01 07:01:37
            """;

    private static CueSheet read(String text) throws PlaylistException {
        return CueReader.read(text, PlaylistLimits.DEFAULT);
    }

    private static LoadedPlaylist load(FakeFiles files) throws PlaylistException {
        return PlaylistLoader.load("/m/disc.cue", files, PlaylistLimits.DEFAULT);
    }

    @Test
    void everythingInTheSheetIsRead() throws PlaylistException {
        CueSheet sheet = read(ALBUM);
        assertEquals("Album, The", sheet.title());
        assertEquals("The \"Quoted\" Band", sheet.performer());
        assertEquals("0724349507227", sheet.catalog());
        assertEquals("1994", sheet.remarks().get("date"));
        assertEquals("ExactAudioCopy v1.0", sheet.remarks().get("comment"));
        assertEquals(3, sheet.tracks().size());
        CueSheet.CueTrack first = sheet.tracks().get(0);
        assertEquals("First", first.title());
        assertEquals("USXXX9400001", first.isrc());
        assertEquals(-6.53, first.gain().trackGainDb());
        assertEquals(-7.89, first.gain().albumGainDb());
        assertEquals(0.999969, first.gain().albumPeak());
        assertEquals("Second without quotes", sheet.tracks().get(1).title());
        assertEquals(150, sheet.tracks().get(1).pregapCdFrames());
        assertTrue(Double.isNaN(sheet.tracks().get(1).gain().trackGainDb()));
        assertEquals(List.of(), sheet.problems());
    }

    @Test
    void tracksBeginAtIndexOneAndFlowIntoEachOther() throws PlaylistException {
        LoadedPlaylist list = load(new FakeFiles().with("/m/disc.cue", ALBUM).sound("/m/disc.wav"));
        List<Track> tracks = list.tracks();
        assertEquals("Album, The", list.title());
        assertEquals(List.of(), list.problems());
        assertEquals(2 * 44_100, tracks.get(0).startFrame(44_100));
        assertEquals((205 * 75 + 74) * 588L, tracks.get(1).startFrame(44_100));
        assertEquals(tracks.get(1).startFrame(44_100), tracks.get(0).endFrame(44_100));
        assertEquals((421 * 75 + 37) * 588L, tracks.get(1).endFrame(44_100));
        assertEquals(-1, tracks.get(2).endFrame(44_100));
        assertTrue(tracks.get(0).flowsInto(tracks.get(1)) && tracks.get(1).flowsInto(tracks.get(2)));
        assertEquals("Guest", tracks.get(0).artist());
        assertEquals("The \"Quoted\" Band", tracks.get(1).artist());
        assertEquals("Track 3", tracks.get(2).title());
        assertEquals(3, list.entries().get(2).details().trackNumber());
        assertEquals(2, list.entries().get(2).details().discNumber());
    }

    @Test
    void everyTimeIsTheExactSample() {
        SplittableRandom random = new SplittableRandom(1);
        for (int rate : new int[] {44_100, 48_000, 88_200, 96_000, 192_000, 384_000, 22_050}) {
            for (int i = 0; i < 20_000; i++) {
                int minutes = random.nextInt(1000);
                int seconds = random.nextInt(60);
                int frames = random.nextInt(75);
                long cdFrames = CueTime.parse(minutes + ":" + seconds + ":" + frames);
                assertEquals((minutes * 60L + seconds) * 75 + frames, cdFrames);
                Track track = new Track("x", "", "", "", CueTime.seconds(cdFrames), -1);
                assertEquals(cdFrames * (rate / 75), track.startFrame(rate));
            }
        }
    }

    @Test
    void oneFilePerTrackWithTheGapInTheFileBefore() throws PlaylistException {
        LoadedPlaylist list = load(new FakeFiles().with("/m/disc.cue", """
                        FILE "01.wav" WAVE
                          TRACK 01 AUDIO
                            INDEX 01 00:00:00
                          TRACK 02 AUDIO
                            INDEX 00 04:10:20
                        FILE "02.wav" WAVE
                            INDEX 01 00:00:00
                          TRACK 03 AUDIO
                            INDEX 01 05:00:00
                        """).sound("/m/01.wav", "/m/02.wav"));
        List<Track> tracks = list.tracks();
        assertEquals("/m/01.wav", tracks.get(0).location());
        assertEquals(-1, tracks.get(0).endSeconds(), "the gap at the end of the file belongs to it");
        assertEquals("/m/02.wav", tracks.get(1).location());
        assertEquals(0, tracks.get(1).startSeconds());
        assertEquals(300, tracks.get(1).endSeconds());
        assertEquals("/m/02.wav", tracks.get(2).location());
        assertEquals(List.of(), list.problems());
    }

    @Test
    void aSheetOutlivesTheConversionOfItsFile() throws PlaylistException {
        FakeFiles files = new FakeFiles().with("/m/disc.cue", ALBUM.replace("disc.wav", "CDImage.wav"));
        assertEquals(
                "/m/CDImage.flac",
                load(files.sound("/m/CDImage.flac")).tracks().get(0).location());
        FakeFiles renamed = new FakeFiles().with("/m/disc.cue", ALBUM.replace("disc.wav", "CDImage.wav"));
        assertEquals(
                "/m/disc.ape",
                load(renamed.sound("/m/disc.ape")).tracks().get(0).location());
        FakeFiles gone = new FakeFiles().with("/m/disc.cue", ALBUM);
        LoadedPlaylist list = load(gone);
        assertEquals(3, list.missing());
        assertEquals("/m/disc.wav", list.tracks().get(0).location());
        assertTrue(
                list.problems().getFirst().contains("/m/disc.cue, line 10"),
                list.problems().toString());
    }

    @Test
    void anEmbeddedSheetMeansTheFileItLiesIn() throws PlaylistException {
        LoadedPlaylist list = PlaylistLoader.embeddedCue("/x/album.flac", ALBUM, PlaylistLimits.DEFAULT);
        assertEquals(3, list.tracks().size());
        assertEquals("/x/album.flac", list.tracks().get(2).location());
        assertEquals(0, list.missing());
    }

    @Test
    void trapsAreReportedWithTheirLine() throws PlaylistException {
        LoadedPlaylist list = load(new FakeFiles().with("/m/disc.cue", """
                        INDEX 01 00:00:00
                        FILE disc two.bin BINARY
                        TRACK 01 AUDIO
                        INDEX 01 00:00:00
                        FILE "a.wav" WAVE
                        TRACK 02 MODE1/2352
                        INDEX 01 00:00:00
                        TRACK 03 AUDIO
                        INDEX 01 00:61:00
                        TRACK 04 AUDIO
                        INDEX 01 05:00:00
                        TRACK 05 AUDIO
                        INDEX 01 04:00:00
                        SPLINES reticulated
                        TRACK 06 AUDIO
                        INDEX 01 06:00:00
                        """).sound("/m/a.wav", "/m/disc two.bin"));
        String all = String.join("\n", list.problems());
        assertTrue(all.contains("line 1: INDEX stands before any FILE"), all);
        assertTrue(all.contains("line 3") && all.contains("disc image"), all);
        assertTrue(all.contains("line 6") && all.contains("MODE1/2352"), all);
        assertTrue(all.contains("line 9") && all.contains("00:61:00"), all);
        assertTrue(all.contains("line 8") && all.contains("no INDEX 01"), all);
        assertTrue(all.contains("line 10") && all.contains("begins after"), all);
        assertTrue(all.contains("line 14") && all.contains("SPLINES"), all);
        assertEquals(
                List.of("Track 5", "Track 6"),
                list.tracks().stream().map(Track::title).toList());
    }

    @Test
    void whatIsNoSheetIsRefused() {
        assertTrue(assertThrows(PlaylistException.class, () -> read("hello"))
                .toString()
                .contains("no FILE"));
        assertTrue(assertThrows(PlaylistException.class, () -> read("FILE a.wav WAVE"))
                .toString()
                .contains("no TRACK"));
    }
}
