package org.rustyaudio.codec.write;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rustyaudio.codec.Picture;
import org.rustyaudio.codec.Tags;

/// The metadata blocks of RFC 9639, 8 in front of a FLAC file's frames.
final class FlacMetadata {

    private static final int PADDING = 1;
    private static final int SEEK_TABLE = 3;
    private static final int VORBIS_COMMENT = 4;
    private static final int PICTURE = 6;
    private static final int LAST = 0x80;
    private static final int MAX_BLOCK_BYTES = (1 << 24) - 1;
    private static final int FRONT_COVER = 3;
    private static final int OTHER_PICTURE = 0;
    /// Room for a tag editor to work in without moving the sound.
    private static final int PADDING_BYTES = 4_096;
    private static final int SEEK_AREA_BYTES = SeekPoints.MAX_POINTS * SeekPoints.POINT_BYTES + 2 * 4 + PADDING_BYTES;

    private static final String VENDOR = "Rusty Audio";
    private static final Map<String, String> FIELDS = Map.of("track", "TRACKNUMBER", "disc", "DISCNUMBER");

    private FlacMetadata() {}

    /// Signature, stream info, comments, pictures, and the area of the seek table; of the same length for the
    /// same tags, whatever the stream info and the seek points.
    static byte[] bytes(byte[] streamInfo, Tags tags, byte[] seekPoints) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("fLaC".getBytes(StandardCharsets.ISO_8859_1));
        block(out, 0, streamInfo);
        block(out, VORBIS_COMMENT, comments(tags));
        for (int i = 0; i < tags.pictures().size(); i++) {
            byte[] picture = picture(tags.pictures().get(i), i == 0 ? FRONT_COVER : OTHER_PICTURE);
            if (picture.length <= MAX_BLOCK_BYTES) {
                block(out, PICTURE, picture);
            }
        }
        int used = 0;
        if (seekPoints.length > 0) {
            block(out, SEEK_TABLE, seekPoints);
            used = seekPoints.length + 4;
        }
        block(out, PADDING | LAST, new byte[SEEK_AREA_BYTES - used - 4]);
        return out.toByteArray();
    }

    private static void block(ByteArrayOutputStream out, int type, byte[] body) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(type << 24 | body.length).array());
        out.writeBytes(body);
    }

    private static byte[] comments(Tags tags) {
        List<byte[]> fields = new ArrayList<>();
        byte[] vendor = VENDOR.getBytes(StandardCharsets.UTF_8);
        int size = 8 + vendor.length;
        for (Map.Entry<String, String> tag : new TreeMap<>(tags.values()).entrySet()) {
            String name = FIELDS.getOrDefault(tag.getKey(), tag.getKey().toUpperCase(Locale.ROOT));
            byte[] field = (name + "=" + tag.getValue()).getBytes(StandardCharsets.UTF_8);
            if (isFieldName(name) && size + 4L + field.length <= MAX_BLOCK_BYTES) {
                fields.add(field);
                size += 4 + field.length;
            }
        }
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(vendor.length).put(vendor).putInt(fields.size());
        fields.forEach(field -> out.putInt(field.length).put(field));
        return out.array();
    }

    private static boolean isFieldName(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c >= 0x20 && c <= 0x7D && c != '=');
    }

    /// Kind, MIME type, no description, size and depth left open, picture.
    private static byte[] picture(Picture picture, int kind) {
        byte[] mime = picture.mimeType().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(32 + mime.length + picture.bytes().length);
        out.putInt(kind).putInt(mime.length).put(mime).putInt(0);
        out.putInt(0).putInt(0).putInt(0).putInt(0);
        out.putInt(picture.bytes().length).put(picture.bytes());
        return out.array();
    }
}
