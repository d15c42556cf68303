package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioWriter;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.testkit.screen.VirtualScreen;
import org.rustyaudio.testkit.sound.Heard;
import org.rustyaudio.testkit.sound.MonitorRecording;
import org.rustyaudio.testkit.sound.PulseServer;

/// The whole program as a person starts it: a real window on a real X server, a real file, a real sound server.
class FirstSoundTest {

    private static final int RATE_HZ = PulseServer.SAMPLE_RATE_HZ;
    private static final int FRAMES = 4 * RATE_HZ;
    private static final long SEED = 20_261_122;
    private static final double ALIKE = 0.9999;
    /// Asked for on the command line, and louder than a stereo starts by itself.
    private static final double VOLUME_DB = -6;

    @TempDir
    Path home;

    @Test
    void theWindowPlaysAFileAsItIsAndAsLoudAsTheCommandLineAsks() throws Exception {
        PulseServer.assumeInstalled();
        VirtualScreen.assumeInstalled();
        System.out.println("seed " + SEED);
        float[] sound = noise();
        Path file = home.resolve("noise.flac");
        write(sound, file);
        Path photograph = Path.of("target", "first-sound.png");
        double alike = 0;
        // A machine that starves the sound server breaks a recording now and then; a fault of ours breaks every one.
        for (int attempt = 0; attempt < 5 && alike < ALIKE; attempt++) {
            alike = playAndCompare(file, sound, photograph);
            System.out.println("correlation of monitor and file " + alike);
        }
        assertTrue(alike >= ALIKE, "correlation " + alike);
    }

    private double playAndCompare(Path file, float[] sound, Path photograph) throws Exception {
        try (PulseServer server = PulseServer.start();
                VirtualScreen screen = VirtualScreen.start(1280, 800);
                MonitorRecording recording = server.record()) {
            Process program = start(server, screen, file);
            try {
                assertTrue(recording.awaitSound(Duration.ofSeconds(90)), "nothing was heard");
                assertTrue(recording.awaitSilenceAfterSound(RATE_HZ / 2, Duration.ofSeconds(60)));
                awaitWindow(screen, photograph);
                float[] heard = recording.left();
                int first = Heard.firstSound(heard);
                int frames = Heard.lastSound(heard) - first + 1;
                System.out.println("heard " + frames + " frames of " + FRAMES);
                if (frames != FRAMES) {
                    return 0;
                }
                double alike = Heard.correlation(heard, first, sound, 0, FRAMES);
                if (alike >= ALIKE) {
                    assertEquals(VOLUME_DB, 10 * Math.log10(power(heard, first) / power(sound, 0)), 0.05);
                }
                return alike;
            } finally {
                program.destroy();
                if (!program.waitFor(20, TimeUnit.SECONDS)) {
                    program.destroyForcibly().waitFor();
                    fail("the program did not end when asked to");
                }
            }
        }
    }

    /// Photographs until the window is painted: an empty screen has one colour, the face has hundreds.
    private static void awaitWindow(VirtualScreen screen, Path photograph) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        do {
            screen.photograph(photograph);
        } while (colours(photograph) < 100 && System.nanoTime() < end);
        assertTrue(colours(photograph) >= 100, "the window shows too little; see " + photograph.toAbsolutePath());
    }

    private Process start(PulseServer server, VirtualScreen screen, Path file) throws IOException {
        var command = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Dprism.order=sw",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.rustyaudio.desktop.Main",
                "play",
                "--volume",
                String.valueOf(VOLUME_DB),
                file.toString()));
        command.environment().putAll(server.environment());
        command.environment().put("DISPLAY", screen.display());
        for (String folder : List.of("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")) {
            command.environment().put(folder, home.resolve(folder).toString());
        }
        File log = Path.of("target", "first-sound.log").toFile();
        return command.redirectErrorStream(true).redirectOutput(log).start();
    }

    /// Starts and ends with a frame that is not silent, so that both can be found in the recording.
    private static float[] noise() {
        var random = new SplittableRandom(SEED);
        float[] sound = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            sound[i] = (random.nextInt(1 << 15) - (1 << 14) | 1) / 32_768f;
        }
        return sound;
    }

    private static double power(float[] sound, int from) {
        double sum = 0;
        for (int i = from; i < from + FRAMES; i++) {
            sum += sound[i] * sound[i];
        }
        return sum;
    }

    private static void write(float[] sound, Path file) throws Exception {
        try (AudioWriter writer = AudioFiles.create(file, OutputFormat.FLAC16, RATE_HZ, 2, Tags.NONE, false)) {
            writer.write(sound, sound, 0, sound.length);
            writer.finish();
        }
    }

    private static int colours(Path photograph) throws IOException {
        BufferedImage picture = ImageIO.read(photograph.toFile());
        var colours = new HashSet<Integer>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours.size();
    }
}
