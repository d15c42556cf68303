package org.rustyaudio.dsp.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// Held against StrictMath, which itself may be off by one unit in the last place (ulp).
class ElementaryFunctionsTest {

    private static final long SEED = 20_261_122;
    private static final int COUNT = 200_000;
    private static final double[] EDGES = {
        0.0,
        -0.0,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        -Double.MIN_NORMAL,
        1e-300,
        0x1p-30,
        0.5,
        1,
        -1,
        Math.nextUp(1.0),
        Math.nextDown(1.0),
        2,
        10,
        -10,
        709.7,
        709.79,
        -744.9,
        -745.2,
        308.2,
        308.3,
        -323.2,
        -324.1,
        1e10,
        -1e22,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    @Test
    void sineAgreesWithinAnUlpAtEveryMagnitude() {
        assertAgreesOnRandom(Trig::sin, StrictMath::sin, 0, 10, 1);
        assertAgreesOnRandom(Trig::sin, StrictMath::sin, -1e6, 1e6, 1);
        assertAgreesOnAllMagnitudes(Trig::sin, StrictMath::sin, 1);
        assertAgreesOnEdges(Trig::sin, StrictMath::sin, 1);
    }

    @Test
    void cosineAgreesWithinAnUlpAtEveryMagnitude() {
        assertAgreesOnRandom(Trig::cos, StrictMath::cos, 0, 10, 1);
        assertAgreesOnRandom(Trig::cos, StrictMath::cos, -1e6, 1e6, 1);
        assertAgreesOnAllMagnitudes(Trig::cos, StrictMath::cos, 1);
        assertAgreesOnEdges(Trig::cos, StrictMath::cos, 1);
    }

    @Test
    void tangentAgreesWithinTwoUlpsAtEveryMagnitude() {
        assertAgreesOnRandom(Trig::tan, StrictMath::tan, 0, 10, 2);
        assertAgreesOnRandom(Trig::tan, StrictMath::tan, -1e6, 1e6, 2);
        assertAgreesOnAllMagnitudes(Trig::tan, StrictMath::tan, 2);
        assertAgreesOnEdges(Trig::tan, StrictMath::tan, 2);
    }

    @Test
    void anglesNextToMultiplesOfAQuarterTurnKeepTheirDigits() {
        for (int quarters = 1; quarters < 100_000; quarters += 7) {
            double angle = quarters * (StrictMath.PI / 2);
            assertAgrees(Trig.sin(angle), StrictMath.sin(angle), 1, angle);
            assertAgrees(Trig.cos(angle), StrictMath.cos(angle), 1, angle);
        }
        // The double closest to a multiple of π/2 there is (J.-M. Muller, Elementary Functions).
        double worst = 6381956970095103.0 * 0x1p797;
        assertAgrees(Trig.cos(worst), StrictMath.cos(worst), 1, worst);
        assertEquals(-4.687165924254628E-19, Trig.cos(worst), 1e-34);
    }

    @Test
    void exponentialAgreesWithinAnUlp() {
        assertAgreesOnRandom(Exponential::exp, StrictMath::exp, -1, 1, 1);
        assertAgreesOnRandom(Exponential::exp, StrictMath::exp, -745, 710, 1);
        assertAgreesOnAllMagnitudes(Exponential::exp, StrictMath::exp, 1);
        assertAgreesOnEdges(Exponential::exp, StrictMath::exp, 1);
    }

    @Test
    void powerOfTenAgreesWithinAnUlpAndIsExactForWholeDecades() {
        DoubleUnaryOperator reference = x -> StrictMath.pow(10, x);
        assertAgreesOnRandom(Exponential::exp10, reference, -6, 6, 1);
        assertAgreesOnRandom(Exponential::exp10, reference, -323, 308, 1);
        assertAgreesOnEdges(Exponential::exp10, reference, 1);
        for (int decade = 0; decade <= 22; decade++) {
            assertEquals(Double.parseDouble("1e" + decade), Exponential.exp10(decade));
        }
    }

    @Test
    void logarithmsAgreeWithTheirReference() {
        assertAgreesOnRandom(Logarithm::log, StrictMath::log, 0.5, 2, 1);
        assertAgreesOnAllMagnitudes(Logarithm::log, StrictMath::log, 1);
        assertAgreesOnEdges(Logarithm::log, StrictMath::log, 1);
        // StrictMath.log10 itself is off by up to 1.75 ulp here.
        assertAgreesOnRandom(Logarithm::log10, StrictMath::log10, 0.5, 2, 2);
        assertAgreesOnAllMagnitudes(Logarithm::log10, StrictMath::log10, 2);
        assertAgreesOnEdges(Logarithm::log10, StrictMath::log10, 2);
        for (int decade = -300; decade <= 300; decade++) {
            assertEquals(decade, Logarithm.log10(Double.parseDouble("1e" + decade)));
        }
    }

    @Test
    void powerAgreesWithinTwoUlps() {
        Random random = new Random(SEED);
        for (int i = 0; i < COUNT; i++) {
            double x = StrictMath.exp(random.nextDouble(-20, 20));
            double y = random.nextDouble(-36, 36);
            assertAgrees(Exponential.pow(x, y), StrictMath.pow(x, y), 2, x);
            double nearOne = random.nextDouble(0.5, 2);
            double big = random.nextDouble(-2_000, 2_000);
            assertAgrees(Exponential.pow(nearOne, big), StrictMath.pow(nearOne, big), 2, nearOne);
        }
    }

    @Test
    void powerHasTheSpecialCasesOfThePlatform() {
        DoubleBinaryOperator reference = StrictMath::pow;
        double[] exponents = {3, -3, 2.5, 1e300, -1e300, 4, 9_007_199_254_740_991.0};
        for (double x : EDGES) {
            for (double y : EDGES) {
                assertAgrees(Exponential.pow(x, y), reference.applyAsDouble(x, y), 2, x);
            }
            for (double y : exponents) {
                assertAgrees(Exponential.pow(x, y), reference.applyAsDouble(x, y), 2, x);
            }
        }
    }

    @Test
    void decibelsGoThereAndBack() {
        assertEquals(1.0, Decibels.toGain(0));
        assertEquals(10.0, Decibels.toGain(20));
        assertEquals(0.0, Decibels.toGain(Double.NEGATIVE_INFINITY));
        assertEquals(Double.NEGATIVE_INFINITY, Decibels.ofGain(0));
        assertEquals(1.9952623149688795, Decibels.toGain(6));
        for (double db = -120; db <= 60; db += 0.37) {
            assertEquals(db, Decibels.ofGain(Decibels.toGain(db)), 1e-13);
            assertEquals(db, Decibels.ofPower(Decibels.toPower(db)), 1e-13);
        }
    }

    /// One number for many results: every runtime must come to the same one.
    @Test
    void bitsOfManyResultsArePinned() {
        assertEquals(5_401_367_074_652_035_835L, ElementaryChecksum.compute());
    }

    private static void assertAgreesOnRandom(
            DoubleUnaryOperator ours, DoubleUnaryOperator reference, double low, double high, int ulps) {
        Random random = new Random(SEED);
        for (int i = 0; i < COUNT; i++) {
            double x = random.nextDouble(low, high);
            assertAgrees(ours.applyAsDouble(x), reference.applyAsDouble(x), ulps, x);
        }
    }

    private static void assertAgreesOnAllMagnitudes(DoubleUnaryOperator ours, DoubleUnaryOperator reference, int ulps) {
        Random random = new Random(SEED);
        for (int i = 0; i < COUNT; i++) {
            double x = Double.longBitsToDouble(random.nextLong());
            assertAgrees(ours.applyAsDouble(x), reference.applyAsDouble(x), ulps, x);
        }
    }

    private static void assertAgreesOnEdges(DoubleUnaryOperator ours, DoubleUnaryOperator reference, int ulps) {
        for (double x : EDGES) {
            double expected = reference.applyAsDouble(x);
            assertAgrees(ours.applyAsDouble(x), expected, ulps, x);
            if (expected == 0) {
                assertEquals(expected, ours.applyAsDouble(x), "sign of zero at " + x);
            }
        }
    }

    private static void assertAgrees(double actual, double expected, int ulps, double argument) {
        boolean agrees = Double.isFinite(expected)
                ? Math.abs(actual - expected) <= ulps * Math.ulp(expected)
                : Double.compare(actual, expected) == 0;
        assertTrue(
                agrees,
                () -> "at " + argument + " (seed " + SEED + "): " + actual + " instead of " + expected + ", "
                        + (actual - expected) / Math.ulp(expected) + " ulp");
    }
}
