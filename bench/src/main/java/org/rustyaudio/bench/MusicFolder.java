package org.rustyaudio.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.codec.tags.Id3v2Writer;

/// Many files with tags of their own and the same sound: `MusicFolder COUNT FOLDER FLAC MP3`. Ten tracks an album, four
/// albums an artist; every second one an MP3.
public final class MusicFolder {

    private static final int STREAM_INFO = 42;
    private static final int COMMENT = 4;

    private MusicFolder() {}

    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        byte[] flac = Files.readAllBytes(Path.of(args[2]));
        int frames = frames(flac);
        byte[] mp3 = Files.readAllBytes(Path.of(args[3]));
        for (int i = 0; i < count; i++) {
            Path album = Path.of(args[1], "artist " + i / 40, "album " + i / 10);
            if (i % 10 == 0) {
                Files.createDirectories(album);
            }
            Map<String, String> tags = Map.of(
                    "title", "Song " + i,
                    "artist", "Artist " + i / 40,
                    "album", "Album " + i / 10,
                    "track", String.valueOf(i % 10 + 1));
            boolean first = i % 2 == 0;
            try (OutputStream out = Files.newOutputStream(album.resolve(i + (first ? ".flac" : ".mp3")))) {
                if (first) {
                    out.write(flac, 0, STREAM_INFO);
                    out.write(comment(tags));
                    out.write(flac, frames, flac.length - frames);
                } else {
                    out.write(Id3v2Writer.bytes(new Tags(tags, List.of())));
                    out.write(mp3);
                }
            }
        }
    }

    /// Where the sound begins: behind the mark and every block of metadata. The stream's own block stays and is not the
    /// last.
    private static int frames(byte[] flac) {
        int at = 4;
        boolean last = false;
        while (!last) {
            last = (flac[at] & 0x80) != 0;
            at += 4 + (((flac[at + 1] & 0xFF) << 16) | ((flac[at + 2] & 0xFF) << 8) | (flac[at + 3] & 0xFF));
        }
        flac[4] &= 0x7F;
        return at;
    }

    /// The last block of metadata: a Vorbis comment, lengths little-endian.
    private static byte[] comment(Map<String, String> tags) {
        ByteBuffer block = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
        put(block.position(4), "bench").putInt(tags.size());
        tags.forEach((name, value) -> put(block, (name.equals("track") ? "tracknumber" : name) + "=" + value));
        int length = block.position() - 4;
        block.put(0, (byte) (0x80 | COMMENT)).put(1, (byte) (length >> 16)).put(2, (byte) (length >> 8));
        block.put(3, (byte) length);
        byte[] bytes = new byte[length + 4];
        block.get(0, bytes);
        return bytes;
    }

    private static ByteBuffer put(ByteBuffer to, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return to.putInt(bytes.length).put(bytes);
    }
}
