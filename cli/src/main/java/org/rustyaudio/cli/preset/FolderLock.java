package org.rustyaudio.cli.preset;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// One program at a time changes a folder; the system lets go of it when a program ends, however it ends.
final class FolderLock implements AutoCloseable {

    private static final String NAME = ".lock";
    private static final long PATIENCE_NANOS = 5_000_000_000L;
    private static final long LOOK_MILLIS = 10;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits a while for others to be done.
    static FolderLock take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            long end = System.nanoTime() + PATIENCE_NANOS;
            while (tryLock(channel) == null) {
                if (System.nanoTime() - end > 0) {
                    throw new IOException("another program has been changing the folder for too long");
                }
                Thread.sleep(LOOK_MILLIS);
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        } catch (InterruptedException e) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new IOException("the program is ending", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another part of this program has it
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
