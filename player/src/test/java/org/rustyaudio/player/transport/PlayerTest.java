package org.rustyaudio.player.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.gain.GainMode;
import org.rustyaudio.player.gain.GainSettings;
import org.rustyaudio.player.gain.GainTags;
import org.rustyaudio.player.queue.RepeatMode;

class PlayerTest {

    private final PlayerRig rig = new PlayerRig();
    private final Player player = rig.player;

    @Test
    void anAlbumPlaysWithoutAFrameLostOrAdded() {
        rig.with(3000, 777, 401, 4001, 190).play(40);
        player.play();
        rig.play(9000);
        int at = 40;
        int track = 1;
        for (int length : new int[] {3000, 777, 401, 4001, 190}) {
            for (int i = 0; i < length; i++, at++) {
                assertEquals(track, rig.trackAt(at), "frame " + at);
                assertEquals(i, rig.right(at), "frame " + at);
            }
            track++;
        }
        assertEquals(0, rig.left(at));
        assertEquals(0, rig.state().underruns());
        assertInstanceOf(Playback.Stopped.class, rig.state().playback());
        assertEquals(1, rig.number(), "play would begin again at the first");
        assertEquals(0, rig.streamsLeftOpen());
    }

    @Test
    void anEmptyPlayerSaysSoAndPlayDoesNothing() {
        player.play();
        rig.play(200);
        assertInstanceOf(Playback.Empty.class, rig.state().playback());
        assertNull(rig.state().entry());
        player.next();
        player.previous();
        player.seekBy(5);
        player.stop();
        assertInstanceOf(Playback.Empty.class, rig.state().playback());
    }

    @Test
    void stateTellsTrackPositionAndLength() {
        rig.with(30_000);
        player.play();
        assertInstanceOf(Playback.Loading.class, rig.state().playback());
        rig.play(800);
        assertInstanceOf(Playback.Playing.class, rig.state().playback());
        assertEquals(30_000, rig.state().lengthFrames());
        assertEquals(0.09, rig.state().positionSeconds(), 0.0101);
        assertEquals(0, rig.state().queue().currentIndex());
    }

    @Test
    void pauseHoldsAndPlayGoesOn() {
        rig.with(30_000);
        player.play();
        rig.play(1000);
        player.togglePlay();
        rig.play(3000);
        assertInstanceOf(Playback.Paused.class, rig.state().playback());
        long held = rig.state().positionFrames();
        assertEquals(1000 + 960, held);
        assertEquals(0, rig.left(3999));
        player.togglePlay();
        rig.play(3000);
        assertInstanceOf(Playback.Playing.class, rig.state().playback());
        assertEquals(held + 2999.0, rig.right(rig.played() - 1));
    }

    @Test
    void stopReturnsToTheBeginning() {
        rig.with(30_000, 30_000);
        player.jumpTo(1);
        rig.play(1000);
        player.stop();
        rig.play(3000);
        assertInstanceOf(Playback.Stopped.class, rig.state().playback());
        assertEquals(0, rig.state().positionFrames());
        assertEquals(2, rig.number());
        assertEquals(0, rig.streamsLeftOpen());
        player.play();
        rig.play(1000);
        assertEquals(0, rig.right(4000));
        assertEquals(2, rig.trackAt(4000));
    }

    @Test
    void seeksLandOnTheFrame() {
        rig.with(30_000);
        player.play();
        rig.play(1000);
        player.seekTo(20_000);
        assertEquals(20_000, rig.state().positionFrames());
        rig.play(2000);
        assertEquals(20_000 + 1999, rig.right(2999));
        player.seekBy(-1);
        rig.play(1000);
        assertEquals(20_000 + 2000 - 8000 + 999, rig.right(3999), 80);
    }

    @Test
    void draggingTheSeekBarOpensOneStreamAtATimeAndTheLastPlaceWins() {
        rig.with(300_000);
        player.play();
        rig.play(400);
        rig.slow = true;
        for (int i = 0; i < 100; i++) {
            player.seekTo(100_000 + 1000 * i);
            if (i % 10 == 0) {
                rig.play(80);
            }
        }
        assertTrue(rig.openings.size() <= 3, rig.openings.toString());
        assertEquals(199_000, rig.state().positionFrames());
        rig.slow = false;
        rig.opened.getLast().decodedTo(300_000);
        rig.play(800);
        assertEquals("1@199000", rig.openings.getLast());
        assertEquals(199_000, rig.right(rig.played() - 1), 1000);
    }

