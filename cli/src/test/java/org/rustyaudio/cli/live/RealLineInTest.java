package org.rustyaudio.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rustyaudio.cli.engine.AudioEngine;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.devices.Devices;
import org.rustyaudio.devices.OutputDevice;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.devices.input.InputDevice;
import org.rustyaudio.devices.input.InputRequest;
import org.rustyaudio.devices.input.Inputs;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.spectrum.AnalyserTap;
import org.rustyaudio.testkit.sound.Heard;
import org.rustyaudio.testkit.sound.PulseServer;

/// A line in on a real sound server with two sinks: what one plays is the input, the engine plays on the other.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RealLineInTest {

    private static final int RATE_HZ = PulseServer.SAMPLE_RATE_HZ;

    private static String run(PulseServer server, List<String> words) {
        try {
            Process process = server.command(words.toArray(String[]::new)).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
            return printed;
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(String what, BooleanSupplier done) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (!done.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, () -> "still waiting until " + what);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    @Test
    void aToneOnAnotherSinkIsHeardThroughTheChainAndTheMonitorOfTheOutputIsRefused() throws Exception {
        PulseServer.assumeInstalled();
        try (PulseServer server = PulseServer.start()) {
            server.useInThisProcess();
            var guard = new FeedbackGuard(words -> run(server, words));
            var input = new InputDevice("javasound:default", "default [default]", "Java Sound", true);
            var output = new OutputDevice("javasound:default", "default [default]", "Java Sound", true);
            run(server, List.of("pactl", "set-default-source", "test.monitor"));
            assertTrue(guard.refusal(input, output).contains("would howl"));
            run(server, List.of("pactl", "load-module", "module-null-sink", "sink_name=line", "rate=48000"));
            run(server, List.of("pactl", "set-default-source", "line.monitor"));
            run(server, List.of("pactl", "set-default-sink", "test"));
            assertEquals("", guard.refusal(input, output));
            run(server, List.of("pactl", "load-module", "module-sine", "sink=line", "frequency=997"));
            try (Devices devices = Devices.ofSystem();
                    AudioEngine engine = new AudioEngine(
                            devices, AudioFiles::open, OutputRequest.ofDefault(RATE_HZ), ChainSettings.TRANSPARENT);
                    InputEar ear = InputEar.open(Inputs.ofSystem().open(new InputRequest("", RATE_HZ, 250)))) {
                engine.choose(ear.feed());
                AnalyserTap tap = engine.tap();
                float[] left = new float[RATE_HZ];
                float[] right = new float[RATE_HZ];
                await("a second of the tone is played", () -> {
                    if (tap.writtenFrames() < 3L * RATE_HZ) {
                        return false;
                    }
                    tap.read(tap.writtenFrames(), left, right, RATE_HZ);
                    return Heard.breaksInSine(left, 0, RATE_HZ, 997, RATE_HZ, 2e-3) == 0
                            && Math.abs(Heard.frequencyHz(left, 0, RATE_HZ, RATE_HZ) - 997) < 5;
                });
                // A busy machine lets the input queue up for a moment; what has queued up is taken back.
                await("the delay is that of the ring and the device", () -> {
                    double latency = ear.feed().latencySeconds();
                    return latency > 0.03 && latency < 0.7;
                });
                server.kill();
                await("the loss is told", () -> ear.failure().contains("choose another input"));
            }
        }
    }
}
