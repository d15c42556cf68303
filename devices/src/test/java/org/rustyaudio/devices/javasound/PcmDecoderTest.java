package org.rustyaudio.devices.javasound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rustyaudio.devices.javasound.PcmEncoder.Format;

class PcmDecoderTest {

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatWasEncodedIsDecodedBitForBit(Format format) {
        var random = new Random(7);
        // Steps of 16 bits fit every format.
        float[] left = new float[500];
        float[] right = new float[500];
        for (int i = 0; i < left.length; i++) {
            left[i] = (random.nextInt(65_536) - 32_768) / 32_768f;
            right[i] = (random.nextInt(65_536) - 32_768) / 32_768f;
        }
        byte[] bytes = new byte[500 * 2 * format.bytes];
        new PcmEncoder(format).encode(left, right, 0, 500, bytes);
        float[] leftBack = new float[503];
        float[] rightBack = new float[503];
        new PcmDecoder(format, 2).decode(bytes, 500, leftBack, rightBack, 3);
        assertArrayEquals(left, java.util.Arrays.copyOfRange(leftBack, 3, 503));
        assertArrayEquals(right, java.util.Arrays.copyOfRange(rightBack, 3, 503));
    }

    @Test
    void oneChannelIsGivenOnBothSides() {
        byte[] bytes = {0, 0x40, 0, (byte) 0xC0};
        float[] left = new float[2];
        float[] right = new float[2];
        var decoder = new PcmDecoder(Format.INT16, 1);
        assertEquals(2, decoder.frameBytes());
        decoder.decode(bytes, 2, left, right, 0);
        assertArrayEquals(new float[] {0.5f, -0.5f}, left);
        assertArrayEquals(left, right);
    }

    @Test
    void aDeviceThatSendsNotANumberIsSilent() {
        byte[] bytes = {0, 0, (byte) 0xC0, 0x7F, 0, 0, (byte) 0x80, 0x7F};
        float[] left = {1};
        float[] right = {1};
        new PcmDecoder(Format.FLOAT32, 2).decode(bytes, 1, left, right, 0);
        assertEquals(0, left[0]);
        assertEquals(0, right[0]);
    }
}
