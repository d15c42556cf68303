package org.rustyaudio.codec.aiff;

import java.nio.ByteBuffer;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.codec.pcm.ChunkTable;
import org.rustyaudio.codec.pcm.ChunkTable.Chunk;
import org.rustyaudio.codec.tags.Id3v2Reader;
import org.rustyaudio.codec.tags.TagCollector;
import org.rustyaudio.codec.tags.Text;

/// What an AIFF file says beside its sound: the ID3v2 chunk first, then the text chunks, and the speakers.
final class AiffTags {

    private static final int MAX_TEXT_BYTES = 1 << 20;
    private static final int CHANNEL_LAYOUT_BYTES = 12;
    private static final int USES_BITMAP = 1 << 16;

    private AiffTags() {}

    static Tags read(ChunkTable chunks) throws CodecException {
        TagCollector tags = new TagCollector();
        for (Chunk chunk : chunks.all("ID3 ", "id3 ")) {
            Id3v2Reader.read(chunks.body(chunk, Id3v2Reader.MAX_BYTES).array(), tags);
        }
        putText(chunks, "NAME", "title", tags);
        putText(chunks, "AUTH", "artist", tags);
        putText(chunks, "(c) ", "copyright", tags);
        putText(chunks, "ANNO", "comment", tags);
        return tags.toTags();
    }

    /// The speakers of Apple's `CHAN` chunk where it gives them as a bitmap, whose bits are those of WAV; 0
    /// where it does not.
    static long channelMask(ChunkTable chunks) throws CodecException {
        for (Chunk chunk : chunks.all("CHAN")) {
            ByteBuffer layout = chunks.body(chunk, CHANNEL_LAYOUT_BYTES);
            if (layout.limit() == CHANNEL_LAYOUT_BYTES && layout.getInt(0) == USES_BITMAP) {
                return layout.getInt(4) & 0xFFFF_FFFFL;
            }
        }
        return 0;
    }

    private static void putText(ChunkTable chunks, String id, String key, TagCollector tags) throws CodecException {
        for (Chunk chunk : chunks.all(id)) {
            byte[] text = chunks.body(chunk, MAX_TEXT_BYTES).array();
            tags.put(key, Text.guess(text, 0, text.length));
        }
    }
}
