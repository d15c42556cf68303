package org.rustyaudio.codec.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The arithmetic of finding places, without any file.
class PartsTest {

    @Test
    void theTimeMostBlocksAgreeOnWins() {
        Votes votes = new Votes(6);
        for (long time : new long[] {1_448, 1_000, 552, 1_000, 1_448, 1_000}) {
            votes.add(time);
        }
        assertEquals(1_000, votes.winner());
        assertEquals(Scale.UNKNOWN, new Votes(3).winner());
    }

    @Test
    void ticksBecomeFramesToTheNearest() {
        assertEquals(1_152, Scale.round(368_640, 44_100, 14_112_000));
        assertEquals(-1_024, Scale.round(-1_024, 44_100, 44_100));
        assertEquals(2, Scale.round(3, 1, 2));
        assertEquals(-1, Scale.round(-3, 1, 2));
        assertEquals(Scale.UNKNOWN, Scale.round(Scale.UNKNOWN, 1, 1));
        assertEquals(Scale.UNKNOWN, Scale.round(Long.MAX_VALUE / 2, 44_100, 1), "does not fit");
    }

    @Test
    void coarseTimesSnapToTheGridOfBlocks() {
        ArrayDeque<Block> start = new ArrayDeque<>();
        long[] millis = {0, 14, 34, 54, 74, 94};
        for (int i = 0; i < millis.length; i++) {
            start.add(block(i == 0 ? 648 : 960, millis[i] * 48));
        }
        Grid grid = new Grid();
        assertTrue(grid.learn(start));
        assertEquals(960, grid.step());
        ArrayDeque<Block> later = new ArrayDeque<>();
        for (int i = 0; i < 4; i++) {
            long place = 648 + 960L * (500 + i);
            later.add(block(960, (place / 48) * 48 + i % 2 * 24L));
        }
        assertEquals(648 + 960L * 500, grid.place(later));
    }

    @Test
    void blocksOfChangingLengthHaveNoGrid() {
        ArrayDeque<Block> blocks = new ArrayDeque<>();
        for (int frames : new int[] {128, 576, 1_024, 1_024, 576, 128}) {
            blocks.add(block(frames, 0));
        }
        assertFalse(new Grid().learn(blocks));
    }

    /// The examples of RFC 9639, 9.1.5: numbers coded like UTF-8.
    @Test
    void flacFramesTellTheirPlace() {
        assertEquals(5 * 4_096L, FlacHeader.firstSample(frame(false, 0x05), 4_096));
        assertEquals(0x1234 * 4_096L, FlacHeader.firstSample(frame(false, 0xE1, 0x88, 0xB4), 4_096));
        assertEquals(0x1234, FlacHeader.firstSample(frame(true, 0xE1, 0x88, 0xB4), 4_096));
        assertEquals(0xF_FFFF_FFFFL, FlacHeader.firstSample(frame(true, 0xFE, 0xBF, 0xBF, 0xBF, 0xBF, 0xBF, 0xBF), 0));
        assertEquals(Scale.UNKNOWN, FlacHeader.firstSample(frame(false, 0x80), 4_096), "no lead byte");
        assertEquals(Scale.UNKNOWN, FlacHeader.firstSample(frame(false, 0xE1, 0x08), 4_096), "no following byte");
        assertEquals(Scale.UNKNOWN, FlacHeader.firstSample(new byte[11], 4_096), "no frame");
    }

    @Test
    void librariesAreFoundInTheOrderTheyNeedEachOther() {
        String[] linux = {
            "libva.so.2",
            "libva-drm.so.2",
            "libdrm.so.2",
            "libavcodec.so.62",
            "libavformat.so.62",
            "libavutil.so.60",
            "libjniavcodec.so",
            "libjniavformat.so",
            "libjniavutil.so",
            "libjnijavacpp.so",
            "libjniswresample.so",
            "libswresample.so.6"
        };
        List<Path> found = NativeFolder.find(linux, Path.of("x"));
        assertEquals(linux.length, found.size());
        assertEquals(Path.of("x", "libdrm.so.2"), found.getFirst());
        assertEquals(Path.of("x", "libva.so.2"), found.get(1));
        assertTrue(found.indexOf(Path.of("x", "libavutil.so.60")) < found.indexOf(Path.of("x", "libavcodec.so.62")));
        String[] windows = {
            "avcodec-62.dll",
            "avformat-62.dll",
            "avutil-60.dll",
            "jniavcodec.dll",
            "jniavformat.dll",
            "jniavutil.dll",
            "jnijavacpp.dll",
            "jniswresample.dll",
            "swresample-6.dll"
        };
        assertEquals(windows.length, NativeFolder.find(windows, Path.of("x")).size());
        assertEquals(List.of(), NativeFolder.find(new String[] {"libavutil.so.60"}, Path.of("x")), "not all there");
        assertEquals(List.of(), NativeFolder.find(null, Path.of("x")), "no such folder");
    }

    private static byte[] frame(boolean variable, int... number) {
        byte[] frame = new byte[FlacHeader.BYTES];
        frame[0] = (byte) 0xFF;
        frame[1] = (byte) (variable ? 0xF9 : 0xF8);
        for (int i = 0; i < number.length; i++) {
            frame[4 + i] = (byte) number[i];
        }
        return frame;
    }

    private static Block block(int frames, long timestamp) {
        Block block = new Block();
        block.resize(frames);
        block.timestamp = timestamp;
        return block;
    }
}
