package org.rustyaudio.player.library;

import java.util.ArrayList;
import java.util.List;

/// Reads what [Bytes] wrote, and refuses to read past the end. One thread.
final class Cursor {

    private final byte[] bytes;
    private final int end;
    private int at;

    Cursor(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.end = end;
        at = from;
    }

    boolean atEnd() {
        return at >= end;
    }

    int next() {
        if (at >= end) {
            throw new IllegalArgumentException("a record ends too early");
        }
        return bytes[at++] & 0xFF;
    }

    int nextInt() {
        return next() | (next() << 8) | (next() << 16) | (next() << 24);
    }

    long nextLong() {
        long low = nextInt() & 0xFFFF_FFFFL;
        return low | ((long) nextInt() << 32);
    }

    int nextSmall() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int part = next();
            value |= (part & 0x7F) << shift;
            if ((part & 0x80) == 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number is too long");
    }

    float nextFloat() {
        return Float.intBitsToFloat(nextInt());
    }

    String text() {
        int length = nextSmall();
        if (length < 0 || length > end - at) {
            throw new IllegalArgumentException("a text of " + length + " bytes is longer than its record");
        }
        String text = Bytes.text(bytes, at, at + length);
        at += length;
        return text;
    }

    List<String> texts() {
        int count = nextSmall();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }
}
