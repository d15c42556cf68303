package org.rustyaudio.codec.wav;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.pcm.ChunkTable;
import org.rustyaudio.codec.pcm.ChunkTable.Chunk;

/// The 64-bit sizes of RF64 and BW64: the `ds64` chunk holds those of the file and of `data`, the number of
/// frames, then a table for other big chunks (EBU Tech 3306, ITU-R BS.2088).
final class WideSizes {

    private static final int DATA_SIZE_AT = 8;
    private static final int TABLE_LENGTH_AT = 24;
    private static final int TABLE_AT = 28;
    private static final int ENTRY_BYTES = 12;
    private static final int MAX_ENTRIES = 64;

    private WideSizes() {}

    /// What a chunk of open size says there; to the file's end where the chunk is not listed.
    static long sizeOf(ChunkTable table, String id, long at) throws CodecException {
        Optional<Chunk> wide = table.find("ds64");
        long listed = wide.isEmpty() ? 0 : listed(table.body(wide.get(), TABLE_AT + MAX_ENTRIES * ENTRY_BYTES), id);
        return listed > 0 ? listed : table.restFrom(at);
    }

    private static long listed(ByteBuffer sizes, String id) {
        if (id.equals("data")) {
            return sizes.limit() >= DATA_SIZE_AT + 8 ? sizes.getLong(DATA_SIZE_AT) : 0;
        }
        long entries = sizes.limit() >= TABLE_AT ? sizes.getInt(TABLE_LENGTH_AT) & ChunkTable.UNKNOWN_SIZE : 0;
        for (int i = 0, at = TABLE_AT; i < entries && at + ENTRY_BYTES <= sizes.limit(); i++, at += ENTRY_BYTES) {
            if (ChunkTable.id(sizes, at).equals(id)) {
                return sizes.getLong(at + 4);
            }
        }
        return 0;
    }
}
