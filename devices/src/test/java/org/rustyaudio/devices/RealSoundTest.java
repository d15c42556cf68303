package org.rustyaudio.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.testkit.sound.Heard;
import org.rustyaudio.testkit.sound.MonitorRecording;
import org.rustyaudio.testkit.sound.PulseServer;

/// Plays into a PulseAudio null sink and listens to its monitor.
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RealSoundTest {

    private static final int RATE_HZ = PulseServer.SAMPLE_RATE_HZ;
    private static final double TONE_HZ = 997;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private PulseServer server;
    private Devices devices;

    @BeforeEach
    void startServer() throws Exception {
        PulseServer.assumeInstalled();
        server = PulseServer.start();
        server.useInThisProcess();
        devices = Devices.ofSystem();
    }

    @AfterEach
    void stopServer() throws Exception {
        if (server != null) {
            devices.close();
            server.close();
        }
    }

    private OpenedOutput open(String host, int bufferMillis) throws DeviceException {
        OutputDevice device = devices.list().stream()
                .filter(each -> each.id().startsWith(host + ":") && each.name().startsWith("default"))
                .findFirst()
                .orElseThrow();
        return devices.open(new OutputRequest(device.id(), RATE_HZ, bufferMillis, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javasound", "portaudio"})
    void theToneArrivesWhole(String host) throws Exception {
        // A machine that starves the server may break a tone; a fault of ours breaks it every time.
        int breaks = Integer.MAX_VALUE;
        for (int attempt = 0; attempt < 5 && breaks > 0; attempt++) {
            breaks = playAndCountBreaks(host);
        }
        assertEquals(0, breaks, "breaks in the recorded tone");
    }

    private int playAndCountBreaks(String host) throws Exception {
        try (MonitorRecording recording = server.record();
                AudioOutput output = open(host, 200).output()) {
            assertEquals(RATE_HZ, output.sampleRateHz());
            assertTrue(new Tone(TONE_HZ, RATE_HZ, 480).write(output, 2.0));
            long latency = output.latencyFrames();
            assertTrue(latency > RATE_HZ / 20 && latency <= RATE_HZ / 2, "latency " + latency + " frames");
            output.drain();
            assertEquals("", output.failure());
            assertTrue(recording.awaitSilenceAfterSound(RATE_HZ / 5, PATIENCE));
            float[] heard = recording.left();
            int first = Heard.firstSound(heard);
            int last = Heard.lastSound(heard);
            System.out.println(host + ": heard " + (last - first + 1) + " frames, underruns " + output.underruns()
                    + ", latency " + latency + " frames");
            double frequencyHz = Heard.frequencyHz(heard, first + 100, last - 100, RATE_HZ);
            return Heard.breaksInSine(heard, first, last, TONE_HZ, RATE_HZ, 1e-3)
                    + (last - first + 1 == 2 * RATE_HZ ? 0 : 1)
                    + (Math.abs(frequencyHz - TONE_HZ) <= 0.5 ? 0 : 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"javasound", "portaudio"})
    void aKilledServerIsNoticedAndReturns(String host) throws Exception {
        AudioOutput output = open(host, 100).output();
        var tone = new Tone(TONE_HZ, RATE_HZ, 480);
        assertTrue(tone.write(output, 0.5));
        try (var player = Executors.newSingleThreadExecutor()) {
            Callable<Long> playUntilLost = () -> {
                while (tone.writeBlock(output)) {}
                return System.nanoTime();
            };
            var lostAt = player.submit(playUntilLost);
            server.kill();
            long killedAt = System.nanoTime();
            long millis = TimeUnit.NANOSECONDS.toMillis(lostAt.get(20, TimeUnit.SECONDS) - killedAt);
            System.out.println(host + ": loss noticed after " + millis + " ms");
            // Two and a half seconds, and some for a machine that is busy with other things.
            assertTrue(millis < 5_000, "lost after " + millis + " ms");
            assertFalse(tone.writeBlock(output));
            assertTrue(output.failure().contains("choose another device"), output.failure());
        }
        long start = System.nanoTime();
        output.drain();
        output.flush();
        output.close();
        long closedMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        System.out.println(host + ": closed after " + closedMillis + " ms");
        assertTrue(closedMillis < 5_000, "close took " + closedMillis + " ms");

        server.restart();
        devices.rescan();
        try (MonitorRecording recording = server.record();
                AudioOutput again = open(host, 100).output()) {
            assertTrue(tone.write(again, 0.5));
            assertTrue(recording.awaitSound(PATIENCE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"javasound", "portaudio"})
    void drainingIntoAKilledServerReturnsAndTheNextWriteTells(String host) throws Exception {
        AudioOutput output = open(host, 100).output();
        var tone = new Tone(TONE_HZ, RATE_HZ, 480);
        assertTrue(tone.write(output, 0.5));
        server.kill();
        long start = System.nanoTime();
        output.drain();
        while (tone.writeBlock(output)) {}
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        System.out.println(host + ": drained and found lost after " + millis + " ms");
        assertTrue(millis < 12_000, "took " + millis + " ms");
        output.close();
    }

    @Test
    void theWatcherTellsThatTheServersDevicesGoAndReturn() throws Exception {
        var told = new LinkedBlockingQueue<DeviceChange>();
        try (var watcher = new DeviceWatcher(devices, Duration.ofHours(1))) {
            watcher.awaitFirstLook();
            watcher.addListener(told::add);
            server.kill();
            watcher.lookNow();
            assertTrue(ids(next(told).removed()).contains("portaudio:alsa:default"));
            server.restart();
            watcher.lookNow();
            assertTrue(ids(next(told).added()).contains("portaudio:alsa:default"));
        }
    }

    private static DeviceChange next(BlockingQueue<DeviceChange> told) throws InterruptedException {
        DeviceChange change = told.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertTrue(change != null, "no change was told");
        return change;
    }

    private static List<String> ids(List<OutputDevice> some) {
        return some.stream().map(OutputDevice::id).toList();
    }
}
