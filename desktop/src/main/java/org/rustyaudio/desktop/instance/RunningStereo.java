package org.rustyaudio.desktop.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The one stereo of this user: holds the lock and takes what other starts hand over. What comes before anybody
/// listens waits. [#close()] stops listening; then the next start is the one.
public final class RunningStereo implements AutoCloseable {

    private final FileChannel lock;
    private final ServerSocketChannel server;
    private final Path socket;
    private final List<List<Path>> waiting = new ArrayList<>();
    private @Nullable Consumer<List<Path>> listener;

    private RunningStereo(FileChannel lock, ServerSocketChannel server, Path socket) {
        this.lock = lock;
        this.server = server;
        this.socket = socket;
    }

    /// Becomes the one, unless another is.
    ///
    /// @return null when another stereo holds the place
    static @Nullable RunningStereo tryAt(MeetingPlace place) throws IOException {
        FileChannel lock = FileChannel.open(
                place.lock(), java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() == null) {
                lock.close();
                return null;
            }
            // Whoever holds the lock is alone: a socket that lies here was left by one that was killed.
            Files.deleteIfExists(place.socket());
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(place.socket()));
            RunningStereo running = new RunningStereo(lock, server, place.socket());
            Thread.ofPlatform().daemon().name("second-starts").start(running::listen);
            return running;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void listen() {
        while (server.isOpen()) {
            try {
                SocketChannel guest = server.accept();
                Thread.ofVirtual().name("second-start").start(() -> serve(guest));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                // This one went away again; the next may stay.
                Thread.onSpinWait();
            }
        }
    }

    private void serve(SocketChannel guest) {
        try (guest) {
            List<Path> paths = Parcel.read(new DataInputStream(Channels.newInputStream(guest)));
            DataOutputStream answer = new DataOutputStream(Channels.newOutputStream(guest));
            answer.writeInt(Parcel.TAKEN);
            answer.flush();
            deliver(paths);
        } catch (IOException e) {
            // A guest that breaks off, or is none: it hears no answer and says so itself.
        }
    }

    private synchronized void deliver(List<Path> paths) {
        Consumer<List<Path>> ear = listener;
        if (ear == null) {
            waiting.add(paths);
        } else {
            ear.accept(paths);
        }
    }

    /// From now on `ear` is told of every second start, from a thread of its own; what waited comes first.
    ///
    /// @param ear gets absolute paths; none at all means that the window is to be shown
    public synchronized void listenWith(Consumer<List<Path>> ear) {
        listener = ear;
        waiting.forEach(ear);
        waiting.clear();
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
            lock.close();
        } catch (IOException e) {
            // The end of the process closes what is left, and the next start clears it away.
            Thread.onSpinWait();
        }
    }
}
