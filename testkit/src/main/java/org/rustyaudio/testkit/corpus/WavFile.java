package org.rustyaudio.testkit.corpus;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a signal as the plainest WAV file that can hold it, independent of the program's own writer. Any thread.
public final class WavFile {

    private static final int EXTENSIBLE_BYTES = 40;
    private static final int PLAIN_BYTES = 16;
    private static final byte[] PCM_GUID_TAIL = {
        0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71
    };
    /// Speaker masks by number of channels: mono, stereo, 3.0, quad, 5.0, 5.1, 6.1, 7.1.
    private static final int[] MASKS = {0, 0x4, 0x3, 0x7, 0x33, 0x37, 0x3F, 0x70F, 0x63F};

    private WavFile() {}

    public static Path write(TestSignal signal, Path file) throws IOException {
        int width = signal.bits() / 8;
        int dataBytes = signal.frames() * signal.channels() * width;
        boolean extensible = signal.channels() > 2 || signal.bits() > 16;
        int formatBytes = extensible ? EXTENSIBLE_BYTES : PLAIN_BYTES;
        ByteBuffer head = ByteBuffer.allocate(20 + formatBytes + 8).order(ByteOrder.LITTLE_ENDIAN);
        head.put(ascii("RIFF")).putInt(4 + 8 + formatBytes + 8 + dataBytes + dataBytes % 2);
        head.put(ascii("WAVE")).put(ascii("fmt ")).putInt(formatBytes);
        head.putShort((short) (extensible ? 0xFFFE : 1)).putShort((short) signal.channels());
        head.putInt(signal.sampleRateHz()).putInt(signal.sampleRateHz() * signal.channels() * width);
        head.putShort((short) (signal.channels() * width)).putShort((short) signal.bits());
        if (extensible) {
            head.putShort((short) 22).putShort((short) signal.bits());
            head.putInt(MASKS[signal.channels()]).putShort((short) 1).put(PCM_GUID_TAIL);
        }
        head.put(ascii("data")).putInt(dataBytes);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(head.array());
            for (int frame = 0; frame < signal.frames(); frame++) {
                for (int[] channel : signal.samples()) {
                    for (int shift = 0; shift < signal.bits(); shift += 8) {
                        out.write(channel[frame] >> shift);
                    }
                }
            }
            if (dataBytes % 2 != 0) {
                out.write(0);
            }
        }
        return file;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
