package org.rustyaudio.codec.write;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.codec.tags.Id3v2Writer;
import org.rustyaudio.codec.wav.InfoKeys;

/// What follows a WAV file's samples: padding, `LIST INFO` for old programs, `id3 ` for everything.
final class WavTagChunks {

    private WavTagChunks() {}

    static ByteBuffer bytes(Tags tags, boolean oddData) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (oddData) {
            out.write(0);
        }
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        InfoKeys.BY_ID.forEach((id, key) ->
                tags.get(key).ifPresent(value -> chunk(info, id, (value + "\0").getBytes(StandardCharsets.UTF_8))));
        if (info.size() > 0) {
            ByteArrayOutputStream list = new ByteArrayOutputStream();
            list.writeBytes("INFO".getBytes(StandardCharsets.ISO_8859_1));
            list.writeBytes(info.toByteArray());
            chunk(out, "LIST", list.toByteArray());
        }
        if (!tags.values().isEmpty() || !tags.pictures().isEmpty()) {
            chunk(out, "id3 ", Id3v2Writer.bytes(tags));
        }
        return ByteBuffer.wrap(out.toByteArray());
    }

    private static void chunk(ByteArrayOutputStream out, String id, byte[] body) {
        out.writeBytes(id.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(body.length)
                .array());
        out.writeBytes(body);
        if (body.length % 2 != 0) {
            out.write(0);
        }
    }
}
