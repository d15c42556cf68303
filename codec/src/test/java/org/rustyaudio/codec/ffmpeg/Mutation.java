package org.rustyaudio.codec.ffmpeg;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Damages a file in the ways disks, downloads and ill will do. The same seed does the same damage.
final class Mutation {

    private Mutation() {}

    static byte[] of(byte[] file, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] out = file.clone();
        return switch (random.nextInt(7)) {
            case 0 -> flipped(out, random, out.length, 1 + random.nextInt(20));
            case 1 -> flipped(out, random, Math.min(out.length, 600), 1 + random.nextInt(8));
            case 2 -> Arrays.copyOf(out, random.nextInt(out.length));
            case 3 -> filled(out, random, (byte) 0);
            case 4 -> filled(out, random, (byte) -1);
            case 5 -> spliced(out, random);
            default -> number(out, random);
        };
    }

    private static byte[] flipped(byte[] out, SplittableRandom random, int within, int bits) {
        for (int i = 0; i < bits; i++) {
            out[random.nextInt(within)] ^= (byte) (1 << random.nextInt(8));
        }
        return out;
    }

    private static byte[] filled(byte[] out, SplittableRandom random, byte value) {
        int from = random.nextInt(out.length);
        Arrays.fill(out, from, Math.min(out.length, from + 1 + random.nextInt(out.length / 4)), value);
        return out;
    }

    /// A piece of the file appears again elsewhere, shifting what follows.
    private static byte[] spliced(byte[] file, SplittableRandom random) {
        int from = random.nextInt(file.length);
        int length = random.nextInt(Math.min(file.length - from, 20_000) + 1);
        int at = random.nextInt(file.length);
        byte[] out = Arrays.copyOf(file, file.length + length);
        System.arraycopy(file, from, out, at, length);
        System.arraycopy(file, at, out, at + length, file.length - at);
        return out;
    }

    /// An absurd number in the place of some four bytes, mostly near the start.
    private static byte[] number(byte[] out, SplittableRandom random) {
        int within = random.nextInt(3) == 0 ? out.length : Math.min(out.length, 400);
        int at = random.nextInt(Math.max(1, within - 4));
        int number = new int[] {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0, 0x7FFF_FF00, 1 << 24}[random.nextInt(6)];
        for (int i = 0; i < 4 && at + i < out.length; i++) {
            out[at + i] = (byte) (number >> (8 * i));
        }
        return out;
    }
}
