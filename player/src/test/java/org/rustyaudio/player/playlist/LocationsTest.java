package org.rustyaudio.player.playlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationsTest {

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "/m/lists/a.m3u, one.mp3, /m/lists/one.mp3",
        "/m/lists/a.m3u, ../x/./one.mp3, /m/x/one.mp3",
        "/m/lists/a.m3u, /abs//one.mp3, /abs/one.mp3",
        "/m/a.m3u, ../../../one.mp3, /one.mp3",
        "/m/a.m3u, file:///abs/a%20b.mp3, /abs/a b.mp3",
        "/m/a.m3u, file:/abs/one.mp3, /abs/one.mp3",
        "/m/a.m3u, FILE://localhost/abs/one.mp3, /abs/one.mp3",
        "/m/a.m3u, a:b.mp3, a:b.mp3",
        "/m/a.m3u, Who: Live.mp3, /m/Who: Live.mp3",
        "list.m3u, sub/one.mp3, sub/one.mp3",
        "handles/list.m3u, ../one.mp3, one.mp3",
        "C:\\M\\a.m3u, one.mp3, C:\\M\\one.mp3",
        "C:\\M\\a.m3u, sub/one.mp3, C:\\M\\sub\\one.mp3",
        "C:\\M\\a.m3u, ..\\N\\one.mp3, C:\\N\\one.mp3",
        "C:\\M\\a.m3u, \\N\\one.mp3, C:\\N\\one.mp3",
        "C:\\M\\a.m3u, D:\\N\\one.mp3, D:\\N\\one.mp3",
        "C:/M/a.m3u, one.mp3, C:\\M\\one.mp3",
        "C:\\M\\a.m3u, file:///D:/N/a%20b.mp3, D:\\N\\a b.mp3",
        "C:\\M\\a.m3u, file://server/share/a.mp3, \\\\server\\share\\a.mp3",
        "\\\\server\\share\\a.m3u, one.mp3, \\\\server\\share\\one.mp3",
        "C:\\M\\a.m3u, \\\\server\\share\\a.mp3, \\\\server\\share\\a.mp3",
    })
    void theFirstReadingIsTheLiteralOne(String base, String written, String expected) {
        assertEquals(expected, Locations.candidates(base, written, false).getFirst());
    }

    @Test
    void otherReadingsFollow() {
        assertEquals(
                List.of("/m/sub\\a%20b.mp3", "/m/sub\\a b.mp3", "/m/sub/a%20b.mp3", "/m/sub/a b.mp3"),
                Locations.candidates("/m/l.m3u", "sub\\a%20b.mp3", false));
        assertEquals(List.of("/m/a b.mp3", "/m/a%20b.mp3"), Locations.candidates("/m/l.xspf", "a%20b.mp3", true));
        assertEquals(List.of("/m/100%.mp3"), Locations.candidates("/m/l.xspf", "100%.mp3", true));
    }

    @Test
    void percentEscapesAreUtf8OrElseWindows1252() {
        assertEquals("Björk", Locations.percentDecoded("Bj%C3%B6rk"));
        assertEquals("Björk", Locations.percentDecoded("Bj%f6rk"));
        assertEquals("100%zz%4", Locations.percentDecoded("100%zz%4"));
        assertEquals("日本%", Locations.percentDecoded("日%E6%9C%AC%"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "http://radio.example/stream.mp3",
        "HTTPS://radio.example/a.flac",
        "ftp://a/b.mp3",
        "mms://a/b",
        "rtsp://a/b",
        "icy+http://a/b"
    })
    void networkAddressesAreRefusedWithAWayOut(String address) {
        String refusal = String.valueOf(Locations.refusal(address));
        assertTrue(refusal.contains("no network") && refusal.contains("download"), refusal);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"C:\\a.mp3", "file:///a.mp3", "12:30 Blues.mp3", "a/http://b.mp3", "Who: What.mp3", "AC/DC.mp3"})
    void pathsAreNotTakenForAddresses(String path) {
        assertNull(Locations.refusal(path));
    }

    @Test
    void zeroCharactersAreRefused() {
        assertNotNull(Locations.refusal("a\0b.mp3"));
        assertNotNull(Locations.refusal("a%00b.mp3"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/m/a b#1.mp3, file:///m/a%20b%231.mp3",
        "sub/Björk.mp3, sub/Bj%C3%B6rk.mp3",
        "C:\\M\\a.mp3, file:///C:/M/a.mp3",
        "\\\\server\\s\\a.mp3, file://server/s/a.mp3"
    })
    void urisComeBackAsTheSamePath(String location, String uri) {
        assertEquals(uri, Locations.uri(location));
        String base = Locations.isWindows(location) ? "C:\\l.xspf" : "l.xspf";
        assertEquals(location, Locations.candidates(base, uri, true).getFirst());
    }

    @Test
    void relativeIsOnlyWhatLiesBelow() {
        assertEquals("x/a.mp3", Locations.relative("/m/l.m3u", "/m/x/a.mp3"));
        assertEquals("/n/a.mp3", Locations.relative("/m/l.m3u", "/n/a.mp3"));
        assertEquals("x/a.mp3", Locations.relative("C:\\m\\l.m3u", "C:\\m\\x\\a.mp3"));
        assertEquals("/m2/a.mp3", Locations.relative("/m/l.m3u", "/m2/a.mp3"));
    }
}
