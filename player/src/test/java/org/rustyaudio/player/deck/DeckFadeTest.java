package org.rustyaudio.player.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.player.TrackStream;

/// Fades, crossfades and gains, on streams of constant level.
class DeckFadeTest {

    /// A constant 1 on one channel: left for odd tracks, right for even ones.
    private static Cue constant(long id, long length) {
        return new Cue(id, new LevelStream(id % 2 == 1 ? 1 : 0, id % 2 == 0 ? 1 : 0, length), 0, 1);
    }

    @ParameterizedTest(name = "fade of {0} frames")
    @ValueSource(ints = {1, 2, 100, 4800})
    void aCrossfadeKeepsThePowerAndTakesExactlyItsLength(int fade) {
        DeckRig rig = new DeckRig(1).load(constant(1, 10_000));
        rig.tell(new DeckCommand.Follow(1, constant(2, 10_000), -1, fade)).play(20_000);
        int begin = 10_000 - fade;
        assertEquals(1, rig.left(begin - 1));
        assertEquals(0, rig.right(begin - 1));
        for (int i = begin; i < 10_000; i++) {
            double power = rig.left(i) * rig.left(i) + rig.right(i) * rig.right(i);
            assertEquals(1, power, 1e-5, "power at frame " + i);
            assertTrue(rig.left(i) <= rig.left(i - 1) && rig.right(i) > rig.right(i - 1), "frame " + i);
        }
        assertEquals(0, rig.left(10_000));
        assertEquals(1, rig.right(10_000));
        assertEquals(1, rig.right(begin + 10_000 - 1));
        assertEquals(0, rig.right(begin + 10_000));
        assertTrue(rig.told.contains("finished 2 at 10000"), rig.told.toString());
    }

    @Test
    void aCrossfadeWithoutAKnownEndJoinsWithoutAGap() {
        DeckRig rig = new DeckRig(2);
        rig.load(DeckRig.cue(1, new NumberedStream(1, 0, 500).ofUnknownLength()));
        rig.tell(new DeckCommand.Follow(1, DeckRig.cue(2, new NumberedStream(2, 0, 500)), -1, 100));
        rig.play(600);
        assertEquals(499, rig.right(499));
        assertEquals(2, rig.left(500));
        assertEquals(0, rig.right(500));
    }

    @Test
    void aLateFollowerFadesOverWhatIsLeft() {
        DeckRig rig = new DeckRig(3).load(constant(1, 1000)).play(900);
        rig.tell(new DeckCommand.Follow(1, constant(2, 1000), -1, 400)).play(300);
        for (int i = 900; i < 1000; i++) {
            assertEquals(1, rig.left(i) * rig.left(i) + rig.right(i) * rig.right(i), 1e-5);
        }
        assertEquals(1, rig.right(1000));
    }

    @ParameterizedTest(name = "fade of {0} frames")
    @ValueSource(ints = {144, 480, 5760})
    void pauseFadesHoldsItsPlaceAndComesBackWithoutAClick(int fade) {
        DeckRig rig = new DeckRig(4).load(constant(1, 100_000)).play(1000);
        rig.tell(new DeckCommand.Pause(fade)).play(fade + 500);
        assertInstanceOf(DeckState.Paused.class, rig.report().state());
        assertEquals(1000 + fade, rig.report().positionFrames());
        rig.tell(new DeckCommand.Play(fade)).play(fade + 500);
        assertEquals(1000 + 2 * fade + 500, rig.report().positionFrames());
        assertEquals(0, rig.left(1000 + fade + 100));
        assertEquals(1, rig.left(rig.played() - 1));
        assertNoStepAbove(rig, 1.6 / fade);
    }

    @Test
    void aPauseTakenBackHalfwayTurnsRoundWhereItIs() {
        DeckRig rig = new DeckRig(5).load(constant(1, 100_000)).play(100);
        rig.tell(new DeckCommand.Pause(1000)).play(500);
        double halfway = rig.left(599);
        assertEquals(0.5, halfway, 0.01);
        rig.tell(new DeckCommand.Play(1000)).play(600);
        assertEquals(1, rig.left(1199));
        assertEquals(1200, rig.report().positionFrames());
        assertNoStepAbove(rig, 1.6 / 1000);
    }

    @Test
    void stopFadesAndLetsGo() {
        DeckRig rig = new DeckRig(6).load(constant(1, 100_000)).play(100);
        rig.tell(new DeckCommand.Stop(480)).play(600);
        assertInstanceOf(DeckState.Empty.class, rig.report().state());
        assertEquals("emptied", rig.told.getLast());
        assertTrue(rig.told.contains("released 1"));
        assertNoStepAbove(rig, 1.6 / 480);
    }

