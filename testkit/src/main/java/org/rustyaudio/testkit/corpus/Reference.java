package org.rustyaudio.testkit.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// Decodes a file with the machine's own `ffmpeg` command, as a second opinion. Any thread.
public final class Reference {

    private Reference() {}

    /// All samples as floats, one array per channel of the file.
    public static float[][] decode(Path file, int channels) throws IOException {
        Path raw = Files.createTempFile("reference", ".f32");
        try {
            Tool.run(
                    "ffmpeg",
                    "-nostdin",
                    "-v",
                    "error",
                    "-y",
                    "-i",
                    file.toString(),
                    "-map",
                    "0:a:0",
                    "-f",
                    "f32le",
                    "-c:a",
                    "pcm_f32le",
                    raw.toString());
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN);
            float[][] samples = new float[channels][bytes.remaining() / 4 / channels];
            for (int frame = 0; frame < samples[0].length; frame++) {
                for (int channel = 0; channel < channels; channel++) {
                    samples[channel][frame] = bytes.getFloat();
                }
            }
            return samples;
        } finally {
            Files.deleteIfExists(raw);
        }
    }
}
