package org.rustyaudio.player.playlist;

import java.nio.charset.StandardCharsets;

/// Finds out how a text file is encoded and decodes it.
///
/// A byte order mark decides. Without one it is UTF-16 when every second byte of the beginning is zero, UTF-8
/// when all of it is valid UTF-8, and Windows-1252 otherwise, which contains Latin-1.
final class TextDecoder {

    private static final int LOOK_AT = 1024;

    /// Windows-1252 from 0x80 to 0x9F; the five holes are Latin-1's control characters.
    private static final String WINDOWS_1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030"
            + "\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122"
            + "\u0161\u203A\u0153\u009D\u017E\u0178";

    private TextDecoder() {}

    static String decode(byte[] bytes) {
        int length = bytes.length;
        if (length >= 3 && at(bytes, 0) == 0xEF && at(bytes, 1) == 0xBB && at(bytes, 2) == 0xBF) {
            return isUtf8(bytes, 3) ? utf8(bytes, 3) : windows1252(bytes, 3);
        }
        if (length >= 2 && at(bytes, 0) == 0xFF && at(bytes, 1) == 0xFE) {
            return utf16(bytes, 2, 0);
        }
        if (length >= 2 && at(bytes, 0) == 0xFE && at(bytes, 1) == 0xFF) {
            return utf16(bytes, 2, 1);
        }
        int zeroFirst = 0;
        int zeroSecond = 0;
        int pairs = Math.min(length, LOOK_AT) / 2;
        for (int i = 0; i < pairs; i++) {
            zeroFirst += bytes[2 * i] == 0 ? 1 : 0;
            zeroSecond += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs > 1 && zeroSecond > pairs / 2 && zeroFirst == 0) {
            return utf16(bytes, 0, 0);
        }
        if (pairs > 1 && zeroFirst > pairs / 2 && zeroSecond == 0) {
            return utf16(bytes, 0, 1);
        }
        return isUtf8(bytes, 0) ? utf8(bytes, 0) : windows1252(bytes, 0);
    }

    /// Whether the bytes are well-formed UTF-8 (Unicode standard, table 3-7).
    static boolean isUtf8(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length) {
            int lead = at(bytes, i);
            int more = lead < 0x80 ? 0 : lead < 0xC2 ? -1 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : -1;
            if (more < 0 || i + more >= bytes.length) {
                return false;
            }
            int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
            for (int k = 1; k <= more; k++) {
                int next = at(bytes, i + k);
                if (next < (k == 1 ? low : 0x80) || next > (k == 1 ? high : 0xBF)) {
                    return false;
                }
            }
            i += more + 1;
        }
        return true;
    }

    static String windows1252(byte[] bytes, int from) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int i = from; i < bytes.length; i++) {
            int b = at(bytes, i);
            text.append(b >= 0x80 && b < 0xA0 ? WINDOWS_1252.charAt(b - 0x80) : (char) b);
        }
        return text.toString();
    }

    private static String utf8(byte[] bytes, int from) {
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }

    private static String utf16(byte[] bytes, int from, int lowByte) {
        StringBuilder text = new StringBuilder(bytes.length / 2);
        for (int i = from; i + 1 < bytes.length; i += 2) {
            text.append((char) (at(bytes, i + lowByte) | at(bytes, i + 1 - lowByte) << 8));
        }
        return text.toString();
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }
}
