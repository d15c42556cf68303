package org.rustyaudio.desktop.mpris;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.files.UserFolders;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.transport.PlayerState;

/// Keeps the stereo on the session bus: joins it a moment after the start, says what changes, leaves at the end. Where
/// there is no bus, nothing happens at all. Any thread calls; the work is done on a thread of its own.
public final class Mpris implements AutoCloseable {

    static final String NAME = "org.mpris.MediaPlayer2.rustyaudio";
    /// The first frame comes first.
    private static final long JOIN_AFTER_MILLIS = 400;
    private static final long GATHER_MILLIS = 50;
    private static final long LEAVE_MILLIS = 1_000;
    private static final double JUMP_SECONDS = 0.4;
    private static final int REMEMBERED_TRACKS = 8;

    private final Remote remote;
    private final ArtFiles covers;
    private final ScheduledExecutorService work;
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile boolean joined;

    // On the working thread only, but for the last snapshot.
    private final Map<Track, Tags> tags = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Track, Tags> eldest) {
            return size() > REMEMBERED_TRACKS;
        }
    };
    private @Nullable DBusConnection connection;
    private volatile @Nullable Snapshot last;
    private Map<String, Variant<?>> said = new HashMap<>();
    private long lastEntry = -1;
    private double lastSeconds;
    private double lastSpeed = 1;
    private boolean wasPlaying;
    private long lastAt;

    private Mpris(Remote remote, Path cache) {
        this.remote = remote;
        covers = new ArtFiles(cache);
        work = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "mpris");
            thread.setDaemon(true);
            return thread;
        });
    }

    /// Begins; on systems without MPRIS this does nothing.
    ///
    /// @param cache folder for covers
    public static Mpris start(Remote remote, Path cache, UserFolders.Environment environment) {
        Mpris mpris = new Mpris(remote, cache);
        String address = SessionBus.address(environment);
        if (address != null && System.getProperty("os.name", "").startsWith("Linux")) {
            var _ = mpris.work.schedule(() -> mpris.join(address), JOIN_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        }
        return mpris;
    }

    private void join(String address) {
        try {
            DBusConnection bus = DBusConnectionBuilder.forAddress(address)
                    .withShared(false)
                    .receivingThreadConfig()
                    .withMethodCallThreadCount(1)
                    .withSignalThreadCount(1)
                    .withErrorHandlerThreadCount(1)
                    .withMethodReturnThreadCount(1)
                    .connectionConfig()
                    .build();
            connection = bus;
            bus.exportObject(BusObject.PATH, new BusObject(remote, this::snapshot));
            publish();
            takeName(bus);
            joined = true;
        } catch (DBusException | DBusExecutionException e) {
            leave(); // no bus, no remote control
        }
    }

    private static void takeName(DBusConnection bus) throws DBusException {
        try {
            bus.requestBusName(NAME);
        } catch (DBusException e) {
            // Another stereo has it: the specification's name for a second one.
            bus.requestBusName(NAME + ".instance" + ProcessHandle.current().pid());
        }
    }

    /// Something may have changed.
    public void changed() {
        if (joined && due.compareAndSet(false, true)) {
            later(() -> {
                due.set(false);
                publish();
            });
        }
    }

    private void later(Runnable task) {
        try {
            var _ = work.schedule(task, GATHER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            joined = false; // it is leaving
        }
    }

    /// What a track's file says of itself.
    public void learn(Track track, Tags found) {
        try {
            work.execute(() -> {
                tags.put(track, found);
                if (joined) {
                    publish();
                }
            });
        } catch (RejectedExecutionException e) {
            joined = false;
        }
    }

    /// How things stand at this moment; what was read of the file only where it is that track's.
    private Snapshot snapshot() {
        PlayerState state = remote.state();
        Snapshot known = last;
        return known != null && Objects.equals(known.entry(), state.entry())
                ? Snapshot.of(state, remote.volume(), known.tags(), known.cover())
                : Snapshot.of(state, remote.volume(), Tags.NONE, "");
    }

    private void publish() {
        DBusConnection bus = connection;
        if (bus == null) {
            return;
        }
        PlayerState state = remote.state();
        QueueEntry entry = state.entry();
        Tags known = entry == null ? Tags.NONE : tags.getOrDefault(entry.track(), Tags.NONE);
        Snapshot before = last;
        String cover = before != null && before.tags().equals(known) ? before.cover() : covers.address(known);
        Snapshot now = Snapshot.of(state, remote.volume(), known, cover);
        last = now;
        try {
            if (!now.equals(before)) {
                sayWhatChanged(bus, now);
            }
            sayJump(bus, state, entry == null ? -1 : entry.id());
        } catch (DBusException | DBusExecutionException e) {
            leave(); // the bus has ended
        }
    }

    private void sayWhatChanged(DBusConnection bus, Snapshot now) throws DBusException {
        Map<String, Variant<?>> all = now.properties();
        Map<String, Variant<?>> news = new HashMap<>();
        for (Map.Entry<String, Variant<?>> property : all.entrySet()) {
            if (!property.getValue().equals(said.get(property.getKey()))) {
                news.put(property.getKey(), property.getValue());
            }
        }
        said = all;
        if (joined && !news.isEmpty()) {
            bus.sendMessage(
                    new Properties.PropertiesChanged(BusObject.PATH, PlayerInterface.NAME, news, java.util.List.of()));
        }
    }

    /// Says where the track is now, when that is not where it would have come by playing.
    private void sayJump(DBusConnection bus, PlayerState state, long entry) throws DBusException {
        long at = System.nanoTime();
        double expected = lastSeconds + (wasPlaying ? lastSpeed * (at - lastAt) / 1e9 : 0);
        double seconds = state.positionSeconds();
        // What had stopped in between may also have stood still.
        boolean jumped = Math.abs(seconds - expected) > JUMP_SECONDS && Math.abs(seconds - lastSeconds) > JUMP_SECONDS;
        if (joined && jumped && entry == lastEntry && entry >= 0) {
            bus.sendMessage(
                    new PlayerInterface.Seeked(BusObject.PATH, Snapshot.heardMicros(state, remote.latencyFrames())));
        }
        lastEntry = entry;
        lastSeconds = seconds;
        lastSpeed = state.speed();
        wasPlaying = state.playing();
        lastAt = at;
    }

    private void leave() {
        joined = false;
        DBusConnection bus = connection;
        connection = null;
        if (bus != null) {
            try {
                bus.close();
            } catch (IOException e) {
                joined = false; // it is gone either way
            }
        }
    }

    /// Leaves the bus; a bus that hangs is not waited for.
    @Override
    public void close() {
        joined = false;
        work.execute(this::leave);
        work.shutdown();
        try {
            if (!work.awaitTermination(LEAVE_MILLIS, TimeUnit.MILLISECONDS)) {
                work.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
