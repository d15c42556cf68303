package org.rustyaudio.codec.pcm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.CodecException.Kind;

/// An untrusted file read by position. Any one thread at a time.
///
/// Nothing is mapped into memory: a mapped file that shrinks ends the program, a read one ends in a named
/// failure.
public final class SourceFile implements AutoCloseable {

    private static final String REPAIR = "Copy or download it again";

    private final Path path;
    private final FileChannel channel;
    private final long size;

    private SourceFile(Path path, FileChannel channel, long size) {
        this.path = path;
        this.channel = channel;
        this.size = size;
    }

    public static SourceFile open(Path path) throws CodecException {
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            return new SourceFile(path, channel, channel.size());
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    public Path path() {
        return path;
    }

    /// Length in bytes when the file was opened; it may have shrunk since.
    public long size() {
        return size;
    }

    /// Fills what is left of `into` from position `at` as far as the file goes.
    ///
    /// @return the number of bytes read, less than asked only at the end of the file
    public int read(ByteBuffer into, long at) throws CodecException {
        int count = 0;
        try {
            while (into.hasRemaining()) {
                int read = channel.read(into, at + count);
                if (read < 0) {
                    break;
                }
                count += read;
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
        return count;
    }

    /// Exactly `count` bytes from position `at`, ready to be read from index 0.
    public ByteBuffer bytes(long at, int count, ByteOrder order) throws CodecException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(order);
        if (read(bytes, at) < count) {
            throw truncated("ends inside its header, at byte " + size);
        }
        return bytes.flip();
    }

    public CodecException malformed(String reason) {
        return CodecException.of(Kind.MALFORMED, path, reason, REPAIR);
    }

    public CodecException truncated(String reason) {
        return CodecException.of(Kind.TRUNCATED, path, reason, REPAIR);
    }

    public CodecException limit(String reason, String remedy) {
        return CodecException.of(Kind.LIMIT, path, reason, remedy);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing was written, so nothing is lost.
        }
    }

    private static CodecException unreadable(Path path, IOException e) {
        if (e instanceof ClosedByInterruptException) {
            return CodecException.of(Kind.UNREADABLE, path, "reading was interrupted", "Open it again", e);
        }
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return CodecException.of(
                Kind.UNREADABLE, path, "reading failed (" + reason + ")", "Check the disk and the connection", e);
    }
}
