package org.rustyaudio.codec.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import org.rustyaudio.codec.CodecException;

/// Gives every decoded frame its place. One thread at a time.
///
/// Frame 0 is the first one the decoder gives after the encoder delay. From there frames are counted. The times in
/// the file find the place after a seek, and show where something is missing: that becomes silence.
final class Timeline {

    /// A hole longer than this is a wrong time, where the length of the file is not known.
    private static final int LONGEST_HOLE_SECONDS = 30;
    /// Steps forward up to this long are cheaper decoded than sought.
    private static final double SHORT_STEP_SECONDS = 0.25;

    private final FrameStream stream;
    private final Seeking seeking;
    private final Grid grid = new Grid();
    private boolean countOnly;
    private final ArrayDeque<Block> ahead = new ArrayDeque<>();
    private final ArrayDeque<Block> spare = new ArrayDeque<>();

    /// The file's own time of frame 0.
    private long origin;
    /// The index of the next frame: of the first in the hole, or else in `ahead`.
    private long position;
    /// Frames of silence that come before `ahead`.
    private long hole;

    /// The file's own time of frame 0 where the container gives one.
    private long start = Scale.UNKNOWN;

    private long length = -1;
    private boolean clipped;
    private boolean ended;
    private long missing;
    private int holes;

    Timeline(FrameStream stream, Seeking seeking) {
        this.stream = stream;
        this.seeking = seeking;
    }

    /// Decodes the first blocks and finds when the file begins.
    void begin() throws CodecException {
        long time = gather();
        countOnly = seeking.by() == Seeking.By.COUNT
                || time == Scale.UNKNOWN
                || (seeking.by() == Seeking.By.GRID && !onGrid());
        origin = time == Scale.UNKNOWN ? 0 : time;
        position = 0;
        if (start != Scale.UNKNOWN) {
            alignStart();
        }
    }

    /// Times that are rounded one by one stay near the grid; times that add up rounded lengths drift away.
    private boolean onGrid() {
        return grid.learn(ahead) && (seeking.roundedTimes() || stream.ticksEvery(grid.step()));
    }

    /// The file's own time of frame 0, in frames.
    long origin() {
        return origin;
    }

    long position() {
        return position;
    }

    /// How many frames there are, or −1 where that is not known yet.
    long length() {
        return length;
    }

    /// What the file says of where its music starts and ends; unless it says where padding starts, the decoder has
    /// the last word on the end.
    void span(Length stated) throws CodecException {
        length = stated.frames();
        clipped = stated.clip() && length >= 0;
        if (stated.start() != Scale.UNKNOWN) {
            start = stated.start();
            alignStart();
        }
    }

    /// Where the container says when the music starts, drops what comes before and fills what is missing.
    private void alignStart() throws CodecException {
        long first = origin - start;
        origin = start;
        hole = first > 0 && first < longestHole() ? first : 0;
        position = Math.min(first, 0);
        skipTo(0);
    }

    private long longestHole() {
        return length >= 0 ? length - position : (long) LONGEST_HOLE_SECONDS * stream.rateHz();
    }

    /// The number of frames where it was counted later.
    void length(long frames) {
        length = frames;
    }

    int read(float[] left, float[] right, int from, int to) throws CodecException {
        if (!clippedAway() && available()) {
            long wanted = Math.min(to - from, clipped ? length - position : Long.MAX_VALUE);
            if (hole > 0) {
                int frames = (int) Math.min(wanted, hole);
                Arrays.fill(left, from, from + frames, 0);
                Arrays.fill(right, from, from + frames, 0);
                hole -= frames;
                position += frames;
                return frames;
            }
            Block block = ahead.getFirst();
            int frames = (int) Math.min(wanted, block.frames());
            System.arraycopy(block.left, block.from, left, from, frames);
            System.arraycopy(block.right, block.from, right, from, frames);
            block.from += frames;
            position += frames;
            return frames;
        }
        return -1;
    }

    void seek(long frame) throws CodecException {
        if (length >= 0 && frame >= length) {
            clear();
            position = length;
            ended = true;
            return;
        }
        long step = frame - position;
        if (step < 0 || step > SHORT_STEP_SECONDS * stream.rateHz() || ended) {
            jump(frame);
        }
        skipTo(frame);
    }

