package org.rustyaudio.cli.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.cli.Run;
import org.rustyaudio.cli.Tools;
import org.rustyaudio.cli.Wave;

class AnalyzeTest {

    private static final int RATE_HZ = 48_000;

    @TempDir
    Path folder;

    private static List<JsonObject> analyze(Object... words) {
        List<Object> line = new ArrayList<>(List.of("analyze", "--json"));
        line.addAll(List.of(words));
        Run run = Run.of(line.toArray());
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        return run.out().lines().map(Json::parse).map(v -> v.asObject()).toList();
    }

    /// Stereo sines at 1 kHz one after the other: `level dBFS x seconds, ...`.
    private Path steps(String steps) throws Exception {
        double[] samples = new double[0];
        for (String step : steps.split(" ", -1)) {
            String[] parts = step.split("x", -1);
            double peak = Math.pow(10, Double.parseDouble(parts[0]) / 20);
            int frames = (int) Math.round(Double.parseDouble(parts[1]) * RATE_HZ);
            int start = samples.length;
            samples = java.util.Arrays.copyOf(samples, start + frames);
            for (int i = start; i < samples.length; i++) {
                samples[i] = peak * Math.sin(2 * Math.PI * 1_000 * i / RATE_HZ);
            }
        }
        return Wave.of(RATE_HZ, 24, samples, samples).write(folder.resolve("steps.wav"));
    }

    @ParameterizedTest(name = "EBU Tech 3341: {0}")
    @CsvSource({
        "-23x20, -23",
        "-33x20, -33",
        "-36x10 -23x60 -36x10, -23",
        "-72x10 -36x10 -23x60 -36x10 -72x10, -23",
        "-26x20 -20x20.1 -26x20, -23"
    })
    void integratedLoudnessFollowsTheStandard(String steps, double lufs) throws Exception {
        double measured =
                analyze(steps(steps)).getFirst().get("integrated_lufs").asDouble();
        assertEquals(lufs, measured, 0.1);
    }

    @ParameterizedTest(name = "EBU Tech 3342: {0}")
    @CsvSource({"-20x20 -30x20, 10", "-20x20 -15x20, 5", "-40x20 -20x20, 20", "-50x20 -35x20 -20x20 -35x20 -50x20, 15"})
    void loudnessRangeFollowsTheStandard(String steps, double lu) throws Exception {
        double measured =
                analyze(steps(steps)).getFirst().get("loudness_range_lu").asDouble();
        assertEquals(lu, measured, 1); // the standard's own tolerance
        assertEquals(lu, measured, 0.1);
    }

