package org.rustyaudio.codec.ffmpeg;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which part of every track of an MP4 file is music (ISO/IEC 14496-12, 8.6.6). One thread at a time.
///
/// FFmpeg applies edit lists itself, but drops the last packet where the list, which many writers count in
/// milliseconds, is rounded down. So the plain ones, one stretch of the track, are read here and applied to the frame.
final class Mp4Edits {

    private static final int MOOV = 0x6D6F_6F76;
    private static final int MVHD = 0x6D76_6864;
    private static final int TRAK = 0x7472_616B;
    private static final int TKHD = 0x746B_6864;
    private static final int MDIA = 0x6D64_6961;
    private static final int MDHD = 0x6D64_6864;
    private static final int EDTS = 0x6564_7473;
    private static final int ELST = 0x656C_7374;
    private static final int MAX_BOXES = 20_000;
    private static final int NORMAL_SPEED = 0x1_0000;

    /// The music of one track.
    ///
    /// @param start where it starts, in ticks of the track
    /// @param length how long it is, in ticks of the movie; 0 means to the end
    record Stretch(long start, long length) {}

    private final RandomAccessFile in;
    private final Map<Integer, Stretch> stretches = new HashMap<>();
    private long movieHz;
    private boolean plain = true;
    private int boxes;

    private int trackId;
    private @Nullable Stretch stretch;

    private Mp4Edits(RandomAccessFile in) {
        this.in = in;
    }

    /// Reads the edit lists, or null where the file has none or one that is more than a plain stretch.
    static @Nullable Mp4Edits of(Path file) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            Mp4Edits edits = new Mp4Edits(in);
            edits.walk(0, in.length());
            return edits.plain && edits.movieHz > 0 && !edits.stretches.isEmpty() ? edits : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    /// The music of a track, or null where its edit list says nothing.
    @Nullable
    Stretch track(int id) {
        return stretches.get(id);
    }

    /// Ticks a second of the movie's clock.
    long movieHz() {
        return movieHz;
    }

    private void walk(long from, long to) throws IOException {
        long at = from;
        while (at + 8 <= to && boxes++ < MAX_BOXES) {
            in.seek(at);
            long size = in.readInt() & 0xFFFF_FFFFL;
            int type = in.readInt();
            long content = at + 8;
            if (size == 1) {
                size = in.readLong();
                content = at + 16;
            }
            if (size == 0 || size > to - at) {
                size = to - at;
            }
            if (size < content - at) {
                return;
            }
            box(type, content, at + size);
            at += size;
        }
    }

    private void box(int type, long content, long end) throws IOException {
        switch (type) {
            case MOOV, MDIA, EDTS -> walk(content, end);
            case TRAK -> {
                trackId = 0;
                stretch = null;
                walk(content, end);
                if (stretch != null) {
                    stretches.put(trackId, stretch);
                }
            }
            case MVHD -> movieHz = unsignedInt(content + (wide(content) ? 20 : 12));
            case TKHD -> trackId = (int) unsignedInt(content + (wide(content) ? 20 : 12));
            case MDHD -> plain &= unsignedInt(content + (wide(content) ? 20 : 12)) > 0;
            case ELST -> editList(content);
            default -> {}
        }
    }

    private void editList(long content) throws IOException {
        boolean wide = wide(content);
        long entries = unsignedInt(content + 4);
        if (entries != 1) {
            plain &= entries == 0;
            return;
        }
        in.seek(content + 8);
        long length = wide ? in.readLong() : in.readInt() & 0xFFFF_FFFFL;
        long start = wide ? in.readLong() : in.readInt();
        int speed = in.readInt();
        plain &= start >= 0 && length >= 0 && speed == NORMAL_SPEED;
        stretch = new Stretch(start, length);
    }

    private boolean wide(long content) throws IOException {
        in.seek(content);
        return in.readByte() == 1;
    }

    private long unsignedInt(long at) throws IOException {
        in.seek(at);
        return in.readInt() & 0xFFFF_FFFFL;
    }
}