    @Test
    void aSeekFadesBothEnds() {
        DeckRig rig = new DeckRig(7).load(constant(1, 100_000)).play(500);
        Cue elsewhere = new Cue(3, new LevelStream(1, 0, 100_000), 50_000, 1);
        rig.tell(new DeckCommand.Load(elsewhere, true, 960, 960)).play(2000);
        assertEquals(52_000, rig.report().positionFrames());
        assertNoStepAbove(rig, 1.6 / 960);
        assertTrue(rig.told.contains("released 1"));
    }

    @Test
    void manySeeksInOneFadeNeverRunOutOfVoices() {
        DeckRig rig = new DeckRig(8).load(constant(1, 100_000)).play(500);
        for (int i = 0; i < 50; i++) {
            Cue elsewhere = new Cue(3 + i, new LevelStream(1, 0, 100_000), 50_000 + i, 1);
            rig.tell(new DeckCommand.Load(elsewhere, true, 960, 960)).play(20);
        }
        rig.play(2000);
        assertEquals(1, rig.left(rig.played() - 1));
        assertEquals(50, rig.told.stream().filter(t -> t.startsWith("released")).count());
    }

    @Test
    void aSeekWhilePausedStaysSilentUntilPlay() {
        DeckRig rig = new DeckRig(9).load(constant(1, 100_000)).play(500);
        rig.tell(new DeckCommand.Pause(100)).play(50);
        Cue elsewhere = new Cue(3, new LevelStream(1, 0, 100_000), 50_000, 1);
        rig.tell(new DeckCommand.Load(elsewhere, false, 100, 100)).play(1000);
        assertInstanceOf(DeckState.Loaded.class, rig.report().state());
        assertEquals(50_000, rig.report().positionFrames());
        assertEquals(0, rig.left(700));
        rig.tell(new DeckCommand.Play(100)).play(300);
        assertEquals(50_300, rig.report().positionFrames());
        assertEquals(1, rig.left(rig.played() - 1));
        assertNoStepAbove(rig, 0.04);
    }

    @Test
    void pauseInTheMiddleOfACrossfadeResumesInTheMiddle() {
        DeckRig rig = new DeckRig(10).load(constant(1, 10_000));
        rig.tell(new DeckCommand.Follow(1, constant(2, 10_000), -1, 4000)).play(8000);
        rig.tell(new DeckCommand.Pause(200)).play(1000);
        rig.tell(new DeckCommand.Play(200)).play(600);
        int last = rig.played() - 1;
        assertEquals(1, rig.left(last) * rig.left(last) + rig.right(last) * rig.right(last), 1e-5);
        assertTrue(rig.left(last) > 0.1, "the old track is still fading: " + rig.left(last));
        assertEquals(2800, rig.report().positionFrames());
    }

    @Test
    void gainsApplyPerTrackAndGlide() {
        DeckRig rig = new DeckRig(11).load(new Cue(1, new LevelStream(1, 0, 1000), 0, 0.25f));
        rig.follow(1, new Cue(2, new LevelStream(1, 0, 10_000), 0, 0.5f)).play(2000);
        assertEquals(0.25f, rig.left(999));
        assertEquals(0.5f, rig.left(1000));
        rig.tell(new DeckCommand.Gain(2, 1, 1000)).play(2000);
        assertEquals(1f, rig.left(3999));
        for (int i = 1002; i < 4000; i++) {
            assertTrue(Math.abs(rig.left(i) - rig.left(i - 1)) < 0.001, "glides at frame " + i);
        }
    }

    private static void assertNoStepAbove(DeckRig rig, double step) {
        for (int i = 1; i < rig.played(); i++) {
            double change = Math.abs(rig.left(i) - rig.left(i - 1));
            assertTrue(change <= step, "step of " + change + " at frame " + i);
        }
    }

    /// A fake stream of one level.
    private static final class LevelStream implements TrackStream {
        private final float left;
        private final float right;
        private final long length;
        private long taken;

        LevelStream(float left, float right, long length) {
            this.left = left;
            this.right = right;
            this.length = length;
        }

        @Override
        public State state() {
            return State.READY;
        }

        @Override
        public int read(float[] l, float[] r, int from, int to) {
            int n = (int) Math.min(to - from, length - taken);
            java.util.Arrays.fill(l, from, from + n, left);
            java.util.Arrays.fill(r, from, from + n, right);
            taken += n;
            return n;
        }

        @Override
        public boolean ended() {
            return taken == length;
        }

        @Override
        public int availableFrames() {
            return (int) (length - taken);
        }

        @Override
        public long lengthFrames() {
            return length;
        }

        @Override
        public String failure() {
            return "";
        }

        @Override
        public void close() {}
    }
}
