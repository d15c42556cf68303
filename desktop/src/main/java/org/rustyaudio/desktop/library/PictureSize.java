package org.rustyaudio.desktop.library;

/// How large an encoded picture is, told from its first bytes: one that would need much memory is not decoded.
final class PictureSize {

    private static final long MOST_PIXELS = 40_000_000;
    private static final int JPEG_MARK = 0xFF;

    private PictureSize() {}

    /// Whether it is a PNG or JPEG of a size that is decoded without worry.
    static boolean isModest(byte[] picture) {
        long pixels = isPng(picture) ? number(picture, 16, 4) * number(picture, 20, 4) : jpegPixels(picture);
        return pixels > 0 && pixels <= MOST_PIXELS;
    }

    private static boolean isPng(byte[] picture) {
        return picture.length >= 24 && number(picture, 0, 4) == 0x89504E47L;
    }

    /// From segment to segment up to the frame's header; 0 where there is none.
    private static long jpegPixels(byte[] picture) {
        int at = 2;
        if (picture.length < 4 || number(picture, 0, 2) != 0xFFD8) {
            return 0;
        }
        while (at + 9 <= picture.length && number(picture, at, 1) == JPEG_MARK) {
            int kind = (int) number(picture, at + 1, 1);
            boolean frame = kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
            if (frame) {
                return number(picture, at + 5, 2) * number(picture, at + 7, 2);
            }
            at += kind == JPEG_MARK ? 1 : 2 + (int) number(picture, at + 2, 2);
        }
        return 0;
    }

    private static long number(byte[] bytes, int from, int count) {
        long value = 0;
        for (int i = from; i < from + count; i++) {
            value = (value << 8) | (bytes[i] & 0xFF);
        }
        return value;
    }
}
