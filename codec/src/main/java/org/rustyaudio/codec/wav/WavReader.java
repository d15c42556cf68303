package org.rustyaudio.codec.wav;

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

/// Opens WAV files: RIFF, big-endian RIFX, and the wide RF64 (EBU Tech 3306) and BW64 (ITU-R BS.2088).
///
/// Chunks may come in any order, sizes may be unknown, the end may be missing: what is there plays.
public final class WavReader {

    private static final int MAX_FORMAT_BYTES = 1 << 10;

    private WavReader() {}

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
        String form = ChunkTable.id(file.bytes(0, 12, ByteOrder.BIG_ENDIAN), 0);
        boolean wide = form.equals("RF64") || form.equals("BW64");
        ByteOrder order = form.equals("RIFX") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ChunkTable chunks = ChunkTable.walk(file, order, (before, id, at, size) -> {
            if (wide && size == ChunkTable.UNKNOWN_SIZE) {
                return WideSizes.sizeOf(before, id, at);
            }
            return id.equals("data") ? before.soundSize(at, size) : size;
        });
        Optional<Chunk> formatChunk = chunks.find("fmt ");
        if (formatChunk.isEmpty()) {
            throw file.malformed("has no format chunk");
        }
        WavFormat format = WavFormat.read(file, chunks.body(formatChunk.get(), MAX_FORMAT_BYTES));
        if (format.encoding() == null) {
            return null;
        }
        Optional<Chunk> data = chunks.find("data");
        if (data.isEmpty()) {
            throw file.truncated("has no sound in it: the data chunk is missing");
        }
        int frameBytes = format.channels() * format.encoding().bytes();
        PcmLayout layout = new PcmLayout(
                format.name(),
                format.sampleRateHz(),
                format.channels(),
                format.channelMask(),
                format.encoding(),
                order,
                format.significantBits(),
                data.get().at(),
                data.get().size() / frameBytes,
                data.get().declaredSize() / frameBytes);
        return new PcmReader(file, layout, WavTags.read(chunks));
    }
}
