package org.rustyaudio.dsp.mix;

/// Folds any channel layout to stereo. Immutable; any thread.
///
/// The weights are those of ITU-R BS.775-4, annex 4: L′ = L + √½ C + √½ Ls, R′ = R + √½ C + √½ Rs, a rear
/// centre by ½ to each side, no LFE. The sum is then divided by the largest sum of weights, so full scale
/// on every channel is full scale out and folding never clips what did not clip before. One channel is
/// given on both sides and two channels pass through, bit for bit.
///
/// A layout is a mask of speakers in the bit order of `WAVEFORMATEXTENSIBLE` (which FFmpeg shares and
/// continues): channel `n` is the speaker of the n-th set bit.
public final class Downmix {

    public static final long FRONT_LEFT = 1;
    public static final long FRONT_RIGHT = 1 << 1;
    public static final long FRONT_CENTRE = 1 << 2;
    public static final long LOW_FREQUENCY = 1 << 3;
    public static final long BACK_LEFT = 1 << 4;
    public static final long BACK_RIGHT = 1 << 5;
    public static final long FRONT_LEFT_OF_CENTRE = 1 << 6;
    public static final long FRONT_RIGHT_OF_CENTRE = 1 << 7;
    public static final long BACK_CENTRE = 1 << 8;
    public static final long SIDE_LEFT = 1 << 9;
    public static final long SIDE_RIGHT = 1 << 10;

    private static final double HALF_POWER = Math.sqrt(0.5);

    /// The layouts that FLAC (RFC 9639, 9.1.3) and WAV writers mean by a bare channel count.
    private static final long[] USUAL_MASK = {0, 0x4, 0x3, 0x7, 0x33, 0x37, 0x3F, 0x70F, 0x63F};

    private final double[] left;
    private final double[] right;
    private final boolean direct;

    private Downmix(double[] left, double[] right, boolean direct) {
        this.left = left;
        this.right = right;
        this.direct = direct;
    }

    /// The fold of `channels` channels whose speakers are `mask`.
    ///
    /// A mask of 0 means the usual layout of that many channels. Channels beyond the mask belong to no
    /// speaker and are left out, as the format says; where no channel at all has a place, odd ones go left
    /// and even ones right.
    public static Downmix of(int channels, long mask) {
        if (channels < 1) {
            throw new IllegalArgumentException("channels must be at least 1, not " + channels);
        }
        double[] left = new double[channels];
        double[] right = new double[channels];
        boolean centred = mask != 0 && (mask & FRONT_CENTRE) != 0;
        if (channels == 1 || (channels == 2 && !centred)) {
            left[0] = 1;
            right[channels - 1] = 1;
            return new Downmix(left, right, true);
        }
        place(mask == 0 && channels < USUAL_MASK.length ? USUAL_MASK[channels] : mask, left, right);
        double largest = Math.max(sum(left), sum(right));
        if (largest == 0) {
            for (int channel = 0; channel < channels; channel++) {
                left[channel] = 1 - channel % 2;
                right[channel] = channel % 2;
            }
            largest = Math.ceil(channels / 2.0);
        }
        for (int channel = 0; channel < channels; channel++) {
            left[channel] /= largest;
            right[channel] /= largest;
        }
        return new Downmix(left, right, false);
    }

    public int channels() {
        return left.length;
    }

    /// How much of a channel goes to the left side, 0 to 1.
    public double leftWeight(int channel) {
        return left[channel];
    }

    /// How much of a channel goes to the right side, 0 to 1.
    public double rightWeight(int channel) {
        return right[channel];
    }

    /// Folds `frames` interleaved frames starting at sample index `at` into both outputs, starting at `to`.
    public void fold(float[] interleaved, int at, int frames, float[] outLeft, float[] outRight, int to) {
        int channels = left.length;
        if (direct) {
            for (int frame = 0, index = at; frame < frames; frame++, index += channels) {
                outLeft[to + frame] = interleaved[index];
                outRight[to + frame] = interleaved[index + channels - 1];
            }
            return;
        }
        for (int frame = 0, index = at; frame < frames; frame++) {
            double leftSum = 0;
            double rightSum = 0;
            for (int channel = 0; channel < channels; channel++, index++) {
                double sample = interleaved[index];
                leftSum += left[channel] * sample;
                rightSum += right[channel] * sample;
            }
            outLeft[to + frame] = (float) leftSum;
            outRight[to + frame] = (float) rightSum;
        }
    }

    /// Folds `frames` frames of one array per channel, each starting at index `at`, into both outputs,
    /// starting at `to`.
    public void fold(float[][] planes, int at, int frames, float[] outLeft, float[] outRight, int to) {
        if (direct) {
            System.arraycopy(planes[0], at, outLeft, to, frames);
            System.arraycopy(planes[left.length - 1], at, outRight, to, frames);
            return;
        }
        for (int frame = 0; frame < frames; frame++) {
            double leftSum = 0;
            double rightSum = 0;
            for (int channel = 0; channel < left.length; channel++) {
                double sample = planes[channel][at + frame];
                leftSum += left[channel] * sample;
                rightSum += right[channel] * sample;
            }
            outLeft[to + frame] = (float) leftSum;
            outRight[to + frame] = (float) rightSum;
        }
    }

    private static void place(long mask, double[] left, double[] right) {
        long rest = mask;
        for (int channel = 0; channel < left.length && rest != 0; channel++) {
            int speaker = Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
            left[channel] = leftOf(speaker);
            right[channel] = rightOf(speaker);
        }
    }

    /// By bit: fronts and the left of a stereo fold (29) and wide left (31) whole; centre, surrounds and
    /// heights of the left side by √½; rear and height centres by ½.
    private static double leftOf(int speaker) {
        return switch (speaker) {
            case 0, 6, 29, 31 -> 1;
            case 2, 4, 9, 12, 15, 33, 36, 39 -> HALF_POWER;
            case 8, 11, 13, 16, 38 -> 0.5;
            default -> 0;
        };
    }

    private static double rightOf(int speaker) {
        return switch (speaker) {
            case 1, 7, 30, 32 -> 1;
            case 2, 5, 10, 14, 17, 34, 37, 40 -> HALF_POWER;
            case 8, 11, 13, 16, 38 -> 0.5;
            default -> 0;
        };
    }

    private static double sum(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }
}
