package org.rustyaudio.devices.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.devices.AudioOutput;
import org.rustyaudio.devices.DeviceException;
import org.rustyaudio.devices.Devices;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.testkit.sound.Heard;
import org.rustyaudio.testkit.sound.PulseServer;

/// Plays into a PulseAudio null sink and records it from the sink's monitor, through the sound system's own input.
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RealInputTest {

    private static final int RATE_HZ = PulseServer.SAMPLE_RATE_HZ;
    private static final double TONE_HZ = 997;

    private PulseServer server;

    @BeforeEach
    void startServer() throws Exception {
        PulseServer.assumeInstalled();
        server = PulseServer.start();
        server.useInThisProcess();
    }

    @AfterEach
    void stopServer() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "portaudio:alsa:default"})
    void aToneThatPlaysIsHeardWithoutABreak(String inputId) throws Exception {
        // A machine that starves the server may break a tone; a fault of ours breaks it every time.
        int breaks = Integer.MAX_VALUE;
        for (int attempt = 0; attempt < 5 && breaks > 0; attempt++) {
            breaks = breaksInOneSecond(inputId);
        }
        assertEquals(0, breaks, "breaks in the recorded tone");
    }

    private int breaksInOneSecond(String inputId) throws Exception {
        float[] left = new float[4 * RATE_HZ];
        float[] right = new float[4 * RATE_HZ];
        var enough = new AtomicBoolean();
        try (Devices devices = Devices.ofSystem();
                AudioOutput output =
                        devices.open(new OutputRequest("", RATE_HZ, 200, false)).output();
                AudioInput input = Inputs.ofSystem().open(new InputRequest(inputId, RATE_HZ, 500));
                var player = Executors.newSingleThreadExecutor()) {
            var playing = player.submit(() -> play(output, enough));
            int heard = 0;
            int first = -1;
            while (heard < left.length && (first < 0 || heard < first + 5 * RATE_HZ / 4)) {
                int count = input.read(left, right, heard, left.length);
                assertTrue(count > 0, input.failure());
                for (int i = heard; first < 0 && i < heard + count; i++) {
                    first = left[i] != 0 ? i : -1;
                }
                heard += count;
            }
            enough.set(true);
            playing.get(20, TimeUnit.SECONDS);
            assertEquals(RATE_HZ, input.sampleRateHz());
            assertTrue(first >= 0, "nothing was heard");
            int from = first + RATE_HZ / 8;
            int to = from + RATE_HZ;
            assertEquals(TONE_HZ, Heard.frequencyHz(left, from, to, RATE_HZ), 0.5);
            assertTrue(Arrays.equals(left, 0, heard, right, 0, heard), "both sides are the same");
            return Heard.breaksInSine(left, from, to, TONE_HZ, RATE_HZ, 1e-3);
        }
    }

    private static boolean play(AudioOutput output, AtomicBoolean enough) {
        float[] block = new float[480];
        for (long frame = 0; !enough.get(); frame += block.length) {
            for (int i = 0; i < block.length; i++) {
                block[i] = (float) (0.5 * Math.sin(2 * Math.PI * TONE_HZ * (frame + i) / RATE_HZ));
            }
            if (!output.write(block, block, 0, block.length)) {
                return false;
            }
        }
        return true;
    }

    @Test
    void bothSoundSystemsAreListedAndOneIsDefault() {
        List<InputDevice> all = Inputs.ofSystem().list();
        List<String> ids = all.stream().map(InputDevice::id).toList();
        assertTrue(ids.contains("javasound:default"), ids.toString());
        assertTrue(ids.contains("portaudio:alsa:default"), ids.toString());
        assertTrue(ids.indexOf("javasound:default") < ids.indexOf("portaudio:alsa:default"), ids.toString());
        assertEquals(1, all.stream().filter(InputDevice::isDefault).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "portaudio:alsa:default"})
    void aKilledServerIsNoticed(String inputId) throws Exception {
        try (AudioInput input = Inputs.ofSystem().open(new InputRequest(inputId, RATE_HZ, 100))) {
            float[] left = new float[1_024];
            float[] right = new float[1_024];
            assertTrue(input.read(left, right, 0, 1_024) > 0);
            server.kill();
            long start = System.nanoTime();
            while (input.read(left, right, 0, 1_024) > 0) {
                assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(30), "loss not noticed");
            }
            assertTrue(input.failure().contains("choose another input"), input.failure());
        }
    }

    @Test
    void whatIsNotThereIsNamed() {
        DeviceException missing = assertThrows(
                DeviceException.class,
                () -> Inputs.ofSystem().open(new InputRequest("javasound:Studio Mic", RATE_HZ, 500)));
        assertTrue(
                String.valueOf(missing.getMessage()).startsWith("The input \"Studio Mic\" is not connected"),
                missing.getMessage());
        DeviceException none = assertThrows(
                DeviceException.class, () -> new Inputs(List.of()).open(new InputRequest("", RATE_HZ, 500)));
        assertTrue(String.valueOf(none.getMessage()).contains("connect a microphone"), none.getMessage());
    }
}
