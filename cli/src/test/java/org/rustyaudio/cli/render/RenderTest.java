package org.rustyaudio.cli.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.cli.Run;
import org.rustyaudio.cli.StopSignal;
import org.rustyaudio.cli.Tools;
import org.rustyaudio.cli.Wave;
import org.rustyaudio.cli.preset.PresetLibrary;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.presets.Preset;

class RenderTest {

    private static final Preset LIFT = Preset.of(
            "Lift", new EqualizerSettings(true, -3, false, List.of(new Band(true, FilterType.PEAK, 1_000, 3, 1))));

    @TempDir
    Path folder;

    static Run render(Object... words) {
        return Run.with(
                List.of(new RenderCommand(() -> PresetLibrary.of(List.of(LIFT)))), Map.of(), new StopSignal(), words);
    }

    private static double[] noise(int frames, long seed) {
        Random random = new Random(seed);
        double[] samples = new double[frames];
        for (int i = 0; i < frames; i++) {
            samples[i] = random.nextDouble() * 1.9 - 0.95;
        }
        return samples;
    }

    private Path flac(Wave wave) throws Exception {
        Path source = wave.write(folder.resolve("source.wav"));
        Path flac = folder.resolve("in.flac");
        Tools.run("flac", "--silent", "--force", "-o", flac, source);
        return flac;
    }

    @ParameterizedTest
    @CsvSource({"16, 44100, 2", "24, 96000, 2", "16, 48000, 1", "24, 44100, 1"})
    void withoutPresetEverySampleOfAFlacStaysAsItIs(int bits, int rateHz, int channels) throws Exception {
        double[] left = noise(100_003, 1);
        Wave source = channels == 1 ? Wave.of(rateHz, bits, left) : Wave.of(rateHz, bits, left, noise(100_003, 2));
        Path out = folder.resolve("out.wav");
        Run run = render("render", flac(source), "-o", out);
        assertEquals(new Run(0, "", ""), run);
        Wave result = Wave.read(out);
        assertEquals(bits, result.bits());
        assertEquals(channels, result.channels());
        assertEquals(rateHz, result.rateHz());
        assertArrayEquals(source.data(), result.data());
    }

    @Test
    void floatSourcesStayFloat() throws Exception {
        Wave source = Wave.ofFloat(48_000, new double[] {0, 0.1, -1.7, 1e-9, 0.5});
        Path in = source.write(folder.resolve("in.wav"));
        Path out = folder.resolve("out.wav");
        assertEquals(0, render("render", in, "-o", out).code());
        Wave result = Wave.read(out);
        assertEquals(3, result.tag());
        assertArrayEquals(source.data(), result.data());
    }

