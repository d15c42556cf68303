package org.rustyaudio.desktop.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Finds out whether this start is the first, and hands its paths over when it is not.
public sealed interface FirstStart {

    /// This start is the one; `running` takes what later ones hand over.
    record Alone(RunningStereo running) implements FirstStart {}

    /// Another stereo has taken the paths.
    record HandedOver() implements FirstStart {}

    /// Another stereo runs, but does not answer.
    record NoAnswer() implements FirstStart {}

    Duration PATIENCE = Duration.ofSeconds(5);
    long AGAIN_MILLIS = 30;

    /// Tries until one of the three is sure; never longer than `patience`, give or take one attempt.
    ///
    /// @throws IOException when the place cannot be used at all, as on a disk without locks
    static FirstStart at(MeetingPlace place, List<Path> paths, Duration patience)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        do {
            @Nullable RunningStereo running = RunningStereo.tryAt(place);
            if (running != null) {
                return new Alone(running);
            }
            if (handedOver(place, paths, end - System.nanoTime())) {
                return new HandedOver();
            }
            // The other one is between its lock and its socket, or just ending.
            Thread.sleep(AGAIN_MILLIS);
        } while (System.nanoTime() < end);
        return new NoAnswer();
    }

    private static boolean handedOver(MeetingPlace place, List<Path> paths, long nanos) throws InterruptedException {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        // On a thread of its own: reading from a socket of the file system knows no time limit.
        Thread.ofPlatform().daemon().name("hand-over").start(() -> {
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(place.socket()))) {
                Parcel.write(paths, new DataOutputStream(Channels.newOutputStream(channel)));
                answer.complete(new DataInputStream(Channels.newInputStream(channel)).readInt() == Parcel.TAKEN);
            } catch (IOException e) {
                answer.complete(false);
            }
        });
        try {
            return answer.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }
}
