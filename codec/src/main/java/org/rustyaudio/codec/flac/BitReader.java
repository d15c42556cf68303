package org.rustyaudio.codec.flac;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Reads numbers bit by bit, most significant first. One thread at a time.
///
/// Past the end it goes on to read whatever is there and says so in [#overrun()]; nothing it is given makes it throw.
final class BitReader {

    /// Bytes that must be readable past the end.
    static final int SLACK_BYTES = Long.BYTES;
    /// A word read at any bit holds at least that many bits.
    static final int WORD_BITS = 57;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[SLACK_BYTES];
    private int bit;
    private int end;

    /// Starts at the first of `size` bytes; [#SLACK_BYTES] more must lie behind them.
    void start(byte[] data, int size) {
        bytes = data;
        bit = 0;
        end = size * Byte.SIZE;
    }

    boolean overrun() {
        return bit > end;
    }

    /// How many bytes have been begun.
    int bytesRead() {
        return (bit + 7) >>> 3;
    }

    /// The next `count` bits, 0 to 32, without a sign.
    int bits(int count) {
        int value = count == 0 ? 0 : (int) (word(bytes, Math.min(bit, end)) >>> (Long.SIZE - count));
        bit += count;
        return value;
    }

    /// The next `count` bits, 0 to 32, as a two's complement.
    int signed(int count) {
        int value = count == 0 ? 0 : (int) (word(bytes, Math.min(bit, end)) >> (Long.SIZE - count));
        bit += count;
        return value;
    }

    /// The number of zeros up to the next one, which is passed too.
    int zeros() {
        int zeros = 0;
        while (bit <= end) {
            int here = Math.min(Long.numberOfLeadingZeros(word(bytes, bit)), WORD_BITS);
            zeros += here;
            bit += here;
            if (here < WORD_BITS) {
                bit++;
                return zeros;
            }
        }
        return zeros;
    }

    /// Reads Rice codes of one parameter into `out` (RFC 9639, 9.2.7.3); false where they do not end in time.
    ///
    /// @param k how many bits follow the unary part, 0 to 30
    boolean rice(int k, int[] out, int from, int to) {
        byte[] data = bytes;
        int at = bit;
        int last = end;
        int i = from;
        while (i < to) {
            if (at > last) {
                bit = at;
                return false;
            }
            long word = word(data, at);
            int zeros = Long.numberOfLeadingZeros(word);
            int length = zeros + 1 + k;
            if (length > WORD_BITS) {
                bit = at;
                out[i++] = unfold((zeros() << k) + bits(k));
                at = bit;
                continue;
            }
            out[i++] = unfold(((zeros - 1) << k) + (int) ((word << zeros) >>> (Long.SIZE - 1 - k)));
            at += length;
            // What is left of the word mostly holds the next one too.
            long rest = word << length;
            int nextZeros = Long.numberOfLeadingZeros(rest);
            int nextLength = nextZeros + 1 + k;
            if (length + nextLength <= WORD_BITS && i < to) {
                out[i++] = unfold(((nextZeros - 1) << k) + (int) ((rest << nextZeros) >>> (Long.SIZE - 1 - k)));
                at += nextLength;
            }
        }
        bit = at;
        return at <= last;
    }

    /// 0, 1, 2, 3, 4 stand for 0, −1, 1, −2, 2.
    private static int unfold(int folded) {
        return (folded >>> 1) ^ -(folded & 1);
    }

    /// The bits from `at` on, the first of them topmost; at least [#WORD_BITS] of them.
    private static long word(byte[] data, int at) {
        return (long) WORDS.get(data, at >>> 3) << (at & 7);
    }
}
