package org.rustyaudio.codec.tags;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/// Reads an ID3v2.2, 2.3 or 2.4 tag that lies in another file's chunk (id3.org, informal standards).
///
/// A tag never keeps a track from playing: what cannot be read is left out.
public final class Id3v2Reader {

    /// A longer tag is read up to here.
    public static final int MAX_BYTES = 32 << 20;

    private static final int HEADER_BYTES = 10;
    private static final int FRONT_COVER = 3;

    /// Text frames of 2.3 and 2.4 and their short names in 2.2, by our keys.
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("TIT2", "title"),
            Map.entry("TT2", "title"),
            Map.entry("TPE1", "artist"),
            Map.entry("TP1", "artist"),
            Map.entry("TPE2", "albumartist"),
            Map.entry("TP2", "albumartist"),
            Map.entry("TALB", "album"),
            Map.entry("TAL", "album"),
            Map.entry("TCOM", "composer"),
            Map.entry("TCM", "composer"),
            Map.entry("TDRC", "date"),
            Map.entry("TYER", "date"),
            Map.entry("TYE", "date"),
            Map.entry("TDOR", "originaldate"),
            Map.entry("TORY", "originaldate"),
            Map.entry("TPE3", "conductor"),
            Map.entry("TPE4", "remixer"),
            Map.entry("TEXT", "lyricist"),
            Map.entry("TIT1", "grouping"),
            Map.entry("TIT3", "subtitle"),
            Map.entry("TBPM", "bpm"),
            Map.entry("TBP", "bpm"),
            Map.entry("TKEY", "key"),
            Map.entry("TLAN", "language"),
            Map.entry("TSRC", "isrc"),
            Map.entry("TPUB", "publisher"),
            Map.entry("TPB", "publisher"),
            Map.entry("TCOP", "copyright"),
            Map.entry("TCR", "copyright"),
            Map.entry("TENC", "encodedby"),
            Map.entry("TEN", "encodedby"),
            Map.entry("TSSE", "encoder"),
            Map.entry("TSS", "encoder"),
            Map.entry("TCMP", "compilation"),
            Map.entry("TSOT", "titlesort"),
            Map.entry("TSOP", "artistsort"),
            Map.entry("TSOA", "albumsort"),
            Map.entry("TSO2", "albumartistsort"));

    private final byte[] tag;
    private final int version;
    private final TagCollector tags;

    private Id3v2Reader(byte[] tag, int version, TagCollector tags) {
        this.tag = tag;
        this.version = version;
        this.tags = tags;
    }

    /// Puts what the bytes hold into `tags`; bytes that are no ID3v2 tag put nothing.
    public static void read(byte[] bytes, TagCollector tags) {
        boolean isTag = bytes.length > HEADER_BYTES
                && bytes[0] == 'I'
                && bytes[1] == 'D'
                && bytes[2] == '3'
                && bytes[3] >= 2
                && bytes[3] <= 4;
        if (!isTag) {
            return;
        }
        int version = bytes[3];
        int flags = bytes[5];
        int end = Math.min(bytes.length, HEADER_BYTES + syncSafe(bytes, 6));
        byte[] body = Arrays.copyOfRange(bytes, HEADER_BYTES, end);
        if ((flags & 0x80) != 0 && version < 4) {
            body = withoutSync(body, 0, body.length);
        }
        int start = (flags & 0x40) != 0 && version > 2 && body.length >= 4 ? extendedHeader(body, version) : 0;
        new Id3v2Reader(body, version, tags).readFrames(start);
    }

    private static int extendedHeader(byte[] body, int version) {
        int size = version == 4 ? syncSafe(body, 0) : plain(body, 0, 4) + 4;
        return size < 0 || size > body.length ? body.length : size;
    }

    private void readFrames(int start) {
        int nameBytes = version == 2 ? 3 : 4;
        int headBytes = version == 2 ? 6 : HEADER_BYTES;
        int at = start;
        while (at >= 0 && at <= tag.length - headBytes && tag[at] != 0) {
            String name = Text.western(tag, at, at + nameBytes);
            int size = frameSize(at);
            int from = at + headBytes;
            if (size < 0 || size > tag.length - from) {
                return;
            }
            int flags = version == 2 ? 0 : tag[at + 9] & 0xFF;
            readFrame(name, frameBody(from, size, flags));
            at = from + size;
        }
    }

    private int frameSize(int at) {
        return switch (version) {
            case 2 -> plain(tag, at + 3, 3);
            case 3 -> plain(tag, at + 4, 4);
            default -> size24(at);
        };
    }

    /// 2.4 asks for seven bits a byte; some programs write plain sizes, seen by the next frame's place.
    private int size24(int at) {
        int safe = syncSafe(tag, at + 4);
        int plain = plain(tag, at + 4, 4);
        boolean safeFits = startsFrame(at + HEADER_BYTES + (long) safe);
        return safe != plain && !safeFits && startsFrame(at + HEADER_BYTES + (long) plain) ? plain : safe;
    }

    private boolean startsFrame(long at) {
        if (at == tag.length) {
            return true;
        }
        if (at < 0 || at > tag.length - 4) {
            return false;
        }
        int first = tag[(int) at];
        return first == 0 || (first >= 'A' && first <= 'Z' && tag[(int) at + 3] >= '0');
    }

    /// The frame without what its format flags add; empty where it is compressed or encrypted.
    private byte[] frameBody(int from, int size, int flags) {
        int start = from;
        int end = from + size;
        if (version == 3) {
            if ((flags & 0xC0) != 0) {
                return new byte[0];
            }
            start += (flags & 0x20) != 0 ? 1 : 0;
        } else if (version == 4) {
            if ((flags & 0x0C) != 0) {
                return new byte[0];
            }
            start += ((flags & 0x40) != 0 ? 1 : 0) + ((flags & 0x01) != 0 ? 4 : 0);
        }
        if (start >= end) {
            return new byte[0];
        }
        return version == 4 && (flags & 0x02) != 0 ? withoutSync(tag, start, end) : Arrays.copyOfRange(tag, start, end);
    }

    private void readFrame(String name, byte[] body) {
        if (body.length < 2) {
            return;
        }
        Charset charset = charset(body[0]);
        switch (name) {
            case "TRCK", "TRK" -> tags.putNumber("track", text(body, 1, charset));
            case "TPOS", "TPA" -> tags.putNumber("disc", text(body, 1, charset));
            case "TCON", "TCO" -> tags.put("genre", Genres.name(text(body, 1, charset)));
            case "TXXX", "TXX" -> {
                int next = afterText(body, 1, charset);
                tags.put(string(body, 1, next, charset), text(body, next, charset));
            }
            case "COMM", "COM" -> readDescribed("comment", body, charset);
            case "USLT", "ULT" -> readDescribed("lyrics", body, charset);
            case "APIC" -> readPicture(body, charset);
            case "PIC" -> readShortPicture(body, charset);
            default -> {
                String key = KEYS.get(name);
                if (key != null) {
                    tags.put(key, text(body, 1, charset));
                }
            }
        }
    }

    /// Encoding, language (3), description, text. Comments with a description are a program's own notes.
    private void readDescribed(String key, byte[] body, Charset charset) {
        if (body.length < 5) {
            return;
        }
        int next = afterText(body, 4, charset);
        String description = string(body, 4, next, charset).replace("\0", "").strip();
        boolean plain = description.isEmpty() || key.equals("lyrics");
        tags.put(plain ? key : key + ":" + description, text(body, next, charset));
    }

    /// Encoding, MIME type, kind, description, picture.
    private void readPicture(byte[] body, Charset charset) {
        int kind = afterText(body, 1, StandardCharsets.ISO_8859_1);
        if (kind < body.length) {
            String mime = Text.guess(body, 1, kind);
            int from = afterText(body, kind + 1, charset);
            addPicture(mime, body, kind, from);
        }
    }

    /// 2.2: encoding, three characters of format, kind, description, picture.
    private void readShortPicture(byte[] body, Charset charset) {
        if (body.length > 6) {
            addPicture(Text.guess(body, 1, 4), body, 4, afterText(body, 5, charset));
        }
    }

    private void addPicture(String mime, byte[] body, int kind, int from) {
        if (!mime.equals("-->") && from < body.length) {
            tags.addPicture(mime, Arrays.copyOfRange(body, from, body.length), body[kind] == FRONT_COVER);
        }
    }

    /// The rest of the frame; several values, which 2.4 parts by zeros, are joined by semicolons.
    private static String text(byte[] body, int from, Charset charset) {
        String all = string(body, from, body.length, charset);
        int end = all.length();
        while (end > 0 && all.charAt(end - 1) == 0) {
            end--;
        }
        return all.substring(0, end).replace("\0", "; ");
    }

    private static String string(byte[] body, int from, int to, Charset charset) {
        if (from >= to) {
            return "";
        }
        if (charset.equals(StandardCharsets.ISO_8859_1)) {
            return Text.western(body, from, to);
        }
        return new String(body, from, to - from, charset).replace("\uFEFF", "");
    }

    /// The index just behind the zero that ends a string, or the end.
    private static int afterText(byte[] body, int from, Charset charset) {
        boolean wide = charset.equals(StandardCharsets.UTF_16) || charset.equals(StandardCharsets.UTF_16BE);
        int step = wide ? 2 : 1;
        for (int at = from; at + step <= body.length; at += step) {
            if (body[at] == 0 && (!wide || body[at + 1] == 0)) {
                return at + step;
            }
        }
        return body.length;
    }

    private static Charset charset(byte code) {
        return switch (code) {
            case 1 -> StandardCharsets.UTF_16;
            case 2 -> StandardCharsets.UTF_16BE;
            case 3 -> StandardCharsets.UTF_8;
            default -> StandardCharsets.ISO_8859_1;
        };
    }

    /// Takes out the zero that unsynchronisation puts behind every 0xFF.
    private static byte[] withoutSync(byte[] bytes, int from, int to) {
        byte[] out = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            out[length++] = bytes[i];
            if ((bytes[i] & 0xFF) == 0xFF && i + 1 < to && bytes[i + 1] == 0) {
                i++;
            }
        }
        return Arrays.copyOf(out, length);
    }

    private static int syncSafe(byte[] bytes, int at) {
        return (bytes[at] & 0x7F) << 21
                | (bytes[at + 1] & 0x7F) << 14
                | (bytes[at + 2] & 0x7F) << 7
                | (bytes[at + 3] & 0x7F);
    }

    private static int plain(byte[] bytes, int at, int count) {
        int value = 0;
        for (int i = at; i < at + count; i++) {
            value = value << 8 | (bytes[i] & 0xFF);
        }
        return value;
    }
}