    @Test
    void aSeekWhilePausedMovesButStaysSilent() {
        rig.with(30_000);
        player.play();
        rig.play(1000);
        player.pause();
        rig.play(2000);
        player.seekTo(5000);
        rig.play(1000);
        assertInstanceOf(Playback.Paused.class, rig.state().playback());
        assertEquals(5000, rig.state().positionFrames());
        assertEquals(0, rig.left(3500));
        player.play();
        rig.play(1000);
        assertEquals(5999, rig.right(4999));
    }

    @Test
    void aSeekBeyondTheEndGoesOnWithTheNextTrack() {
        rig.with(3000, 3000);
        player.play();
        rig.play(1000);
        player.seekTo(99_999);
        rig.play(1000);
        assertEquals(2, rig.number());
    }

    @Test
    void nextAndPreviousWalkTheQueueAndPreviousRestartsPastFiveSeconds() {
        rig.with(100_000, 100_000, 100_000);
        player.play();
        rig.play(400);
        player.next();
        rig.play(400);
        assertEquals(2, rig.number());
        player.previous();
        rig.play(400);
        assertEquals(1, rig.number());
        player.seekTo(45_000);
        rig.play(400);
        player.previous();
        rig.play(400);
        assertEquals(1, rig.number());
        assertEquals(0.05, rig.state().positionSeconds(), 0.0125);
        player.jumpTo(2);
        rig.play(400);
        assertEquals(3, rig.number());
    }

    @Test
    void repeatOneIsGapless() {
        rig.with(1500, 1500);
        player.setRepeat(RepeatMode.ONE);
        player.play();
        rig.play(6000);
        assertEquals("1", rig.tracksHeard());
        for (int i = 0; i < 6000; i++) {
            assertEquals(i % 1500, rig.right(i));
        }
    }

    @Test
    void repeatAllGoesRound() {
        rig.with(500, 500, 500);
        player.setRepeat(RepeatMode.ALL);
        player.play();
        rig.play(2400);
        assertEquals("1 2 3 1 2", rig.tracksHeard());
    }

    @Test
    void stopAfterCurrentChoosesTheNextAndWaits() {
        rig.with(1000, 1000);
        player.play();
        rig.play(200);
        player.setStopAfterCurrent(true);
        rig.play(2000);
        assertEquals("1", rig.tracksHeard());
        assertInstanceOf(Playback.Stopped.class, rig.state().playback());
        assertEquals(2, rig.number());
        assertFalse(rig.state().stopAfterCurrent());
        player.play();
        rig.play(500);
        assertEquals("1 2", rig.tracksHeard());
    }

    @Test
    void aTrackThatCannotBeOpenedIsSkippedWithoutAGapAndSaysWhy() {
        rig.with(1000, 1000, 1000).broken(2, 0);
        player.play();
        rig.play(2500);
        assertEquals("1 3", rig.tracksHeard());
        assertEquals(0, rig.right(1000));
        Trouble trouble = Objects.requireNonNull(rig.state().trouble());
        assertEquals("2", trouble.track().location());
        assertTrue(trouble.reason().contains("broke"), trouble.reason());
    }

    @Test
    void whatFailsBeforeAnythingSoundsIsToldInTheQueuesOrder() {
        rig.with(1000, 1000, 1000).broken(1, 0).broken(2, 0);
        rig.slow = true;
        player.play();
        rig.play(160);
        rig.opened.get(1).decodedTo(0);
        rig.play(160);
        rig.opened.get(0).decodedTo(0);
        rig.slow = false;
        rig.play(1500);
        assertEquals("3", rig.tracksHeard());
        List<String> told = rig.states.stream()
                .map(PlayerState::trouble)
                .filter(Objects::nonNull)
                .map(trouble -> trouble.track().location())
                .distinct()
                .toList();
        assertEquals(List.of("1", "2"), told);
    }

    @Test
    void aTrackThatBreaksInTheMiddlePlaysSoFarAndTheNextFollows() {
        rig.with(1000, 1000).broken(1, 400);
        player.play();
        rig.play(1200);
        assertEquals(399, rig.right(399));
        assertEquals(2, rig.trackAt(400));
        assertNotNull(rig.state().trouble());
    }

