package org.rustyaudio.codec.ffmpeg;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.flac.FlacStreamInfo;

/// Where a file's music starts and how long it is. Immutable; any thread.
///
/// @param start the file's own time of frame 0, in frames, or [Scale#UNKNOWN] where that is the first frame decoded
/// @param frames the number of frames, or −1 where the file does not say
/// @param clip whether the decoder gives more than that: padding, which is cut off
record Length(long start, long frames, boolean clip) {

    private static final long COUNTING_NANOS = 2_000_000_000L;
    private static final Length UNKNOWN = new Length(Scale.UNKNOWN, -1, false);

    /// What the container says.
    static Length of(Demuxer demuxer, int rateHz) {
        AVStream stream = demuxer.stream();
        long stated = Demuxer.toFrames(stream.duration(), stream.time_base(), rateHz);
        if (demuxer.chained()) {
            return UNKNOWN;
        }
        if (demuxer.codec().equals("flac")) {
            return known(FlacStreamInfo.of(demuxer.codecHeader()).frames());
        }
        return switch (demuxer.container()) {
            case "mov,mp4,m4a,3gp,3g2,mj2" -> mp4(demuxer, stated, rateHz);
            case "ogg" ->
                switch (demuxer.codec()) {
                    case "opus" ->
                        known(
                                stated == Scale.UNKNOWN
                                        ? -1
                                        : stated - stream.codecpar().initial_padding());
                    case "vorbis" -> known(stated);
                    default -> UNKNOWN;
                };
            case "mp3", "wv", "tta", "ape", "wav", "aiff", "au" -> demuxer.estimated() ? UNKNOWN : known(stated);
            default -> UNKNOWN;
        };
    }

    private static Length known(long frames) {
        return frames <= 0 ? UNKNOWN : new Length(Scale.UNKNOWN, frames, false);
    }

    /// The iTunes gapless tag counts in samples and so comes first; then the edit list.
    private static Length mp4(Demuxer demuxer, long packets, int rateHz) {
        GaplessTag tag = GaplessTag.of(demuxer.tag("iTunSMPB"), packets);
        if (tag != null) {
            return new Length(tag.delayFrames(), tag.frames(), true);
        }
        Mp4Edits edits = demuxer.edits();
        Mp4Edits.Stretch stretch =
                edits == null ? null : edits.track(demuxer.stream().id());
        if (edits == null || stretch == null) {
            return packets <= 0 ? UNKNOWN : new Length(Scale.UNKNOWN, packets, true);
        }
        long start = Demuxer.toFrames(stretch.start(), demuxer.stream().time_base(), rateHz);
        long listed = Scale.round(stretch.length(), rateHz, edits.movieHz());
        if (packets <= start) {
            return new Length(start, -1, false);
        }
        return new Length(start, mp4(listed, packets - start, rateHz, edits.movieHz()), true);
    }

    /// The edit list says where the music ends, in a clock that may be coarse; the lengths of the packets say how much
    /// there is, in the clock of the samples. Where the two agree within the coarse clock, the fine one is right.
    static long mp4(long listed, long packets, int rateHz, long movieHz) {
        long roundingFrames = movieHz >= rateHz ? 1 : rateHz / movieHz + 1;
        return listed <= 0 || Math.abs(listed - packets) <= roundingFrames ? packets : Math.min(listed, packets);
    }

    /// Counts the frames of a file that does not say: by its packets where their times are exact, or else by decoding
    /// all of it.
    ///
    /// @param origin the file's own time of frame 0, in frames
    /// @return −1 where it takes too long or fails
    static long count(Path file, Seeking seeking, long origin) {
        Handles handles = new Handles(new Deadline(COUNTING_NANOS));
        try {
            Demuxer demuxer = new Demuxer(file, handles);
            demuxer.open();
            FrameStream stream = new FrameStream(file, handles, demuxer);
            stream.open();
            boolean packets = seeking.exactTimes() && !demuxer.codec().equals("flac");
            return packets ? countPackets(demuxer, stream, origin) : countBlocks(stream);
        } catch (CodecException e) {
            return -1;
        } finally {
            handles.run();
        }
    }

    private static long countPackets(Demuxer demuxer, FrameStream stream, long origin) throws CodecException {
        long start = System.nanoTime();
        long end = Scale.UNKNOWN;
        if (!stream.next(new Block())) {
            return -1;
        }
        AVPacket packet = demuxer.packet();
        do {
            end = packet.pts() == Scale.UNKNOWN ? end : packet.pts() + packet.duration();
            if (System.nanoTime() - start > COUNTING_NANOS) {
                return -1;
            }
        } while (demuxer.read() == 0);
        long frames = Demuxer.toFrames(end, demuxer.stream().time_base(), stream.rateHz());
        return frames == Scale.UNKNOWN || frames <= origin ? -1 : frames - origin;
    }

    private static long countBlocks(FrameStream stream) throws CodecException {
        long start = System.nanoTime();
        Block block = new Block();
        long frames = 0;
        while (stream.next(block)) {
            frames += block.frames();
            if (System.nanoTime() - start > COUNTING_NANOS) {
                return -1;
            }
        }
        return frames;
    }
}
