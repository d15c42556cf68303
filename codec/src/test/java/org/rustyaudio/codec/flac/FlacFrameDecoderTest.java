package org.rustyaudio.codec.flac;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rustyaudio.codec.TestTools;

/// Every frame against the flac tool, and frames that no encoder makes.
class FlacFrameDecoderTest {

    private static final FlacStreamInfo CD_MONO = new FlacStreamInfo(16, 65_536, 44_100, 1, 16, 0);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "16, 44100, 2, pinknoise, -5",
        "16, 44100, 2, pinknoise, -8 -e",
        "16, 48000, 1, sine 440, -8",
        "24, 96000, 2, pinknoise, -8",
        "24, 192000, 2, whitenoise, -5",
        "8, 32000, 2, pinknoise, -5",
        "16, 44100, 2, brownnoise, -l 32 --lax -b 4608",
        "16, 44100, 2, brownnoise, -l 0 -b 576",
        "16, 44100, 2, brownnoise, -l 3 -b 192 -r 0",
        "16, 44100, 2, pinknoise, -l 7 -b 1000 --lax",
        "24, 44100, 2, pinknoise, -l 14 -b 1024 -M --lax",
        "24, 22050, 2, whitenoise, --disable-constant-subframes --disable-fixed-subframes -l 0",
        "16, 37800, 1, sine 100, -5",
    })
    void decodesWhatTheFlacToolEncodes(int bits, int rateHz, int channels, String sound, String options)
            throws Exception {
        List<String> make = new ArrayList<>(List.of("sox", "-R", "-n", "-r", "" + rateHz, "-b", "" + bits));
        make.addAll(List.of("-c", "" + channels, "source.wav", "synth", "0.7"));
        make.addAll(List.of(sound.split(" ")));
        make.addAll(List.of("gain", "-n", "-0.1", "pad", "0.1", "0.1"));
        TestTools.run(folder, make.toArray(String[]::new));
        List<String> encode = new ArrayList<>(List.of("flac", "-s", "source.wav", "-o", "source.flac"));
        encode.addAll(List.of(options.split(" ")));
        TestTools.run(folder, encode.toArray(String[]::new));
        TestTools.run(
                folder,
                "flac",
                "-s",
                "-d",
                "--force-raw-format",
                "--endian=little",
                "--sign=signed",
                "source.flac",
                "-o",
                "source.raw");
        float[][] wanted = samples(Files.readAllBytes(folder.resolve("source.raw")), bits, channels);
        float[][] got = decode(Files.readAllBytes(folder.resolve("source.flac")));
        assertArrayEquals(wanted[0], got[0]);
        assertArrayEquals(wanted[1], got[1]);
    }

    /// A partition that keeps its residuals as plain numbers, and samples whose lowest bits are all zero.
    @Test
    void decodesEscapedResidualsAndWastedBits() {
        int[] wanted = {40, -64, 0, 24, -8, 16, 56, -40, 8, 8, -8, 0, 16, 24, 32, -64};
        Bits bits = header(16);
        bits.put(0, 1).put(8, 6).put(1, 1).put(1, 3); // fixed, order 0; three wasted bits
        bits.put(0, 2).put(0, 4).put(15, 4).put(4, 5); // one partition, escaped, four bits each
        for (int sample : wanted) {
            bits.put(sample >> 3, 4);
        }
        byte[] frame = bits.frame();
        FlacFrameDecoder decoder = new FlacFrameDecoder(CD_MONO);
        assertEquals(wanted.length, decoder.decode(frame, frame.length - BitReader.SLACK_BYTES));
        float[] left = new float[wanted.length];
        float[] right = new float[wanted.length];
        decoder.take(left, right);
        for (int i = 0; i < wanted.length; i++) {
            assertEquals(wanted[i] / 32_768f, left[i]);
        }
        assertArrayEquals(left, right);
    }

    @Test
    void longUnaryPartsAreRead() {
        Bits bits = header(16);
        bits.put(0, 1).put(8, 6).put(0, 1).put(0, 2).put(0, 4).put(0, 4); // fixed, order 0; Rice parameter 0
        for (int i = 0; i < 16; i++) {
            for (int zeros = 0; zeros < 20 * i; zeros++) {
                bits.put(0, 1);
            }
            bits.put(1, 1);
        }
        byte[] frame = bits.frame();
        FlacFrameDecoder decoder = new FlacFrameDecoder(CD_MONO);
        assertEquals(16, decoder.decode(frame, frame.length - BitReader.SLACK_BYTES));
        float[] left = new float[16];
        decoder.take(left, new float[16]);
        for (int i = 0; i < 16; i++) {
            assertEquals(10 * i / 32_768f, left[i], "20 · i unfolds to 10 · i");
        }
    }

    @Test
    void leavesWhatItDoesNotKnowToOthers() throws Exception {
        TestTools.run(folder, "sox", "-R", "-n", "-r", "44100", "-b", "16", "-c", "1", "a.wav", "synth", "0.2", "sine");
        TestTools.run(folder, "flac", "-s", "a.wav", "-o", "a.flac");
        byte[] file = Files.readAllBytes(folder.resolve("a.flac"));
        int start = firstFrame(file);
        int size = frameSize(file, start, new FlacFrameDecoder(infoOf(file)));
        byte[] frame = Arrays.copyOfRange(file, start, start + size + BitReader.SLACK_BYTES);
        assertEquals(0, new FlacFrameDecoder(FlacStreamInfo.UNKNOWN).decode(frame, size), "nothing known");
        assertEquals(0, new FlacFrameDecoder(infoOf(file)).decode(frame, size - 1), "cut off");
        frame[size / 2] ^= 4;
        assertEquals(0, new FlacFrameDecoder(infoOf(file)).decode(frame, size), "damaged");
    }

    /// Damage with a check sum that is right again, so that all of it is read.
    @Test
    void noFrameMakesItThrow() throws Exception {
        TestTools.run(
                folder, "sox", "-R", "-n", "-r", "44100", "-b", "16", "-c", "2", "a.wav", "synth", "0.2", "pinknoise");
        TestTools.run(folder, "flac", "-s", "-b", "576", "a.wav", "-o", "a.flac");
        byte[] file = Files.readAllBytes(folder.resolve("a.flac"));
        FlacFrameDecoder decoder = new FlacFrameDecoder(infoOf(file));
        int start = firstFrame(file);
        int size = frameSize(file, start, decoder);
        long seed = 20261122;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        float[] left = new float[65_536];
        float[] right = new float[65_536];
        for (int round = 0; round < 20_000; round++) {
            byte[] frame = Arrays.copyOfRange(file, start, start + size + BitReader.SLACK_BYTES);
            for (int i = random.nextInt(4); i >= 0; i--) {
                int range = random.nextBoolean() ? 24 : size - 2;
                frame[random.nextInt(range)] = (byte) random.nextInt();
            }
            seal(frame, size);
            int frames = decoder.decode(frame, size);
            assertTrue(frames >= 0 && frames <= 4_096, "seed " + seed);
            if (frames > 0) {
                decoder.take(left, right);
            }
        }
    }

    private static void seal(byte[] frame, int size) {
        int sum = Crc16.of(frame, size - 2);
        frame[size - 2] = (byte) (sum >> 8);
        frame[size - 1] = (byte) sum;
    }

    private static Bits header(int blockSize) {
        // Sync, rate of 44.1 kHz, one channel, 16 bits, frame 0, size in eight bits, no check sum of the header.
        return new Bits()
                .put(0xFFF8, 16)
                .put(6, 4)
                .put(9, 4)
                .put(0, 4)
                .put(4, 3)
                .put(0, 1)
                .put(0, 8)
                .put(blockSize - 1, 8)
                .put(0, 8);
    }

    private static FlacStreamInfo infoOf(byte[] file) {
        return FlacStreamInfo.of(Arrays.copyOfRange(file, 8, 42));
    }

    private static int firstFrame(byte[] file) {
        int at = 4;
        boolean last = false;
        while (!last) {
            last = file[at] < 0;
            at += 4 + ((file[at + 1] & 0xFF) << 16 | (file[at + 2] & 0xFF) << 8 | (file[at + 3] & 0xFF));
        }
        return at;
    }

    /// The size of the frame that starts there: up to the first of the following starts at which it decodes.
    private static int frameSize(byte[] file, int start, FlacFrameDecoder decoder) {
        byte[] padded = Arrays.copyOfRange(file, start, file.length + BitReader.SLACK_BYTES);
        for (int end = 1; end <= file.length - start; end++) {
            boolean mayEnd = end == file.length - start || (padded[end] == -1 && (padded[end + 1] & 0xFE) == 0xF8);
            if (mayEnd && decoder.decode(padded, end) > 0) {
                return end;
            }
        }
        throw new AssertionError("no frame at " + start);
    }

    private static float[][] decode(byte[] file) {
        FlacStreamInfo info = infoOf(file);
        FlacFrameDecoder decoder = new FlacFrameDecoder(info);
        float[][] sides = new float[2][(int) info.frames()];
        int done = 0;
        float[] left = new float[info.largestBlock()];
        float[] right = new float[info.largestBlock()];
        for (int at = firstFrame(file); at < file.length; ) {
            int size = frameSize(file, at, decoder);
            byte[] frame = Arrays.copyOfRange(file, at, at + size + BitReader.SLACK_BYTES);
            int frames = decoder.decode(frame, size);
            decoder.take(left, right);
            System.arraycopy(left, 0, sides[0], done, frames);
            System.arraycopy(right, 0, sides[1], done, frames);
            done += frames;
            at += size;
        }
        assertEquals(info.frames(), done);
        return sides;
    }

    private static float[][] samples(byte[] raw, int bits, int channels) {
        int width = bits / 8;
        float[][] sides = new float[2][raw.length / width / channels];
        for (int i = 0; i < sides[0].length; i++) {
            for (int side = 0; side < 2; side++) {
                int at = (i * channels + Math.min(side, channels - 1)) * width;
                int value = raw[at + width - 1];
                for (int k = width - 2; k >= 0; k--) {
                    value = value << 8 | (raw[at + k] & 0xFF);
                }
                sides[side][i] = value / (float) (1 << (bits - 1));
            }
        }
        return sides;
    }

    /// Writes a frame bit by bit.
    private static final class Bits {
        private final byte[] bytes = new byte[4_096];
        private int bit;

        Bits put(int value, int count) {
            for (int i = count - 1; i >= 0; i--, bit++) {
                bytes[bit >> 3] |= (byte) ((value >> i & 1) << (7 - (bit & 7)));
            }
            return this;
        }

        byte[] frame() {
            int size = (bit + 7) / 8 + 2;
            byte[] frame = Arrays.copyOf(bytes, size + BitReader.SLACK_BYTES);
            seal(frame, size);
            return frame;
        }
    }
}
