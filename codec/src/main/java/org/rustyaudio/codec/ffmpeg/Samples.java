package org.rustyaudio.codec.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_NATIVE;
import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBL;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBLP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16P;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32P;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S64;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S64P;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_U8;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_U8P;

import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.ShortPointer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.codec.Downmix;

/// Turns a decoded frame of any sample format and layout into stereo floats. One thread at a time.
///
/// Integers are divided by their full scale, a power of two: up to 24 bits nothing is rounded.
final class Samples {

    private static final float FROM_8_BIT = 0x1p-7f;
    private static final float FROM_16_BIT = 0x1p-15f;
    private static final float FROM_32_BIT = 0x1p-31f;
    private static final float FROM_64_BIT = 0x1p-63f;
    /// Wide formats without a native layout name their channels one by one; those beyond this are not placed.
    private static final int PLACEABLE_SPEAKERS = 45;

    private float[][] planes = new float[0][];
    private byte[] bytes = new byte[0];
    private short[] shorts = new short[0];
    private int[] ints = new int[0];
    private long[] longs = new long[0];
    private float[] floats = new float[0];
    private double[] doubles = new double[0];

    private @Nullable Downmix downmix;
    private long downmixMask;

    /// Fills `block` with all samples of `frame`.
    void convert(AVFrame frame, Block block) {
        int channels = frame.ch_layout().nb_channels();
        int frames = frame.nb_samples();
        block.resize(frames);
        if (channels <= 2) {
            float[][] target = channels == 1 ? new float[][] {block.left} : new float[][] {block.left, block.right};
            read(frame, frames, target);
            if (channels == 1) {
                System.arraycopy(block.left, 0, block.right, 0, frames);
            }
            return;
        }
        if (planes.length != channels || planes[0].length < frames) {
            planes = new float[channels][frames];
        }
        read(frame, frames, planes);
        downmixFor(frame.ch_layout()).fold(planes, 0, frames, block.left, block.right, 0);
    }

    private void read(AVFrame frame, int frames, float[][] target) {
        int format = frame.format();
        if (avutil.av_sample_fmt_is_planar(format) == 0) {
            int samples = frames * target.length;
            if (floats.length < samples) {
                floats = new float[samples];
            }
            toFloats(format, frame.extended_data(0), samples, floats);
            for (int channel = 0; channel < target.length; channel++) {
                float[] plane = target[channel];
                for (int i = 0, at = channel; i < frames; i++, at += target.length) {
                    plane[i] = floats[at];
                }
            }
            return;
        }
        for (int channel = 0; channel < target.length; channel++) {
            toFloats(format, frame.extended_data(channel), frames, target[channel]);
        }
    }

    private void toFloats(int format, BytePointer data, int count, float[] out) {
        switch (format) {
            case AV_SAMPLE_FMT_FLT, AV_SAMPLE_FMT_FLTP -> new FloatPointer(data).get(out, 0, count);
            case AV_SAMPLE_FMT_S16, AV_SAMPLE_FMT_S16P -> {
                shorts = shorts.length < count ? new short[count] : shorts;
                new ShortPointer(data).get(shorts, 0, count);
                for (int i = 0; i < count; i++) {
                    out[i] = shorts[i] * FROM_16_BIT;
                }
            }
            case AV_SAMPLE_FMT_S32, AV_SAMPLE_FMT_S32P -> {
                ints = ints.length < count ? new int[count] : ints;
                new IntPointer(data).get(ints, 0, count);
                for (int i = 0; i < count; i++) {
                    out[i] = ints[i] * FROM_32_BIT;
                }
            }
            case AV_SAMPLE_FMT_U8, AV_SAMPLE_FMT_U8P -> {
                bytes = bytes.length < count ? new byte[count] : bytes;
                data.get(bytes, 0, count);
                for (int i = 0; i < count; i++) {
                    out[i] = ((bytes[i] & 0xFF) - 128) * FROM_8_BIT;
                }
            }
            case AV_SAMPLE_FMT_S64, AV_SAMPLE_FMT_S64P -> {
                longs = longs.length < count ? new long[count] : longs;
                new LongPointer(data).get(longs, 0, count);
                for (int i = 0; i < count; i++) {
                    out[i] = longs[i] * FROM_64_BIT;
                }
            }
            case AV_SAMPLE_FMT_DBL, AV_SAMPLE_FMT_DBLP -> {
                doubles = doubles.length < count ? new double[count] : doubles;
                new DoublePointer(data).get(doubles, 0, count);
                for (int i = 0; i < count; i++) {
                    out[i] = (float) doubles[i];
                }
            }
            default -> throw new IllegalStateException("sample format " + format + " is not known");
        }
    }

    private Downmix downmixFor(AVChannelLayout layout) {
        int channels = layout.nb_channels();
        long mask = speakers(layout);
        Downmix present = downmix;
        if (present == null || present.channels() != channels || downmixMask != mask) {
            present = Downmix.of(channels, mask);
            downmix = present;
            downmixMask = mask;
        }
        return present;
    }

    /// The layout as a mask of speakers; 0 where it says nothing or is in an order no mask can tell.
    private static long speakers(AVChannelLayout layout) {
        if (layout.order() == AV_CHANNEL_ORDER_NATIVE) {
            return layout.u_mask();
        }
        if (layout.order() == AV_CHANNEL_ORDER_UNSPEC) {
            return 0;
        }
        long mask = 0;
        int last = -1;
        for (int i = 0; i < layout.nb_channels(); i++) {
            int speaker = avutil.av_channel_layout_channel_from_index(layout, i);
            if (speaker <= last || speaker >= PLACEABLE_SPEAKERS) {
                return 0;
            }
            mask |= 1L << speaker;
            last = speaker;
        }
        return mask;
    }
}