    private void jump(long frame) throws CodecException {
        long preroll = seeking.prerollFrames(stream.rateHz());
        for (long target = frame - preroll; target > 0 && !countOnly; target -= preroll) {
            if (place(target) && position <= frame) {
                return;
            }
            preroll = 4 * preroll + stream.rateHz();
        }
        if (countOnly && position <= frame && !ended) {
            return;
        }
        boolean startIsSure = !countOnly && seeking.by() == Seeking.By.TIMES;
        if (!startIsSure || !place(0) || position > 0) {
            clear();
            stream.rewind();
            begin();
        }
    }

    /// Tries to make the blocks at or before `frame` the next ones; 0 stands for the first packet of the file.
    private boolean place(long frame) throws CodecException {
        clear();
        if (frame == 0 ? !stream.seekStart() : !stream.seek(origin + frame)) {
            return false;
        }
        long time = gather();
        if (seeking.by() == Seeking.By.GRID) {
            position = grid.place(ahead);
            return position != Scale.UNKNOWN;
        }
        position = time - origin;
        return time != Scale.UNKNOWN;
    }

    private void skipTo(long frame) throws CodecException {
        while (position < frame && available()) {
            if (hole > 0) {
                long frames = Math.min(hole, frame - position);
                hole -= frames;
                position += frames;
            } else {
                Block block = ahead.getFirst();
                int frames = (int) Math.min(block.frames(), frame - position);
                block.from += frames;
                position += frames;
            }
        }
    }

    /// Decodes until there is something to give; false at the end.
    private boolean available() throws CodecException {
        while (hole == 0) {
            Block first = ahead.peek();
            if (first != null && first.frames() > 0) {
                return true;
            }
            if (first != null) {
                spare.push(ahead.pop());
            } else if (ended || !decode()) {
                return false;
            }
        }
        return true;
    }

    private boolean decode() throws CodecException {
        long undecodable = 0;
        Block block = take();
        while (true) {
            if (!stream.next(block)) {
                spare.push(block);
                ended = true;
                missing = Math.max(0, length - position);
                length = position;
                return false;
            }
            if (!block.silent) {
                break;
            }
            undecodable += block.frames();
        }
        ahead.add(block);
        hole = holeBefore(block, undecodable);
        return true;
    }

    /// How much is missing before a block: as its time says or, where times are coarse, as long as what could not be
    /// decoded was. A time that makes no sense is where counting goes on from.
    private long holeBefore(Block block, long undecodable) {
        long late = block.timestamp == Scale.UNKNOWN ? undecodable : block.timestamp - origin - position;
        boolean missed = !block.resumes && (undecodable > 0 || late > seeking.jitterFrames());
        long found = seeking.exactTimes() || late > undecodable + seeking.jitterFrames() ? late : undecodable;
        long filled = missed && found > 0 && found <= longestHole() ? found : 0;
        holes += filled > 0 ? 1 : 0;
        long drift = late - filled;
        if (Math.abs(drift) > seeking.jitterFrames() || seeking.by() != Seeking.By.TIMES) {
            origin += drift;
        }
        return filled;
    }

    /// Decodes as many blocks as have a vote, and finds the file's own time of the first of them.
    private long gather() throws CodecException {
        Votes votes = new Votes(seeking.votes());
        long counted = 0;
        for (int i = 0; i < seeking.votes(); i++) {
            Block block = take();
            if (!stream.next(block)) {
                spare.push(block);
                break;
            }
            ahead.add(block);
            if (block.timestamp != Scale.UNKNOWN) {
                votes.add(block.timestamp - counted);
            }
            counted += block.frames();
        }
        return votes.winner();
    }

    private void clear() {
        spare.addAll(ahead);
        ahead.clear();
        hole = 0;
        ended = false;
    }

    private Block take() {
        Block block = spare.poll();
        return block == null ? new Block() : block;
    }

    private boolean clippedAway() {
        return clipped && position >= length;
    }

    Optional<String> warning(Path file) {
        if (missing > 0 && ended) {
            return Optional.of(file + ": the end is cut off: " + missing
                    + " frames are missing, the rest plays. Copy or download it again.");
        }
        int damaged = Math.max(holes, stream.damaged());
        return damaged == 0
                ? Optional.empty()
                : Optional.of(file + ": damaged in " + damaged + (damaged == 1 ? " place" : " places")
                        + ", where it is silent. Copy or download it again.");
    }
}
