package org.rustyaudio.testkit.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.deck.Deck;
import org.rustyaudio.player.queue.SeededRandomness;
import org.rustyaudio.player.transport.Playback;
import org.rustyaudio.player.transport.Player;

/// A whole player on fakes only: what other modules build their tests on.
class FakesTest {

    private static final int RATE = 48_000;

    private final Deck deck = new Deck();
    private final RecordingListener listener = new RecordingListener();
    private final FakeStream slow = FakeStream.numbered(3, 0, 2000).slow();
    private final FakeOpener opener = new FakeOpener()
            .with("quiet", (start, rate) -> FakeStream.silent(3000))
            .with("numbers", (start, rate) -> FakeStream.numbered(7, start, 4000))
            .with("slow", (start, rate) -> slow);
    private final Player player = new Player(deck, opener, listener, new SeededRandomness(1), listener, RATE);
    private final float[] left = new float[480];
    private final float[] right = new float[480];
    private long blocks;

    private void play(int count) {
        for (int i = 0; i < count; i++) {
            deck.render(left, right, 0, left.length);
            blocks++;
            player.tick(10 * blocks);
        }
    }

    @Test
    void silentMissingNumberedAndSlowTracksPlayThrough() {
        player.queue()
                .add(List.of("quiet", "missing", "numbers", "slow").stream()
                        .map(name -> Track.ofFile(name, name))
                        .toList());
        player.play();
        play(10);
        assertEquals(7, left[479], "3000 silent frames, then the numbers");
        assertEquals(1799, right[479]);
        play(60);
        assertInstanceOf(Playback.Loading.class, player.state().playback());
        slow.decode(500);
        play(2);
        slow.fail("the disk is gone; put it back");
        play(3);
        assertEquals(
                List.of("quiet", "missing", "numbers", "slow"),
                opener.openings().stream()
                        .map(opening -> opening.track().location())
                        .distinct()
                        .toList());
        assertInstanceOf(Playback.Stopped.class, player.state().playback());
        assertEquals(0, opener.leftOpen());
        assertTrue(String.valueOf(player.state().trouble()).contains("disk"));
        assertTrue(listener.states().size() > 10);
        assertEquals(List.of(), listener.ratesAskedHz());
    }
}
