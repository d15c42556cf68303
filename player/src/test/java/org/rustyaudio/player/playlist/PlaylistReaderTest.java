package org.rustyaudio.player.playlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaylistReaderTest {

    private static Playlist read(String name, String text) throws PlaylistException {
        return PlaylistReader.read(name, text.getBytes(StandardCharsets.UTF_8), PlaylistLimits.DEFAULT);
    }

    private static String failure(String name, String text) {
        return assertThrows(PlaylistException.class, () -> read(name, text)).toString();
    }

    private static List<String> locations(Playlist playlist) {
        return playlist.entries().stream().map(PlaylistEntry::location).toList();
    }

    @ParameterizedTest(name = "line end {index}")
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void m3uIsReadWithEveryLineEnd(String end) throws PlaylistException {
        Playlist list = read(
                "a.m3u",
                String.join(
                        end,
                        "#EXTM3U",
                        "#PLAYLIST:Road",
                        "#EXTINF:215,Artist - Title - Mix",
                        "one.mp3",
                        "",
                        "  two words.flac  ",
                        "#EXTINF:-1 tvg=\"a,b\" ,Only, a title",
                        "three.ogg"));
        assertEquals("Road", list.title());
        assertEquals(List.of("one.mp3", "two words.flac", "three.ogg"), locations(list));
        PlaylistEntry one = list.entries().getFirst();
        assertEquals("Artist", one.artist());
        assertEquals("Title - Mix", one.title());
        assertEquals(215, one.durationSeconds());
        assertEquals(4, one.line());
        assertEquals("", list.entries().get(1).title());
        assertEquals("Only, a title", list.entries().get(2).title());
        assertEquals(-1, list.entries().get(2).durationSeconds());
        assertEquals(List.of(), list.problems());
    }

    @Test
    void m3uPartsOfFilesAreRead() throws PlaylistException {
        Playlist list = read("a.m3u8", "#EXTVLCOPT:start-time=12.5\n#EXTVLCOPT:stop-time=20\na.flac\nb.flac\n");
        assertEquals(12.5, list.entries().get(0).startSeconds());
        assertEquals(20, list.entries().get(0).endSeconds());
        assertEquals(0, list.entries().get(1).startSeconds());
        assertEquals(-1, list.entries().get(1).endSeconds());
    }

    @Test
    void aNetworkStreamsPlaylistIsRefusedWithTheReason() {
        String message = failure("a.m3u8", "#EXTM3U\n#EXT-X-TARGETDURATION:10\nx.ts\n");
        assertTrue(message.contains("line 2") && message.contains("no network"), message);
    }

    @Test
    void plsIsReadInAnyOrderAndCase() throws PlaylistException {
        Playlist list = read("a.pls", """
                [Playlist]
                file2=b.mp3
                TITLE1=First
                File1=a=1.mp3
                Length1=61
                Length2=-1
                NumberOfEntries=2
                Version=2
                """);
        assertEquals(List.of("a=1.mp3", "b.mp3"), locations(list));
        assertEquals("First", list.entries().getFirst().title());
        assertEquals(61, list.entries().getFirst().durationSeconds());
        assertEquals(List.of(), list.problems());
    }

    @Test
    void plsProblemsNameTheirLine() throws PlaylistException {
        Playlist list = read("a.pls", "File1=a.mp3\nFile1=b.mp3\nTitle9=x\nnonsense\nColour1=red\nNumberOfEntries=5\n");
        assertEquals(List.of("a.mp3"), locations(list));
        String all = list.problems().toString();
        assertTrue(all.contains("line 2") && all.contains("second time"), all);
        assertTrue(all.contains("line 4") && all.contains("line 5") && all.contains("Colour1"), all);
        assertTrue(all.contains("File9") && all.contains("NumberOfEntries is 5") && all.contains("header"), all);
    }

    @Test
    void xspfIsRead() throws PlaylistException {
        Playlist list = read("a.xspf", """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- made by hand -->
                <playlist version="1" xmlns="http://xspf.org/ns/0/" xmlns:vlc="urn:x">
                  <title>Night &amp; Day</title>
                  <trackList>
                    <track>
                      <location>file:///music/a%20b.flac</location>
                      <title><![CDATA[A <b>]]> &#x2014; c</title>
                      <creator>Someone</creator><album>Disc</album><duration>61500</duration>
                      <extension application="x"><vlc:option>start-time=3</vlc:option></extension>
                      <image>cover.jpg</image>
                    </track>
                    <track><title>nothing</title></track>
                    <track><location>c.ogg</location><location>d.ogg</location></track>
                  </trackList>
                </playlist>
                """);
        assertEquals("Night & Day", list.title());
        assertEquals(List.of("file:///music/a%20b.flac", "c.ogg"), locations(list));
        PlaylistEntry first = list.entries().getFirst();
        assertEquals("A <b> \u2014 c", first.title());
        assertEquals("Someone", first.artist());
        assertEquals("Disc", first.album());
        assertEquals(61.5, first.durationSeconds());
        assertEquals(3, first.startSeconds());
        assertEquals(1, list.problems().size());
        assertEquals(13, list.problems().getFirst().line());
    }

    @Test
    void xmlAttacksAndDamageAreRefusedWithTheLine() {
        String bomb = "<?xml version='1.0'?>\n<!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<playlist/>";
        assertTrue(failure("a.xspf", bomb).contains("line 2"), failure("a.xspf", bomb));
        assertTrue(failure("a.xspf", bomb).contains("refused"));
        assertTrue(failure("a.xspf", "<playlist>&xxe;</playlist>").contains("&xxe;"));
        assertTrue(failure("a.xspf", "<playlist>&#0;</playlist>").contains("not known"));
        assertTrue(failure("a.xspf", "<playlist>a & b</playlist>").contains("&amp;"));
        assertTrue(failure("a.xspf", "<playlist><trackList>").contains("cut off"));
        assertTrue(failure("a.xspf", "<playlist><a></b></playlist>").contains("</b>"));
        assertTrue(failure("a.xspf", "<html></html>").contains("no XSPF"));
        assertTrue(failure("a.xspf", "<playlist a=b></playlist>").contains("quoted"));
        assertTrue(failure("a.xspf", "<playlist>" + "<a>".repeat(100)).contains("deeper"));
        assertTrue(failure("a.xspf", "").contains("no <playlist>"));
    }

    @Test
    void contentDecidesBeforeTheName() throws PlaylistException {
        assertEquals(List.of("a.mp3"), locations(read("a.m3u", "[playlist]\nFile1=a.mp3\n")));
        assertTrue(failure("a.txt", "hello").contains("none of the known"));
        byte[] picture = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0x10, 'J', 'F', 'I', 'F', 0, 1, 1, 0};
        String message = assertThrows(
                        PlaylistException.class, () -> PlaylistReader.read("a.m3u", picture, PlaylistLimits.DEFAULT))
                .toString();
        assertTrue(message.contains("not a text file"), message);
    }

    @Test
    void limitsHoldAndAreReported() throws PlaylistException {
        PlaylistLimits small = new PlaylistLimits(1000, 3, 20, 2, 2);
        String text = "a\n" + "x".repeat(21) + "\nb\nc\nd\ne\n";
        Playlist list = PlaylistReader.read("a.m3u", text.getBytes(StandardCharsets.UTF_8), small);
        assertEquals(List.of("a", "b", "c"), locations(list));
        assertTrue(list.problems().get(0).toString().startsWith("line 2: the line has 21 characters"));
        assertTrue(list.problems().get(1).toString().contains("first 3 entries"));
        assertThrows(PlaylistException.class, () -> PlaylistReader.read("a.m3u", new byte[1001], small));
        String xspf =
                "<playlist><trackList>" + "<track><location>a</location></track>".repeat(5) + "</trackList></playlist>";
        assertEquals(
                3,
                PlaylistReader.read("a.xspf", xspf.getBytes(StandardCharsets.UTF_8), small)
                        .entries()
                        .size());
        String pls = "[playlist]\nFile1=a\nFile2=a\nFile3=a\nFile4=a\n";
        assertEquals(
                3,
                PlaylistReader.read("a.pls", pls.getBytes(StandardCharsets.UTF_8), small)
                        .entries()
                        .size());
    }

    @Test
    void aHundredThousandEntriesAreReadAndNotOneMore() throws PlaylistException {
        String text = "music/some track.mp3\n".repeat(100_001);
        Playlist list = read("a.m3u8", text);
        assertEquals(100_000, list.entries().size());
        assertEquals(1, list.problems().size());
    }
}
