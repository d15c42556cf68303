package org.rustyaudio.cli.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.cli.Run;
import org.rustyaudio.cli.Wave;
import org.rustyaudio.dsp.generate.GeneratorKind;

class GenerateTest {

    @TempDir
    Path folder;

    private Wave generate(String words) throws Exception {
        Path out = folder.resolve("out.wav");
        Stream<Object> line = Stream.concat(
                Stream.of(("generate " + words).split(" ", -1)).map(w -> w), Stream.of("-f", "-o", out.toString()));
        assertEquals(new Run(0, "", ""), Run.of(line.toArray()));
        return Wave.read(out);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindSoundsForAsLongAsAsked(GeneratorKind kind) throws Exception {
        Wave wave = generate(kind.label() + " --duration 0.5");
        assertEquals(24_000, wave.frames());
        assertEquals(48_000, wave.rateHz());
        assertEquals(2, wave.channels());
        assertEquals(24, wave.bits());
        double energy = 0;
        for (double sample : wave.channel(0)) {
            energy += sample * sample;
        }
        assertTrue(energy > 0, "it is silent");
        assertArrayEquals(wave.channel(0), wave.channel(1), 3.0 / (1 << 23)); // each has dither of its own
    }

    @Test
    void aSineHasItsFrequencyAndLevel() throws Exception {
        Wave wave = generate("sine --frequency 440 --level -6 --duration 2 --rate 44100 --channels 1 --format wav32f");
        double[] samples = wave.channel(0);
        assertEquals(88_200, samples.length);
        double re = 0;
        double im = 0;
        for (int i = 0; i < samples.length; i++) {
            re += samples[i] * Math.cos(2 * Math.PI * 440 * i / 44_100);
            im += samples[i] * Math.sin(2 * Math.PI * 440 * i / 44_100);
        }
        double levelDb = 20 * Math.log10(2 * Math.hypot(re, im) / samples.length);
        assertEquals(-6, levelDb, 0.01);
    }

    @Test
    void aSweepBeginsAndEndsWhereItIsTold() throws Exception {
        Wave wave = generate("sweep-lin --frequency 100 --to 2k --duration 10 --level -3 --channels 1");
        assertEquals(100, hertz(wave, 0, 9_600), 20);
        assertEquals(2_000, hertz(wave, wave.frames() - 9_600, wave.frames()), 30);
    }

    /// Rising zero crossings a second.
    private static double hertz(Wave wave, int from, int to) {
        double[] samples = wave.channel(0);
        int crossings = 0;
        for (int i = from + 1; i < to; i++) {
            crossings += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
        }
        return (double) crossings * wave.rateHz() / (to - from);
    }

    @Test
    void theSameSeedGivesTheSameNoise() throws Exception {
        Wave one = generate("pink --seed 7 --duration 0.1");
        assertArrayEquals(one.data(), generate("pink --seed 7 --duration 0.1").data());
        assertTrue(!java.util.Arrays.equals(
                one.data(), generate("pink --seed 8 --duration 0.1").data()));
    }

    @Test
    void tonesMayHaveLevelsOfTheirOwn() throws Exception {
        Wave wave = generate("multitone --tones 100:-20,1k:-40 --duration 1 --channels 1");
        assertEquals(1, wave.channels());
        assertTrue(wave.frames() == 48_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sien",
                "sine cosine",
                "sine --frequency 0",
                "sine --frequency 30k",
                "sine --level 3",
                "sine --duration 0",
                "sine --channels 3",
                "sine --to 100",
                "pink --frequency 100",
                "multitone --tones 1,2,3,4,5,6,7,8,9",
                "multitone --tones 100:x",
                "multitone --tones 100:-3,200:-3",
                "am --depth 2"
            })
    void wrongUsageIsTwoAndWritesNothing(String words) throws Exception {
        Path out = folder.resolve("out.wav");
        Stream<Object> line = Stream.concat(
                Stream.of(("generate " + words).strip().split(" ", -1)).map(w -> w), Stream.of("-o", out));
        Run run = Run.of(line.toArray());
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().startsWith("rusty-audio: generate: "), run.err());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }
}
