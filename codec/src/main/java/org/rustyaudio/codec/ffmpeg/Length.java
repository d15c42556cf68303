package org.rustyaudio.codec.ffmpeg;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.rustyaudio.codec.CodecException;

/// How long a file is. Immutable; any thread.
///
/// @param frames the number of frames, or −1 where the file does not say
/// @param clip whether the decoder gives more than that: padding, which is cut off
record Length(long frames, boolean clip) {

    private static final long COUNTING_NANOS = 2_000_000_000L;

    static final Length UNKNOWN = new Length(-1, false);

    /// What the container says.
    ///
    /// @param origin the file's own time of frame 0, in frames
    /// @param endTicks what [#endTicks] found
    static Length of(Demuxer demuxer, int rateHz, long origin, long endTicks) {
        AVStream stream = demuxer.stream();
        long stated = Demuxer.toFrames(stream.duration(), stream.time_base(), rateHz);
        if (demuxer.codec().equals("flac")) {
            long frames = FlacHeader.frames(demuxer.codecHeader());
            return frames > 0 ? new Length(frames, false) : UNKNOWN;
        }
        return switch (demuxer.container()) {
            case "mov,mp4,m4a,3gp,3g2,mj2" -> {
                long end = Demuxer.toFrames(endTicks, stream.time_base(), rateHz);
                long frames = end == Scale.UNKNOWN ? stated : Math.min(stated, end - origin);
                yield frames <= 0 ? UNKNOWN : new Length(frames, true);
            }
            case "ogg" ->
                switch (demuxer.codec()) {
                    case "opus" -> known(stated - stream.codecpar().initial_padding());
                    case "vorbis" -> known(stated);
                    default -> UNKNOWN;
                };
            case "mp3", "wv", "tta", "ape", "wav", "aiff", "au" -> known(stated);
            default -> UNKNOWN;
        };
    }

    private static Length known(long frames) {
        return frames <= 0 ? UNKNOWN : new Length(frames, false);
    }

    /// Where the last packet ends, for containers whose own length is rounded.
    static long endTicks(Demuxer demuxer) throws CodecException {
        return demuxer.container().startsWith("mov") ? demuxer.endTicks() : Scale.UNKNOWN;
    }

    /// Counts the frames of a file that does not say, by decoding all of it.
    ///
    /// @return −1 where it takes too long or fails
    static long count(Path file) {
        long start = System.nanoTime();
        Handles handles = new Handles(new Deadline(COUNTING_NANOS));
        try {
            Demuxer demuxer = new Demuxer(file, handles);
            demuxer.open();
            FrameStream stream = new FrameStream(file, handles, demuxer);
            stream.open();
            Block block = new Block();
            long frames = 0;
            while (stream.next(block)) {
                frames += block.frames();
                if (System.nanoTime() - start > COUNTING_NANOS) {
                    return -1;
                }
            }
            return frames;
        } catch (CodecException e) {
            return -1;
        } finally {
            handles.run();
        }
    }
}
