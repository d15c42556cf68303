package org.rustyaudio.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From file to file through the whole module, held against the reference programs.
class BitExactTest {

    @TempDir
    Path folder;

    private void convert(String from, String to, OutputFormat format) throws CodecException {
        try (AudioReader reader = AudioFiles.open(folder.resolve(from))) {
            int channels = Math.min(2, reader.info().channels());
            try (AudioWriter writer = AudioFiles.create(
                    folder.resolve(to), format, reader.info().sampleRateHz(), channels, reader.tags(), false)) {
                float[] left = new float[5_000];
                float[] right = new float[5_000];
                int read;
                while ((read = reader.read(left, right, 3, 4_999)) > 0) {
                    writer.write(left, right, 3, 3 + read);
                }
                writer.finish();
                assertEquals(0, writer.clippedSamples());
            }
        }
    }

    private byte[] pcm(String file, int bits) throws Exception {
        TestTools.run(
                folder,
                "ffmpeg",
                "-v",
                "error",
                "-y",
                "-i",
                file,
                "-f",
                "s" + bits + "le",
                "-c:a",
                "pcm_s" + bits + "le",
                "pcm.raw");
        return Files.readAllBytes(folder.resolve("pcm.raw"));
    }

    private void makeSource(int bits, int rate, int channels) throws Exception {
        TestTools.run(
                folder,
                "sox",
                "-R",
                "-n",
                "-r",
                "" + rate,
                "-b",
                "" + bits,
                "-c",
                "" + channels,
                "source.wav",
                "synth",
                "1.3",
                "pinknoise",
                "sine",
                "997",
                "gain",
                "-n",
                "-0.1");
    }

    @ParameterizedTest
    @CsvSource({"16,44100,2", "16,48000,1", "24,96000,2", "24,192000,1"})
    void flacOfTheFlacToolBecomesTheSameWavAsByTheFlacTool(int bits, int rate, int channels) throws Exception {
        makeSource(bits, rate, channels);
        TestTools.run(folder, "flac", "-s", "-8", "source.wav", "-o", "source.flac");
        TestTools.run(folder, "flac", "-s", "-d", "source.flac", "-o", "reference.wav");
        convert("source.flac", "ours.wav", bits == 16 ? OutputFormat.WAV16 : OutputFormat.WAV24);
        assertArrayEquals(pcm("reference.wav", bits), pcm("ours.wav", bits));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24})
    void flacToFlacKeepsTheChecksumOfTheSound(int bits) throws Exception {
        makeSource(bits, 44_100, 2);
        TestTools.run(folder, "flac", "-s", "source.wav", "-o", "source.flac");
        convert("source.flac", "ours.flac", bits == 16 ? OutputFormat.FLAC16 : OutputFormat.FLAC24);
        assertEquals(
                TestTools.output(folder, "metaflac", "--show-md5sum", "source.flac"),
                TestTools.output(folder, "metaflac", "--show-md5sum", "ours.flac"));
        float[][] source = TestAudio.readAll(folder.resolve("source.wav"));
        float[][] ours = TestAudio.readAll(folder.resolve("ours.flac"));
        assertArrayEquals(source[0], ours[0]);
        assertArrayEquals(source[1], ours[1]);
    }

    /// Compressed sound inside our containers goes to the reader of compressed formats.
    @ParameterizedTest
    @CsvSource({"adpcm_ms,x.wav", "adpcm_ima_wav,x.wav", "libmp3lame,x.wav", "adpcm_ima_qt,x.aifc"})
    void compressedSoundInWavAndAiffPlaysToo(String codec, String name) throws Exception {
        makeSource(16, 44_100, 2);
        String format = name.endsWith("wav") ? "wav" : "aiff";
        TestTools.run(folder, "ffmpeg", "-v", "error", "-i", "source.wav", "-c:a", codec, "-f", format, name);
        float[][] sound = TestAudio.readAll(folder.resolve(name));
        assertTrue(Math.abs(sound[0].length - 57_330) < 4_000, sound[0].length + " frames");
    }
}
