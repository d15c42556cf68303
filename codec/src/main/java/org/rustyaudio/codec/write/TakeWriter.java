package org.rustyaudio.codec.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.Limits;

/// A recording that is written while it is made, and that nothing but the disk itself can lose. Any one thread at a
/// time.
///
/// A WAV of 32-bit floats, so that what was too loud is kept as well. Its header is true after every [#sync()];
/// whatever
/// ends the program, the file holds what was appended up to then, and [#recover] makes the header true once more. It is
/// locked while it grows. Unlike an [org.rustyaudio.codec.AudioWriter] it never removes anything.
public final class TakeWriter implements AutoCloseable {

    private static final int BUFFER_FRAMES = 8_192;
    private static final int FRAME_BYTES = 8;
    private static final long RIFF_LIMIT_BYTES = 0xFFFF_FFFFL + 8;

    private final Path file;
    private final WavHeader header;
    private final FileChannel channel;
    private final int headerBytes;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(BUFFER_FRAMES * FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long frames;

    private TakeWriter(Path file, WavHeader header, FileChannel channel, long frames) {
        this.file = file;
        this.header = header;
        this.channel = channel;
        this.headerBytes = header.bytes(0, 0, false).length;
        this.frames = frames;
    }

    /// Starts a stereo take in a new file.
    public static TakeWriter create(Path file, int sampleRateHz) throws CodecException {
        var header = new WavHeader(true, 32, sampleRateHz, 2);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            var writer = new TakeWriter(file, header, channel, 0);
            locked(channel);
            writer.put(ByteBuffer.wrap(header.bytes(0, writer.headerBytes, false)), 0);
            return writer;
        } catch (IOException e) {
            throw WriteFailures.of(file, 0, e);
        }
    }

    /// Makes the header of a take true whose program ended before it could.
    ///
    /// @return how many frames it holds, 0 when there is nothing to keep, or −1 while another program writes it
    public static long recover(Path file) throws CodecException {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                return -1;
            }
            ByteBuffer rate = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
            boolean begun = channel.read(rate, WavHeader.RATE_OFFSET) == 4;
            int rateHz = begun ? rate.getInt(0) : 0;
            if (rateHz < Limits.MIN_SAMPLE_RATE_HZ || rateHz > Limits.MAX_SAMPLE_RATE_HZ) {
                return 0;
            }
            var header = new WavHeader(true, 32, rateHz, 2);
            var writer = new TakeWriter(file, header, channel, 0);
            writer.frames = Math.max(0, (channel.size() - writer.headerBytes) / FRAME_BYTES);
            if (writer.frames > 0) {
                writer.sync();
            }
            return writer.frames;
        } catch (IOException e) {
            throw WriteFailures.of(file, 0, e);
        } finally {
            close(channel);
        }
    }

    /// A lock that other programs, and other takes of this one, respect.
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // What was to be written is on the disk already.
            }
        }
    }

    public Path file() {
        return file;
    }

    /// Frames appended so far.
    public long frames() {
        return frames;
    }

    /// Appends the frames `from` to `to`. After a failure what was appended before is still there.
    public void write(float[] left, float[] right, int from, int to) throws CodecException {
        for (int at = from; at < to; at += BUFFER_FRAMES) {
            int end = Math.min(to, at + BUFFER_FRAMES);
            buffer.clear();
            for (int i = at; i < end; i++) {
                buffer.putFloat(left[i]).putFloat(right[i]);
            }
            put(buffer.flip(), length());
            frames += end - at;
        }
    }

    /// Brings everything appended so far to the disk, under a header that tells of it.
    public void sync() throws CodecException {
        try {
            channel.force(false);
            put(ByteBuffer.wrap(header.bytes(frames, length(), length() > RIFF_LIMIT_BYTES)), 0);
            channel.force(false);
        } catch (IOException e) {
            throw WriteFailures.of(file, length(), e);
        }
    }

    private long length() {
        return headerBytes + frames * FRAME_BYTES;
    }

    private void put(ByteBuffer bytes, long position) throws CodecException {
        long at = position;
        try {
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
        } catch (IOException e) {
            throw WriteFailures.of(file, length(), e);
        }
    }

    /// Lets go of the file and keeps it.
    @Override
    public void close() throws CodecException {
        try {
            channel.close();
        } catch (IOException e) {
            throw WriteFailures.of(file, length(), e);
        }
    }
}
