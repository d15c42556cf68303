package org.rustyaudio.codec.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.rustyaudio.codec.CodecException;

/// FFmpeg's FLAC encoder: integers in, FLAC frames out. Any one thread at a time.
///
/// Assumes 16 or 24 bits and 1 or 2 channels. [#streamInfo()] is complete, with sample count and MD5, once
/// [#finish] has returned. [#close()] frees native memory and may be called again.
public final class FlacEncoder implements AutoCloseable {

    /// Takes one FLAC frame; `samples` are those of each channel in it.
    public interface FrameSink {
        void frame(byte[] bytes, int samples) throws CodecException;
    }

    private final int channels;
    private final int bits;
    private final AVCodecContext context;
    private final AVFrame frame;
    private final AVPacket packet;
    private final int[] pending;
    private final short[] shorts;
    private byte[] streamInfo;
    private int filled;
    private boolean closed;

    /// @throws IllegalArgumentException where FLAC cannot hold such sound
    public FlacEncoder(int sampleRateHz, int channels, int bits) {
        this.channels = channels;
        this.bits = bits;
        Natives.load();
        AVCodec codec = avcodec.avcodec_find_encoder(avcodec.AV_CODEC_ID_FLAC);
        context = avcodec.avcodec_alloc_context3(codec);
        frame = avutil.av_frame_alloc();
        packet = avcodec.av_packet_alloc();
        context.sample_rate(sampleRateHz);
        context.sample_fmt(bits == 16 ? avutil.AV_SAMPLE_FMT_S16 : avutil.AV_SAMPLE_FMT_S32);
        context.bits_per_raw_sample(bits);
        avutil.av_channel_layout_default(context.ch_layout(), channels);
        context.time_base().num(1);
        context.time_base().den(sampleRateHz);
        int error = avcodec.avcodec_open2(context, codec, (AVDictionary) null);
        if (error >= 0) {
            frame.format(context.sample_fmt());
            frame.sample_rate(sampleRateHz);
            frame.nb_samples(context.frame_size());
            avutil.av_channel_layout_copy(frame.ch_layout(), context.ch_layout());
            error = avutil.av_frame_get_buffer(frame, 0);
        }
        if (error < 0) {
            close();
            throw new IllegalArgumentException(
                    "FLAC cannot hold " + channels + " channels of " + bits + " bits at " + sampleRateHz + " Hz");
        }
        streamInfo = copy(context.extradata(), context.extradata_size());
        pending = new int[context.frame_size() * channels];
        shorts = new short[bits == 16 ? pending.length : 0];
    }

    /// STREAMINFO as RFC 9639, 8.2 lays it out, 34 bytes.
    public byte[] streamInfo() {
        return streamInfo.clone();
    }

    /// Encodes the first `count` interleaved integers.
    public void encode(int[] interleaved, int count, FrameSink sink) throws CodecException {
        int at = 0;
        while (at < count) {
            int part = Math.min(count - at, pending.length - filled);
            System.arraycopy(interleaved, at, pending, filled, part);
            filled += part;
            at += part;
            if (filled == pending.length) {
                encodePending(sink);
            }
        }
    }

    /// Encodes the rest.
    public void finish(FrameSink sink) throws CodecException {
        if (filled > 0) {
            encodePending(sink);
        }
        must(avcodec.avcodec_send_frame(context, null));
        drain(sink);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            avcodec.av_packet_free(packet);
            avutil.av_frame_free(frame);
            avcodec.avcodec_free_context(context);
        }
    }

    private void encodePending(FrameSink sink) throws CodecException {
        must(avutil.av_frame_make_writable(frame));
        frame.nb_samples(filled / channels);
        if (bits == 16) {
            for (int i = 0; i < filled; i++) {
                shorts[i] = (short) pending[i];
            }
            new ShortPointer(frame.data(0)).put(shorts, 0, filled);
        } else {
            for (int i = 0; i < filled; i++) {
                pending[i] <<= 32 - bits;
            }
            new IntPointer(frame.data(0)).put(pending, 0, filled);
        }
        filled = 0;
        must(avcodec.avcodec_send_frame(context, frame));
        drain(sink);
    }

    private void drain(FrameSink sink) throws CodecException {
        while (true) {
            int result = avcodec.avcodec_receive_packet(context, packet);
            if (result == avutil.AVERROR_EAGAIN() || result == avutil.AVERROR_EOF()) {
                return;
            }
            must(result);
            if (packet.size() > 0) {
                sink.frame(copy(packet.data(), packet.size()), (int) packet.duration());
            }
            takeStreamInfo();
            avcodec.av_packet_unref(packet);
        }
    }

    /// The encoder gives its final stream info once, beside its last packet; what it keeps itself is spoilt by
    /// asking on until it says that it has ended.
    private void takeStreamInfo() {
        try (SizeTPointer size = new SizeTPointer(1)) {
            BytePointer given = avcodec.av_packet_get_side_data(packet, avcodec.AV_PKT_DATA_NEW_EXTRADATA, size);
            if (given != null && size.get() == streamInfo.length) {
                streamInfo = copy(given, streamInfo.length);
            }
        }
    }

    private static byte[] copy(BytePointer from, int count) {
        byte[] bytes = new byte[count];
        from.get(bytes);
        return bytes;
    }

    /// What FLAC can hold was checked on opening, so only exhausted memory is left.
    private static void must(int result) {
        if (result < 0) {
            throw new IllegalStateException("FLAC encoder: error " + result);
        }
    }
}
