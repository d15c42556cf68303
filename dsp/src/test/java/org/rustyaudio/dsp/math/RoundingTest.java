package org.rustyaudio.dsp.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundingTest {

    @Test
    void equalsRintEverywhere() {
        for (double x : new double[] {
            0,
            -0.0,
            0.5,
            -0.5,
            1.5,
            2.5,
            -1.5,
            -2.5,
            0.49999999999999994,
            1e15 + 0.5,
            0x1p52,
            0x1p52 - 0.5,
            -0x1p53,
            1e300,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN
        }) {
            assertSame(x);
        }
        long seed = 52;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 200_000; i++) {
            assertSame(Double.longBitsToDouble(random.nextLong()));
            assertSame((random.nextInt(20_001) - 10_000) * 0.25);
            assertSame(random.nextGaussian() * 1e6);
        }
    }

    @Test
    void smallNumbersRoundWithoutABranchAsWell() {
        long seed = 53;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 200_000; i++) {
            double quarter = (random.nextInt(20_001) - 10_000) * 0.25;
            assertEquals(Math.rint(quarter) + 0.0, Rounding.smallToEven(quarter), "rounding of " + quarter);
            double any = random.nextGaussian() * 1e9;
            assertEquals(Math.rint(any), Rounding.smallToEven(any), "rounding of " + any);
        }
        assertEquals(Double.NaN, Rounding.smallToEven(Double.NaN));
        assertEquals(Double.POSITIVE_INFINITY, Rounding.smallToEven(Double.POSITIVE_INFINITY));
    }

    private static void assertSame(double x) {
        assertEquals(
                Double.doubleToLongBits(Math.rint(x)), Double.doubleToLongBits(Rounding.toEven(x)), "rounding of " + x);
    }
}
