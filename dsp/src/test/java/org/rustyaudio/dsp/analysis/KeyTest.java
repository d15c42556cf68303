package org.rustyaudio.dsp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {

    private static final int RATE_HZ = 11_025;

    private static Key keyOf(float[] sound, int rateHz) {
        MusicMeter meter = new MusicMeter(rateHz);
        meter.process(sound, sound, 0, sound.length);
        return meter.key();
    }

    /// The same key, its relative, or a key a fifth away.
    private static boolean near(Key key, int tonic, boolean minor) {
        int apart = Math.floorMod(key.tonic() - tonic, 12);
        return key.minor() == minor ? apart == 5 || apart == 7 : apart == (minor ? 3 : 9);
    }

    @ParameterizedTest(name = "{0} cents off, noise {1}")
    @CsvSource({"0, 0", "40, 0.05", "-40, 0.05", "0, 0.2"})
    void progressionsInAllKeysAreFound(double cents, double noise) {
        int right = 0;
        int tried = 0;
        for (Chords.Progression progression : Chords.Progression.values()) {
            int rightOfTwelve = 0;
            for (int tonic = 0; tonic < 12; tonic++) {
                float[] sound = Chords.play(progression, tonic, cents, noise, RATE_HZ, 8, 100 + tonic);
                Key key = keyOf(sound, RATE_HZ);
                boolean found = key.tonic() == tonic && key.minor() == progression.minor;
                String told = progression + " on " + tonic + " is heard as " + key;
                assertTrue(found || !key.clear() || near(key, tonic, progression.minor), told);
                if (found) {
                    rightOfTwelve++;
                    assertEquals(cents, key.tuningCents(), 6, told);
                } else {
                    System.out.println(told);
                }
            }
            assertTrue(rightOfTwelve >= 11, progression + ": only " + rightOfTwelve + " of 12 keys");
            right += rightOfTwelve;
            tried += 12;
        }
        System.out.println("key, " + cents + " cents off, noise " + noise + ": " + right + " of " + tried);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 44_100, 192_000})
    void theRateOfTheFileDoesNotMatter(int rateHz) {
        Key key = keyOf(Chords.play(Chords.Progression.MINOR_CADENCE, 9, 15, 0.02, rateHz, 5, 1), rateHz);
        assertEquals("A minor", key.name());
        assertEquals("8A", key.camelot());
        assertEquals(15, key.tuningCents(), 5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noiseHasNoClearKey(long seed) {
        Random random = new Random(seed);
        float[] sound = new float[20 * RATE_HZ];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) (0.2 * random.nextGaussian());
        }
        assertFalse(keyOf(sound, RATE_HZ).clear());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void tonesOfAllTwelveClassesInRandomOrderHaveNoClearKey(long seed) {
        Random random = new Random(seed);
        float[] sound = new float[24 * RATE_HZ];
        List<Integer> row = new java.util.ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        java.util.Collections.shuffle(row, random);
        for (int n = 0; n < 48; n++) {
            double hz = 220 * StrictMath.pow(2, row.get(n % 12) / 12.0);
            for (int i = 0; i < RATE_HZ / 2; i++) {
                double t = (double) i / RATE_HZ;
                sound[n * (RATE_HZ / 2) + i] =
                        (float) (0.2 * StrictMath.sin(2 * Math.PI * hz * t) * StrictMath.exp(-3 * t));
            }
        }
        Key key = keyOf(sound, RATE_HZ);
        assertFalse(key.clear(), key.toString());
    }

    @Test
    void aBareFifthIsInNoClearKey() {
        float[] sound = new float[10 * RATE_HZ];
        for (int i = 0; i < sound.length; i++) {
            for (double hz : new double[] {110, 165, 220, 330}) {
                sound[i] += (float) (0.1 * StrictMath.sin(2 * Math.PI * hz * i / RATE_HZ));
            }
        }
        assertFalse(keyOf(sound, RATE_HZ).clear());
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, C major, 8B", "7, false, G major, 9B", "5, false, F major, 7B", "9, true, A minor, 8A",
        "6, false, F# major, 2B", "1, false, Db major, 3B", "4, true, E minor, 9A", "8, true, G# minor, 1A",
        "3, true, Eb minor, 2A", "11, false, B major, 1B", "4, false, E major, 12B", "1, true, C# minor, 12A"
    })
    void keysHaveTheirNamesAndPlacesOnTheWheel(int tonic, boolean minor, String name, String camelot) {
        Key key = new Key(tonic, minor, 1, 0);
        assertEquals(name, key.name());
        assertEquals(camelot, key.camelot());
    }
}
