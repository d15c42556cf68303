package org.rustyaudio.codec.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.CodecException.Kind;

/// A file in the making: hidden beside its target until it is whole. Any one thread at a time.
///
/// Assumes that others use the folder too. Guarantees: the target is either what it was or complete; a failure
/// or a [#close()] without [#finish()] leaves nothing behind; without `replace` no file is ever overwritten,
/// not even one that appears while this one is written.
final class TargetFile implements AutoCloseable {

    private static final int MAX_NAME_PART = 80;

    private final Path target;
    private final Path temporary;
    private final boolean replace;
    private final FileChannel channel;
    private long length;
    private boolean done;

    /// Takes over an open channel; the tests give it one whose disk is full.
    TargetFile(Path target, Path temporary, boolean replace, FileChannel channel) {
        this.target = target;
        this.temporary = temporary;
        this.replace = replace;
        this.channel = channel;
    }

    static TargetFile create(Path requested, boolean replace) throws CodecException {
        Path target = TargetChecks.check(requested, replace);
        String name = String.valueOf(target.getFileName());
        String shortName = name.length() > MAX_NAME_PART ? name.substring(0, MAX_NAME_PART) : name;
        for (int attempt = 0; ; attempt++) {
            String unique = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
            Path temporary = target.resolveSibling("." + shortName + "." + unique + ".part");
            try {
                FileChannel channel =
                        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                return new TargetFile(target, temporary, replace, channel);
            } catch (FileAlreadyExistsException e) {
                if (attempt == 10) {
                    throw WriteFailures.of(requested, 0, e);
                }
            } catch (IOException e) {
                throw WriteFailures.of(requested, 0, e);
            }
        }
    }

    Path path() {
        return target;
    }

    /// Bytes appended so far.
    long length() {
        return length;
    }

    /// Refuses to go on once the file is finished or given up.
    void checkOpen() throws CodecException {
        if (done) {
            throw CodecException.of(Kind.UNWRITABLE, target, "is closed and takes no more", "Start it again");
        }
    }

    /// Appends what is left of `bytes`.
    void append(ByteBuffer bytes) throws CodecException {
        int count = bytes.remaining();
        put(bytes, length);
        length += count;
    }

    /// Overwrites bytes that were appended before.
    void patch(long at, byte[] bytes) throws CodecException {
        put(ByteBuffer.wrap(bytes), at);
    }

    private void put(ByteBuffer bytes, long position) throws CodecException {
        long at = position;
        try {
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
        } catch (IOException e) {
            CodecException failure = WriteFailures.of(target, length, e);
            close();
            throw failure;
        }
    }

    /// Brings the bytes to the disk and the file to its name.
    void finish() throws CodecException {
        try {
            channel.force(true);
            channel.close();
            if (replace) {
                keepPermissions();
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                moveToFreeName();
            }
            done = true;
        } catch (FileAlreadyExistsException e) {
            close();
            throw CodecException.of(Kind.UNWRITABLE, target, "appeared while it was written", "Choose another name", e);
        } catch (IOException e) {
            CodecException failure = WriteFailures.of(target, length, e);
            close();
            throw failure;
        }
        syncFolder();
    }

    @Override
    public void close() {
        if (done) {
            return;
        }
        done = true;
        try (channel) {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // An open file cannot be removed on every system: try once more, closed.
            temporary.toFile().delete();
        }
    }

    /// A hard link takes a name only if it is free; file systems without links are checked just before.
    private void moveToFreeName() throws IOException {
        try {
            Files.createLink(target, temporary);
            Files.delete(temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void keepPermissions() {
        try {
            Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
        } catch (IOException | UnsupportedOperationException e) {
            // A new file, or a system without them: its own permissions are right.
        }
    }

    /// The new name survives a power cut too, where the system can promise that.
    private void syncFolder() {
        Path folder = target.getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException e) {
            // Windows opens no folders; the file itself is on the disk.
        }
    }
}
