package org.rustyaudio.codec.pcm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rustyaudio.codec.CodecException;

/// The chunks of an IFF file (EA IFF 85) and of its descendants AIFF and RIFF. Any one thread at a time.
///
/// The walk believes only positions inside the file: it ends where no chunk begins, and the sizes that the
/// form itself states are not needed.
public final class ChunkTable {

    /// One chunk: where its body lies, how long it says it is, and how much of that is there.
    public record Chunk(String id, long at, long declaredSize, long size) {}

    /// Decides how long a chunk really says it is, from the 32 bits that stand in its head.
    @FunctionalInterface
    public interface SizeRule {
        long declared(ChunkTable before, String id, long at, long size) throws CodecException;
    }

    /// The highest size: not known when it was written.
    public static final long UNKNOWN_SIZE = 0xFFFF_FFFFL;

    /// Programs that write to a pipe put a size near 2 or 4 GiB where they cannot know the real one.
    private static final long PIPE_SIZE = 0x7FFF_F000L;

    private static final long FIRST_CHUNK = 12;
    private static final int MAX_CHUNKS = 10_000;
    private static final int MAX_REPEATS = 16;

    private final SourceFile file;
    private final ByteOrder order;
    private final List<Chunk> chunks = new ArrayList<>();

    private ChunkTable(SourceFile file, ByteOrder order) {
        this.file = file;
        this.order = order;
    }

    /// Walks the chunks behind the twelve bytes of the form.
    public static ChunkTable walk(SourceFile file, ByteOrder order, SizeRule rule) throws CodecException {
        ChunkTable table = new ChunkTable(file, order);
        long at = FIRST_CHUNK;
        while (at + 8 <= file.size()) {
            ByteBuffer head = file.bytes(at, 8, order);
            if (!isId(head, 0)) {
                break;
            }
            if (table.chunks.size() == MAX_CHUNKS) {
                throw file.limit("has more than " + MAX_CHUNKS + " chunks", "Convert it again from its source");
            }
            String id = id(head, 0);
            long declared = rule.declared(table, id, at + 8, head.getInt(4) & UNKNOWN_SIZE);
            Chunk chunk = new Chunk(id, at + 8, declared, Math.min(declared, file.size() - at - 8));
            table.chunks.add(chunk);
            at = table.next(chunk);
        }
        return table;
    }

    public ByteOrder order() {
        return order;
    }

    /// The first chunk of that name.
    public Optional<Chunk> find(String id) {
        return chunks.stream().filter(chunk -> chunk.id().equals(id)).findFirst();
    }

    /// The chunks of these names, the first sixteen of them.
    public List<Chunk> all(String... ids) {
        return chunks.stream()
                .filter(chunk -> List.of(ids).contains(chunk.id()))
                .limit(MAX_REPEATS)
                .toList();
    }

    /// The body of a chunk, at most `limit` bytes of it.
    public ByteBuffer body(Chunk chunk, int limit) throws CodecException {
        return file.bytes(chunk.at(), (int) Math.min(chunk.size(), limit), order);
    }

    /// The size of a chunk of samples: where the head leaves it open, all there is.
    public long soundSize(long at, long size) throws CodecException {
        long there = file.size() - at;
        boolean open = size == 0 ? !endsCleanly(at) : size >= PIPE_SIZE && size > there;
        return open ? there : size;
    }

    /// Bytes from a position to the end of the file.
    public long restFrom(long at) {
        return file.size() - at;
    }

    /// The four characters at an index.
    public static String id(ByteBuffer bytes, int at) {
        byte[] id = new byte[4];
        bytes.get(at, id);
        return new String(id, StandardCharsets.ISO_8859_1);
    }

    /// Whether chunks, not samples, follow to the file's end, so that an empty sound chunk really is empty.
    private boolean endsCleanly(long start) throws CodecException {
        long at = start;
        for (int count = 0; count < MAX_CHUNKS && at + 8 <= file.size(); count++) {
            ByteBuffer head = file.bytes(at, 8, order);
            if (!isId(head, 0)) {
                return false;
            }
            long size = head.getInt(4) & UNKNOWN_SIZE;
            at += 8 + size + (size & 1);
        }
        return at == file.size() || at == file.size() + 1;
    }

    /// Chunks begin at even positions; some writers forget the padding byte.
    private long next(Chunk chunk) throws CodecException {
        long end = chunk.at() + chunk.size();
        if ((chunk.size() & 1) == 0 || end + 5 > file.size()) {
            return end + (chunk.size() & 1);
        }
        ByteBuffer around = file.bytes(end, 5, order);
        return !isId(around, 1) && isId(around, 0) ? end : end + 1;
    }

    private static boolean isId(ByteBuffer bytes, int at) {
        for (int i = at; i < at + 4; i++) {
            int c = bytes.get(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
