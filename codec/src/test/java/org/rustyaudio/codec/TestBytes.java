package org.rustyaudio.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Builds the bytes of a test file, in little or big endian.
public final class TestBytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean big;

    private TestBytes(boolean big) {
        this.big = big;
    }

    public static TestBytes little() {
        return new TestBytes(false);
    }

    public static TestBytes big() {
        return new TestBytes(true);
    }

    public TestBytes text(String text) {
        return raw(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public TestBytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    public TestBytes int8(int value) {
        return number(value, 1);
    }

    public TestBytes int16(int value) {
        return number(value, 2);
    }

    public TestBytes int24(int value) {
        return number(value, 3);
    }

    public TestBytes int32(long value) {
        return number(value, 4);
    }

    public TestBytes int64(long value) {
        return number(value, 8);
    }

    public TestBytes number(long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            int shift = 8 * (big ? bytes - 1 - i : i);
            out.write((int) (value >> shift) & 0xFF);
        }
        return this;
    }

    /// A chunk with its padding.
    public TestBytes chunk(String id, byte[] body) {
        text(id).int32(body.length).raw(body);
        return body.length % 2 == 0 ? this : int8(0);
    }

    public byte[] bytes() {
        return out.toByteArray();
    }

    public Path write(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
