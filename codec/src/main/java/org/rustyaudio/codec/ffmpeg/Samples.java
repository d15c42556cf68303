package org.rustyaudio.codec.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_CUSTOM;
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

import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.ShortPointer;
import org.rustyaudio.codec.Limits;
import org.rustyaudio.dsp.mix.Downmix;

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

    private Downmix downmix = Downmix.of(1, 0);
    /// Which plane each channel of the file goes to.
    private int[] order = new int[0];

    private int settledKind;
    private long settledMask;

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
        settle(frame.ch_layout());
        float[][] sorted = new float[channels][];
        for (int channel = 0; channel < channels; channel++) {
            sorted[channel] = planes[order[channel]];
        }
        read(frame, frames, sorted);
        downmix.fold(planes, 0, frames, block.left, block.right, 0);
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

    /// Settles where the channels of a layout go; a layout seen before costs nothing.
    private void settle(AVChannelLayout layout) {
        int channels = layout.nb_channels();
        int kind = layout.order();
        long mask = kind == AV_CHANNEL_ORDER_NATIVE ? layout.u_mask() : 0;
        boolean known = order.length == channels && kind == settledKind && mask == settledMask;
        if (known && kind != AV_CHANNEL_ORDER_CUSTOM) {
            return;
        }
        settledKind = kind;
        settledMask = mask;
        order = new int[channels];
        for (int i = 0; i < channels; i++) {
            order[i] = i;
        }
        if (kind != AV_CHANNEL_ORDER_NATIVE && kind != AV_CHANNEL_ORDER_UNSPEC) {
            mask = sortBySpeaker(layout);
        }
        downmix = Downmix.of(channels, mask);
    }

    /// Layouts that name their channels one by one may have them in any order; a mask knows only one. Fills `order`
    /// with where each channel belongs, those without a place last.
    ///
    /// @return the mask
    private long sortBySpeaker(AVChannelLayout layout) {
        int channels = order.length;
        long[] bySpeaker = new long[channels];
        long mask = 0;
        for (int i = 0; i < channels; i++) {
            int speaker = avutil.av_channel_layout_channel_from_index(layout, i);
            boolean placed = speaker >= 0 && speaker < PLACEABLE_SPEAKERS && (mask & 1L << speaker) == 0;
            mask |= placed ? 1L << speaker : 0;
            bySpeaker[i] = (placed ? (long) speaker : PLACEABLE_SPEAKERS) * Limits.MAX_CHANNELS + i;
        }
        Arrays.sort(bySpeaker);
        for (int place = 0; place < channels; place++) {
            order[(int) (bySpeaker[place] % Limits.MAX_CHANNELS)] = place;
        }
        return mask;
    }
}
