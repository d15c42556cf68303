package org.rustyaudio.codec.ffmpeg;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.CodecException.Kind;

/// Finds where the audio starts behind leading ID3v2 tags (id3.org, ID3v2.4.0 structure, 3.1). Any thread.
final class Id3Skip {

    private static final int HEADER_BYTES = 10;
    private static final int MAX_TAGS = 8;

    private Id3Skip() {}

    /// The first byte behind all leading tags; 0 where there is none.
    static long audioStart(Path file) throws CodecException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] head = new byte[HEADER_BYTES];
            long at = 0;
            for (int tag = 0; tag < MAX_TAGS && at + HEADER_BYTES < in.length(); tag++) {
                in.seek(at);
                in.readFully(head);
                long size = tagBytes(head);
                if (size == 0 || at + size >= in.length()) {
                    break;
                }
                at += size;
            }
            return at;
        } catch (IOException e) {
            throw CodecException.of(
                    Kind.UNREADABLE, file, "reading stopped: " + e.getMessage(), "Check the disk and try again", e);
        }
    }

    private static long tagBytes(byte[] head) {
        boolean tag = head[0] == 'I' && head[1] == 'D' && head[2] == '3' && head[3] != -1 && head[4] != -1;
        if (!tag || ((head[6] | head[7] | head[8] | head[9]) & 0x80) != 0) {
            return 0;
        }
        long size = ((long) head[6] << 21) | (head[7] << 14) | (head[8] << 7) | head[9];
        boolean footer = (head[5] & 0x10) != 0;
        return HEADER_BYTES + size + (footer ? HEADER_BYTES : 0);
    }
}
