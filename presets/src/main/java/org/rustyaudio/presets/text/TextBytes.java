package org.rustyaudio.presets.text;

import java.nio.charset.StandardCharsets;

/// Bytes of unknown encoding to text.
public final class TextBytes {

    private TextBytes() {}

    /// Decodes by byte order mark (UTF-8, UTF-16), else as UTF-8 where that is valid, else as ISO 8859-1, which never
    /// fails. Line ends become `\n`.
    public static String decode(byte[] bytes) {
        return decodeRaw(bytes).replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String decodeRaw(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return utf16(bytes, 0, 1);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return utf16(bytes, 1, 0);
        }
        return isUtf8(bytes)
                ? new String(bytes, StandardCharsets.UTF_8)
                : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String utf16(byte[] bytes, int low, int high) {
        char[] characters = new char[(bytes.length - 2) / 2];
        for (int i = 0; i < characters.length; i++) {
            int at = 2 + 2 * i;
            characters[i] = (char) ((bytes[at + low] & 0xFF) | (bytes[at + high] & 0xFF) << 8);
        }
        return new String(characters);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        int i = 0;
        while (i < bytes.length) {
            int lead = bytes[i++] & 0xFF;
            int more = lead < 0x80
                    ? 0
                    : lead >= 0xC2 && lead < 0xE0
                            ? 1
                            : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xF0 && lead < 0xF5 ? 3 : -1;
            if (more < 0 || i + more > bytes.length) {
                return false;
            }
            for (int end = i + more; i < end; i++) {
                if ((bytes[i] & 0xC0) != 0x80) {
                    return false;
                }
            }
        }
        return true;
    }
}
