package org.rustyaudio.codec.tags;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rustyaudio.codec.Picture;
import org.rustyaudio.codec.Tags;

/// Writes an ID3v2.4 tag in UTF-8 (id3.org, ID3v2.4.0 structure and frames).
public final class Id3v2Writer {

    private static final int UTF_8 = 3;
    private static final int FRONT_COVER = 3;
    private static final int OTHER_PICTURE = 0;
    /// Frame sizes are four bytes of seven bits.
    private static final int MAX_FRAME_BYTES = (1 << 28) - 1;

    private static final Map<String, String> FRAMES = Map.ofEntries(
            Map.entry("title", "TIT2"),
            Map.entry("artist", "TPE1"),
            Map.entry("albumartist", "TPE2"),
            Map.entry("album", "TALB"),
            Map.entry("composer", "TCOM"),
            Map.entry("genre", "TCON"),
            Map.entry("date", "TDRC"),
            Map.entry("originaldate", "TDOR"),
            Map.entry("conductor", "TPE3"),
            Map.entry("remixer", "TPE4"),
            Map.entry("lyricist", "TEXT"),
            Map.entry("grouping", "TIT1"),
            Map.entry("subtitle", "TIT3"),
            Map.entry("bpm", "TBPM"),
            Map.entry("key", "TKEY"),
            Map.entry("language", "TLAN"),
            Map.entry("isrc", "TSRC"),
            Map.entry("publisher", "TPUB"),
            Map.entry("copyright", "TCOP"),
            Map.entry("encodedby", "TENC"),
            Map.entry("encoder", "TSSE"),
            Map.entry("compilation", "TCMP"),
            Map.entry("titlesort", "TSOT"),
            Map.entry("artistsort", "TSOP"),
            Map.entry("albumsort", "TSOA"),
            Map.entry("albumartistsort", "TSO2"));

    private Id3v2Writer() {}

    public static byte[] bytes(Tags tags) {
        List<byte[]> frames = new ArrayList<>();
        new TreeMap<>(tags.values()).forEach((key, value) -> addText(frames, tags, key, value));
        for (int i = 0; i < tags.pictures().size(); i++) {
            addPicture(frames, tags.pictures().get(i), i == 0 ? FRONT_COVER : OTHER_PICTURE);
        }
        int size = frames.stream().mapToInt(frame -> frame.length).sum();
        ByteArrayOutputStream out = new ByteArrayOutputStream(size + 10);
        out.writeBytes(new byte[] {'I', 'D', '3', 4, 0, 0});
        syncSafe(out, size);
        frames.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static void addText(List<byte[]> frames, Tags tags, String key, String value) {
        switch (key) {
            case "track", "disc" -> {
                String total = tags.get(key + "total").map(of -> "/" + of).orElse("");
                frames.add(frame(key.equals("track") ? "TRCK" : "TPOS", utf8(value + total)));
            }
            case "tracktotal" -> addTotal(frames, tags, "track", "TRCK", value);
            case "disctotal" -> addTotal(frames, tags, "disc", "TPOS", value);
            case "comment" -> frames.add(frame("COMM", described("", value)));
            case "lyrics" -> frames.add(frame("USLT", described("", value)));
            default -> {
                String id = FRAMES.get(key);
                if (id != null) {
                    frames.add(frame(id, utf8(value)));
                } else if (key.startsWith("comment:")) {
                    frames.add(frame("COMM", described(key.substring("comment:".length()), value)));
                } else {
                    frames.add(frame("TXXX", utf8(key.toUpperCase(Locale.ROOT) + "\0" + value)));
                }
            }
        }
    }

    /// A total travels with its number; only one without a number stands alone.
    private static void addTotal(List<byte[]> frames, Tags tags, String number, String id, String total) {
        if (tags.get(number).isEmpty()) {
            frames.add(frame(id, utf8("/" + total)));
        }
    }

    private static void addPicture(List<byte[]> frames, Picture picture, int kind) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(UTF_8);
        body.writeBytes(picture.mimeType().getBytes(StandardCharsets.ISO_8859_1));
        body.write(0);
        body.write(kind);
        body.write(0);
        body.writeBytes(picture.bytes());
        if (body.size() <= MAX_FRAME_BYTES) {
            frames.add(frame("APIC", body.toByteArray()));
        }
    }

    private static byte[] utf8(String text) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(UTF_8);
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /// Encoding, language unknown, description, text.
    private static byte[] described(String description, String text) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(UTF_8);
        body.writeBytes(new byte[] {'X', 'X', 'X'});
        body.writeBytes((description + "\0" + text).getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] frame(String id, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 10);
        out.writeBytes(id.getBytes(StandardCharsets.ISO_8859_1));
        syncSafe(out, body.length);
        out.write(0);
        out.write(0);
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static void syncSafe(ByteArrayOutputStream out, int size) {
        for (int shift = 21; shift >= 0; shift -= 7) {
            out.write((size >> shift) & 0x7F);
        }
    }
}
