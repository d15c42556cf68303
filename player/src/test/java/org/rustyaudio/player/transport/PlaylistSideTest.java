package org.rustyaudio.player.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.queue.PlaylistSide;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.session.Session;
import org.rustyaudio.player.session.SessionJson;

class PlaylistSideTest {

    private static final int LONG = 40_000;

    private final PlayerRig rig = new PlayerRig();
    private final Player player = rig.player;

    private static List<String> queued(PlayerState state) {
        return state.queue().entries().stream()
                .map(QueueEntry::track)
                .map(Track::location)
                .toList();
    }

    private void twoSides() {
        rig.with(LONG, LONG, LONG).play(40);
        player.jumpTo(1);
        rig.play(8000);
        player.openPlaylist("Road", List.of(rig.track(7, LONG), rig.track(8, LONG)));
        rig.play(4000);
    }

    @Test
    void aPlaylistPlaysInAQueueOfItsOwnAndTheFilesKeepTheirPlace() {
        twoSides();
        assertEquals(List.of("7", "8"), queued(rig.state()));
        assertEquals(7, rig.number());
        assertTrue(rig.state().playing());
        long inPlaylist = rig.state().positionFrames();

        player.choosePlaylist(false);
        rig.play(400);
        assertEquals(List.of("1", "2", "3"), queued(rig.state()));
        assertEquals(2, rig.number());
        assertTrue(rig.state().playing(), "what played goes on playing");
        assertEquals(8000 + 400, (double) rig.state().positionFrames(), 200);

        player.choosePlaylist(true);
        rig.play(400);
        assertEquals(7, rig.number());
        assertEquals((double) inPlaylist + 400, (double) rig.state().positionFrames(), 200);
    }

    @Test
    void whatIsPausedStaysPaused() {
        twoSides();
        player.pause();
        rig.play(400);
        player.choosePlaylist(false);
        rig.play(400);
        assertFalse(rig.state().playing());
        player.play();
        rig.play(400);
        assertEquals(2, rig.number());
        assertEquals(8000 + 400, (double) rig.state().positionFrames(), 200);
    }

    @Test
    void anotherPlaylistReplacesTheFirstAndNotTheFiles() {
        twoSides();
        player.openPlaylist("Home", List.of(rig.track(9, LONG)));
        rig.play(400);
        assertEquals(List.of("9"), queued(rig.state()));
        assertEquals("Home", rig.state().playlist().name());
        player.choosePlaylist(false);
        rig.play(400);
        assertEquals(List.of("1", "2", "3"), queued(rig.state()));
    }

    @Test
    void anEditOfOneQueueIsNotTakenBackInTheOther() {
        twoSides();
        player.queue().remove(0, 1);
        player.choosePlaylist(false);
        assertFalse(player.queue().canUndo());
        player.choosePlaylist(true);
        assertEquals(List.of("8"), queued(rig.state()));
    }

    @Test
    void withoutAPlaylistThereIsNothingToChoose() {
        rig.with(LONG).play(40);
        player.play();
        player.choosePlaylist(true);
        rig.play(400);
        assertEquals(1, rig.number());
        assertFalse(rig.state().playlist().present());
    }

    @Test
    void bothQueuesComeBackAtTheNextStart() throws Exception {
        twoSides();
        Session saved = SessionJson.read(SessionJson.write(Session.of(rig.state(), RatePolicy.RESAMPLE, 0)));
        PlayerRig next = new PlayerRig();
        for (int i = 1; i < 9; i++) {
            next.track(i, LONG);
        }
        saved.restoreTo(next.player);
        next.tick();
        assertEquals(List.of("7", "8"), queued(next.state()));
        assertTrue(next.state().playlist().chosen());
        next.player.choosePlaylist(false);
        next.player.play();
        next.play(400);
        assertEquals(2, next.number());
        assertEquals(8000 + 400, (double) next.state().positionFrames(), 200);
    }

    @Test
    void aPlaylistIsCalledAsItsFile() {
        assertEquals("Road mix", PlaylistSide.nameOf("/music/Road mix.m3u8"));
        assertEquals("a.b", PlaylistSide.nameOf("C:\\lists\\a.b.pls"));
        assertEquals(".m3u", PlaylistSide.nameOf("/x/.m3u"));
        assertEquals("Playlist", PlaylistSide.nameOf(""));
        assertEquals(200, PlaylistSide.nameOf("x".repeat(10_000)).length());
        assertThrows(IllegalArgumentException.class, () -> player.openPlaylist("", List.of()));
    }
}
