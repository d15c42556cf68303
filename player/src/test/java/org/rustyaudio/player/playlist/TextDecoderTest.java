package org.rustyaudio.player.playlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    private static final String TEXT = "#EXTM3U\nBjörk – Jóga €.mp3\n日本.flac\n";

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void findsUnicodeWithAndWithoutAByteOrderMark(String encoding) {
        byte[] plain = TEXT.getBytes(Charset.forName(encoding));
        assertEquals(TEXT, TextDecoder.decode(plain));
        byte[] marked = ("\uFEFF" + TEXT).getBytes(Charset.forName(encoding));
        assertEquals(TEXT, TextDecoder.decode(marked));
    }

    @Test
    void anythingElseIsWindows1252() {
        String western = "Bj\u00F6rk \u2013 J\u00F3ga \u20AC \u201Cx\u201D \u0178";
        assertEquals(western, TextDecoder.decode(western.getBytes(Charset.forName("windows-1252"))));
        assertEquals("\u00E9t\u00E9", TextDecoder.decode("\u00E9t\u00E9".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void everyByteOfWindows1252IsThePlatformsOwn() {
        byte[] all = new byte[256];
        for (int i = 0; i < 256; i++) {
            all[i] = (byte) i;
        }
        String platform = new String(all, Charset.forName("windows-1252"));
        String ours = TextDecoder.windows1252(all, 0);
        for (int i = 0; i < 256; i++) {
            if (platform.charAt(i) != 0xFFFD) {
                assertEquals(platform.charAt(i), ours.charAt(i), "byte " + i);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void utf8IsRecognizedAsThePlatformDoes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(5)];
            random.nextBytes(bytes);
            for (int k = 1; k < bytes.length; k++) {
                bytes[k] = random.nextInt(4) == 0 ? bytes[k] : (byte) (0x80 | (bytes[k] & 0x3F));
            }
            boolean platform = new String(bytes, StandardCharsets.UTF_8).indexOf(0xFFFD) < 0;
            assertEquals(platform, TextDecoder.isUtf8(bytes, 0), java.util.Arrays.toString(bytes));
        }
        assertTrue(TextDecoder.isUtf8(new byte[0], 0));
        assertFalse(TextDecoder.isUtf8(new byte[] {(byte) 0xC3}, 0));
    }
}
