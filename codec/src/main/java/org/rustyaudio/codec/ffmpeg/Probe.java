package org.rustyaudio.codec.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.av_probe_input_format3;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVProbeData;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.CodecException.Kind;

/// Finds out by content alone which container a file is. Any thread.
///
/// Leading ID3v2 tags (id3.org, ID3v2.4.0 structure, 3.1), which may hold megabytes of pictures, are passed over.
final class Probe {

    private static final int[] SIZES = {1 << 11, 1 << 14, 1 << 17, 1 << 20};
    /// FFmpeg reads this far beyond what it is given.
    private static final int PADDING_BYTES = 32;

    private static final int ID3_HEADER_BYTES = 10;
    private static final int MAX_ID3_TAGS = 8;

    private Probe() {}

    /// The container, or null where FFmpeg knows none that fits.
    static @Nullable AVInputFormat of(Path file) throws CodecException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long start = audioStart(in);
            for (int size : SIZES) {
                boolean last = size == SIZES[SIZES.length - 1] || start + size >= in.length();
                AVInputFormat found = match(in, start, size, last ? 0 : avformat.AVPROBE_SCORE_RETRY);
                if (found != null || last) {
                    return found;
                }
            }
            return null;
        } catch (IOException e) {
            throw CodecException.of(
                    Kind.UNREADABLE, file, "cannot be read (" + e.getMessage() + ")", "Check the file and its disk", e);
        }
    }

    private static @Nullable AVInputFormat match(RandomAccessFile in, long start, int size, int mostDoubtful)
            throws IOException {
        byte[] bytes = new byte[(int) Math.min(size, in.length() - start)];
        in.seek(start);
        in.readFully(bytes);
        BytePointer name = new BytePointer(1L).put((byte) 0);
        BytePointer buffer = new BytePointer((long) bytes.length + PADDING_BYTES);
        buffer.put(bytes).position(bytes.length).put(new byte[PADDING_BYTES]).position(0);
        AVProbeData data = new AVProbeData().filename(name).buf(buffer).buf_size(bytes.length);
        try {
            int[] score = new int[1];
            AVInputFormat found = av_probe_input_format3(data, 1, score);
            return found == null || found.isNull() || score[0] <= mostDoubtful ? null : found;
        } finally {
            data.deallocate();
            buffer.deallocate();
            name.deallocate();
        }
    }

    /// The first byte behind all leading tags; 0 where there is none.
    private static long audioStart(RandomAccessFile in) throws IOException {
        byte[] head = new byte[ID3_HEADER_BYTES];
        long at = 0;
        for (int tag = 0; tag < MAX_ID3_TAGS && at + ID3_HEADER_BYTES < in.length(); tag++) {
            in.seek(at);
            in.readFully(head);
            long size = tagBytes(head);
            if (size == 0 || at + size >= in.length()) {
                break;
            }
            at += size;
        }
        return at;
    }

    private static long tagBytes(byte[] head) {
        boolean tag = head[0] == 'I' && head[1] == 'D' && head[2] == '3' && head[3] != -1 && head[4] != -1;
        if (!tag || ((head[6] | head[7] | head[8] | head[9]) & 0x80) != 0) {
            return 0;
        }
        long size = ((long) head[6] << 21) | (head[7] << 14) | (head[8] << 7) | head[9];
        boolean footer = (head[5] & 0x10) != 0;
        return ID3_HEADER_BYTES + size + (footer ? ID3_HEADER_BYTES : 0);
    }
}
