package org.rustyaudio.codec;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells from its first bytes what a file is, never from its name.
final class ContentSniffer {

    /// How many bytes it wants to see.
    static final int HEAD_BYTES = 4096;

    /// Bytes at a fixed place that only one kind of file has there.
    private record Magic(int at, String text, String what) {
        static Magic of(String text, String what) {
            return new Magic(0, text, what);
        }

        static Magic at(int at, String text, String what) {
            return new Magic(at, text, what);
        }
    }

    private static final List<Magic> FOREIGN = List.of(
            Magic.of("\u00FF\u00D8\u00FF", "a JPEG picture"),
            Magic.of("\u0089PNG\r\n", "a PNG picture"),
            Magic.of("GIF8", "a GIF picture"),
            Magic.at(8, "WEBPVP8", "a WebP picture"),
            Magic.of("II*\0", "a TIFF picture"),
            Magic.of("MM\0*", "a TIFF picture"),
            Magic.of("8BPS", "a Photoshop picture"),
            Magic.at(4, "ftypavif", "an AVIF picture"),
            Magic.at(4, "ftypheic", "a HEIC picture"),
            Magic.of("%PDF-", "a PDF document"),
            Magic.of("%!PS", "a PostScript document"),
            Magic.of("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "an Office document"),
            Magic.of("PK\u0003\u0004", "a ZIP archive or a document in one"),
            Magic.of("PK\u0005\u0006", "an empty ZIP archive"),
            Magic.of("\u001F\u008B\u0008", "a gzip archive"),
            Magic.of("BZh", "a bzip2 archive"),
            Magic.of("\u00FD7zXZ\0", "an xz archive"),
            Magic.of("7z\u00BC\u00AF'\u001C", "a 7-Zip archive"),
            Magic.of("Rar!\u001A\u0007", "a RAR archive"),
            Magic.of("(\u00B5/\u00FD", "a zstd archive"),
            Magic.at(257, "ustar", "a tar archive"),
            Magic.of("\u007FELF", "a program (ELF)"),
            Magic.of("MZ", "a program (Windows)"),
            Magic.of("\u00CA\u00FE\u00BA\u00BE", "a program (Java or macOS)"),
            Magic.of("\u00CF\u00FA\u00ED\u00FE", "a program (macOS)"),
            Magic.of("SQLite format 3", "a database (SQLite)"),
            Magic.of("MThd", "a MIDI file, which holds notes and no sound"),
            Magic.of("wOFF", "a font"),
            Magic.of("wOF2", "a font"),
            Magic.of("OTTO", "a font"),
            Magic.of("\u00EF\u00BB\u00BF", "a text file"),
            Magic.of("\u00FF\u00FE\0\0", "a text file (UTF-32)"));

    private ContentSniffer() {}

    static boolean isWav(byte[] head) {
        return (starts(head, 0, "RIFF")
                        || starts(head, 0, "RIFX")
                        || starts(head, 0, "RF64")
                        || starts(head, 0, "BW64"))
                && starts(head, 8, "WAVE");
    }

    static boolean isAiff(byte[] head) {
        return starts(head, 0, "FORM") && (starts(head, 8, "AIFF") || starts(head, 8, "AIFC"));
    }

    /// What the file is in plain words, where it certainly is no audio.
    static Optional<String> foreign(byte[] head) {
        for (Magic magic : FOREIGN) {
            if (starts(head, magic.at(), magic.text())) {
                return Optional.of(magic.what());
            }
        }
        if (starts(head, 0, "BM") && head.length > 14 && head[6] == 0 && head[7] == 0 && head[8] == 0) {
            return Optional.of("a BMP picture");
        }
        return isText(head) ? Optional.of(textKind(head)) : Optional.empty();
    }

    /// Sound always has control characters among its first bytes; text has none but white space and escape.
    private static boolean isText(byte[] head) {
        if (utf16(head)) {
            return true;
        }
        for (byte b : head) {
            int c = b & 0xFF;
            boolean control = c < 0x20 || c == 0x7F;
            if (control && !(c >= '\t' && c <= '\r') && c != 0x1B) {
                return false;
            }
        }
        return head.length > 0;
    }

    /// A byte order mark and then mostly Latin letters, whose other byte is zero.
    private static boolean utf16(byte[] head) {
        boolean little = starts(head, 0, "\u00FF\u00FE");
        if (head.length < 4 || !(little || starts(head, 0, "\u00FE\u00FF"))) {
            return false;
        }
        int highZeros = 0;
        int lowZeros = 0;
        for (int i = 2; i + 1 < head.length; i += 2) {
            highZeros += head[little ? i + 1 : i] == 0 ? 1 : 0;
            lowZeros += head[little ? i : i + 1] == 0 ? 1 : 0;
        }
        return highZeros * 4 >= head.length - 4 && lowZeros == 0;
    }

    private static String textKind(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("#extm3u") || text.startsWith("[playlist]") || text.contains("<playlist")) {
            return "a playlist, which names sound and holds none";
        }
        if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
            return "a web page";
        }
        if (text.startsWith("<?xml") || text.startsWith("<svg")) {
            return "an XML document";
        }
        return "a text file";
    }

    private static boolean starts(byte[] head, int at, String text) {
        if (at + text.length() > head.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ((head[at + i] & 0xFF) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
