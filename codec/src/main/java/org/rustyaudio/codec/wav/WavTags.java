package org.rustyaudio.codec.wav;

import java.nio.ByteBuffer;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.codec.pcm.ChunkTable;
import org.rustyaudio.codec.pcm.ChunkTable.Chunk;
import org.rustyaudio.codec.tags.Id3v2Reader;
import org.rustyaudio.codec.tags.TagCollector;
import org.rustyaudio.codec.tags.Text;

/// Gathers a WAV file's tags: the ID3v2 chunk first, then `LIST INFO`, then the broadcast extension.
final class WavTags {

    private static final int MAX_INFO_BYTES = 1 << 20;
    private static final int BEXT_BYTES = 338;

    private WavTags() {}

    static Tags read(ChunkTable chunks) throws CodecException {
        TagCollector tags = new TagCollector();
        for (Chunk chunk : chunks.all("id3 ", "ID3 ")) {
            Id3v2Reader.read(chunks.body(chunk, Id3v2Reader.MAX_BYTES).array(), tags);
        }
        for (Chunk chunk : chunks.all("LIST")) {
            readInfo(chunks.body(chunk, MAX_INFO_BYTES), tags);
        }
        for (Chunk chunk : chunks.all("bext")) {
            readBroadcast(chunks.body(chunk, BEXT_BYTES).array(), tags);
        }
        return tags.toTags();
    }

    private static void readInfo(ByteBuffer list, TagCollector tags) {
        if (list.limit() < 4 || !name(list, 0).equals("INFO")) {
            return;
        }
        int at = 4;
        while (at + 8 <= list.limit()) {
            String name = name(list, at);
            long size = list.getInt(at + 4) & 0xFFFF_FFFFL;
            int from = at + 8;
            int to = (int) Math.min(list.limit(), from + size);
            String value = Text.guess(list.array(), list.arrayOffset() + from, list.arrayOffset() + to);
            String key = InfoKeys.BY_ID.get(name);
            if (name.equals("ITRK") || name.equals("IPRT")) {
                tags.putNumber("track", value);
            } else if (key != null) {
                tags.put(key, value);
            }
            at = to + (int) (size & 1);
        }
    }

    /// EBU Tech 3285: description 256, originator 32, reference 32, date 10, time 8 characters.
    private static void readBroadcast(byte[] bext, TagCollector tags) {
        if (bext.length >= BEXT_BYTES) {
            tags.put("comment", Text.guess(bext, 0, 256));
            tags.put("description", Text.guess(bext, 0, 256));
            tags.put("originator", Text.guess(bext, 256, 288));
            tags.put("date", Text.guess(bext, 320, 330));
        }
    }

    private static String name(ByteBuffer bytes, int at) {
        return Text.guess(bytes.array(), bytes.arrayOffset() + at, bytes.arrayOffset() + at + 4);
    }
}
