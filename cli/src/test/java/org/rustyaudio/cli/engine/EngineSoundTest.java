package org.rustyaudio.cli.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.devices.Devices;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.testkit.sound.Heard;
import org.rustyaudio.testkit.sound.MonitorRecording;
import org.rustyaudio.testkit.sound.PulseServer;

/// Real files through the engine into a real sound server, and what its monitor recorded.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EngineSoundTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Album album = new Album(2);
    private PulseServer server;
    private Devices devices;

    @TempDir
    Path folder;

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

    @ParameterizedTest
    @ValueSource(strings = {"javasound", "portaudio"})
    void theMonitorOfTheSinkRecordsTheAlbumWhole(String host) throws Exception {
        // A machine that starves the sound server breaks a recording now and then; a fault of ours breaks every one.
        double alike = 0;
        for (int attempt = 0; attempt < 3 && alike < 0.9999; attempt++) {
            alike = playAndCompare(host);
            System.out.println(host + ": correlation of monitor and files " + alike);
        }
        assertTrue(alike >= 0.9999, "correlation " + alike);
    }

    private double playAndCompare(String host) throws Exception {
        String deviceId = devices.list().stream()
                .filter(device ->
                        device.id().startsWith(host + ":") && device.name().startsWith("default"))
                .findFirst()
                .orElseThrow()
                .id();
        List<Track> tracks = album.tracks(folder, "wav");
        try (MonitorRecording recording = server.record();
                var engine = engine(new OutputRequest(deviceId, Album.RATE_HZ, 200, false))) {
            engine.post(player -> {
                player.queue().replace(tracks);
                player.play();
            });
            assertTrue(recording.awaitSilenceAfterSound(Album.RATE_HZ / 4, PATIENCE));
            float[] left = recording.left();
            float[] right = recording.right();
            int first = Heard.firstSound(left);
            int frames = Heard.lastSound(left) - first + 1;
            if (frames != album.frames()) {
                System.out.println(
                        host + ": heard " + frames + " frames of " + album.frames() + ", " + engine.figures());
                return 0;
            }
            return Math.min(
                    Heard.correlation(left, first, album.left, 0, frames),
                    Heard.correlation(right, first, album.right, 0, frames));
        }
    }

    private AudioEngine engine(OutputRequest request) {
        return new AudioEngine(devices, AudioFiles::open, request, ChainSettings.TRANSPARENT);
    }

    @Test
    void aServerThatDiesPausesPlayingAndItsReturnGoesOn() throws Exception {
        Track track = album.tracks(folder, "wav").getFirst();
        try (var engine = engine(OutputRequest.ofDefault(Album.RATE_HZ))) {
            var played = new CountDownLatch(1);
            var lost = new CountDownLatch(1);
            engine.addListener(new EngineListener() {
                @Override
                public void playerChanged(PlayerState state) {
                    if (state.positionFrames() > Album.RATE_HZ / 2) {
                        played.countDown();
                    }
                    if (state.deviceLost()) {
                        lost.countDown();
                    }
                }
            });
            engine.post(player -> {
                player.queue().add(List.of(track));
                player.play();
            });
            assertTrue(played.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            server.kill();
            assertTrue(lost.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            long held = engine.state().positionFrames();
            server.restart();
            try (MonitorRecording recording = server.record()) {
                assertTrue(recording.awaitSilenceAfterSound(Album.RATE_HZ / 4, PATIENCE));
                float[] heard = recording.left();
                int last = Heard.lastSound(heard);
                int frames = last - Heard.firstSound(heard) + 1;
                // The rest of the track and not all of it; a busy machine may have stretched it a little.
                assertTrue(frames < Album.LENGTHS[0] - held + Album.RATE_HZ / 4, "heard " + frames + " after " + held);
                int end = 4_000;
                double alike = Heard.correlation(heard, last + 1 - end, album.left, Album.LENGTHS[0] - end, end);
                assertTrue(alike > 0.999, "correlation of the last frames " + alike);
                assertEquals(1, engine.figures().losses());
            }
        }
    }
}
