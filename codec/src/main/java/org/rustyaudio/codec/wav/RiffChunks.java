package org.rustyaudio.codec.wav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.pcm.SourceFile;

/// The table of chunks of a RIFF, RIFX, RF64 or BW64 file.
///
/// The walk believes only positions inside the file. A size that is not yet known (0 or the highest, as programs
/// leave it that write to a pipe) is taken to reach to the file's end.
final class RiffChunks {

    /// One chunk: where its body lies, how long it says it is, and how much of that is there.
    record Chunk(String id, long at, long declaredSize, long size) {}

    private static final int MAX_CHUNKS = 10_000;
    private static final int MAX_REPEATS = 16;
    private static final int MAX_SIZE_TABLE = 64;
    private static final long UNKNOWN_SIZE = 0xFFFF_FFFFL;
    /// Programs that write to a pipe put a size near 2 or 4 GiB where they cannot know the real one.
    private static final long PIPE_SIZE = 0x7FFF_F000L;

    private final SourceFile file;
    private final ByteOrder order;
    private final boolean wide;
    private final List<Chunk> chunks = new ArrayList<>();
    private final Map<String, Long> wideSizes = new HashMap<>();

    private RiffChunks(SourceFile file, ByteOrder order, boolean wide) {
        this.file = file;
        this.order = order;
        this.wide = wide;
    }

    static RiffChunks walk(SourceFile file) throws CodecException {
        ByteBuffer head = file.bytes(0, 12, ByteOrder.BIG_ENDIAN);
        String form = id(head, 0);
        ByteOrder order = form.equals("RIFX") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        RiffChunks table = new RiffChunks(file, order, form.equals("RF64") || form.equals("BW64"));
        table.walkFrom(12);
        return table;
    }

    ByteOrder order() {
        return order;
    }

    boolean isWide() {
        return wide;
    }

    /// The first chunk of that name.
    Optional<Chunk> find(String id) {
        return chunks.stream().filter(chunk -> chunk.id().equals(id)).findFirst();
    }

    /// The chunks of these names, the first [#MAX_REPEATS] of them.
    List<Chunk> all(String... ids) {
        return chunks.stream()
                .filter(chunk -> List.of(ids).contains(chunk.id()))
                .limit(MAX_REPEATS)
                .toList();
    }

    /// The body of a chunk, at most `limit` bytes of it.
    ByteBuffer body(Chunk chunk, int limit) throws CodecException {
        return file.bytes(chunk.at(), (int) Math.min(chunk.size(), limit), order);
    }

    private void walkFrom(long start) throws CodecException {
        long at = start;
        while (at + 8 <= file.size()) {
            ByteBuffer head = file.bytes(at, 8, order);
            if (!isChunkId(head, 0)) {
                break;
            }
            if (chunks.size() == MAX_CHUNKS) {
                throw file.limit("has more than " + MAX_CHUNKS + " chunks", "Convert it again from its source");
            }
            Chunk chunk = chunk(id(head, 0), at + 8, head.getInt(4) & UNKNOWN_SIZE);
            chunks.add(chunk);
            if (wide && chunk.id().equals("ds64")) {
                readWideSizes(chunk);
            }
            at = next(chunk);
        }
    }

    private Chunk chunk(String id, long at, long size) throws CodecException {
        long there = file.size() - at;
        long declared = size;
        if (wide && size == UNKNOWN_SIZE) {
            declared = wideSizes.getOrDefault(id, there);
        }
        if (id.equals("data") && !wide) {
            boolean unknown = size == 0 ? !endsCleanly(at) : size >= PIPE_SIZE && size > there;
            declared = unknown ? there : size;
        }
        return new Chunk(id, at, declared, Math.min(declared, there));
    }

    /// Whether chunks, not samples, follow to the file's end, so that an empty data chunk really is empty.
    private boolean endsCleanly(long start) throws CodecException {
        long at = start;
        for (int count = 0; count < MAX_CHUNKS && at + 8 <= file.size(); count++) {
            ByteBuffer head = file.bytes(at, 8, order);
            if (!isChunkId(head, 0)) {
                return false;
            }
            long size = head.getInt(4) & UNKNOWN_SIZE;
            at += 8 + size + (size & 1);
        }
        return at == file.size() || at == file.size() + 1;
    }

    /// EBU Tech 3306: sizes of the file and of `data`, the sample count, then a table for other big chunks.
    private void readWideSizes(Chunk chunk) throws CodecException {
        ByteBuffer sizes = body(chunk, 28 + MAX_SIZE_TABLE * 12);
        if (sizes.limit() >= 16) {
            putWideSize("data", sizes.getLong(8));
        }
        int entries = sizes.limit() >= 28 ? (int) Math.min(sizes.getInt(24) & UNKNOWN_SIZE, MAX_SIZE_TABLE) : 0;
        for (int at = 28; entries > 0 && at + 12 <= sizes.limit(); at += 12, entries--) {
            putWideSize(id(sizes, at), sizes.getLong(at + 4));
        }
    }

    private void putWideSize(String id, long size) {
        if (size > 0) {
            wideSizes.putIfAbsent(id, size);
        }
    }

    /// Chunks begin at even positions; some writers forget the padding byte.
    private long next(Chunk chunk) throws CodecException {
        long end = chunk.at() + chunk.size();
        if ((chunk.size() & 1) == 0 || end + 5 > file.size()) {
            return end + (chunk.size() & 1);
        }
        ByteBuffer around = file.bytes(end, 5, order);
        return !isChunkId(around, 1) && isChunkId(around, 0) ? end : end + 1;
    }

    private static boolean isChunkId(ByteBuffer bytes, int at) {
        for (int i = at; i < at + 4; i++) {
            int c = bytes.get(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static String id(ByteBuffer bytes, int at) {
        StringBuilder id = new StringBuilder(4);
        for (int i = at; i < at + 4; i++) {
            id.append((char) (bytes.get(i) & 0xFF));
        }
        return id.toString();
    }
}