    @Test
    void aQueueOfNothingButBrokenTracksStopsInsteadOfSpinning() {
        rig.with(1000, 1000, 1000).broken(1, 0).broken(2, 0).broken(3, 0);
        player.setRepeat(RepeatMode.ALL);
        player.play();
        rig.play(8000);
        Playback.Failed failed =
                assertInstanceOf(Playback.Failed.class, rig.state().playback());
        assertTrue(failed.reason().contains("3 tracks in a row"), failed.reason());
        assertTrue(rig.openings.size() <= 5, rig.openings.toString());
        assertEquals(0, rig.streamsLeftOpen());
        rig.brokenAt.clear();
        player.play();
        rig.play(1000);
        assertInstanceOf(Playback.Playing.class, rig.state().playback());
    }

    @Test
    void oneBrokenTrackOnRepeatOneGivesUpOrMovesOn() {
        rig.with(1000, 1000).broken(1, 0);
        player.setRepeat(RepeatMode.ONE);
        player.play();
        rig.play(3000);
        assertEquals("2", rig.tracksHeard());
    }

    @Test
    void emptyFilesOnRepeatStopInsteadOfSpinning() {
        rig.with(0, 0);
        player.setRepeat(RepeatMode.ALL);
        player.play();
        rig.play(8000);
        assertInstanceOf(Playback.Failed.class, rig.state().playback());
        assertTrue(rig.openings.size() <= 5, rig.openings.toString());
    }

    @Test
    void goodTracksBetweenBrokenOnesPlayOn() {
        rig.with(9000, 100, 9000, 100, 9000).broken(2, 0).broken(4, 0);
        player.setRepeat(RepeatMode.ALL);
        player.play();
        rig.play(60_000);
        assertTrue(rig.tracksHeard().startsWith("1 3 5 1 3 5"), rig.tracksHeard());
    }

    @Test
    void anAbLoopRepeatsOnTheFrameAndEnds() {
        rig.with(40_000);
        player.play();
        rig.play(1000);
        player.setLoop(new AbLoop(2000, 4500));
        rig.play(3500);
        rig.play(6000);
        int join = PlayerRig.RATE * 5 / 1000;
        for (int i = 4500; i < 10_500; i++) {
            int inLoop = (i - 4500) % 2500;
            if (inLoop < 2500 - join) {
                assertEquals(2000 + inLoop, rig.right(i), "frame " + i);
            }
        }
        assertTrue(rig.state().positionFrames() < 4500);
        player.clearLoop();
        rig.play(8000);
        assertTrue(rig.right(rig.played() - 1) > 5000);
        assertEquals(0, rig.state().underruns());
    }

    @Test
    void marksMakeALoopAndJumpBackAtOnce() {
        rig.with(40_000);
        player.play();
        rig.play(800);
        player.markA();
        assertFalse(Objects.requireNonNull(rig.state().loop()).complete());
        rig.play(1600);
        player.markB();
        AbLoop loop = Objects.requireNonNull(rig.state().loop());
        assertEquals(1600, loop.bFrame() - loop.aFrame());
        rig.play(4000);
        assertTrue(rig.state().positionFrames() <= loop.bFrame());
        assertThrows(IllegalArgumentException.class, () -> player.setLoop(new AbLoop(100, 110)));
    }

    @Test
    void crossfadesBetweenTracksButNotInsideAnAlbum() {
        rig.with(20_000, 20_000, 20_000);
        List<Track> tracks =
                player.queue().view().entries().stream().map(e -> e.track()).toList();
        player.setDetails(tracks.get(0), album("A", 1));
        player.setDetails(tracks.get(1), album("A", 2));
        player.setDetails(tracks.get(2), album("B", 1));
        player.setTransitions(TransitionSettings.DEFAULT.withCrossfade(0.5));
        player.play();
        rig.play(60_000);
        assertEquals(1, rig.left(19_999));
        assertEquals(2, rig.left(20_000));
        assertEquals(0, rig.right(20_000));
        assertEquals(2, rig.left(35_999));
        assertTrue(rig.left(38_000) != 2, "fading");
        assertEquals(3, rig.left(40_001));
        assertEquals(4001, rig.right(40_001));
    }

    private static TrackDetails album(String name, int number) {
        return new TrackDetails("", "artist", name, "", number, 1, -1, GainTags.NONE);
    }

