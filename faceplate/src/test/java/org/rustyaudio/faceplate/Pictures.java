package org.rustyaudio.faceplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.awt.image.BufferedImage;

/// Compares pictures.
final class Pictures {

    private Pictures() {}

    /// Every channel of every pixel differs by at most `tolerance`.
    static void assertSame(BufferedImage expected, BufferedImage actual, int tolerance) {
        assertEquals(expected.getWidth(), actual.getWidth());
        assertEquals(expected.getHeight(), actual.getHeight());
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                if (distance(expected.getRGB(x, y), actual.getRGB(x, y)) > tolerance) {
                    fail("pixel " + x + ", " + y + " is " + Integer.toHexString(actual.getRGB(x, y)) + ", expected "
                            + Integer.toHexString(expected.getRGB(x, y)));
                }
            }
        }
    }

    /// Mean distance of all pixels, 0 to 255.
    static double difference(BufferedImage a, BufferedImage b) {
        double sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                sum += distance(a.getRGB(x, y), b.getRGB(x, y));
            }
        }
        return sum / a.getWidth() / a.getHeight();
    }

    /// The part of all pixels that differ by more than `threshold`.
    static double differing(BufferedImage a, BufferedImage b, int threshold) {
        int count = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (distance(a.getRGB(x, y), b.getRGB(x, y)) > threshold) {
                    count++;
                }
            }
        }
        return (double) count / a.getWidth() / a.getHeight();
    }

    static int count(BufferedImage image, int argb) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) == argb) {
                    count++;
                }
            }
        }
        return count;
    }

    private static int distance(int a, int b) {
        int most = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            most = Math.max(most, Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)));
        }
        return most;
    }
}