    @Test
    void flacToFlacKeepsEverySample() throws Exception {
        Wave source = Wave.of(44_100, 24, noise(50_000, 3), noise(50_000, 4));
        Path out = folder.resolve("out.flac");
        assertEquals(0, render("render", flac(source), "-o", out).code());
        Path back = folder.resolve("back.wav");
        Tools.run("flac", "--silent", "--decode", "--force", "-o", back, out);
        assertArrayEquals(source.data(), Wave.read(back).data());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4095, 8192, 8193, 100_003})
    void aPresetKeepsTheNumberOfFrames(int frames) throws Exception {
        Path in = Wave.of(44_100, 16, Wave.sine(44_100, 1_000, 0.2, frames)).write(folder.resolve("in.wav"));
        Path out = folder.resolve("out.wav");
        assertEquals(new Run(0, "", ""), render("render", in, "-o", out, "--preset", "lift"));
        assertEquals(frames, Wave.read(out).frames());
    }

    @Test
    void aPresetIsHeardWithoutDelay() throws Exception {
        double[] click = new double[20_000];
        click[5_000] = 0.5;
        Path in = Wave.of(48_000, 24, click, click).write(folder.resolve("in.wav"));
        Path out = folder.resolve("out.wav");
        assertEquals(0, render("render", in, "-o", out, "--preset", "Lift").code());
        double[] heard = Wave.read(out).channel(0);
        int loudest = 0;
        for (int i = 0; i < heard.length; i++) {
            loudest = Math.abs(heard[i]) > Math.abs(heard[loudest]) ? i : loudest;
        }
        assertEquals(5_000, loudest);
    }

    @ParameterizedTest
    @CsvSource({"44100, 48000, 44100", "48000, 44100, 12345", "44100, 192000, 10001", "96000, 8000, 50000"})
    void aNewRateGivesTheRoundedShareOfFrames(int from, int to, int frames) throws Exception {
        Path in = Wave.of(from, 16, Wave.sine(from, 440, 0.5, frames)).write(folder.resolve("in.wav"));
        Path out = folder.resolve("out.wav");
        assertEquals(new Run(0, "", ""), render("render", in, "-o", out, "--rate", to));
        Wave result = Wave.read(out);
        assertEquals(to, result.rateHz());
        assertEquals(Math.round((double) frames * to / from), result.frames());
    }

    @Test
    void fewerBitsAreDitheredAndExactSamplesAreNot() throws Exception {
        double[] quiet = Wave.sine(48_000, 997, 0.3 / 32768, 48_000);
        Path in = Wave.of(48_000, 24, quiet, quiet).write(folder.resolve("in.wav"));
        Path out = folder.resolve("out.wav");
        assertEquals(0, render("render", in, "-o", out, "--format", "wav16").code());
        double[] samples = Wave.read(out).channel(0);
        double along = 0;
        double whole = 0;
        for (int i = 0; i < samples.length; i++) {
            along += samples[i] * quiet[i];
            whole += quiet[i] * quiet[i];
        }
        // Rounding alone would lose a tone of a third of a step; dither keeps it, at its own level.
        assertEquals(1, along / whole, 0.1);
    }

    @Test
    void aCueSheetIsRenderedTrackByTrackWithNothingLost() throws Exception {
        Wave source = Wave.of(44_100, 16, noise(44_100 * 5, 8), noise(44_100 * 5, 9));
        source.write(folder.resolve("album.wav"));
        Path sheet = Files.writeString(folder.resolve("album.cue"), """
                PERFORMER "Ann"
                TITLE "Whole"
                FILE "album.wav" WAVE
                  TRACK 01 AUDIO
                    TITLE "First/Half?"
                    INDEX 01 00:00:00
                  TRACK 02 AUDIO
                    TITLE "Rest"
                    INDEX 01 00:02:10
                """);
        Path out = folder.resolve("out");
        assertEquals(new Run(0, "", ""), render("render", sheet, "-o", out, "--format", "flac"));
        Path first = out.resolve("01 First_Half_.flac");
        Path rest = out.resolve("02 Rest.flac");
        byte[] joined = new byte[source.data().length];
        int at = 0;
        for (Path part : List.of(first, rest)) {
            Path back = folder.resolve("back.wav");
            Tools.run("flac", "--silent", "--decode", "--force", "-o", back, part);
            byte[] data = Wave.read(back).data();
            System.arraycopy(data, 0, joined, at, data.length);
            at += data.length;
        }
        assertEquals(source.data().length, at);
        assertArrayEquals(source.data(), joined);
        String tags = Tools.run("metaflac", "--list", rest);
        assertTrue(tags.contains("Rest") && tags.contains("Ann") && tags.contains("Whole"), tags);
    }

    @Test
    void aPlaylistIsWhatItNamesAndAMissingEntryIsATrouble() throws Exception {
        Wave.of(44_100, 16, noise(1_000, 10)).write(folder.resolve("a.wav"));
        Path list = Files.writeString(folder.resolve("list.m3u8"), "#EXTM3U\na.wav\ngone.flac\n");
        Path out = folder.resolve("out");
        Run run = render("render", list, "-o", out);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("gone.flac was not found"), run.err());
        assertTrue(Files.isRegularFile(out.resolve("a.wav")));
    }

    @Test
    void tagsAndCoverComeAlong() throws Exception {
        Path cover = folder.resolve("cover.png");
        Tools.ffmpeg("-f", "lavfi", "-i", "color=red:s=16x16", "-frames:v", "1", cover);
        Path source = Wave.of(44_100, 16, noise(5_000, 5)).write(folder.resolve("source.wav"));
        Path in = folder.resolve("in.flac");
        Tools.run(
                "flac",
                "--silent",
                "-T",
                "TITLE=Nachtfahrt äöü",
                "-T",
                "ARTIST=Ann",
                "-T",
                "REPLAYGAIN_TRACK_GAIN=-3 dB",
                "--picture=" + cover,
                "-o",
                in,
                source);
        Path out = folder.resolve("out.flac");
        assertEquals(0, render("render", in, "-o", out).code());
        String tags = Tools.run("metaflac", "--list", out);
        assertTrue(tags.contains("Nachtfahrt äöü"), tags);
        assertTrue(tags.contains("Ann"), tags);
        assertTrue(tags.contains("image/png"), tags);
        assertTrue(tags.toLowerCase(java.util.Locale.ROOT).contains("replaygain_track_gain=-3"), tags);
        assertEquals(0, render("render", in, "-o", out, "--force", "-p", "Lift").code());
        String changed = Tools.run("metaflac", "--list", out);
        assertTrue(changed.contains("Ann"), changed);
        assertEquals(-1, changed.toLowerCase(java.util.Locale.ROOT).indexOf("replaygain"), changed);
    }

    @Test
    void aFolderIsRenderedIntoAFolderOfTheSameShape() throws Exception {
        Files.createDirectories(folder.resolve("album/disc 2"));
        Wave wave = Wave.of(44_100, 16, noise(1_000, 6));
        wave.write(folder.resolve("album/1 one.wav"));
        wave.write(folder.resolve("album/disc 2/1 two.wav"));
        Path out = folder.resolve("out");
        assertEquals(new Run(0, "", ""), render("render", folder.resolve("album"), "-o", out, "--format", "flac"));
        assertTrue(Files.isRegularFile(out.resolve("1 one.flac")));
        assertTrue(Files.isRegularFile(out.resolve("disc 2/1 two.flac")));
    }

    @Test
    void twoInputsNeverShareAnOutput() throws Exception {
        Files.createDirectories(folder.resolve("a"));
        Files.createDirectories(folder.resolve("b"));
        Wave wave = Wave.of(44_100, 16, noise(1_000, 7));
        Path one = wave.write(folder.resolve("a/x.wav"));
        Path two = wave.write(folder.resolve("b/x.wav"));
        Run run = render("render", one, two, "-o", folder.resolve("out") + "/");
        assertEquals(1, run.code());
        assertTrue(run.err().contains(two + ": would be written to"), run.err());
        assertTrue(Files.isRegularFile(folder.resolve("out/x.wav")));
    }

    @Test
    void theLimiterGuardsAPresetUnlessToldNotTo() throws Exception {
        Path in = Wave.of(48_000, 24, Wave.sine(48_000, 1_000, 0.999, 48_000)).write(folder.resolve("in.wav"));
        Path out = folder.resolve("out.wav");
        // A lift of 3 dB after 3 dB of preamp reaches full scale at 1 kHz; the ceiling is 1 dB below it.
        assertEquals(0, render("render", in, "-o", out, "-p", "Lift").code());
        assertTrue(peak(out) <= Math.pow(10, -1 / 20.0) + 1e-3, "peak " + peak(out));
        assertEquals(
                0,
                render("render", in, "-o", out, "-p", "Lift", "--no-limiter", "-f")
                        .code());
        assertTrue(peak(out) > 0.99, "peak " + peak(out));
        assertNotEquals(
                0,
                render("render", in, "-o", out, "-p", "Lift", "--no-limiter", "--ceiling", "-2")
                        .code());
    }

    @Test
    void aRackByNameOrFileIsHeard() throws Exception {
        double[] click = new double[20_000];
        click[2_000] = 0.5;
        Path in = Wave.of(48_000, 24, click).write(folder.resolve("in.wav"));
        Path out = folder.resolve("out.wav");
        assertEquals(new Run(0, "", ""), render("render", in, "-o", out, "--effect", "concert HALL"));
        Wave hall = Wave.read(out);
        assertEquals(2, hall.channels());
        assertEquals(20_000, hall.frames());
        assertNotEquals(hall.channel(0)[15_000], hall.channel(1)[15_000]);
        Path rack = folder.resolve("rack.json");
        Files.writeString(
                rack,
                "{\"slots\": [{\"effect\": \"delay\", \"timeMillis\": 100, \"feedbackPercent\": 0, \"lowCutHz\": 20,"
                        + " \"highCutHz\": 20000, \"mixPercent\": 50}]}");
        assertEquals(0, render("render", in, "-o", out, "-f", "--effect", rack).code());
        double[] echo = Wave.read(out).channel(0);
        assertEquals(0.5, echo[2_000], 1e-6);
        assertEquals(0.5, echo[6_800], 1e-6);
        assertEquals(0, echo[6_799], 1e-6);
    }

    @Test
    void aRackThatIsNoneIsNamed() throws Exception {
        Path in = Wave.of(48_000, 16, new double[500]).write(folder.resolve("in.wav"));
        Path out = folder.resolve("out.wav");
        Run unknown = render("render", in, "-o", out, "--effect", "Concert hal");
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("no effects \"Concert hal\""), unknown.err());
        assertTrue(unknown.err().contains("Concert hall"), unknown.err());
        Path rack = folder.resolve("rack.json");
        Files.writeString(rack, "{\"slots\": [{\"effect\": \"width\", \"widthPercent\": 900}]}");
        Run broken = render("render", in, "-o", out, "--effect", rack);
        assertEquals(1, broken.code());
        assertTrue(broken.err().contains("widthPercent 900.0 % is outside"), broken.err());
        assertEquals(
                1,
                render("render", in, "-o", out, "--effect", folder.resolve("gone.json"))
                        .code());
        assertEquals(2, render("render", in, "-o", out, "--speed", "5").code());
    }

    @Test
    void anotherSpeedChangesTheLengthAndKeepsThePitch() throws Exception {
        Path in = Wave.of(48_000, 24, Wave.sine(48_000, 1_000, 0.5, 96_000)).write(folder.resolve("in.wav"));
        Path out = folder.resolve("out.wav");
        assertEquals(new Run(0, "", ""), render("render", in, "-o", out, "--speed", "1.25"));
        double[] fast = Wave.read(out).channel(0);
        assertEquals(76_800, fast.length, 960);
        int rises = 0;
        for (int i = 1; i < 48_001; i++) {
            rises += fast[i - 1] < 0 && fast[i] >= 0 ? 1 : 0;
        }
        assertEquals(1_000, rises, 1);
    }

    private static double peak(Path file) throws Exception {
        double peak = 0;
        for (double sample : Wave.read(file).channel(0)) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }
}