    @Test
    void replayGainAppliesPerTrackAndGlidesWhenTagsComeLate() {
        rig.with(4000, 40_000);
        List<Track> tracks =
                player.queue().view().entries().stream().map(e -> e.track()).toList();
        player.setGain(new GainSettings(GainMode.TRACK, 0, 0, true));
        player.setDetails(
                tracks.get(0), TrackDetails.UNKNOWN.withGain(new GainTags(-6.0206, 1, Double.NaN, Double.NaN)));
        player.play();
        rig.play(8000);
        assertEquals(0.5, rig.left(3999), 1e-4);
        assertEquals(2, rig.left(4000));
        player.setDetails(
                tracks.get(1), TrackDetails.UNKNOWN.withGain(new GainTags(-6.0206, 1, Double.NaN, Double.NaN)));
        rig.play(4000);
        assertEquals(1, rig.left(11_999), 1e-4);
        for (int i = 8000; i < 12_000; i++) {
            assertTrue(Math.abs(rig.left(i) - rig.left(i - 1)) < 0.01, "glide at " + i);
        }
    }

    @Test
    void losingTheDeviceHoldsThePlaceAndItsReturnGoesOn() {
        rig.with(80_000);
        player.play();
        rig.play(2000);
        player.deviceLost();
        assertTrue(rig.state().deviceLost());
        assertInstanceOf(Playback.Paused.class, rig.state().playback());
        for (int i = 0; i < 100; i++) {
            rig.tick();
        }
        player.deviceBack();
        rig.play(3000);
        assertInstanceOf(Playback.Playing.class, rig.state().playback());
        assertEquals(4999, rig.right(4999));
        assertTrue(rig.left(2000) < 0.01, "fades in");
        assertEquals(1, rig.left(4999));
    }

    @Test
    void pausedWhileTheDeviceIsGoneStaysPausedWhenItIsBack() {
        rig.with(80_000);
        player.play();
        rig.play(2000);
        player.deviceLost();
        for (int i = 0; i < 500; i++) {
            player.togglePlay();
        }
        player.pause();
        player.deviceBack();
        rig.play(1000);
        assertEquals(0, rig.left(2500));
        player.play();
        rig.play(2000);
        assertEquals(1, rig.left(4999));
    }

    @Test
    void manyJumpsWithoutADeviceKeepFewStreamsOpen() {
        rig.with(8000, 8000, 8000);
        player.play();
        rig.play(500);
        player.deviceLost();
        for (int i = 0; i < 500; i++) {
            player.jumpTo(i % 3);
            rig.tick();
        }
        assertTrue(rig.streamsLeftOpen() < 80, rig.streamsLeftOpen() + " streams are open");
        player.deviceBack();
        rig.play(2000);
        assertEquals(2, rig.number());
        assertEquals(2, rig.trackAt(rig.played() - 1));
        assertTrue(rig.streamsLeftOpen() <= 2, rig.streamsLeftOpen() + " streams are open");
    }

    @Test
    void anotherOutputRateGoesOnAtTheSameTime() {
        rig.with(80_000);
        player.play();
        rig.play(8000);
        player.outputRate(16_000);
        assertEquals("1@16000", rig.openings.getLast());
        rig.play(400);
        assertEquals(1, rig.state().positionSeconds(), 0.1);
    }

    @Test
    void aTrackWhoseOutputOpensAtAnotherRateBeginsAtFullLevel() {
        rig.with(3000);
        player.play();
        player.outputRate(16_000);
        rig.play(400);
        int start = 0;
        while (rig.left(start) == 0) {
            start++;
        }
        assertEquals(1, rig.left(start));
        assertEquals(0, rig.right(start));
    }

    @Test
    void matchingTheSourceReopensTheOutputBetweenTracksAndLosesNothing() {
        rig.with(3000, 3000, 3000);
        rig.sourceRates.put("2", 16_000);
        rig.sourceRates.put("3", 16_000);
        player.setRatePolicy(RatePolicy.MATCH_SOURCE);
        player.play();
        rig.play(4000);
        assertEquals(List.of(16_000), rig.ratesAsked);
        assertEquals("1", rig.tracksHeard());
        int joined = rig.played();
        player.outputRate(16_000);
        rig.play(6100);
        int start = joined;
        while (rig.trackAt(start) == 0) {
            start++;
        }
        for (int i = 0; i < 3000; i++) {
            assertEquals(2, rig.trackAt(start + i));
            assertEquals(i, rig.right(start + i));
            assertEquals(3, rig.trackAt(start + 3000 + i), "the same rate joins without a gap");
        }
        assertEquals(1, rig.ratesAsked.size());
    }

