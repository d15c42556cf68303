package org.rustyaudio.codec.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.CodecException.Kind;
import org.rustyaudio.codec.Limits;

/// Decodes the packets of one file into stereo blocks with the time the file gives them. One thread at a time.
///
/// What cannot be decoded becomes silence of the length the file says it had, and is counted.
final class FrameStream {

    private static final int TRY_AGAIN = -11;
    /// A packet that did not need FFmpeg's decoder.
    private static final int DECODED = 1;
    /// A file that fails this often in a row has ended, whatever it says.
    private static final int MAX_FAILURES_IN_A_ROW = 1_000;
    /// The longest run of samples a decoder may give at once; the longest honest one, of Monkey's Audio, is 1,179,648.
    private static final int MAX_FRAME_SAMPLES = 1 << 22;

    private static final int MAX_SILENCE_FRAMES = 1 << 18;

    private final Path file;
    private final Handles handles;
    private final Demuxer demuxer;
    private final Samples samples = new Samples();
    /// A frame of another rate than the file began with, and what brings it over.
    private final Block foreign = new Block();

    private @Nullable RateBridge bridge;

    private int rateHz;
    private int channels;
    private boolean draining;
    private int damaged;
    /// How much of the last packet has been decoded already.
    private int packetFrames;

    /// Where the codec is FLAC.
    private @Nullable FlacPackets flac;

    FrameStream(Path file, Handles handles, Demuxer demuxer) {
        this.file = file;
        this.handles = handles;
        this.demuxer = demuxer;
    }

    /// Opens the decoder of the chosen stream.
    void open() throws CodecException {
        AVStream stream = demuxer.stream();
        AVCodec codec = decoder(stream.codecpar().codec_id());
        AVCodecContext context = avcodec_alloc_context3(codec);
        handles.codec = context;
        avcodec_parameters_to_context(context, stream.codecpar());
        context.pkt_timebase(stream.time_base());
        context.thread_count(1);
        context.max_samples(MAX_FRAME_SAMPLES);
        int error = avcodec_open2(context, codec, (AVDictionary) null);
        if (error < 0) {
            avcodec_free_context(context);
            throw CodecException.of(
                    Kind.MALFORMED, file, "has a damaged header: " + Failures.text(error), "Copy or download it again");
        }
        draining = false;
        bridge = null;
        flac = demuxer.codec().equals("flac") ? new FlacPackets(demuxer.codecHeader()) : null;
    }

    /// FFmpeg's own choice, but for MPEG layers 1 and 2 in floating point: the whole-number one adds noise.
    private static AVCodec decoder(int codecId) {
        return switch (codecId) {
            case avcodec.AV_CODEC_ID_MP1 -> avcodec_find_decoder_by_name("mp1float");
            case avcodec.AV_CODEC_ID_MP2 -> avcodec_find_decoder_by_name("mp2float");
            default -> avcodec_find_decoder(codecId);
        };
    }

    /// Decodes the next block.
    ///
    /// @return false at the end
    boolean next(Block block) throws CodecException {
        if (handles.codec.isNull()) {
            throw CodecException.of(
                    Kind.UNREADABLE, file, "could not be opened again to go back", "Check whether it is still there");
        }
        handles.deadline.restart();
        for (int failures = 0; failures < MAX_FAILURES_IN_A_ROW; ) {
            int error = avcodec_receive_frame(handles.codec, handles.frame);
            if (error == TRY_AGAIN) {
                error = feed(block);
                if (error == avutil.AVERROR_EOF()) {
                    return false;
                }
                if (error == DECODED) {
                    return true;
                }
            } else if (error == avutil.AVERROR_EOF()) {
                return false;
            } else if (error >= 0 && take(block)) {
                return true;
            }
            if (error < 0) {
                damaged++;
                failures++;
                if (standIn(block)) {
                    return true;
                }
            }
            if (handles.deadline.passed()) {
                throw Failures.tooSlow(file);
            }
        }
        return false;
    }

    /// Gives the decoder its next packet, or turns it into a block right away.
    ///
    /// @return 0, [#DECODED], or FFmpeg's error number
    private int feed(Block block) throws CodecException {
        if (draining) {
            return avutil.AVERROR_EOF();
        }
        int error = demuxer.read();
        if (error == avutil.AVERROR_EOF()) {
            draining = true;
            return avcodec_send_packet(handles.codec, (AVPacket) null);
        }
        if (Failures.isDisk(error, handles.bytes)) {
            throw Failures.disk(file, error);
        }
        if (error < 0) {
            return error;
        }
        packetFrames = 0;
        FlacPackets packets = flac;
        if (packets != null) {
            packets.take(handles.packet);
            // The first block is FFmpeg's in any case: it tells what the file holds.
            if (rateHz == packets.rateHz() && packets.decode(block)) {
                block.resumes = bridge != null;
                bridge = null;
                return DECODED;
            }
        }
        return avcodec_send_packet(handles.codec, handles.packet);
    }

