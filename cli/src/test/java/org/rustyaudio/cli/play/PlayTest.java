package org.rustyaudio.cli.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.cli.Command;
import org.rustyaudio.cli.Run;
import org.rustyaudio.cli.StopSignal;
import org.rustyaudio.cli.Wave;
import org.rustyaudio.cli.preset.PresetLibrary;
import org.rustyaudio.cli.terminal.StatusLine;
import org.rustyaudio.devices.Devices;
import org.rustyaudio.devices.file.FileHost;
import org.rustyaudio.presets.FactoryPresets;

class PlayTest {

    private static final int RATE_HZ = 48_000;

    @TempDir
    Path folder;

    /// Plays into files and silence only, whatever the machine has.
    private static Run play(StopSignal stop, Object... words) {
        Command play = new PlayCommand(
                () -> new Devices(List.of(new FileHost())), () -> PresetLibrary.of(FactoryPresets.all()));
        return Run.with(List.of(play), Map.of(), stop, words);
    }

    private static Run play(Object... words) {
        return play(new StopSignal(), words);
    }

    private Path tone(String name, double hertz, int frames) throws Exception {
        double[] sine = Wave.sine(RATE_HZ, hertz, 0.5, frames);
        return Wave.of(RATE_HZ, 16, sine, sine).write(folder.resolve(name));
    }

    @Test
    void everyFileIsHeardToItsEndInItsOrder() throws Exception {
        Path one = tone("one.wav", 440, 24_000);
        Path two = tone("two.wav", 880, 24_000);
        Path tape = folder.resolve("tape.wav");
        Run run = play("play", "--device", "file:" + tape, one, two);
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains("playing one") && run.err().contains("playing two"), run.err());
        Wave heard = Wave.read(tape);
        assertEquals(RATE_HZ, heard.rateHz());
        assertTrue(heard.frames() >= 48_000, heard.frames() + " frames");
        int start = firstSound(heard.channel(0));
        assertEquals(440, crossings(heard.channel(0), start, start + 24_000) * 2, 4);
        assertEquals(880, crossings(heard.channel(0), start + 24_000, start + 47_900) * 2, 8);
    }

    @Test
    void anotherSpeedKeepsThePitch() throws Exception {
        Path one = tone("one.wav", 440, 96_000);
        Path tape = folder.resolve("tape.wav");
        Run run = play("play", "--speed", "2", "--device", "file:" + tape, one);
        assertEquals(0, run.code(), run.err());
        double[] heard = Wave.read(tape).channel(0);
        int start = firstSound(heard);
        int end = heard.length;
        while (Math.abs(heard[end - 1]) < 1e-4) {
            end--;
        }
        assertEquals(48_000, end - start, 960);
        assertEquals(440, crossings(heard, start, start + 36_000) / 0.75, 2.2);
        assertEquals(2, play("play", "--speed", "5", one).code());
    }

    private static int firstSound(double[] samples) {
        int i = 0;
        while (i < samples.length && Math.abs(samples[i]) < 1e-4) {
            i++;
        }
        return i;
    }

    private static int crossings(double[] samples, int from, int to) {
        int crossings = 0;
        for (int i = from + 1; i < to; i++) {
            crossings += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
        }
        return crossings;
    }

    @Test
    void aBadFileIsToldAndTheOthersPlay() throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.wav"), "no sound");
        Run run = play("play", "--device", "file:" + folder.resolve("tape.wav"), bad, tone("good.wav", 440, 36_000));
        assertEquals(1, run.code(), run.err());
        assertTrue(run.err().contains(bad.toString()), run.err());
        assertTrue(run.err().contains("playing good"), run.err());
    }

    @Test
    void nothingPlayableEndsAtOnce() {
        Run run = play("play", "--device", "null:silence", folder.resolve("missing.flac"));
        assertEquals(1, run.code());
        assertTrue(run.err().contains("missing.flac"), run.err());
    }

    @Test
    void aStoppedPlayerEndsAndSaysNothing() throws Exception {
        StopSignal stop = new StopSignal();
        Path long1 = tone("long.wav", 440, 20 * RATE_HZ);
        CompletableFuture<Run> run =
                CompletableFuture.supplyAsync(() -> play(stop, "play", "-q", "--device", "null:silence", long1));
        stop.raise();
        assertEquals(new Run(130, "", ""), run.get(10, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"play", "play --repeat some a.wav", "play --volume 3 a.wav", "play --buffer 1 a.wav"})
    void wrongUsageIsTwo(String line) {
        Run run = play((Object[]) line.split(" ", -1));
        assertEquals(2, run.code(), run.err());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 40, 60, 80, 132})
    void theStatusLineStaysInsideTheTerminal(int columns) {
        String line = StatusLine.text("Playing", "Somebody - A title that is rather long", 65, 185, -6.02, columns);
        assertTrue(line.length() < Math.max(2, columns), line);
    }

    @Test
    void theStatusLineShowsTitleTimeAndLevel() {
        String line = StatusLine.text("Playing", StatusLine.title("Ann", "Song"), 65.4, 185, -12.04, 80);
        assertEquals("Playing  Ann - Song  1:05 / 3:05  [||||||||||||    ] -12.0 dB", line);
        assertEquals("Song", StatusLine.title("", "Song"));
        assertTrue(StatusLine.text("Paused", "x", 0, -1, Double.NEGATIVE_INFINITY, 80)
                .contains(" -inf dB"));
        assertEquals(List.of("Paused  0:00  -inf dB"), List.of(StatusLine.text("Paused", "x", 0, -1, -200, 25)));
    }
}