    @Test
    void anOutputThatCannotDoTheRateIsAskedOnce() {
        rig.with(3000, 3000);
        rig.sourceRates.put("1", 44_100);
        player.setRatePolicy(RatePolicy.MATCH_SOURCE);
        player.play();
        rig.play(500);
        assertEquals(List.of(44_100), rig.ratesAsked);
        player.outputRate(PlayerRig.RATE);
        rig.play(7000);
        assertEquals(1, rig.ratesAsked.size());
        assertEquals("1 2", rig.tracksHeard());
    }

    @Test
    void theSleepTimerFadesOutAndPauses() {
        rig.with(400_000);
        player.play();
        rig.play(800);
        player.sleepIn(2000, false);
        rig.play(4000);
        assertTrue(rig.state().sleepMillisLeft() > 0);
        rig.play(16_000);
        assertInstanceOf(Playback.Paused.class, rig.state().playback());
        assertEquals(-1, rig.state().sleepMillisLeft());
        assertEquals(0, rig.left(rig.played() - 1));
        assertEquals(1, rig.left(8000));
        assertTrue(rig.left(12_800) > 0.1 && rig.left(12_800) < 0.9, "a long fade: " + rig.left(12_800));
    }

    @Test
    void theSleepTimerFadesOverItsLastTenSeconds() {
        rig.with(400_000);
        player.play();
        player.sleepIn(30_000, false);
        rig.play(20 * PlayerRig.RATE - 800);
        assertEquals(1, rig.left(rig.played() - 1), "nothing fades before the last ten seconds");
        rig.play(5 * PlayerRig.RATE);
        float half = rig.left(rig.played() - 1);
        assertTrue(half > 0.05 && half < 0.95, "half way down: " + half);
        rig.play(6 * PlayerRig.RATE);
        assertEquals(0, rig.left(rig.played() - 1));
        assertFalse(rig.state().playing());
    }

    @Test
    void aCancelledSleepTimerLeavesTheMusicAlone() {
        rig.with(400_000);
        player.play();
        player.sleepIn(12_000, false);
        rig.play(PlayerRig.RATE);
        player.cancelSleep();
        rig.play(20 * PlayerRig.RATE);
        assertEquals(1, rig.left(rig.played() - 1));
        assertEquals(-1, rig.state().sleepMillisLeft());
    }

    @Test
    void playingEndsWithTheAlbumAndTheNextOneIsChosen() {
        for (int i = 1; i <= 4; i++) {
            Track track = rig.track(i, 4000);
            player.setDetails(
                    track,
                    new TrackDetails(
                            "",
                            "Lumen Coast",
                            i < 3 ? "Harbour Lights" : "Field Studies",
                            "",
                            0,
                            0,
                            -1,
                            GainTags.NONE));
            player.queue().add(List.of(track));
        }
        player.setStopAfterAlbum(true);
        player.play();
        rig.play(20_000);
        assertEquals("1 2", rig.tracksHeard());
        assertFalse(rig.state().playing());
        assertFalse(rig.state().stopAfterAlbum(), "once");
        assertEquals(3, rig.number());
        player.play();
        rig.play(10_000);
        assertEquals("1 2 3 4", rig.tracksHeard());
    }

    @Test
    void introScanPlaysTenSecondsOfEach() {
        rig.with(200_000, 200_000, 200_000);
        player.setIntroScan(true);
        player.play();
        rig.play(80_000 - 4000);
        assertEquals(1, rig.number());
        rig.play(4100);
        assertEquals(2, rig.number());
        rig.play(76_000);
        assertEquals(3, rig.number());
        assertFalse(rig.state().introScan(), "the last one plays on");
        rig.play(100_000);
        assertEquals(3, rig.number());
    }

    @Test
    void upNextJoinsWithoutAGapAndTheQueueGoesOn() {
        rig.with(1000, 1000);
        player.play();
        rig.play(400);
        player.queue().playNext(List.of(rig.track(9, 300)));
        rig.play(2500);
        assertEquals("1 9 2", rig.tracksHeard());
        assertEquals(0, rig.right(1000));
        assertEquals(0, rig.right(1300));
    }

