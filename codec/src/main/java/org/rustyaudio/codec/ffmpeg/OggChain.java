package org.rustyaudio.codec.ffmpeg;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/// Tells whether an Ogg file is several streams one after the other (RFC 3533, 4), such as a recorded broadcast.
/// Any thread.
///
/// In such a file every stream counts its own time from zero, so that no time tells a place.
final class OggChain {

    private static final int SERIAL_AT = 14;
    private static final int HEADER_BYTES = 27;
    /// A page is at most 65,307 bytes long: this holds the start of the last one.
    private static final int TAIL_BYTES = 1 << 16;

    private OggChain() {}

    static boolean isChained(Path file) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] head = new byte[HEADER_BYTES];
            in.readFully(head);
            byte[] tail = new byte[(int) Math.min(in.length(), TAIL_BYTES)];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            int at = tail.length - HEADER_BYTES;
            while (at >= 0 && !isPage(tail, at)) {
                at--;
            }
            return at >= 0 && serial(tail, at) != serial(head, 0);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean isPage(byte[] bytes, int at) {
        return bytes[at] == 'O'
                && bytes[at + 1] == 'g'
                && bytes[at + 2] == 'g'
                && bytes[at + 3] == 'S'
                && bytes[at + 4] == 0;
    }

    private static int serial(byte[] bytes, int page) {
        int at = page + SERIAL_AT;
        return (bytes[at] & 0xFF)
                | ((bytes[at + 1] & 0xFF) << 8)
                | ((bytes[at + 2] & 0xFF) << 16)
                | ((bytes[at + 3] & 0xFF) << 24);
    }
}