    /// Turns the decoded frame into a block; false where it holds nothing usable.
    private boolean take(Block block) throws CodecException {
        AVFrame frame = handles.frame;
        int frames = frame.nb_samples();
        int frameChannels = frame.ch_layout().nb_channels();
        if (frames <= 0 || frameChannels <= 0) {
            return false;
        }
        if (rateHz == 0) {
            begin(frame.sample_rate(), frameChannels);
        }
        if (frameChannels > Limits.MAX_CHANNELS) {
            damaged++;
            block.silence(Math.min(frames, MAX_SILENCE_FRAMES));
            return true;
        }
        int frameRateHz = frame.sample_rate();
        long place = flac == null ? Scale.UNKNOWN : flac.takePlace();
        if (frameRateHz == rateHz) {
            samples.convert(frame, block);
            block.timestamp = place == Scale.UNKNOWN ? toFrames(frame.best_effort_timestamp()) : place;
            block.resumes = bridge != null;
            bridge = null;
        } else if (RateBridge.spans(frameRateHz, rateHz)) {
            crossRates(frameRateHz, block);
        } else {
            return false;
        }
        packetFrames += frames;
        if (frame.decode_error_flags() != 0) {
            damaged++;
        }
        return block.frames() > 0;
    }

    private void crossRates(int frameRateHz, Block block) {
        RateBridge present = bridge;
        if (present == null || present.fromHz() != frameRateHz) {
            present = RateBridge.between(frameRateHz, rateHz);
            bridge = present;
        }
        samples.convert(handles.frame, foreign);
        present.cross(foreign, block);
        block.timestamp = Scale.UNKNOWN;
    }

    private void begin(int rate, int count) throws CodecException {
        if (rate < Limits.MIN_SAMPLE_RATE_HZ || rate > Limits.MAX_SAMPLE_RATE_HZ) {
            throw CodecException.of(
                    Kind.LIMIT,
                    file,
                    "has a sample rate of " + rate + " Hz; " + Limits.MIN_SAMPLE_RATE_HZ + " to "
                            + Limits.MAX_SAMPLE_RATE_HZ + " Hz can be played",
                    "Resample it first, or copy it again if it is damaged");
        }
        if (count > Limits.MAX_CHANNELS) {
            throw CodecException.of(
                    Kind.LIMIT,
                    file,
                    "has " + count + " channels; up to " + Limits.MAX_CHANNELS + " can be played",
                    "Split it into files of fewer channels");
        }
        rateHz = rate;
        channels = count;
    }

    /// Puts silence in the place of the packet that could not be decoded, where its length is known.
    private boolean standIn(Block block) {
        if (rateHz == 0 || handles.packet.isNull()) {
            return false;
        }
        long frames = toFrames(handles.packet.duration()) - packetFrames;
        handles.packet.duration(0);
        if (frames <= 0 || frames > MAX_SILENCE_FRAMES) {
            return false;
        }
        block.silence((int) frames);
        return true;
    }

    /// Goes to the last packet at or before a time on the file's own clock.
    ///
    /// @return whether it worked
    boolean seek(long timestamp) {
        if (handles.codec.isNull()) {
            return false;
        }
        handles.deadline.restart();
        AVRational clock = demuxer.stream().time_base();
        long ticks = Scale.round(timestamp, clock.den(), (long) clock.num() * rateHz);
        avcodec_flush_buffers(handles.codec);
        draining = false;
        bridge = null;
        demuxer.index();
        return demuxer.seek(ticks) >= 0;
    }

    /// Goes back to the first packet, with a fresh decoder: flushing one leaves traces in its first block.
    ///
    /// @return whether it worked
    boolean seekStart() throws CodecException {
        handles.deadline.restart();
        if (handles.codec.isNull()) {
            return false;
        }
        avcodec_free_context(handles.codec);
        open();
        return demuxer.seekStart() >= 0;
    }

    /// Starts over with everything opened anew.
    void rewind() throws CodecException {
        handles.closeFile();
        demuxer.open();
        open();
    }

    private long toFrames(long ticks) {
        return Demuxer.toFrames(ticks, demuxer.stream().time_base(), rateHz);
    }

    /// Whether blocks of that many frames start exactly on the ticks of the file's clock.
    boolean ticksEvery(long frames) {
        AVRational clock = demuxer.stream().time_base();
        return frames * clock.den() % ((long) rateHz * clock.num()) == 0;
    }

    int rateHz() {
        return rateHz;
    }

    int channels() {
        return channels;
    }

    /// How many packets were replaced by silence or left out.
    int damaged() {
        return damaged;
    }
}
