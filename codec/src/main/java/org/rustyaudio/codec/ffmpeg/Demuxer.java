package org.rustyaudio.codec.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avformat.avio_open2;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avformat.AVIndexEntry;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.CodecException.Kind;

/// Splits one file into the packets of its best audio stream. One thread at a time.
///
/// FFmpeg may open this one local file and nothing else: the bytes come from the `file` protocol, and no protocol
/// at all is left for what the file itself may name.
final class Demuxer {

    private static final int MAX_STREAMS = 256;
    private static final int RAW_STUDY_BYTES = 1 << 16;
    private static final String REMEDY_CHOOSE = "Choose a FLAC, MP3, Ogg, Opus, M4A, WavPack or another audio file";

    private final Path file;
    private final Handles handles;
    private String container = "";
    private int streamIndex;
    private long firstTicks = Scale.UNKNOWN;
    private boolean indexed;
    private boolean estimated;
    private boolean chained;
    private @Nullable Mp4Edits edits;

    Demuxer(Path file, Handles handles) {
        this.file = file;
        this.handles = handles;
    }

    /// Opens the file and chooses the stream; on failure nothing stays open.
    void open() throws CodecException {
        indexed = false;
        try {
            AVInputFormat input = probe();
            openBytes();
            openContainer(input);
            chooseStream();
            studyRawStream();
            chained = container.equals("ogg") && OggChain.isChained(file);
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

    private AVInputFormat probe() throws CodecException {
        AVInputFormat input = Probe.of(file);
        if (input == null) {
            throw CodecException.of(
                    Kind.UNSUPPORTED, file, "is not audio, or of a kind that cannot be read", REMEDY_CHOOSE);
        }
        container = input.name().getString();
        if (!Containers.allowed(container)) {
            String found = Containers.stranger(container, input.long_name().getString());
            throw CodecException.of(Kind.UNSUPPORTED, file, "is not audio but " + found, REMEDY_CHOOSE);
        }
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
            av_dict_set(options, "codec_whitelist", Containers.RAW_CODECS, 0);
            av_dict_set(options, "probesize", Integer.toString(RAW_STUDY_BYTES), 0);
            av_dict_set(options, "max_streams", Integer.toString(MAX_STREAMS), 0);
            edits = container.startsWith("mov") ? Mp4Edits.of(file) : null;
            if (edits != null) {
                av_dict_set(options, "ignore_editlist", "1", 0);
            }
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
                    anyAudio ? "holds audio of a kind that cannot be decoded" : "holds no audio",
                    REMEDY_CHOOSE);
        }
        for (int i = 0; i < handles.format.nb_streams(); i++) {
            handles.format.streams(i).discard(i == best ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
        }
        streamIndex = best;
    }

    /// Raw streams carry no times; FFmpeg gives them some once it has seen a few packets. All other containers say
    /// enough in their headers, and opening them goes without this.
    private void studyRawStream() throws CodecException {
        if (stream().codecpar().sample_rate() == 0) {
            handles.deadline.restart();
            estimated = stream().duration() == Scale.UNKNOWN;
            int error = avformat_find_stream_info(handles.format, (AVDictionary) null);
            if (Failures.isDisk(error, handles.bytes)) {
                throw Failures.disk(file, error);
            }
        }
    }

    private boolean isDefault(int index) {
        return (handles.format.streams(index).disposition() & avformat.AV_DISPOSITION_DEFAULT) != 0;
    }

    AVStream stream() {
        return handles.format.streams(streamIndex);
    }

    /// The packet that was read last.
    AVPacket packet() {
        return handles.packet;
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

    /// Notes where every packet starts, once, for containers that keep no index and whose packets FFmpeg would not
    /// note itself. Leaves the place in the file: a seek has to follow.
    void index() {
        if (indexed || !container.equals("aac")) {
            return;
        }
        indexed = true;
        if (seekStart() < 0) {
            return;
        }
        AVStream stream = stream();
        while (read() == 0 && !handles.deadline.passed()) {
            AVPacket packet = handles.packet;
            if (packet.pts() != Scale.UNKNOWN && packet.pos() >= 0) {
                avformat.av_add_index_entry(stream, packet.pos(), packet.pts(), 0, 0, AVIndexEntry.AVINDEX_KEYFRAME);
            }
        }
    }

    /// Goes back to the packet that is the first of the file.
    ///
    /// @return 0 or more, or FFmpeg's error number
    int seekStart() {
        return firstTicks == Scale.UNKNOWN ? -1 : seek(firstTicks);
    }

    /// The edit lists that are to be applied to the decoded frames, or null where FFmpeg has applied them.
    @Nullable
    Mp4Edits edits() {
        return edits;
    }

    /// Whether FFmpeg guessed the length from the bit rate.
    boolean estimated() {
        return estimated;
    }

    /// Whether the file is several streams one after the other.
    boolean chained() {
        return chained;
    }

    /// A value from the container's own tags as it stands there, or null.
    @Nullable
    String tag(String key) {
        AVDictionaryEntry entry = av_dict_get(handles.format.metadata(), key, null, 0);
        return entry == null ? null : entry.value().getString(StandardCharsets.UTF_8);
    }

    /// How a number of ticks of the stream's clock is written in frames of a sample rate.
    static long toFrames(long ticks, AVRational clock, int rateHz) {
        return Scale.round(ticks, (long) clock.num() * rateHz, clock.den());
    }
}
