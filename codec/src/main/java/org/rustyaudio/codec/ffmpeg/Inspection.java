package org.rustyaudio.codec.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecDescriptor;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.rustyaudio.codec.StreamInfo;

/// Finds out what an opened file holds. One thread at a time.
final class Inspection {

    private static final long MAX_BIT_RATE = 1_000_000_000;

    private Inspection() {}

    static StreamInfo of(Path file, Demuxer demuxer, Handles handles, FrameStream stream, long frames) {
        AVCodecParameters parameters = demuxer.stream().codecpar();
        AVCodecDescriptor descriptor = avcodec.avcodec_descriptor_get(parameters.codec_id());
        boolean dsd = demuxer.codec().startsWith("dsd_");
        boolean lossless = descriptor != null
                && !dsd
                && (descriptor.props() & avcodec.AV_CODEC_PROP_LOSSLESS) != 0
                && (descriptor.props() & avcodec.AV_CODEC_PROP_LOSSY) == 0;
        boolean companded =
                demuxer.codec().equals("pcm_mulaw") || demuxer.codec().equals("pcm_alaw");
        lossless |= demuxer.codec().equals("wavpack") || (demuxer.codec().startsWith("pcm_") && !companded);
        int sampleFormat = handles.codec.sample_fmt();
        boolean floats = lossless
                && (sampleFormat == avutil.AV_SAMPLE_FMT_FLT
                        || sampleFormat == avutil.AV_SAMPLE_FMT_FLTP
                        || sampleFormat == avutil.AV_SAMPLE_FMT_DBL
                        || sampleFormat == avutil.AV_SAMPLE_FMT_DBLP);
        int bits = handles.codec.bits_per_raw_sample();
        if (bits <= 0) {
            bits = 8 * avutil.av_get_bytes_per_sample(sampleFormat);
        }
        return new StreamInfo(
                Containers.name(demuxer.container(), demuxer.codec()),
                stream.rateHz(),
                stream.channels(),
                lossless ? bits : 0,
                floats,
                frames,
                bitRate(file, parameters.bit_rate(), frames, stream.rateHz()));
    }

    static StreamInfo withFrames(Path file, StreamInfo info, long frames) {
        return new StreamInfo(
                info.format(),
                info.sampleRateHz(),
                info.channels(),
                info.bitsPerSample(),
                info.floatSamples(),
                frames,
                bitRate(file, info.bitRate(), frames, info.sampleRateHz()));
    }

    private static long bitRate(Path file, long stated, long frames, int rateHz) {
        if ((stated > 0 && stated < MAX_BIT_RATE) || frames <= 0) {
            return Math.clamp(stated, 0, MAX_BIT_RATE);
        }
        try {
            return Math.round(8.0 * Files.size(file) * rateHz / frames);
        } catch (IOException unknown) {
            return 0;
        }
    }
}
