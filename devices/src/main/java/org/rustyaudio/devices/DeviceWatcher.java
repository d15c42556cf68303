package org.rustyaudio.devices;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Notices devices that come and go.
/// Listeners are called on the watcher's own thread.
///
/// Every interval it compares the list of devices, which costs the hosts little; [#lookNow()] makes it look again
/// thoroughly at once, as after a device was lost.
public final class DeviceWatcher implements AutoCloseable {

    public static final Duration INTERVAL = Duration.ofSeconds(2);

    private final Devices devices;
    private final Duration interval;
    private final List<Consumer<DeviceChange>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstLook = new CountDownLatch(1);
    private final Semaphore asked = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    public DeviceWatcher(Devices devices) {
        this(devices, INTERVAL);
    }

    /// Begins to watch in the background; [#awaitFirstLook()] tells when.
    public DeviceWatcher(Devices devices, Duration interval) {
        this.devices = devices;
        this.interval = interval;
        this.thread = Thread.ofPlatform().daemon().name("sound device watcher").start(this::watch);
    }

    public void addListener(Consumer<DeviceChange> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<DeviceChange> listener) {
        listeners.remove(listener);
    }

    /// Waits until the devices were listed once: every change from then on is told.
    public void awaitFirstLook() throws InterruptedException {
        firstLook.await();
    }

    /// Looks again at all hosts at once.
    public void lookNow() {
        asked.release();
    }

    private void watch() {
        List<OutputDevice> before = devices.list();
        firstLook.countDown();
        try {
            while (!closed) {
                if (asked.tryAcquire(interval.toNanos(), TimeUnit.NANOSECONDS)) {
                    asked.drainPermits();
                    if (closed) {
                        return;
                    }
                    devices.rescan();
                }
                List<OutputDevice> now = devices.list();
                DeviceChange.between(before, now).ifPresent(this::tell);
                before = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(DeviceChange change) {
        listeners.forEach(listener -> listener.accept(change));
    }

    /// Stops watching; a call to a listener that is under way ends first.
    @Override
    public void close() {
        closed = true;
        asked.release();
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
