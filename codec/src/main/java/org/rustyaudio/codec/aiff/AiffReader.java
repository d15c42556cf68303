package org.rustyaudio.codec.aiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.pcm.ChunkTable;
import org.rustyaudio.codec.pcm.ChunkTable.Chunk;
import org.rustyaudio.codec.pcm.PcmLayout;
import org.rustyaudio.codec.pcm.PcmReader;
import org.rustyaudio.codec.pcm.SourceFile;

/// Opens AIFF 1.3 and uncompressed AIFF-C files; what is there plays, whatever the header promises.
public final class AiffReader {

    private static final int MAX_COMMON_BYTES = 1 << 10;

    private AiffReader() {}

    /// Opens the file, or gives null where its samples are compressed and another reader has to take it.
    public static @Nullable AudioReader open(Path path) throws CodecException {
        SourceFile file = SourceFile.open(path);
        boolean handedOver = false;
        try {
            AudioReader reader = read(file);
            handedOver = reader != null;
            return reader;
        } finally {
            if (!handedOver) {
                file.close();
            }
        }
    }

    private static @Nullable AudioReader read(SourceFile file) throws CodecException {
        boolean compressible =
                ChunkTable.id(file.bytes(0, 12, ByteOrder.BIG_ENDIAN), 8).equals("AIFC");
        ChunkTable chunks = ChunkTable.walk(
                file,
                ByteOrder.BIG_ENDIAN,
                (before, id, at, size) -> id.equals("SSND") ? before.soundSize(at, size) : size);
        Optional<Chunk> common = chunks.find("COMM");
        if (common.isEmpty()) {
            throw file.malformed("has no common chunk, which describes the sound");
        }
        ByteBuffer head = chunks.body(common.get(), MAX_COMMON_BYTES);
        AiffFormat format = AiffFormat.read(file, head, compressible);
        if (format.encoding() == null) {
            return null;
        }
        Optional<Chunk> sound = chunks.find("SSND");
        if (sound.isEmpty() && format.frames() > 0) {
            throw file.truncated("has no sound in it: the sound chunk is missing");
        }
        int frameBytes = format.channels() * format.encoding().bytes();
        long at = 0;
        long there = 0;
        if (sound.isPresent() && sound.get().size() >= 8) {
            // Sound data begins behind its own offset and block size.
            long offset = chunks.body(sound.get(), 8).getInt(0) & 0xFFFF_FFFFL;
            at = sound.get().at() + 8 + offset;
            there = Math.max(0, sound.get().size() - 8 - offset) / frameBytes;
        }
        boolean open = format.frames() == 0 || format.frames() == 0xFFFF_FFFFL;
        PcmLayout layout = new PcmLayout(
                format.name(),
                format.sampleRateHz(),
                format.channels(),
                AiffTags.channelMask(chunks),
                format.encoding(),
                format.order(),
                format.significantBits(),
                at,
                open ? there : Math.min(there, format.frames()),
                open ? there : format.frames());
        return new PcmReader(file, layout, AiffTags.read(chunks));
    }
}
