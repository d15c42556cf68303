package org.rustyaudio.player.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeckSpeedTest {

    private static final int RATE = 48_000;
    private static final int HOP = 960;
    /// Most that the stretcher takes ahead: a hop, its reach, two hops more.
    private static final int AHEAD = 4 * HOP;

    private static DeckRig at(double speed) {
        return new DeckRig(1).tell(new DeckCommand.Speed(speed, RATE));
    }

    private static Cue sine(long id, double hz, long start, long length) {
        return DeckRig.cue(id, WaveStream.sine(hz, RATE, start, length), start);
    }

    /// Frequency between the first and the last rising crossing of zero.
    private static double frequency(DeckRig rig, int from, int to) {
        double first = -1;
        double last = -1;
        int periods = -1;
        for (int i = from + 1; i < to; i++) {
            float a = rig.left(i - 1);
            float b = rig.left(i);
            if (a < 0 && b >= 0) {
                last = i - 1 + a / (a - b);
                first = first < 0 ? last : first;
                periods++;
            }
        }
        return periods * RATE / (last - first);
    }

    private static double place(DeckRig rig) {
        return (double) rig.report().positionFrames();
    }

    private static double peak(DeckRig rig, int from, int to) {
        double peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(rig.left(i)));
        }
        return peak;
    }

    /// The sharpest bend of the wave, which a click raises far above that of a sine.
    private static double sharpest(DeckRig rig, int from, int to) {
        double most = 0;
        for (int i = from + 2; i < to; i++) {
            most = Math.max(most, Math.abs(rig.left(i) - 2 * rig.left(i - 1) + rig.left(i - 2)));
        }
        return most;
    }

    private static double bendOf(double hz) {
        double step = 2 * Math.PI * hz / RATE;
        return 0.5 * step * step;
    }

    @ParameterizedTest
    @CsvSource({"0.25, 440", "0.5, 440", "0.5, 1000", "1.5, 440", "2, 440", "2, 1000", "4, 440"})
    void aSineKeepsItsFrequencyAndItsLevel(double speed, double hz) {
        DeckRig rig = at(speed).load(sine(1, hz, 0, 1_000_000)).play(100_000);
        assertEquals(hz, frequency(rig, 2_000, 100_000), 0.005 * hz);
        for (int i = 2_000; i < 99_000; i += 1_000) {
            assertEquals(0.5, peak(rig, i, i + 1_000), 0.03, "at " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 0.75, 1.25, 2, 4})
    void aTrackLastsAsLongAsTheSpeedSays(double speed) {
        int length = 120_000;
        DeckRig rig = at(speed).load(sine(1, 300, 0, length)).play((int) (length / speed) + 6_000);
        int end = rig.played();
        while (rig.left(end - 1) == 0) {
            end--;
        }
        assertEquals(length / speed, end, HOP);
        assertEquals("[started 1, finished 1 at 120000, released 1, emptied]", rig.told.toString());
        assertEquals(0, rig.report().underruns());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.5, 4})
    void thePositionIsThatOfTheTrack(double speed) {
        DeckRig rig = at(speed).load(sine(1, 300, 0, 1_000_000));
        for (int i = 0; i < 20; i++) {
            rig.play(3_000);
            assertEquals(rig.played() * speed, place(rig), 2);
        }
    }

    @Test
    void atSpeedOneEveryBitPassesAlsoAfterAnotherSpeed() {
        DeckRig plain = new DeckRig(3).load(DeckRig.cue(1, new NumberedStream(1, 0, 400_000)));
        DeckRig rig = new DeckRig(3).load(DeckRig.cue(1, new NumberedStream(1, 0, 400_000)));
        plain.tell(new DeckCommand.Speed(1, RATE)).play(50_000);
        rig.play(50_000);
        for (int i = 0; i < 50_000; i++) {
            assertEquals(i, plain.right(i));
        }
        rig.tell(new DeckCommand.Speed(2, RATE)).play(20_000);
        rig.tell(new DeckCommand.Speed(1, RATE)).play(30_000);
        float behind = rig.right(80_000);
        assertEquals(50_000 + 2 * 20_000 + 10_000, behind, 8 * HOP);
        for (int i = 80_000; i < 100_000; i++) {
            assertEquals(behind + (i - 80_000), rig.right(i), "frame " + i);
        }
        assertEquals(rig.right(99_999) + 1, place(rig));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void otherSpeedsInMidPlayDoNotClick(long seed) {
        var random = new SplittableRandom(seed);
        DeckRig rig = new DeckRig(seed).load(sine(1, 200, 0, 4_000_000));
        double[] speeds = {1, 0.25, 1, 4, 2, 1, 1.1, 0.9, 1};
        for (double speed : speeds) {
            rig.tell(new DeckCommand.Speed(speed, RATE)).play(500 + random.nextInt(9_000));
        }
        assertTrue(sharpest(rig, 0, rig.played()) < 2 * bendOf(200), "bend " + sharpest(rig, 0, rig.played()));
        assertEquals(0, rig.report().underruns());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 2})
    void tracksJoinWithoutAGap(double speed) {
        DeckRig rig = at(speed).load(sine(1, 480, 0, 96_000));
        rig.tell(new DeckCommand.Follow(1, sine(2, 480, 0, 96_000), -1, 0)).play((int) (192_000 / speed) - 3_000);
        assertTrue(sharpest(rig, 0, rig.played()) < 2 * bendOf(480));
        assertEquals(480, frequency(rig, 1_000, rig.played()), 0.5);
        assertEquals(rig.played() * speed - 96_000, place(rig), 2);
    }

    @Test
    void aCrossfadeIsPartOfWhatIsSpedUp() {
        DeckRig rig = at(2).load(sine(1, 480, 0, 96_000));
        rig.tell(new DeckCommand.Follow(1, sine(2, 720, 0, 96_000), -1, 24_000)).play(60_000);
        assertEquals(480, frequency(rig, 10_000, 35_000), 3);
        assertEquals(720, frequency(rig, 49_500, 60_000), 4);
        assertTrue(peak(rig, 41_000, 43_500) > 0.55, "both sound in the middle");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 2, 4})
    void aJumpIsHeardAtOnceAndLandsOnItsFrame(double speed) {
        DeckRig rig = at(speed).load(sine(1, 480, 0, 1_000_000)).play(30_000);
        rig.tell(new DeckCommand.Load(sine(2, 960, 500_000, 1_000_000), true, 960, 960))
                .play(20_000);
        assertEquals(960, frequency(rig, 31_000, 50_000), 5);
        assertTrue(sharpest(rig, 0, rig.played()) < 2.5 * bendOf(960), "no click");
        assertEquals(500_000 + 20_000 * speed, place(rig), 2);
    }

    @Test
    void hastyJumpsDoNotClick() {
        DeckRig rig = at(2).load(sine(1, 300, 0, 1_000_000)).play(10_000);
        for (int i = 2; i < 12; i++) {
            long start = 160L * 100 * i;
            rig.tell(new DeckCommand.Load(sine(i, 300, start, 1_000_000), true, 960, 960))
                    .play(400);
        }
        rig.play(5_000);
        assertTrue(sharpest(rig, 0, rig.played()) < 4 * bendOf(300), "bend " + sharpest(rig, 0, rig.played()));
        assertEquals("released 1", rig.told.get(1));
        assertEquals(0, rig.report().underruns());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 4})
    void aPauseKeepsItsLengthAndItsPlace(double speed) {
        DeckRig rig = at(speed).load(sine(1, 480, 0, 1_000_000)).play(20_000);
        rig.tell(new DeckCommand.Pause(2_400)).play(10_000);
        assertTrue(peak(rig, 22_000, 22_400) > 0.001, "still fading");
        assertEquals(0, peak(rig, 22_401, 30_000));
        assertEquals(22_400 * speed, place(rig), 2);
        rig.tell(new DeckCommand.Play(2_400)).play(10_000);
        assertEquals(0.5, peak(rig, 33_000, 40_000), 0.03);
        assertEquals(32_400 * speed, place(rig), 2);
    }

    @Test
    void whatIsLateIsSilentAndCounted() {
        WaveStream late = WaveStream.sine(480, RATE, 0, 400_000).decodedTo(30_000);
        DeckRig rig = at(2).load(DeckRig.cue(1, late)).play(20_000);
        assertEquals(1, rig.report().underruns());
        assertEquals(20_000 - 15_000, (double) rig.report().underrunFrames(), AHEAD);
        late.decodedTo(400_000);
        rig.play(40_000);
        assertEquals(1, rig.report().underruns());
        assertEquals(480, frequency(rig, 25_000, 60_000), 2);
    }

    @Test
    void stoppingAndBeginningAgainForgetsWhatWasTakenAhead() {
        DeckRig rig = at(0.5).load(sine(1, 480, 0, 400_000)).play(20_000);
        rig.tell(new DeckCommand.Stop(500)).play(2_000);
        rig.load(DeckRig.cue(2, new WaveStream(_ -> 0.25, 0, 400_000))).play(2_000);
        for (int i = 22_000; i < 24_000; i++) {
            assertEquals(0.25, rig.left(i), 1e-6);
        }
    }

    @Test
    void anImpossibleSpeedIsRefused() {
        for (double speed : new double[] {0.24, 4.01, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new DeckCommand.Speed(speed, RATE));
        }
    }

    @Test
    void anotherSpeedAllocatesNothingWhileItRenders() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().threadId();
        var deck = new Deck();
        float[] left = new float[480];
        float[] right = new float[480];
        deck.offer(new DeckCommand.Speed(1.3, RATE));
        deck.offer(new DeckCommand.Load(DeckRig.cue(1, new NumberedStream(1, 0, 1_000_000)), true, 0, 0));
        long[] allocated = new long[40];
        for (int round = 0; round < allocated.length; round++) {
            deck.offer(new DeckCommand.Speed(round % 3 == 0 ? 1 : 1.3, RATE));
            long before = threads.getThreadAllocatedBytes(self);
            for (int block = 0; block < 30; block++) {
                deck.render(left, right, 0, 480);
            }
            allocated[round] = threads.getThreadAllocatedBytes(self) - before;
        }
        long rounds =
                java.util.Arrays.stream(allocated).filter(bytes -> bytes > 0).count();
        assertTrue(rounds <= 2, rounds + " of 40 rounds allocated");
    }
}
