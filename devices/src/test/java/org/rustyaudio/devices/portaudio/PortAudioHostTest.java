package org.rustyaudio.devices.portaudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rustyaudio.devices.AudioOutput;
import org.rustyaudio.devices.DeviceException;
import org.rustyaudio.devices.OutputDevice;
import org.rustyaudio.devices.OutputRequest;

@Timeout(30)
class PortAudioHostTest {

    private final StreamJanitor janitor = StreamJanitor.withThreads(Duration.ofMillis(200));
    private String hint = "";

    private PortAudioHost host(ScriptedPortAudio library) {
        return new PortAudioHost(() -> Optional.of(library), janitor, () -> hint);
    }

    private static List<String> ids(PortAudioHost host) {
        return host.devices().stream().map(OutputDevice::id).toList();
    }

    private static OutputRequest request(String id) {
        return new OutputRequest(id, 44_100, 100, false);
    }

    @Test
    void namesEachDeviceByHostApiAndTellsTwinsApart() {
        var library = new ScriptedPortAudio(false);
        library.plug("ALSA", "USB Audio", false);
        library.plug("Windows WASAPI", "Speakers", true);
        library.plug("ALSA", "USB Audio", false);
        try (var host = host(library)) {
            assertEquals(
                    List.of(
                            "portaudio:alsa:USB Audio",
                            "portaudio:windows-wasapi:Speakers",
                            "portaudio:alsa:USB Audio#2"),
                    ids(host));
            assertEquals("Windows WASAPI", host.devices().get(1).host());
            assertTrue(host.devices().get(1).isDefault());
            assertTrue(host.offersExclusive(host.devices().get(1)));
            assertFalse(host.offersExclusive(host.devices().get(0)));
        }
        assertEquals(1, library.initialised);
        assertEquals(1, library.terminated);
    }

    @Test
    void asioDriversAreNotTouchedUntilTheUserPicksAsio() throws DeviceException {
        var library = new ScriptedPortAudio(true);
        library.plug("Windows WASAPI", "Speakers", true);
        library.plug("ASIO", "Studio", false);
        try (var host = host(library)) {
            assertEquals(List.of("portaudio:asio"), ids(host));
            hint = "something was plugged";
            assertEquals(List.of("portaudio:asio"), ids(host));
            host.rescan();
            assertTrue(host.find("portaudio:windows-wasapi:Speakers").isEmpty());
            assertEquals(0, library.initialised);

            OutputDevice picked = host.find("portaudio:asio").orElseThrow();
            assertEquals("portaudio:asio:Studio", picked.id());
            assertEquals(1, library.initialised);
            host.open(picked, request(picked.id())).close();
            assertEquals(List.of("portaudio:windows-wasapi:Speakers", "portaudio:asio:Studio"), ids(host));
        }
    }

    @Test
    void aRememberedAsioDriverIsFoundByItsOwnId() {
        var library = new ScriptedPortAudio(true);
        library.plug("ASIO", "Studio", false);
        library.plug("ASIO", "Stage", false);
        try (var host = host(library)) {
            assertEquals(
                    "Stage", host.find("portaudio:asio:Stage").orElseThrow().name());
        }
    }

    @Test
    void looksAgainWhenTheHintChangesButNeverWhileAStreamIsOpen() throws DeviceException {
        var library = new ScriptedPortAudio(false);
        library.plug("ALSA", "one", true);
        try (var host = host(library)) {
            OutputDevice one = host.devices().getFirst();
            AudioOutput output = host.open(one, request(one.id()));
            library.plug("ALSA", "two", false);
            hint = "two cards";
            host.rescan();
            assertEquals(List.of("portaudio:alsa:one"), ids(host));
            output.close();
            assertEquals(List.of("portaudio:alsa:one", "portaudio:alsa:two"), ids(host));
            assertEquals(2, library.initialised);
            host.devices();
            assertEquals(2, library.initialised);
        }
    }

    @Test
    void opensAtTheDevicesOwnRateWhenItRefusesTheAskedOne() throws DeviceException {
        var library = new ScriptedPortAudio(false);
        library.plug("ALSA", "one", true);
        library.onlyRateHz = 48_000;
        try (var host = host(library)) {
            OutputDevice one = host.devices().getFirst();
            try (AudioOutput output = host.open(one, request(one.id()))) {
                assertEquals(48_000, output.sampleRateHz());
            }
        }
    }

    @Test
    void withoutTheLibraryThereAreNoDevicesAndNothingFails() {
        try (var host = new PortAudioHost(Optional::empty, janitor, () -> hint)) {
            assertEquals(List.of(), host.devices());
            assertTrue(host.find("portaudio:alsa:one").isEmpty());
            host.rescan();
            var one = new OutputDevice("portaudio:alsa:one", "one", "ALSA", false);
            assertThrows(DeviceException.class, () -> host.open(one, request(one.id())));
        }
    }

    @Test
    void aDeviceThatIsGoneIsRefusedByName() {
        var library = new ScriptedPortAudio(false);
        try (var host = host(library)) {
            var gone = new OutputDevice("portaudio:alsa:one", "one", "ALSA", false);
            var refusal = assertThrows(DeviceException.class, () -> host.open(gone, request(gone.id())));
            assertEquals(DeviceException.Kind.MISSING, refusal.kind());
            assertEquals("one is not connected: connect it or choose another device.", refusal.getMessage());
        }
    }

    @Test
    void aStreamThatEndsByItselfIsLost() throws DeviceException {
        var library = new ScriptedPortAudio(false);
        library.plug("ALSA", "one", true);
        try (var host = host(library)) {
            OutputDevice one = host.devices().getFirst();
            try (AudioOutput output = host.open(one, request(one.id()))) {
                var stream = library.streams.getFirst();
                var block = new float[stream.ring.capacityFrames()];
                assertTrue(output.write(block, block, 0, block.length));
                long before = System.nanoTime();
                // Nobody takes anything, and the stream says that it has ended.
                var ender = Thread.ofPlatform().start(() -> {
                    while (!stream.active) {
                        Thread.onSpinWait();
                    }
                    stream.active = false;
                });
                assertFalse(output.write(block, block, 0, block.length));
                assertTrue((System.nanoTime() - before) / 1_000_000 < 1_000);
                assertFalse(output.write(block, block, 0, block.length));
                assertEquals("one stopped taking sound: connect it again or choose another device.", output.failure());
                ender.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void aDriverThatHangsWhenItIsClosedHangsNobodyElse() {
        var hang = new CountDownLatch(1);
        assertFalse(janitor.finishes(() -> {
            try {
                hang.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        hang.countDown();
        assertTrue(janitor.finishes(() -> {}));
    }
}