    @ParameterizedTest(name = "EBU Tech 3341 true peak: a quarter of the rate at {0} degrees")
    @ValueSource(ints = {0, 45, 60, 67})
    void truePeakIsFoundBetweenTheSamples(int degrees) throws Exception {
        double[] sine = new double[RATE_HZ];
        for (int i = 0; i < sine.length; i++) {
            // faded in and out, so that only the steady sine decides
            double fade = Math.min(1, Math.min(i, sine.length - i) / 4_800.0);
            sine[i] = 0.5 * fade * Math.sin(Math.PI / 2 * i + Math.toRadians(degrees));
        }
        Path file = Wave.of(RATE_HZ, 24, sine, sine).write(folder.resolve("peak.wav"));
        double peak = analyze(file).getFirst().get("true_peak_dbtp").asDouble();
        assertTrue(peak <= -6.02 + 0.2 && peak >= -6.02 - 0.4, "true peak " + peak);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"music.wav", "music.flac", "music.mp3", "music.ogg", "music.opus", "music.m4a", "mono.flac"})
    void figuresAgreeWithFfmpeg(String name) throws Exception {
        Path source = music(name.startsWith("mono") ? 1 : 2).write(folder.resolve("source.wav"));
        Path file = folder.resolve(name);
        if (!name.endsWith(".wav")) {
            Tools.ffmpeg("-i", source, file);
        } else {
            Files.copy(source, file);
        }
        JsonObject ours = analyze(file).getFirst();
        String theirs = Tools.run(
                "ffmpeg",
                "-nostats",
                "-hide_banner",
                "-i",
                file,
                "-af",
                "ebur128=peak=true+sample:framelog=verbose",
                "-f",
                "null",
                "-");
        System.out.println(
                ours + "\n" + theirs.substring(theirs.indexOf("Summary")).replaceAll("\\s+", " "));
        assertEquals(figure(theirs, "I:"), ours.get("integrated_lufs").asDouble(), 0.1);
        // ffmpeg sorts short-term loudness into steps of 0.1 LU and prints a tenth
        assertEquals(figure(theirs, "LRA:"), ours.get("loudness_range_lu").asDouble(), 0.2);
        String peaks = theirs.substring(theirs.indexOf("Sample peak:"));
        assertEquals(figure(peaks, "Peak:"), ours.get("sample_peak_dbfs").asDouble(), 0.2);
        assertEquals(
                figure(peaks.substring(peaks.indexOf("True peak:")), "Peak:"),
                ours.get("true_peak_dbtp").asDouble(),
                0.2);
    }

    private static double figure(String text, String label) {
        Matcher matcher =
                Pattern.compile(Pattern.quote(label) + "\\s+(-?[0-9.]+)").matcher(text);
        assertTrue(matcher.find(), text);
        return Double.parseDouble(matcher.group(1));
    }

    /// Twelve seconds of tones and noise that swell and fade.
    private static Wave music(int channels) {
        Random random = new Random(11);
        int rate = 44_100;
        double[][] sound = new double[channels][12 * rate];
        double brown = 0;
        for (int i = 0; i < sound[0].length; i++) {
            double time = (double) i / rate;
            double swell = 0.1 + 0.25 * (1 + Math.sin(2 * Math.PI * time / 5));
            brown = 0.98 * brown + 0.1 * random.nextGaussian();
            for (int c = 0; c < channels; c++) {
                double tone = Math.sin(2 * Math.PI * (220 + 110 * c) * time) * Math.exp(-3 * (time % 0.5));
                sound[c][i] = Math.clamp(swell * (0.7 * tone + 0.5 * brown), -0.98, 0.98);
            }
        }
        return Wave.of(rate, 16, sound);
    }

    @Test
    void everyFieldIsThereInTheAgreedOrder() throws Exception {
        Path wav = Wave.of(44_100, 16, Wave.sine(44_100, 1_000, 0.5, 88_200)).write(folder.resolve("a \"b\".wav"));
        Path flac = folder.resolve("tagged.flac");
        Tools.run("flac", "--silent", "-T", "TITLE=Öl", "-T", "ARTIST=Ann", "-T", "ALBUM=X", "-o", flac, wav);
        JsonObject object = analyze(flac).getFirst();
        assertEquals(
                List.of(
                        "path",
                        "format",
                        "sample_rate_hz",
                        "channels",
                        "frames",
                        "duration_s",
                        "integrated_lufs",
                        "loudness_range_lu",
                        "true_peak_dbtp",
                        "sample_peak_dbfs",
                        "tags"),
                object.names());
        assertEquals(flac.toString(), object.get("path").asString());
        assertEquals("FLAC", object.get("format").asString());
        assertEquals(44_100, object.get("sample_rate_hz").asInt());
        assertEquals(1, object.get("channels").asInt());
        assertEquals(88_200, object.get("frames").asInt());
        assertEquals(2.0, object.get("duration_s").asDouble());
        assertEquals(-6.02, object.get("sample_peak_dbfs").asDouble(), 0.01);
        JsonObject tags = object.get("tags").asObject();
        assertEquals("Öl", tags.get("title").asString());
        assertEquals("Ann", tags.get("artist").asString());
        assertEquals("X", tags.get("album").asString());
    }

    @Test
    void silenceHasNoLevel() throws Exception {
        Path file = Wave.of(44_100, 16, new double[44_100]).write(folder.resolve("silence.wav"));
        JsonObject object = analyze(file).getFirst();
        assertTrue(object.get("integrated_lufs").isNull());
        assertTrue(object.get("true_peak_dbtp").isNull());
        assertTrue(object.get("sample_peak_dbfs").isNull());
        String table = Run.of("analyze", file).out();
        assertTrue(table.contains("-inf"), table);
    }

    @Test
    void resultsComeInTheOrderOfTheFilesWhateverTheirLength() throws Exception {
        List<Object> files = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int frames = i % 2 == 0 ? 400_000 : 10;
            files.add(Wave.of(44_100, 16, Wave.sine(44_100, 500, 0.1, frames)).write(folder.resolve(i + ".wav")));
        }
        List<String> told = analyze(files.toArray()).stream()
                .map(o -> o.get("path").asString())
                .toList();
        assertEquals(files.stream().map(Object::toString).toList(), told);
    }

    @Test
    void theTableIsAligned() throws Exception {
        for (String name : List.of("a.wav", "longer name.wav")) {
            Wave.of(44_100, 16, Wave.sine(44_100, 500, 0.1, 44_100)).write(folder.resolve(name));
        }
        List<String> lines = Run.of("analyze", folder).out().lines().toList();
        int column = lines.getFirst().indexOf("File");
        assertEquals(3, lines.size());
        assertTrue(lines.get(1).startsWith(folder.toString(), column), lines.get(1));
        assertTrue(lines.get(2).startsWith(folder.toString(), column), lines.get(2));
    }

    /// Twelve seconds of A minor, D minor, E, A minor as plain tones, struck twice a second: 120 BPM.
    private static Wave song() {
        int rate = 44_100;
        int[][] chords = {{57, 60, 64}, {57, 62, 65}, {56, 59, 64}, {57, 60, 64}};
        double[] sound = new double[12 * rate];
        for (int i = 0; i < sound.length; i++) {
            double sinceBeat = i % (rate / 2) / (double) rate;
            for (int note : chords[i / rate % 4]) {
                double hz = 440 * Math.pow(2, (note - 69) / 12.0);
                sound[i] += 0.2 * Math.exp(-4 * sinceBeat) * Math.sin(2 * Math.PI * hz * i / rate);
            }
        }
        return Wave.of(rate, 16, sound);
    }

    @Test
    void musicIsHeardOnlyWhenAskedFor() throws Exception {
        Path file = song().write(folder.resolve("song.wav"));
        JsonObject plain = analyze(file).getFirst();
        assertTrue(plain.get("tempo_bpm") == null, plain.toString());
        JsonObject music = analyze("--music", file).getFirst();
        assertEquals(
                List.of(
                        "tempo_bpm",
                        "tempo_confidence",
                        "key",
                        "key_confidence",
                        "spectral_tilt_db_per_octave",
                        "third_octaves_db"),
                music.names().subList(11, music.names().size()));
        assertEquals(plain.names(), music.names().subList(0, 11));
        assertEquals(120, music.get("tempo_bpm").asDouble(), 0.6);
        assertEquals("A minor", music.get("key").asString());
        assertTrue(music.get("tempo_confidence").asDouble() > 0.5);
        assertEquals(31, music.get("third_octaves_db").asArray().size());
        String table = Run.of("analyze", "--music", file).out();
        assertTrue(table.contains("BPM") && table.contains("120.0  A minor"), table);
    }

    @Test
    void silenceHasNoTempoAndNoKey() throws Exception {
        Path file = Wave.of(44_100, 16, new double[441_000]).write(folder.resolve("silence.wav"));
        JsonObject object = analyze("--music", file).getFirst();
        assertTrue(object.get("tempo_bpm").isNull());
        assertTrue(object.get("key").isNull());
        assertTrue(object.get("spectral_tilt_db_per_octave").isNull());
        assertTrue(object.get("third_octaves_db").asArray().get(17).isNull());
        List<String> table = Run.of("analyze", "--music", file).out().lines().toList();
        int column = table.getFirst().indexOf("File");
        assertTrue(table.get(1).startsWith(folder.toString(), column), String.join("\n", table));
    }
}
