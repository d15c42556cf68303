package org.rustyaudio.player.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.deck.Deck;
import org.rustyaudio.player.deck.WaveStream;
import org.rustyaudio.player.queue.SeededRandomness;

class SpeedAndLoopTest {

    private static final int RATE = 48_000;
    private static final int LENGTH = 480_000;
    private static final int JOIN = RATE * 5 / 1000;

    private LongToDoubleFunction wave = frame -> 0.5 * Math.sin(2 * Math.PI * 300 * frame / RATE);
    private final Deck deck = new Deck();
    private final Player player = new Player(
            deck,
            (track, start, rate) -> new WaveStream(frame -> wave.applyAsDouble(frame), start, LENGTH),
            rate -> {},
            new SeededRandomness(1),
            state -> {},
            RATE);
    private float[] left = new float[0];
    private int played;
    private long millis;

    private void begin() {
        player.queue().add(List.of(Track.ofFile("1", "one"), Track.ofFile("2", "two")));
        player.play();
    }

    private void play(int frames) {
        int end = played + frames;
        left = Arrays.copyOf(left, end);
        float[] right = new float[end];
        while (played < end) {
            int count = Math.min(480, end - played);
            deck.render(left, right, played, played + count);
            played += count;
            millis += 10;
            player.tick(millis);
        }
    }

    private double place() {
        return (double) player.state().positionFrames();
    }

    /// The sharpest bend, beside that of the sine itself.
    private double bend(double hz) {
        double step = 2 * Math.PI * hz / RATE;
        double most = 0;
        for (int i = 2; i < played; i++) {
            most = Math.max(most, Math.abs(left[i] - 2 * left[i - 1] + left[i - 2]));
        }
        return most / (0.5 * step * step);
    }

    @Test
    void theStateTellsTheSpeedAndCountsInTheTracksOwnTime() {
        begin();
        player.setSpeed(2);
        play(48_000);
        assertEquals(2, player.state().speed());
        assertEquals(96_000, place(), 4);
        assertEquals(LENGTH, player.state().lengthFrames());
        assertThrows(IllegalArgumentException.class, () -> player.setSpeed(5));
        assertEquals(2, player.state().speed());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 2, 4})
    void aSeekUnderSpeedLandsOnItsFrame(double speed) {
        begin();
        player.setSpeed(speed);
        play(20_000);
        player.seekTo(200_000);
        assertEquals(200_000, player.state().positionFrames());
        play(9_600);
        assertEquals(200_000 + 9_600 * speed, place(), 4);
        assertTrue(bend(300) < 2.5, "bend " + bend(300));
        assertEquals(0, player.state().underruns());
    }

    @Test
    void theNextTrackPlaysAtTheSameSpeed() {
        begin();
        player.setSpeed(4);
        play(LENGTH / 4 + 4_800);
        assertEquals("2", Objects.requireNonNull(player.state().entry()).track().location());
        assertEquals(4 * 4_800, place(), 8);
        assertEquals(4, player.state().speed());
        assertTrue(bend(300) < 2.5, "bend " + bend(300));
    }

    @Test
    void aSpeedThatWasSetBeforeAnythingPlaysIsKept() {
        player.setSpeed(0.5);
        begin();
        play(48_000);
        assertEquals(24_000, place(), 4);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 100, 24_000})
    void aLoopRepeatsExactlyItsFramesAndItsJoinDoesNotClick(long a) {
        begin();
        play(4_800);
        int length = 24_080; // not a whole number of periods: the join is no seam by chance
        player.setLoop(new AbLoop(a, a + length));
        play(4 * length + 30_000);
        int b = (int) a + length;
        for (int i = b; i < b + 3 * length; i++) {
            int inLoop = (i - b) % length;
            if (inLoop >= JOIN && inLoop < length - JOIN) {
                assertEquals((float) wave.applyAsDouble(a + inLoop), left[i], "frame " + i);
            }
        }
        assertTrue(bend(300) < 3, "bend " + bend(300));
        assertEquals(0, player.state().underruns());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 2})
    void aLoopUnderSpeedKeepsItsPeriodAndDoesNotClick(double speed) {
        begin();
        player.setSpeed(speed);
        player.setLoop(new AbLoop(24_000, 48_000));
        play(20_000);
        int period = (int) (24_000 / speed);
        for (int i = 0; i < 4; i++) {
            double before = place();
            play(period);
            double after = place();
            assertTrue(after < 48_100, "inside at " + after);
            if (before >= 24_000) {
                assertEquals(before, after, 4);
            }
        }
        assertTrue(bend(300) < 3, "bend " + bend(300));
    }

    @Test
    void aLoopToTheTracksEndStaysInside() {
        begin();
        player.seekTo(LENGTH - 40_000);
        player.setLoop(new AbLoop(LENGTH - 20_000, LENGTH));
        play(120_000);
        assertEquals("1", Objects.requireNonNull(player.state().entry()).track().location());
        assertTrue(bend(300) < 3, "bend " + bend(300));
    }

    @Test
    void anotherTrackClearsTheLoop() {
        begin();
        play(4_800);
        player.setLoop(new AbLoop(0, 48_000));
        player.next();
        assertNull(player.state().loop());
    }
}
