package org.rustyaudio.devices.portaudio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rustyaudio.devices.DeviceException;
import org.rustyaudio.devices.input.AudioInput;
import org.rustyaudio.devices.input.InputDevice;
import org.rustyaudio.devices.input.InputRequest;

@Timeout(30)
class PortAudioInputsTest {

    private static final int OVERFLOW = 2;

    private static PortAudioInputs host(ScriptedPortAudio library) {
        return new PortAudioInputs(
                () -> Optional.of(library), StreamJanitor.withThreads(Duration.ofMillis(200)), new ReentrantLock());
    }

    private static List<String> ids(PortAudioInputs host) {
        return host.devices().stream().map(InputDevice::id).toList();
    }

    private static InputRequest request(String id) {
        return new InputRequest(id, 44_100, 100);
    }

    @Test
    void theLibraryRunsOnlyWhileItIsLookedThroughOrListenedTo() throws DeviceException {
        var library = new ScriptedPortAudio(false);
        library.plug("ALSA", "Mic", true);
        library.plug("ALSA", "Mic", false);
        var host = host(library);
        assertEquals(List.of("portaudio:alsa:Mic", "portaudio:alsa:Mic#2"), ids(host));
        assertEquals(library.initialised, library.terminated);
        AudioInput input = host.open(host.devices().getFirst(), request("portaudio:alsa:Mic"));
        assertEquals(library.initialised, library.terminated + 1);
        input.close();
        assertEquals(library.initialised, library.terminated);
    }

    @Test
    void asioDriversAreNotTouchedUntilAsioIsAskedFor() throws DeviceException {
        var library = new ScriptedPortAudio(true);
        library.plug("Windows WASAPI", "Mic", true);
        library.plug("ASIO", "Studio", false);
        var host = host(library);
        assertEquals(List.of("portaudio:asio"), ids(host));
        assertTrue(host.find("portaudio:windows-wasapi:Mic").isEmpty());
        assertEquals(0, library.initialised);
        InputDevice picked = host.find("portaudio:asio").orElseThrow();
        assertEquals("portaudio:asio:Studio", picked.id());
        host.open(picked, request(picked.id())).close();
        assertEquals(List.of("portaudio:windows-wasapi:Mic", "portaudio:asio:Studio"), ids(host));
    }

    @Test
    void opensAtTheDevicesOwnRateWhenItRefusesTheAskedOne() throws DeviceException {
        var library = new ScriptedPortAudio(false);
        library.plug("ALSA", "Mic", true);
        library.onlyRateHz = 48_000;
        var host = host(library);
        try (AudioInput input = host.open(host.devices().getFirst(), request("portaudio:alsa:Mic"))) {
            assertEquals(48_000, input.sampleRateHz());
        }
    }

    @Test
    void aRefusedOpeningEndsTheLibraryAgain() {
        var library = new ScriptedPortAudio(false);
        library.plug("ALSA", "Mic", true);
        library.onlyRateHz = 22_050;
        var host = host(library);
        InputDevice mic = host.devices().getFirst();
        assertThrows(DeviceException.class, () -> host.open(mic, request(mic.id())));
        assertEquals(library.initialised, library.terminated);
        var gone = new InputDevice("portaudio:alsa:gone", "Gone", "ALSA", false);
        var refusal = assertThrows(DeviceException.class, () -> host.open(gone, request(gone.id())));
        assertEquals("Gone is not connected: connect it or choose another input.", refusal.getMessage());
        assertEquals(library.initialised, library.terminated);
    }

    @Test
    void withoutTheLibraryThereAreNoInputs() {
        var host = new PortAudioInputs(
                Optional::empty, StreamJanitor.withThreads(Duration.ofMillis(200)), new ReentrantLock());
        assertEquals(List.of(), host.devices());
        assertTrue(host.find("portaudio:asio").isEmpty());
    }

    @Test
    void whatTheCallbackHearsIsReadInOrderAndAStreamThatEndsIsLost() throws DeviceException {
        var library = new ScriptedPortAudio(false);
        library.plug("ALSA", "Mic", true);
        var host = host(library);
        float[] left = new float[8];
        float[] right = new float[8];
        try (AudioInput input = host.open(host.devices().getFirst(), request("portaudio:alsa:Mic"));
                var arena = Arena.ofConfined()) {
            MemorySegment heard = arena.allocateFrom(ValueLayout.JAVA_FLOAT, 1, -1, 2, -2, 3, -3);
            library.captures.getFirst().take(heard.address(), 3, 0);
            assertEquals(3, input.availableFrames());
            assertEquals(2, input.read(left, right, 1, 3));
            assertArrayEquals(new float[] {0, 1, 2, 0, 0, 0, 0, 0}, left);
            assertArrayEquals(new float[] {0, -1, -2, 0, 0, 0, 0, 0}, right);
            assertEquals(1, input.read(left, right, 0, 8));
            assertTrue(library.listener != null && library.listener.active);
            library.listener.abort();
            assertEquals(-1, input.read(left, right, 0, 8));
            assertEquals("Mic stopped giving sound: connect it again or choose another input.", input.failure());
        }
    }

    @Test
    void aFullRingDropsWhatComesAfterAndCountsTheGapOnce() {
        try (var arena = Arena.ofConfined()) {
            var ring = new CaptureRing(arena, 1, 4);
            MemorySegment heard = arena.allocateFrom(ValueLayout.JAVA_FLOAT, 1, 2, 3);
            ring.take(heard.address(), 3, 0);
            ring.take(heard.address(), 3, 0);
            ring.take(heard.address(), 3, 0);
            assertEquals(1, ring.overflows());
            float[] left = new float[8];
            float[] right = new float[8];
            assertEquals(4, ring.read(left, right, 0, 8));
            assertArrayEquals(new float[] {1, 2, 3, 1, 0, 0, 0, 0}, left);
            assertArrayEquals(left, right);
            ring.take(heard.address(), 1, OVERFLOW);
            assertEquals(2, ring.overflows());
        }
    }
}
