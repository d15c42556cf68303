package org.rustyaudio.codec.ffmpeg;

import java.util.ArrayDeque;

/// The places of blocks of one length, found through coarse times. One thread at a time.
///
/// The first block of a file may be short; from the second on, block `k` lies at `second + k · step`.
final class Grid {

    private long step;
    private long second;
    /// What the file's times are ahead of the places, on average.
    private double lead;

    /// Learns the grid from the first blocks of a file; false where they have no common length.
    boolean learn(ArrayDeque<Block> blocks) {
        long at = 0;
        int index = 0;
        int known = 0;
        double sum = 0;
        step = 0;
        for (Block block : blocks) {
            if (index == 1) {
                step = block.frames();
                second = at;
            }
            boolean last = index == blocks.size() - 1;
            if (index > 1 && !last && block.frames() != step) {
                return false;
            }
            if (index > 0 && block.timestamp != Scale.UNKNOWN) {
                sum += block.timestamp - at;
                known++;
            }
            at += block.frames();
            index++;
        }
        lead = known == 0 ? 0 : sum / known;
        return step > 0 && known > 0;
    }

    /// The common length of the blocks.
    long step() {
        return step;
    }

    /// Where the first of `blocks` lies, or [Scale#UNKNOWN].
    long place(ArrayDeque<Block> blocks) {
        long at = 0;
        int known = 0;
        double sum = 0;
        for (Block block : blocks) {
            if (block.timestamp != Scale.UNKNOWN && block.frames() == step) {
                sum += block.timestamp - lead - at;
                known++;
            }
            at += block.frames();
        }
        return known == 0 ? Scale.UNKNOWN : second + Math.round((sum / known - second) / step) * step;
    }
}
