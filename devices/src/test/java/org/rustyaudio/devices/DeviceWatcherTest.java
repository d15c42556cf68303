package org.rustyaudio.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DeviceWatcherTest {

    private final ScriptedHost host = new ScriptedHost("first");
    private final Devices devices = new Devices(List.of(host));
    private final LinkedBlockingQueue<DeviceChange> told = new LinkedBlockingQueue<>();

    private DeviceChange next() throws InterruptedException {
        DeviceChange change = told.poll(20, TimeUnit.SECONDS);
        assertTrue(change != null, "no change was told");
        return change;
    }

    @Test
    void tellsWhatCameAndWentAndTheNewDefault() throws InterruptedException {
        OutputDevice speakers = host.plug("speakers", true);
        try (var watcher = new DeviceWatcher(devices, Duration.ofMillis(5))) {
            watcher.awaitFirstLook();
            watcher.addListener(told::add);
            OutputDevice headphones = host.plug("headphones", true);
            DeviceChange plugged = next();
            assertEquals(List.of("first:headphones"), ids(plugged.added()));
            assertEquals(List.of(), plugged.removed());
            assertEquals(Optional.empty(), plugged.newDefault());

            host.unplug(speakers);
            DeviceChange unplugged = next();
            assertEquals(List.of(), unplugged.added());
            assertEquals(List.of("first:speakers"), ids(unplugged.removed()));
            assertEquals(Optional.of(headphones), unplugged.newDefault());
        }
    }

    @Test
    void looksThoroughlyWhenAsked() throws InterruptedException {
        try (var watcher = new DeviceWatcher(devices, Duration.ofHours(1))) {
            watcher.awaitFirstLook();
            watcher.addListener(told::add);
            host.plug("speakers", true);
            watcher.lookNow();
            assertEquals(List.of("first:speakers"), ids(next().added()));
            assertEquals(1, host.rescans);
        }
    }

    @Test
    void aRemovedListenerHearsNothingMore() throws InterruptedException {
        try (var watcher = new DeviceWatcher(devices, Duration.ofHours(1))) {
            watcher.awaitFirstLook();
            var other = new LinkedBlockingQueue<DeviceChange>();
            Consumer<DeviceChange> removed = other::add;
            watcher.addListener(removed);
            watcher.removeListener(removed);
            watcher.addListener(told::add);
            host.plug("speakers", true);
            watcher.lookNow();
            next();
            assertEquals(0, other.size());
        }
    }

    private static List<String> ids(List<OutputDevice> some) {
        return some.stream().map(OutputDevice::id).toList();
    }
}
