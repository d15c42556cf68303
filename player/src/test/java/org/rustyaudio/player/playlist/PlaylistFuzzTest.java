package org.rustyaudio.player.playlist;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Seeded damage to every format: no hang, no exception but the declared one.
class PlaylistFuzzTest {

    private static final int ROUNDS = 2000;

    private static final List<String> WORDS = List.of(
            "\n",
            "\r",
            "\0",
            "\"",
            "=",
            "<",
            ">",
            "</",
            "<!--",
            "]]>",
            "<![CDATA[",
            "&amp;",
            "&#x41;",
            "&",
            ";",
            "File999999999=",
            "INDEX 01 99:59:74",
            "TRACK 99 AUDIO",
            "FILE \"",
            "#EXTINF:",
            "#EXTVLCOPT:stop-time=1",
            "file:",
            "file://",
            "%",
            "%E4",
            "\\\\",
            "..",
            "../",
            "C:",
            "://",
            "[playlist]",
            "9999999999999999999",
            "-",
            "\uFEFF",
            "\u0085",
            "\uD800");

    private static String sample(String name) {
        return switch (name) {
            case "a.m3u" -> """
                    #EXTM3U
                    #PLAYLIST:x
                    #EXTINF:12 a="b,c",A - B
                    a.mp3
                    #EXTVLCOPT:start-time=1.5
                    #EXTVLCOPT:stop-time=3
                    file:///x/%C3%B6.mp3
                    C:\\x\\y.mp3
                    """;
            case "a.pls" ->
                "[playlist]\nFile1=a.mp3\nTitle1=x\nLength1=12\nFile2=../b.mp3\nNumberOfEntries=2\nVersion=2\n";
            case "a.xspf" ->
                "<?xml version=\"1.0\"?><!-- c --><playlist version='1' xmlns:vlc='v'><title>T &amp; t"
                        + "</title><trackList><track><location>file:///a%20b</location><title><![CDATA[x]]></title>"
                        + "<duration>1200</duration><extension><vlc:option>start-time=2</vlc:option></extension>"
                        + "</track></trackList></playlist>";
            default -> """
                    REM GENRE x
                    PERFORMER "p"
                    FILE "a b.wav" WAVE
                    TRACK 01 AUDIO
                    INDEX 00 00:00:00
                    INDEX 01 00:02:10
                    TRACK 02 AUDIO
                    REM REPLAYGAIN_TRACK_GAIN -1 dB
                    INDEX 01 03:00:00
                    """;
        };
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"a.m3u, 1", "a.pls, 2", "a.xspf, 3", "a.cue, 4", "a.m3u, 5", "a.pls, 6", "a.xspf, 7", "a.cue, 8"})
    void damagedPlaylistsAreReadOrRefused(String name, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            int read = 0;
            for (int i = 0; i < ROUNDS; i++) {
                byte[] damaged = damage(sample(name), random);
                FakeFiles files = new FakeFiles().with("/m/" + name, damaged).sound("/m/a.mp3", "/m/a b.wav");
                try {
                    LoadedPlaylist list = PlaylistLoader.load("/m/" + name, files, PlaylistLimits.DEFAULT);
                    assertTrue(list.entries().size() < 1000 && list.problems().size() < 1100);
                    read++;
                } catch (PlaylistException e) {
                    assertTrue(e.getMessage() != null && e.getMessage().length() > 20, String.valueOf(e.getMessage()));
                } catch (RuntimeException e) {
                    throw new AssertionError("seed " + seed + " round " + i, e);
                }
            }
            assertTrue(read > ROUNDS / 50, "some of them can still be read: " + read);
        });
    }

    private static byte[] damage(String text, SplittableRandom random) {
        StringBuilder changed = new StringBuilder(text);
        int times = 1 + random.nextInt(6);
        for (int i = 0; i < times && !changed.isEmpty(); i++) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(5)) {
                case 0 -> changed.insert(at, WORDS.get(random.nextInt(WORDS.size())));
                case 1 -> changed.setCharAt(at, (char) random.nextInt(256));
                case 2 -> changed.delete(at, Math.min(changed.length(), at + 1 + random.nextInt(20)));
                case 3 ->
                    changed.insert(at, changed.substring(at, Math.min(changed.length(), at + random.nextInt(60))));
                default -> changed.setLength(random.nextInt(3) == 0 ? at : changed.length());
            }
        }
        byte[] bytes = changed.toString()
                .getBytes(random.nextInt(3) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(3) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
