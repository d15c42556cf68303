package org.rustyaudio.desktop.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.settings.StateFile;
import org.rustyaudio.player.queue.QueueView;
import org.rustyaudio.player.session.Session;
import org.rustyaudio.player.session.SessionException;
import org.rustyaudio.player.session.SessionJson;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.player.transport.RatePolicy;

/// Keeps the queue and the place in it over a restart: written within a second of a change, and every five seconds
/// while it plays. Any thread.
public final class SessionKeeper implements AutoCloseable {

    private static final String NAME = "session.json";
    private static final long LOOK_MILLIS = 500;
    private static final double STRIDE_SECONDS = 5;

    private final StateFile file;
    private final Supplier<PlayerState> state;
    private final Consumer<String> complaints;
    private final ScheduledExecutorService clock;
    private long savedRevision = -1;
    private @Nullable Object savedRest;
    private double savedSeconds = -1;

    /// @param complaints told when something could not be read or written, from any thread
    public SessionKeeper(Path folder, Supplier<PlayerState> state, Consumer<String> complaints) {
        file = new StateFile(folder.resolve(NAME));
        this.state = state;
        this.complaints = complaints;
        clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "session");
            thread.setDaemon(true);
            return thread;
        });
    }

    /// What the last session left, or null; a damaged file is set aside and said so.
    public @Nullable Session load() {
        if (!file.exists()) {
            return null;
        }
        try {
            return SessionJson.read(file.read());
        } catch (IOException e) {
            complaints.accept("The last queue in " + file.path() + " cannot be read: " + e.getMessage());
        } catch (SessionException e) {
            try {
                complaints.accept("The last queue was damaged and is kept as "
                        + file.setAside().getFileName() + ": " + e.getMessage());
            } catch (IOException aside) {
                complaints.accept("The last queue is damaged and cannot be set aside: " + aside.getMessage());
            }
        }
        return null;
    }

    /// Begins to watch.
    public void start() {
        var _ = clock.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            save(false);
        } catch (RuntimeException e) {
            complaints.accept("The queue is not saved: " + e);
        }
    }

    private synchronized void save(boolean last) {
        PlayerState now = state.get();
        QueueView queue = now.queue();
        Object rest = java.util.List.of(
                now.repeat(),
                now.shuffle(),
                now.speed(),
                queue.currentIndex(),
                now.playing(),
                now.transitions(),
                now.gain(),
                now.playlist());
        double moved = Math.abs(now.positionSeconds() - savedSeconds);
        boolean due = queue.revision() != savedRevision
                || !rest.equals(savedRest)
                || moved > STRIDE_SECONDS
                || (moved > 0 && (last || !now.playing()));
        if (!due) {
            return;
        }
        try {
            file.write(SessionJson.write(Session.of(now, RatePolicy.RESAMPLE, 0)));
            savedRevision = queue.revision();
            savedRest = rest;
            savedSeconds = now.positionSeconds();
        } catch (IOException e) {
            complaints.accept(
                    "The queue is not saved: " + e.getMessage() + ". Free some space or check the folder's rights");
            savedRevision = queue.revision();
            savedRest = rest;
            savedSeconds = now.positionSeconds();
        }
    }

    /// Writes the last word.
    @Override
    public void close() {
        clock.shutdownNow();
        save(true);
    }
}