    @Test
    void editsWhileTheNextTrackIsAlreadyLoadedAreFollowed() {
        rig.with(2000, 1000, 1000);
        player.play();
        rig.play(400);
        player.queue().move(2, 1, 1);
        rig.play(400);
        player.queue().remove(2, 3);
        rig.play(4000);
        assertEquals("1 3", rig.tracksHeard());
        assertEquals(0, rig.streamsLeftOpen());
    }

    @Test
    void aRestoredSessionRestsWhereItStoppedAndPlaysFromThere() {
        Track first = rig.track(1, 40_000);
        Track second = rig.track(2, 40_000);
        player.restore(List.of(first, second), 1, 2.5);
        assertInstanceOf(Playback.Stopped.class, rig.state().playback());
        assertEquals(20_000, rig.state().positionFrames());
        assertEquals(2, rig.number());
        player.play();
        rig.play(1000);
        assertEquals(20_999, rig.right(999));
        assertEquals(2, rig.trackAt(999));
    }

    @Test
    void aSlowFileShowsLoadingAndNoUnderrun() {
        rig.with(4000);
        rig.slow = true;
        player.play();
        rig.play(1000);
        assertInstanceOf(Playback.Loading.class, rig.state().playback());
        rig.opened.getLast().decodedTo(4000);
        rig.play(1000);
        assertInstanceOf(Playback.Playing.class, rig.state().playback());
        assertEquals(0, rig.state().underruns());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyIntentsInAnyOrderLeaveNothingOpenAndPositionsTrue(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<RepeatMode> modes = List.of(RepeatMode.values());
        rig.with(9000, 500, 20_000, 0, 700, 30_000, 4000).broken(2, 0).broken(7, 2000);
        for (int i = 0; i < 600; i++) {
            rig.slow = random.nextInt(4) == 0;
            switch (random.nextInt(20)) {
                case 0 -> player.play();
                case 1 -> player.togglePlay();
                case 2 -> player.next();
                case 3 -> player.previous();
                case 4 -> player.seekTo(random.nextInt(30_000));
                case 5 -> player.seekBy(random.nextInt(7) - 3);
                case 6 -> player.jumpTo(random.nextInt(7));
                case 7 -> player.setShuffle(random.nextBoolean());
                case 8 -> player.setRepeat(modes.get(random.nextInt(3)));
                case 9 -> player.stop();
                case 10 -> player.markA();
                case 11 -> player.markB();
                case 12 -> player.clearLoop();
                case 13 -> player.queue().playNext(List.of(rig.track(1, 9000)));
                case 14 -> player.setTransitions(TransitionSettings.DEFAULT.withCrossfade(random.nextInt(3)));
                case 15 -> player.setStopAfterCurrent(random.nextBoolean());
                case 16 -> player.deviceLost();
                case 17 -> player.deviceBack();
                case 18 -> player.setIntroScan(random.nextInt(4) == 0);
                default -> player.queue().move(random.nextInt(7), 1, random.nextInt(7));
            }
            if (random.nextInt(3) == 0) {
                rig.opened.forEach(stream -> stream.decodedTo(30_000));
            }
            rig.play(random.nextInt(1500));
            PlayerState state = rig.state();
            assertTrue(state.positionFrames() >= 0, state.toString());
            assertTrue(
                    state.lengthFrames() < 0 || state.positionFrames() <= state.lengthFrames(),
                    "step " + i + ": " + state);
        }
        player.stop();
        rig.play(8000);
        assertEquals(0, rig.streamsLeftOpen());
        player.deviceBack();
        rig.slow = false;
        player.setRepeat(RepeatMode.OFF);
        List<String> order = rig.state().queue().entries().stream()
                .map(entry -> entry.track().location())
                .toList();
        player.jumpTo(order.indexOf("3"));
        rig.play(4000);
        assertEquals(3, rig.trackAt(rig.played() - 1));
    }

    @Test
    void closingClosesEveryStream() {
        rig.with(3000, 3000);
        player.play();
        rig.play(500);
        assertTrue(rig.streamsLeftOpen() > 0);
        player.close();
        assertEquals(0, rig.streamsLeftOpen());
    }
}
