package org.rustyaudio.codec.ffmpeg;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.rustyaudio.codec.tags.TagCollector;

/// Reads the APEv2 tag at the end of an MP3 file, where gain scanners leave their results and FFmpeg does not look
/// (Hydrogenaudio, APEv2 specification). Any thread.
final class ApeTag {

    private static final byte[] PREAMBLE = "APETAGEX".getBytes(StandardCharsets.US_ASCII);
    private static final int FOOTER_BYTES = 32;
    private static final int ID3V1_BYTES = 128;
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_ITEMS = 256;
    /// Bits 1 and 2 of an item's flags: 0 is text.
    private static final int KIND_MASK = 6;

    private ApeTag() {}

    /// Puts the texts of the tag into `tags`; a file without one puts nothing.
    static void read(Path file, TagCollector tags) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long end = in.length();
            if (end > ID3V1_BYTES) {
                byte[] id = bytes(in, end - ID3V1_BYTES, 3);
                end -= id[0] == 'T' && id[1] == 'A' && id[2] == 'G' ? ID3V1_BYTES : 0;
            }
            if (end < FOOTER_BYTES) {
                return;
            }
            byte[] foot = bytes(in, end - FOOTER_BYTES, FOOTER_BYTES);
            ByteBuffer footer = littleEndian(foot);
            int size = footer.getInt(12);
            boolean isTag = Arrays.equals(Arrays.copyOf(foot, PREAMBLE.length), PREAMBLE)
                    && size >= FOOTER_BYTES
                    && size <= Math.min(end, MAX_BYTES);
            if (isTag) {
                items(littleEndian(bytes(in, end - size, size - FOOTER_BYTES)), footer.getInt(16), tags);
            }
        } catch (IOException unreadable) {
            // What plays without tags plays.
        }
    }

    private static void items(ByteBuffer items, int count, TagCollector tags) {
        for (int i = 0; i < Math.min(count, MAX_ITEMS) && items.remaining() > 8; i++) {
            int size = items.getInt();
            int flags = items.getInt();
            int keyEnd = items.position();
            while (keyEnd < items.limit() && items.get(keyEnd) != 0) {
                keyEnd++;
            }
            if (size < 0 || size > items.limit() - keyEnd - 1) {
                return;
            }
            byte[] key = new byte[keyEnd - items.position()];
            byte[] value = new byte[size];
            items.get(key).get();
            items.get(value);
            if ((flags & KIND_MASK) == 0) {
                TagReader.put(TagText.decode(key), TagText.decode(value).replace("\0", "; "), tags);
            }
        }
    }

    private static byte[] bytes(RandomAccessFile in, long at, int count) throws IOException {
        byte[] bytes = new byte[count];
        in.seek(at);
        in.readFully(bytes);
        return bytes;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
