package org.rustyaudio.devices.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes interleaved 32-bit float stereo to a file, bare or as WAV, and puts it in place when it is complete.
///
/// The bytes go to a temporary file beside the target. WAV sizes are 32 bits wide, so a WAV ends at 4 GB (three hours
/// at
/// 48 kHz) with a failure; bare samples have no end.
public final class FileSink implements SampleSink {

    private static final int FRAME_BYTES = 8;
    /// RIFF header, `fmt ` of 18 bytes (WAVE_FORMAT_IEEE_FLOAT asks for the size field), `fact`, `data` header.
    private static final int WAV_HEADER_BYTES = 58;

    private static final int FORMAT_IEEE_FLOAT = 3;

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final boolean wav;
    private final int sampleRateHz;
    private final ByteBuffer bytes =
            ByteBuffer.allocateDirect(FRAME_BYTES * 4096).order(ByteOrder.LITTLE_ENDIAN);
    private long frames;

    private FileSink(Path target, Path temporary, FileChannel channel, boolean wav, int sampleRateHz) {
        this.target = target;
        this.temporary = temporary;
        this.channel = channel;
        this.wav = wav;
        this.sampleRateHz = sampleRateHz;
    }

    /// Starts a file; one that ends in `.wav` gets a WAV header, any other holds bare samples.
    public static FileSink create(Path target, int sampleRateHz) throws IOException {
        Path directory = target.toAbsolutePath().getParent();
        Path temporary = Files.createTempFile(directory, target.getFileName() + ".", ".part");
        try {
            var channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
            boolean wav = target.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".wav");
            var sink = new FileSink(target, temporary, channel, wav, sampleRateHz);
            if (wav) {
                channel.position(WAV_HEADER_BYTES);
            }
            return sink;
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    @Override
    public void write(float[] left, float[] right, int from, int to) throws IOException {
        if (wav && (frames + to - from) * FRAME_BYTES > 0xFFFF_FFFFL - WAV_HEADER_BYTES) {
            throw new IOException("a WAV file ends at 4 GB");
        }
        for (int i = from; i < to; i++) {
            if (!bytes.hasRemaining()) {
                empty();
            }
            bytes.putFloat(left[i]);
            bytes.putFloat(right[i]);
        }
        frames += to - from;
    }

    private void empty() throws IOException {
        bytes.flip();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        bytes.clear();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            empty();
            if (wav) {
                channel.position(0);
                wavHeader();
                empty();
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void wavHeader() {
        long dataBytes = frames * FRAME_BYTES;
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (dataBytes + WAV_HEADER_BYTES - 8));
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(18);
        bytes.putShort((short) FORMAT_IEEE_FLOAT).putShort((short) 2).putInt(sampleRateHz);
        bytes.putInt(sampleRateHz * FRAME_BYTES).putShort((short) FRAME_BYTES).putShort((short) 32);
        bytes.putShort((short) 0);
        bytes.put("fact".getBytes(StandardCharsets.US_ASCII)).putInt(4).putInt((int) frames);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt((int) dataBytes);
    }

    @Override
    public void discard() {
        try (channel) {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // Nothing more can be done for a file that cannot even be removed.
            temporary.toFile().deleteOnExit();
        }
    }
}
