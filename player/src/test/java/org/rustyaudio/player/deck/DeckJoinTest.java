package org.rustyaudio.player.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rustyaudio.player.deck.DeckRig.cue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Joins, ends and shortages, told by samples that carry their own place.
class DeckJoinTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noFrameIsLostOrAddedBetweenTracks(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int tracks = 40;
        int[] lengths = new int[tracks];
        DeckRig rig = new DeckRig(seed);
        int total = 0;
        for (int i = 0; i < tracks; i++) {
            lengths[i] = 1 + random.nextInt(random.nextInt(4) == 0 ? 4 : 2000);
        }
        rig.load(cue(1, new NumberedStream(0, 0, lengths[0])));
        for (int i = 0; i < tracks; i++) {
            rig.play(1);
            if (i + 1 < tracks) {
                NumberedStream next = new NumberedStream(i + 1, 0, lengths[i + 1]);
                rig.follow(i + 1, cue(i + 2, random.nextBoolean() ? next.ofUnknownLength() : next));
            }
            rig.play(lengths[i] - 1);
            total += lengths[i];
        }
        rig.play(500);
        int at = 0;
        for (int track = 0; track < tracks; track++) {
            for (int i = 0; i < lengths[track]; i++, at++) {
                assertEquals(track, rig.left(at), "track at frame " + at);
                assertEquals(i, rig.right(at), "frame of track " + track);
            }
        }
        assertEquals(total, at);
        assertEquals(0, rig.left(at));
        assertEquals(0, rig.report().underruns());
        assertEquals("emptied", rig.told.getLast());
        for (int i = 1; i <= tracks; i++) {
            assertEquals(1, java.util.Collections.frequency(rig.told, "released " + i));
            assertTrue(rig.told.contains("finished " + i + " at " + lengths[i - 1]), rig.told.toString());
        }
    }

    @Test
    void theNextTrackBeginsInsideTheSameBlock() {
        DeckRig rig = new DeckRig(1).load(cue(1, new NumberedStream(1, 0, 100)));
        rig.follow(1, cue(2, new NumberedStream(2, 0, 100)));
        float[] left = new float[256];
        float[] right = new float[256];
        rig.deck.render(left, right, 0, 256);
        assertEquals(99, right[99]);
        assertEquals(2, left[100]);
        assertEquals(0, right[100]);
        assertEquals(99, right[199]);
        assertEquals(0, left[200]);
        rig.deck.drain(rig);
        assertEquals(
                List.of(
                        "started 1",
                        "finished 1 at 100",
                        "released 1",
                        "started 2",
                        "finished 2 at 100",
                        "released 2",
                        "emptied"),
                rig.told);
    }

    @Test
    void emptyTracksAreStepsNotHoles() {
        DeckRig rig = new DeckRig(2).load(cue(1, new NumberedStream(1, 0, 0)));
        rig.follow(1, cue(2, new NumberedStream(2, 0, 50)));
        rig.play(60);
        assertEquals(2, rig.left(0));
        assertEquals(49, rig.right(49));
        assertTrue(rig.told.contains("finished 1 at 0"));
    }

    @Test
    void aShortageIsSilenceAndTheNextFrameIsTheOneThatWasDue() {
        NumberedStream slow = new NumberedStream(1, 0, 1000).decodedTo(300);
        DeckRig rig = new DeckRig(3).load(cue(1, slow)).play(500);
        assertEquals(299, rig.right(299));
        assertEquals(0, rig.left(300));
        assertEquals(1, rig.report().underruns());
        assertEquals(200, rig.report().underrunFrames());
        assertEquals(300, rig.report().positionFrames());
        slow.decodedTo(1000);
        rig.play(700);
        assertEquals(300, rig.right(500));
        assertEquals(999, rig.right(1199));
        assertEquals(1, rig.report().underruns());
    }

    @Test
    void waitingForTheFirstFrameIsNotAnUnderrunButALateJoinIs() {
        NumberedStream first = new NumberedStream(1, 0, 100).opening();
        NumberedStream second = new NumberedStream(2, 0, 100).opening();
        DeckRig rig =
                new DeckRig(4).load(cue(1, first)).follow(1, cue(2, second)).play(50);
        assertTrue(rig.report().waiting());
        assertEquals(0, rig.report().underruns());
        first.decodedTo(100);
        rig.play(130);
        assertEquals(0, rig.right(50));
        assertEquals(99, rig.right(149));
        assertEquals(1, rig.report().underruns());
        assertEquals(30, rig.report().underrunFrames());
        second.decodedTo(100);
        rig.play(100);
        assertEquals(2, rig.left(180));
        assertEquals(0, rig.right(180));
        assertEquals(99, rig.right(279));
    }

    @Test
    void aBrokenStreamPlaysWhatItHasAndTheNextOneFollows() {
        NumberedStream broken = new NumberedStream(1, 0, 1000).brokenAt(123);
        DeckRig rig = new DeckRig(5).load(cue(1, broken)).follow(1, cue(2, new NumberedStream(2, 0, 10)));
        rig.play(200);
        assertEquals(122, rig.right(122));
        assertEquals(2, rig.left(123));
        assertEquals(0, rig.right(123));
        assertTrue(rig.told.contains("failed 1 at 123"), rig.told.toString());
        assertTrue(rig.told.contains("finished 2 at 10"), rig.told.toString());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void aLoopJumpsFromBToAOnTheFrame(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int a = random.nextInt(2000);
        int b = a + 100 + random.nextInt(3000);
        DeckRig rig = new DeckRig(seed).load(cue(1, new NumberedStream(1, 0, 9000)));
        int rounds = 6;
        for (int i = 1; i <= rounds; i++) {
            rig.play(1);
            rig.tell(new DeckCommand.Follow(i, cue(i + 1, new NumberedStream(1, a, 9000), a), b, 0));
            rig.play((i == 1 ? b : b - a) - 1);
        }
        for (int i = 0; i < b; i++) {
            assertEquals(i, rig.right(i));
        }
        for (int i = b; i < rig.played(); i++) {
            assertEquals(a + (i - b) % (b - a), rig.right(i), "frame " + i);
        }
        rig.play(1).tell(new DeckCommand.Unfollow(rounds + 1)).play(9000 - a - 1);
        assertEquals(8999, rig.right(b + (rounds - 1) * (b - a) + 9000 - a - 1));
    }

    @Test
    void whatShouldFollowAnotherCueIsRefusedAndGivenBack() {
        DeckRig rig = new DeckRig(6).load(cue(1, new NumberedStream(1, 0, 100)));
        rig.follow(9, cue(2, new NumberedStream(2, 0, 100))).play(150);
        assertTrue(rig.told.contains("released 2"));
        assertEquals(0, rig.left(120));
    }

    @Test
    void aLaterFollowerReplacesTheEarlier() {
        DeckRig rig = new DeckRig(7).load(cue(1, new NumberedStream(1, 0, 100)));
        rig.follow(1, cue(2, new NumberedStream(2, 0, 100)));
        rig.follow(1, cue(3, new NumberedStream(3, 0, 100))).play(150);
        assertEquals(3, rig.left(100));
        assertEquals(List.of("released 2", "started 1"), rig.told.subList(0, 2));
    }

    @Test
    void aStreamThatStartsLateInTheTrackReportsPositionsOfTheTrack() {
        DeckRig rig = new DeckRig(8)
                .load(cue(1, new NumberedStream(1, 400, 1000), 400))
                .play(100);
        assertEquals(400, rig.right(0));
        assertEquals(500, rig.report().positionFrames());
    }
}
