package org.rustyaudio.codec.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.av_probe_input_buffer2;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avformat.avio_open2;
import static org.bytedeco.ffmpeg.global.avformat.avio_seek;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.CodecException.Kind;

/// Splits one file into the packets of its best audio stream. One thread at a time.
///
/// FFmpeg may open this one local file and nothing else: the bytes come from the `file` protocol, and no protocol
/// at all is left for what the file itself may name.
final class Demuxer {

    private static final int MAX_STREAMS = 64;
    private static final String REMEDY_CHOOSE = "Choose a FLAC, MP3, Ogg, Opus, M4A, WavPack or another audio file";

    private final Path file;
    private final Handles handles;
    private String container = "";
    private int streamIndex;
    private long firstTicks = Scale.UNKNOWN;

    Demuxer(Path file, Handles handles) {
        this.file = file;
        this.handles = handles;
    }

    /// Opens the file and chooses the stream; on failure nothing stays open.
    void open() throws CodecException {
        try {
            openBytes();
            AVInputFormat input = probe();
            openContainer(input);
            chooseStream();
        } catch (CodecException e) {
            handles.closeFile();
            throw e;
        }
    }

    private void openBytes() throws CodecException {
        handles.deadline.restart();
        AVIOInterruptCB callback = handles.deadline.callback();
        AVDictionary options = new AVDictionary(null);
        try {
            av_dict_set(options, "protocol_whitelist", "file", 0);
            int error = avio_open2(handles.bytes, "file:" + file, avformat.AVIO_FLAG_READ, callback, options);
            if (error < 0) {
                throw Failures.opening(file, error);
            }
        } finally {
            av_dict_free(options);
            callback.deallocate();
        }
    }

    /// Finds the container by content alone. A leading ID3 tag, which may hold megabytes of pictures, is passed over.
    private AVInputFormat probe() throws CodecException {
        long start = Id3Skip.audioStart(file);
        avio_seek(handles.bytes, start, 0);
        AVInputFormat input = new AVInputFormat(null);
        int score = av_probe_input_buffer2(handles.bytes, input, "", null, 0, 0);
        if (score < 0 || input.isNull()) {
            if (Failures.isDisk(score)) {
                throw Failures.disk(file, score);
            }
            throw CodecException.of(Kind.UNSUPPORTED, file, "it is not audio that can be read", REMEDY_CHOOSE);
        }
        container = input.name().getString();
        if (!Containers.allowed(container)) {
            String found = Containers.stranger(container, input.long_name().getString());
            throw CodecException.of(Kind.UNSUPPORTED, file, "it is not audio but " + found, REMEDY_CHOOSE);
        }
        avio_seek(handles.bytes, 0, 0);
        return input;
    }

    private void openContainer(AVInputFormat input) throws CodecException {
        AVFormatContext context = avformat_alloc_context();
        AVDictionary options = new AVDictionary(null);
        AVIOInterruptCB callback = handles.deadline.callback();
        try {
            context.pb(handles.bytes);
            context.interrupt_callback().callback(callback.callback()).opaque(callback.opaque());
            av_dict_set(options, "protocol_whitelist", "none", 0);
            av_dict_set(options, "max_streams", Integer.toString(MAX_STREAMS), 0);
            int error = avformat_open_input(context, "", input, options);
            if (error < 0) {
                throw Failures.opening(file, error);
            }
            handles.format = context;
        } finally {
            av_dict_free(options);
            callback.deallocate();
        }
    }

    /// The stream marked as default, or else the first that can be decoded; all others are left unread.
    private void chooseStream() throws CodecException {
        int best = -1;
        boolean anyAudio = false;
        for (int i = 0; i < handles.format.nb_streams(); i++) {
            AVStream stream = handles.format.streams(i);
            if (stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_AUDIO) {
                anyAudio = true;
                boolean decodable =
                        avcodec.avcodec_find_decoder(stream.codecpar().codec_id()) != null;
                boolean preferred = (stream.disposition() & avformat.AV_DISPOSITION_DEFAULT) != 0;
                if (decodable && (best < 0 || (preferred && !isDefault(best)))) {
                    best = i;
                }
            }
        }
        if (best < 0) {
            throw CodecException.of(
                    Kind.UNSUPPORTED,
                    file,
                    anyAudio ? "its audio is in a format that cannot be decoded" : "it holds no audio",
                    REMEDY_CHOOSE);
        }
        for (int i = 0; i < handles.format.nb_streams(); i++) {
            handles.format.streams(i).discard(i == best ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
        }
        streamIndex = best;
    }

    private boolean isDefault(int index) {
        return (handles.format.streams(index).disposition() & avformat.AV_DISPOSITION_DEFAULT) != 0;
    }

    AVStream stream() {
        return handles.format.streams(streamIndex);
    }

    /// FFmpeg's name of the codec.
    String codec() {
        return avcodec.avcodec_get_name(stream().codecpar().codec_id()).getString();
    }

    /// The header that the codec itself keeps at the start of the file; empty where it has none.
    byte[] codecHeader() {
        AVCodecParameters parameters = stream().codecpar();
        byte[] header = new byte[Math.max(0, parameters.extradata_size())];
        if (header.length > 0) {
            parameters.extradata().get(header);
        }
        return header;
    }

    /// FFmpeg's name of the container.
    String container() {
        return container;
    }

    /// Reads the stream's next packet.
    ///
    /// @return 0, or FFmpeg's error number
    int read() {
        AVPacket packet = handles.packet;
        while (true) {
            avcodec.av_packet_unref(packet);
            int error = av_read_frame(handles.format, packet);
            if (error < 0) {
                return error;
            }
            if (packet.stream_index() == streamIndex) {
                if (firstTicks == Scale.UNKNOWN) {
                    firstTicks = packet.pts();
                }
                return 0;
            }
            if (handles.deadline.passed()) {
                return avutil.AVERROR_EXIT();
            }
        }
    }

    /// Goes to the last packet that starts at or before a timestamp.
    ///
    /// @return 0 or more, or FFmpeg's error number
    int seek(long timestamp) {
        return av_seek_frame(handles.format, streamIndex, timestamp, avformat.AVSEEK_FLAG_BACKWARD);
    }

    /// Goes back to the packet that is the first of the file.
    ///
    /// @return 0 or more, or FFmpeg's error number
    int seekStart() {
        return firstTicks == Scale.UNKNOWN ? -1 : seek(firstTicks);
    }

    /// When the last packet ends, or [Scale#UNKNOWN]. For containers with an index; goes back to the start.
    long endTicks() throws CodecException {
        handles.deadline.restart();
        if (read() < 0 || seek(Long.MAX_VALUE / 4) < 0) {
            return Scale.UNKNOWN;
        }
        long end = Scale.UNKNOWN;
        while (read() == 0) {
            end = handles.packet.pts() == Scale.UNKNOWN ? end : handles.packet.pts() + handles.packet.duration();
        }
        if (seekStart() < 0) {
            handles.closeFile();
            open();
        }
        return end;
    }

    /// How a number of ticks of the stream's clock is written in frames of a sample rate.
    static long toFrames(long ticks, AVRational clock, int rateHz) {
        return Scale.round(ticks, (long) clock.num() * rateHz, clock.den());
    }
}
