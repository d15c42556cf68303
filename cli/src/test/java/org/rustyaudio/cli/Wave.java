package org.rustyaudio.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A WAV file in the tests' own plain reading and writing, independent of the code under test.
///
/// @param tag 1 for integers, 3 for floating point
/// @param bits bits a sample
/// @param data the samples' bytes as they lie in the file
@SuppressWarnings("ArrayRecordComponent") // compared by its bytes, which the tests do themselves
public record Wave(int tag, int rateHz, int channels, int bits, byte[] data) {

    public int frames() {
        return data.length / (channels * bits / 8);
    }

    /// Samples of one channel, full scale 1.
    public double[] channel(int channel) {
        ByteBuffer bytes = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        double[] samples = new double[frames()];
        int size = bits / 8;
        for (int i = 0; i < samples.length; i++) {
            int at = (i * channels + channel) * size;
            samples[i] = switch (bits) {
                case 16 -> bytes.getShort(at) / 32768.0;
                case 24 ->
                    ((bytes.get(at) & 0xFF) | (bytes.get(at + 1) & 0xFF) << 8 | bytes.get(at + 2) << 16) / 8388608.0;
                case 32 -> tag == 3 ? bytes.getFloat(at) : bytes.getInt(at) / 2147483648.0;
                default -> throw new IllegalStateException(bits + " bits");
            };
        }
        return samples;
    }

    /// Integer samples from channels of full scale 1.
    public static Wave of(int rateHz, int bits, double[]... channels) {
        int size = bits / 8;
        ByteBuffer bytes =
                ByteBuffer.allocate(channels[0].length * channels.length * size).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < channels[0].length; i++) {
            for (double[] channel : channels) {
                long value = Math.round(channel[i] * (1L << (bits - 1)));
                value = Math.clamp(value, -(1L << (bits - 1)), (1L << (bits - 1)) - 1);
                for (int b = 0; b < size; b++) {
                    bytes.put((byte) (value >> (8 * b)));
                }
            }
        }
        return new Wave(1, rateHz, channels.length, bits, bytes.array());
    }

    /// 32-bit floating-point samples.
    public static Wave ofFloat(int rateHz, double[]... channels) {
        ByteBuffer bytes =
                ByteBuffer.allocate(channels[0].length * channels.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < channels[0].length; i++) {
            for (double[] channel : channels) {
                bytes.putFloat((float) channel[i]);
            }
        }
        return new Wave(3, rateHz, channels.length, 32, bytes.array());
    }

    /// A sine of this level for each of the given number of channels.
    public static double[] sine(int rateHz, double hertz, double peak, int frames) {
        double[] samples = new double[frames];
        for (int i = 0; i < frames; i++) {
            samples[i] = peak * Math.sin(2 * Math.PI * hertz * i / rateHz);
        }
        return samples;
    }

    public Path write(Path file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        int frame = channels * bits / 8;
        head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + data.length);
        head.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        head.putShort((short) tag).putShort((short) channels).putInt(rateHz).putInt(rateHz * frame);
        head.putShort((short) frame).putShort((short) bits);
        head.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(data.length);
        byte[] all = new byte[44 + data.length];
        System.arraycopy(head.array(), 0, all, 0, 44);
        System.arraycopy(data, 0, all, 44, data.length);
        return Files.write(file, all);
    }

    public static Wave read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int at = 12;
        int tag = 0;
        int rate = 0;
        int channels = 0;
        int bits = 0;
        while (true) {
            String id = new String(bytes.array(), at, 4, StandardCharsets.US_ASCII);
            int size = bytes.getInt(at + 4);
            if (id.equals("fmt ")) {
                tag = bytes.getShort(at + 8);
                channels = bytes.getShort(at + 10);
                rate = bytes.getInt(at + 12);
                bits = bytes.getShort(at + 22);
                if (tag == (short) 0xFFFE) {
                    tag = bytes.getShort(at + 32);
                }
            } else if (id.equals("data")) {
                byte[] data = new byte[size];
                bytes.get(at + 8, data);
                return new Wave(tag, rate, channels, bits, data);
            }
            at += 8 + size + (size & 1);
        }
    }
}
