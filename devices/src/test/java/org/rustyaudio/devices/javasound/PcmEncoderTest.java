package org.rustyaudio.devices.javasound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rustyaudio.devices.javasound.PcmEncoder.Format;

class PcmEncoderTest {

    /// Encodes and reads back, as a device would.
    private static double[] sent(Format format, float... left) {
        var bytes = new byte[left.length * 2 * format.bytes];
        new PcmEncoder(format).encode(left, new float[left.length], 0, left.length, bytes);
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var values = new double[left.length];
        for (int i = 0; i < left.length; i++) {
            int at = i * 2 * format.bytes;
            values[i] = switch (format) {
                case FLOAT32 -> buffer.getFloat(at);
                case INT32 -> buffer.getInt(at) / 0x1p31;
                case INT24 -> ((buffer.get(at + 2) << 16) | (buffer.getShort(at) & 0xFFFF)) / 0x1p23;
                case INT16 -> buffer.getShort(at) / 0x1p15;
            };
        }
        return values;
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void samplesThatFitSixteenBitsGoThroughBitForBit(Format format) {
        float[] samples = {0, 1 / 32768f, -1, 0.5f, -0.25f, 32767 / 32768f};
        double[] sent = sent(format, samples);
        for (int i = 0; i < samples.length; i++) {
            assertEquals(samples[i], sent[i], 0, "sample " + i);
        }
    }

    @Test
    void sixteenBitDitherIsTriangularNoiseAroundTheTrueValue() {
        var samples = new float[200_000];
        float value = 0.25f + 0.3f / 32768;
        Arrays.fill(samples, value);
        double mean = 0;
        double power = 0;
        double[] sent = sent(Format.INT16, samples);
        for (double each : sent) {
            double error = (each - value) * 32768;
            assertTrue(Math.abs(error) <= 1.5, "error of " + error + " steps");
            mean += error / sent.length;
            power += error * error / sent.length;
        }
        // The dithered value is right on average; its noise is 1/4 step² whatever the value (Lipshitz 1992).
        assertEquals(0, mean, 0.01);
        assertEquals(0.25, power, 0.01);
    }

    @Test
    void ditherMovesThirtyTwoBitLinesNowhere() {
        var random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            float sample = random.nextFloat() * 1.98f - 0.99f;
            assertEquals(sample, sent(Format.INT32, sample)[0], 0x1p-32);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = "INT.*", mode = EnumSource.Mode.MATCH_ALL)
    void clipsPastFullScaleAndSilencesWhatIsNoNumber(Format format) {
        double[] sent = sent(format, 2, -2, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
        assertEquals(1, sent[0], 4e-5);
        assertEquals(-1, sent[1], 4e-5);
        assertEquals(0, sent[2], 4e-5);
        assertEquals(1, sent[3], 4e-5);
        assertEquals(-1, sent[4], 4e-5);
    }
}
