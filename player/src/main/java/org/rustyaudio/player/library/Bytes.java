package org.rustyaudio.player.library;

/// Bytes that grow, and text as bytes: UTF-8 that also keeps lone surrogates, which names of files may hold.
/// One thread.
final class Bytes {

    private byte[] bytes = new byte[256];
    private int length;

    int length() {
        return length;
    }

    byte[] toArray() {
        byte[] exact = new byte[length];
        System.arraycopy(bytes, 0, exact, 0, length);
        return exact;
    }

    void add(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    void addAll(byte[] more, int from, int to) {
        room(to - from);
        System.arraycopy(more, from, bytes, length, to - from);
        length += to - from;
    }

    void addInt(int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            add(value >>> shift);
        }
    }

    void addLong(long value) {
        addInt((int) value);
        addInt((int) (value >>> 32));
    }

    /// Seven bits a byte, the lowest first.
    void addSmall(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            add((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        add(rest);
    }

    void addText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                add(c);
            } else if (c < 0x800) {
                add(0xC0 | (c >> 6));
                add(0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                add(0xF0 | (point >> 18));
                add(0x80 | ((point >> 12) & 0x3F));
                add(0x80 | ((point >> 6) & 0x3F));
                add(0x80 | (point & 0x3F));
            } else {
                add(0xE0 | (c >> 12));
                add(0x80 | ((c >> 6) & 0x3F));
                add(0x80 | (c & 0x3F));
            }
        }
    }

    /// The text that [#addText(String)] wrote from `from` to `to`; what is no such text becomes U+FFFD.
    static String text(byte[] bytes, int from, int to) {
        char[] chars = new char[to - from];
        int count = 0;
        int at = from;
        while (at < to) {
            int lead = bytes[at] & 0xFF;
            int more = lead < 0x80 ? 0 : lead < 0xC0 ? -1 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF8 ? 3 : -1;
            if (more < 0 || at + more >= to) {
                chars[count++] = '\uFFFD';
                at++;
                continue;
            }
            int point = more == 0 ? lead : lead & (0x3F >> more);
            for (int i = 1; i <= more; i++) {
                point = (point << 6) | (bytes[at + i] & 0x3F);
            }
            at += more + 1;
            if (point <= 0xFFFF) {
                chars[count++] = (char) point;
            } else if (point <= 0x10FFFF) {
                chars[count++] = Character.highSurrogate(point);
                chars[count++] = Character.lowSurrogate(point);
            } else {
                chars[count++] = '\uFFFD';
            }
        }
        return new String(chars, 0, count);
    }

    private void room(int more) {
        int needed = length + more;
        if (needed < 0) {
            throw new IllegalStateException("the library's text is past 2 GB; watch fewer folders");
        }
        if (needed > bytes.length) {
            byte[] larger = new byte[Math.max(needed, bytes.length + (bytes.length >> 1))];
            System.arraycopy(bytes, 0, larger, 0, length);
            bytes = larger;
        }
    }
}
