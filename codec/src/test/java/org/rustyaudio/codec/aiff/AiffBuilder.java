package org.rustyaudio.codec.aiff;

import java.nio.file.Path;
import org.rustyaudio.codec.TestBytes;

/// Makes AIFF and AIFF-C files that are right or wrong in one place.
final class AiffBuilder {

    int channels = 2;
    long frames = -1;
    int bits = 16;
    /// 44.1 kHz as an 80-bit number.
    int rateExponent = 0x400E;
    long rateMantissa = 0xAC44_0000_0000_0000L;
    String kind = "";
    byte[] before = {};
    byte[] sound = {};
    int offset;
    long soundSize = -1;
    byte[] after = {};

    byte[] bytes() {
        int frameBytes = Math.max(1, channels * ((bits + 7) / 8));
        TestBytes common = TestBytes.big()
                .int16(channels)
                .int32(frames >= 0 ? frames : sound.length / frameBytes)
                .int16(bits)
                .int16(rateExponent)
                .int64(rateMantissa);
        if (!kind.isEmpty()) {
            common.text(kind).int8(0).int8(0);
        }
        byte[] body = TestBytes.big()
                .text(kind.isEmpty() ? "AIFF" : "AIFC")
                .raw(before)
                .chunk("COMM", common.bytes())
                .text("SSND")
                .int32(soundSize >= 0 ? soundSize : 8 + offset + sound.length)
                .int32(offset)
                .int32(0)
                .raw(new byte[offset])
                .raw(sound)
                .raw(after)
                .bytes();
        return TestBytes.big().text("FORM").int32(body.length).raw(body).bytes();
    }

    Path write(Path file) {
        return TestBytes.big().raw(bytes()).write(file);
    }

    /// Frame n holds n on the left and −n on the right, 16 bits.
    static byte[] ramp(int frames) {
        TestBytes bytes = TestBytes.big();
        for (int frame = 0; frame < frames; frame++) {
            bytes.int16(frame).int16(-frame);
        }
        return bytes.bytes();
    }
}
