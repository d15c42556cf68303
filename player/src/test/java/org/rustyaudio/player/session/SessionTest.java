package org.rustyaudio.player.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.deck.Deck;
import org.rustyaudio.player.deck.NumberedStream;
import org.rustyaudio.player.gain.GainMode;
import org.rustyaudio.player.gain.GainSettings;
import org.rustyaudio.player.queue.PlaylistSide;
import org.rustyaudio.player.queue.RepeatMode;
import org.rustyaudio.player.queue.SeededRandomness;
import org.rustyaudio.player.queue.StoredQueue;
import org.rustyaudio.player.transport.Player;
import org.rustyaudio.player.transport.RatePolicy;
import org.rustyaudio.player.transport.TransitionSettings;

class SessionTest {

    private static final Session SESSION = new Session(
            List.of(
                    new Track("/m/ä \"x\"\\\n.flac", "T", "A", "B", 1.0 / 75, 40.0 / 75),
                    Track.ofFile("/m/b.mp3", "b")),
            List.of(Track.ofFile("/m/c.mp3", "c")),
            1,
            12.345678,
            RepeatMode.ALL,
            true,
            1.5,
            -7.25,
            new TransitionSettings(4.5, false, 10, 20, 30, 40),
            new GainSettings(GainMode.AUTO, -1.5, 2, false),
            RatePolicy.MATCH_SOURCE,
            new PlaylistSide(
                    "Röad mix",
                    true,
                    new StoredQueue(
                            List.of(Track.ofFile("/m/d.flac", "d"), Track.ofFile("/m/e.flac", "e")),
                            List.of(Track.ofFile("/m/f.flac", "f")),
                            1,
                            3.5)));

    private static String refused(String json) {
        return assertThrows(SessionException.class, () -> SessionJson.read(json))
                .toString();
    }

    @Test
    void comesBackAsItWas() throws SessionException {
        assertEquals(SESSION, SessionJson.read(SessionJson.write(SESSION)));
    }

    @Test
    void whatIsAbsentHasItsUsualValue() throws SessionException {
        Session session = SessionJson.read("{\"version\":1,\"fromTheFuture\":[1,2]}");
        assertEquals(TransitionSettings.DEFAULT, session.transitions());
        assertEquals(GainSettings.OFF, session.gain());
        assertEquals(-1, session.index());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "{\"version\":\"1\"}",
                "{\"version\":1,\"tracks\":{}}",
                "{\"version\":1,\"tracks\":[1]}",
                "{\"version\":1,\"tracks\":[{}]}",
                "{\"version\":1,\"tracks\":[{\"location\":\"a\",\"startSeconds\":-1}]}",
                "{\"version\":1,\"tracks\":[{\"location\":\"a\",\"startSeconds\":5,\"endSeconds\":2}]}",
                "{\"version\":1,\"index\":7}",
                "{\"version\":1,\"index\":0.5}",
                "{\"version\":1,\"index\":1e300}",
                "{\"version\":1,\"positionSeconds\":1e999}",
                "{\"version\":1,\"positionSeconds\":-1}",
                "{\"version\":1,\"volumeDb\":6}",
                "{\"version\":1,\"repeat\":\"sometimes\"}",
                "{\"version\":1,\"shuffle\":1}",
                "{\"version\":1,\"transitions\":{\"crossfadeSeconds\":13}}",
                "{\"version\":1,\"gain\":{\"preampDb\":99}}"
            })
    void hostileTextIsRefusedWithARemedy(String json) {
        String message = refused(json);
        assertTrue(message.contains("set it aside") || message.contains("set the file aside"), message);
    }

    @Test
    void aNewerVersionIsRefusedAsSuch() {
        assertTrue(refused("{\"version\":2}").contains("version 2"));
    }

    @Test
    void deepNestingIsRefused() {
        assertTrue(refused("[".repeat(200_000)).contains("no JSON"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void damageIsRefusedOrRead(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String text = SessionJson.write(SESSION);
        int read = 0;
        for (int i = 0; i < 3000; i++) {
            StringBuilder damaged = new StringBuilder(text);
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.setCharAt(at, (char) random.nextInt(128));
                case 1 -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(12)));
                default -> damaged.insert(at, "\"{[,:-1e9]}\"".substring(random.nextInt(12)));
            }
            try {
                SessionJson.read(damaged.toString());
                read++;
            } catch (SessionException e) {
                assertTrue(e.toString().contains("aside"), e.toString());
            }
        }
        assertTrue(read > 0);
    }

    @Test
    void aPlayerTakesItUpAndGivesItBack() {
        Player player = new Player(
                new Deck(),
                (track, start, rate) -> new NumberedStream(1, start, 10_000_000),
                rate -> {},
                new SeededRandomness(1),
                state -> {},
                48_000);
        SESSION.restoreTo(player);
        assertEquals(12.345678, player.state().positionSeconds(), 1e-4);
        Session back = Session.of(player.state(), RatePolicy.MATCH_SOURCE, -7.25);
        assertEquals(SESSION.tracks(), back.tracks());
        assertEquals(1, back.index());
        assertEquals(SESSION.transitions(), back.transitions());
        assertEquals(SESSION.gain(), back.gain());
        assertEquals(SESSION.repeat(), back.repeat());
        assertTrue(back.shuffle());
        assertEquals(1.5, back.speed());
    }
}
