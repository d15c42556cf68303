package org.rustyaudio.codec.flac;

/// One channel of a FLAC frame (RFC 9639, 9.2). One thread at a time.
final class Subframe {

    private static final int HEADROOM = Predictor.MOST_WEIGHTS;

    private final BitReader reader;
    private final long[] weights = new long[Predictor.MOST_WEIGHTS];

    Subframe(BitReader reader) {
        this.reader = reader;
    }

    /// Decodes the next subframe into `out` from index [Predictor#MOST_WEIGHTS] on; false where it is not valid.
    ///
    /// @param bits of a sample of this channel
    boolean decode(int[] out, int frames, int bits) {
        if (reader.bits(1) != 0) {
            return false;
        }
        int type = reader.bits(6);
        int wasted = reader.bits(1) == 0 ? 0 : reader.zeros() + 1;
        int depth = bits - wasted;
        if (depth < 1 || !samples(type, out, frames, depth)) {
            return false;
        }
        if (wasted > 0) {
            for (int i = HEADROOM; i < HEADROOM + frames; i++) {
                out[i] <<= wasted;
            }
        }
        return true;
    }

    private boolean samples(int type, int[] out, int frames, int depth) {
        if (type == 0) {
            int value = reader.signed(depth);
            for (int i = 0; i < frames; i++) {
                out[HEADROOM + i] = value;
            }
            return true;
        }
        if (type == 1) {
            return raw(out, HEADROOM, HEADROOM + frames, depth);
        }
        if (type >= 8 && type <= 12) {
            int order = type - 8;
            Predictor.fixed(order, weights);
            return predicted(order, out, frames, depth, false);
        }
        return type >= 32 && predicted(type - 31, out, frames, depth, true);
    }

    private boolean raw(int[] out, int from, int to, int depth) {
        for (int i = from; i < to && !reader.overrun(); i++) {
            out[i] = reader.signed(depth);
        }
        return !reader.overrun();
    }

    /// First samples, predictor, residuals.
    private boolean predicted(int order, int[] out, int frames, int depth, boolean linear) {
        int start = HEADROOM + order;
        if (order > frames || !raw(out, HEADROOM, start, depth)) {
            return false;
        }
        int shift = 0;
        if (linear) {
            int precision = reader.bits(4) + 1;
            shift = reader.signed(5);
            if (precision == 16 || shift < 0) {
                return false;
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] = i < order ? reader.signed(precision) : 0;
            }
        }
        if (!residuals(order, out, frames)) {
            return false;
        }
        Predictor.restore(order, weights, shift, out, start, HEADROOM + frames);
        return true;
    }

    private boolean residuals(int order, int[] out, int frames) {
        int method = reader.bits(2);
        int parameterBits = 4 + method;
        int escape = (1 << parameterBits) - 1;
        int partitionOrder = reader.bits(4);
        int length = frames >> partitionOrder;
        if (method > 1 || length << partitionOrder != frames || length < order) {
            return false;
        }
        int from = HEADROOM + order;
        for (int to = HEADROOM + length; to <= HEADROOM + frames; to += length) {
            int parameter = reader.bits(parameterBits);
            boolean whole =
                    parameter == escape ? raw(out, from, to, reader.bits(5)) : reader.rice(parameter, out, from, to);
            if (!whole) {
                return false;
            }
            from = to;
        }
        return true;
    }
}
