package org.rustyaudio.codec.wav;

import java.nio.file.Path;
import org.rustyaudio.codec.TestBytes;

/// Makes WAV files that are right or wrong in one place.
final class WavBuilder {

    int tag = 1;
    int channels = 2;
    long rate = 44_100;
    int bits = 16;
    int blockAlign = -1;
    byte[] before = {};
    byte[] data = {};
    long dataSize = -1;
    byte[] after = {};

    byte[] formatChunk() {
        int align = blockAlign >= 0 ? blockAlign : channels * bits / 8;
        return TestBytes.little()
                .int16(tag)
                .int16(channels)
                .int32(rate)
                .int32(rate * align)
                .int16(align)
                .int16(bits)
                .bytes();
    }

    byte[] bytes() {
        byte[] body = TestBytes.little()
                .text("WAVE")
                .raw(before)
                .chunk("fmt ", formatChunk())
                .text("data")
                .int32(dataSize >= 0 ? dataSize : data.length)
                .raw(data)
                .raw(after)
                .bytes();
        return TestBytes.little().text("RIFF").int32(body.length).raw(body).bytes();
    }

    Path write(Path file) {
        return TestBytes.little().raw(bytes()).write(file);
    }

    /// Frame n holds n on the left and −n on the right, 16 bits.
    static byte[] ramp(int frames) {
        TestBytes bytes = TestBytes.little();
        for (int frame = 0; frame < frames; frame++) {
            bytes.int16(frame).int16(-frame);
        }
        return bytes.bytes();
    }
}
