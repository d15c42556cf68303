package org.rustyaudio.cli.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.files.AtomicFile;
import org.rustyaudio.cli.files.UserFolders;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryBuilder;
import org.rustyaudio.player.library.LibraryChanges;
import org.rustyaudio.player.library.LibraryFormat;

/// The library on disk. Any thread; any number of processes, one writes at a time.
///
/// A change is on the disk when [#save(LibraryChanges)] returns: it is appended, so that an end at any moment costs at
/// most the change that was being written. When the changes have outgrown the snapshot, a new one takes its place and
/// the old one is kept beside it. A damaged file is set aside; what it still tells is laid over the one before it.
public final class LibraryStore {

    private static final String NAME = "library.db";
    private static final String PREVIOUS = "library.previous.db";
    private static final String LOCK = "library.lock";
    private static final long LEAST_GROWTH_BYTES = 1 << 20;

    /// File locks are the process's, so threads of one process need a lock of their own.
    private static final Object ONE_WRITER = new Object();

    private final Path folder;
    private final Path file;
    private final List<LibraryChanges> pending = new ArrayList<>();
    private volatile Library library = Library.EMPTY;
    private @Nullable Object seenKey;
    private long seenBytes;
    private long goodBytes;
    private long snapshotBytes;
    private String message = "";

    public LibraryStore(Path folder) {
        this.folder = folder;
        file = folder.resolve(NAME);
    }

    /// The library of the user who runs this process.
    public static LibraryStore ofProcess() {
        return new LibraryStore(UserFolders.ofProcess().data().resolve("library"));
    }

    private interface Work {
        void run() throws IOException, Failure;
    }

    /// Reads the library.
    ///
    /// @return what the user should know about it, empty where all is well
    public String load() throws Failure {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        alone(this::read);
        String said = message;
        message = "";
        return said;
    }

    /// Where it lies; what belongs to the library is kept beside it.
    public Path folder() {
        return folder;
    }

    /// The last published snapshot.
    public Library library() {
        return library;
    }

    /// Brings a change to the disk. It shows in [#library()] after the next [#publish()].
    public void save(LibraryChanges changes) throws Failure {
        if (changes.isEmpty()) {
            return;
        }
        alone(() -> {
            if (changedByOthers()) {
                read();
            }
            if (!Files.exists(file)) {
                start(LibraryFormat.snapshot(Library.EMPTY));
            }
            append(LibraryFormat.changes(changes));
            pending.add(changes);
        });
    }

    /// Makes what was saved visible.
    public Library publish() throws Failure {
        alone(() -> {
            if (!pending.isEmpty()) {
                LibraryBuilder builder = new LibraryBuilder(library);
                pending.forEach(builder::apply);
                library = builder.build();
                pending.clear();
            }
            if (goodBytes - snapshotBytes > Math.max(LEAST_GROWTH_BYTES, snapshotBytes)) {
                compact();
            }
        });
        return library;
    }

    /// Takes in what another process has changed since.
    public Library refresh() throws Failure {
        if (Files.isDirectory(folder)) {
            alone(() -> {
                if (changedByOthers()) {
                    read();
                }
            });
        }
        return publish();
    }

    private void alone(Work work) throws Failure {
        synchronized (ONE_WRITER) {
            try {
                Files.createDirectories(folder);
                try (FileChannel channel = FileChannel.open(
                                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock held = channel.lock()) {
                    if (held.isValid()) {
                        work.run();
                    }
                }
            } catch (IOException e) {
                throw new Failure(
                        file + ": the library cannot be read or written (" + e.getMessage()
                                + "); free some space, or check the folder's permissions",
                        e);
            }
        }
    }

    private void read() throws IOException, Failure {
        pending.clear();
        if (!Files.exists(file)) {
            Path previous = folder.resolve(PREVIOUS);
            if (Files.exists(previous)) {
                LibraryBuilder builder = new LibraryBuilder();
                LibraryFormat.read(Files.readAllBytes(previous), builder);
                library = builder.build();
                message = file + ": the library was gone; the one before it was restored with " + library.size()
                        + " tracks. Scan to bring it up to date.";
                start(LibraryFormat.snapshot(library));
            }
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        if (LibraryFormat.isLater(bytes)) {
            throw new Failure(file + ": the library was made by a later version of Rusty Audio; update this one");
        }
        LibraryBuilder builder = new LibraryBuilder();
        LibraryFormat.Reading reading = LibraryFormat.read(bytes, builder);
        if (reading.damaged()) {
            restore(bytes, reading.damage());
            return;
        }
        library = builder.build();
        goodBytes = reading.goodBytes();
        snapshotBytes = reading.snapshotBytes();
        remember();
    }

    private void restore(byte[] damaged, String damage) throws IOException {
        Path aside = freeName();
        Files.move(file, aside);
        LibraryBuilder builder = new LibraryBuilder();
        Path previous = folder.resolve(PREVIOUS);
        boolean hasPrevious = Files.exists(previous);
        if (hasPrevious) {
            LibraryFormat.read(Files.readAllBytes(previous), builder);
        }
        LibraryFormat.read(damaged, builder);
        library = builder.build();
        start(LibraryFormat.snapshot(library));
        message = file + ": the library was damaged (" + damage + "); it is kept as " + aside.getFileName() + ", and "
                + library.size() + " tracks were restored" + (hasPrevious ? " from it and the one before it" : "")
                + ". Scan to bring it up to date.";
    }

    private Path freeName() {
        for (int i = 1; ; i++) {
            Path aside = folder.resolve(NAME + ".damaged" + (i == 1 ? "" : "-" + i));
            if (!Files.exists(aside)) {
                return aside;
            }
        }
    }

    private void compact() throws IOException {
        AtomicFile.write(folder.resolve(PREVIOUS), Files.readAllBytes(file));
        start(LibraryFormat.snapshot(library));
    }

    private void start(byte[] snapshot) throws IOException {
        AtomicFile.write(file, snapshot);
        goodBytes = snapshot.length;
        snapshotBytes = snapshot.length;
        remember();
    }

    private void append(byte[] more) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(goodBytes); // takes away a change that was never finished
            channel.position(goodBytes);
            ByteBuffer rest = ByteBuffer.wrap(more);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(false);
        }
        goodBytes += more.length;
        remember();
    }

    private void remember() throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        seenKey = now.fileKey();
        seenBytes = now.size();
    }

    private boolean changedByOthers() throws IOException {
        if (!Files.exists(file)) {
            return seenBytes > 0;
        }
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return now.size() != seenBytes || !java.util.Objects.equals(now.fileKey(), seenKey);
    }
}
