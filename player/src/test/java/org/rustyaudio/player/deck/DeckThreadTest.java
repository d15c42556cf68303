package org.rustyaudio.player.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// What the audio thread may and may not do.
class DeckThreadTest {

    @Test
    void renderAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().threadId();
        Deck deck = new Deck();
        float[] left = new float[480];
        float[] right = new float[480];
        QuietEvents quiet = new QuietEvents();
        int roundsThatAllocated = 0;
        for (int round = 0; round < 40; round++) {
            long id = 10L * round + 1;
            List<DeckCommand> commands = List.of(
                    new DeckCommand.Load(DeckRig.cue(id, new NumberedStream(1, 0, 4000)), true, 300, 300),
                    new DeckCommand.Follow(id, DeckRig.cue(id + 1, new NumberedStream(2, 0, 4000)), -1, 500),
                    new DeckCommand.Gain(id, 0.5f, 300),
                    new DeckCommand.Pause(200),
                    new DeckCommand.Play(200),
                    new DeckCommand.Follow(id + 1, DeckRig.cue(id + 2, new NumberedStream(3, 0, 40)), -1, 0),
                    new DeckCommand.Unfollow(id + 1),
                    new DeckCommand.Stop(100));
            long allocated = 0;
            for (DeckCommand command : commands) {
                assertTrue(deck.offer(command));
                long before = threads.getThreadAllocatedBytes(self);
                for (int block = 0; block < 4; block++) {
                    deck.render(left, right, 0, 480);
                }
                allocated += threads.getThreadAllocatedBytes(self) - before;
                deck.drain(quiet);
            }
            if (round >= 1 && allocated > 0) {
                roundsThatAllocated++;
            }
        }
        assertTrue(quiet.count > 100);
        // What render allocates it allocates in every round; the virtual machine may do so once, while it compiles.
        assertTrue(roundsThatAllocated <= 2, roundsThatAllocated + " of 39 rounds allocated");
    }

    @Test
    void aNewDeckIsEmptyAndHasRenderedNothing() {
        Deck deck = new Deck();
        assertEquals(new DeckReport(DeckState.EMPTY, 0, 0, false, 0, 0, 0), deck.report());
        QuietEvents quiet = new QuietEvents();
        deck.drain(quiet);
        assertEquals(0, quiet.count);
    }

    @Test
    void theMailboxKeepsOrderAndSaysWhenItIsFull() {
        CommandRing ring = new CommandRing(4);
        for (int i = 0; i < 4; i++) {
            assertTrue(ring.offer(new DeckCommand.Play(i)));
        }
        assertFalse(ring.offer(new DeckCommand.Play(9)));
        for (int i = 0; i < 4; i++) {
            assertEquals(new DeckCommand.Play(i), ring.poll());
        }
        assertNull(ring.poll());
    }

    @Test
    void twoThreadsLoseNothingBetweenThem() throws InterruptedException {
        int count = 50_000;
        CommandRing ring = new CommandRing(64);
        AtomicReference<String> wrong = new AtomicReference<>("");
        Thread reader = new Thread(() -> {
            for (int i = 0; i < count; i++) {
                DeckCommand command = ring.poll();
                while (command == null) {
                    Thread.onSpinWait();
                    command = ring.poll();
                }
                if (!command.equals(new DeckCommand.Play(i))) {
                    wrong.set("got " + command + " at " + i);
                }
            }
        });
        reader.setDaemon(true);
        reader.start();
        for (int i = 0; i < count; i++) {
            while (!ring.offer(new DeckCommand.Play(i))) {
                Thread.onSpinWait();
            }
        }
        reader.join(20_000);
        assertFalse(reader.isAlive());
        assertEquals("", wrong.get());
    }

    @Test
    void aReportIsNeverTornBetweenTwoBlocks() throws InterruptedException {
        ReportBoard board = new ReportBoard();
        Thread writer = new Thread(() -> {
            for (long i = 1; i <= 100_000; i++) {
                board.publish(DeckState.PLAYING, i, i, false, i, i, i);
            }
        });
        writer.setDaemon(true);
        writer.start();
        List<DeckReport> torn = new ArrayList<>();
        while (writer.isAlive()) {
            DeckReport r = board.read();
            if (r.cue() != r.positionFrames() || r.cue() != r.underrunFrames()) {
                torn.add(r);
            }
        }
        writer.join();
        assertEquals(List.of(), torn);
    }

    @Test
    void eventsThatNobodyFetchesHoldBackCommandsInsteadOfBeingLost() {
        Deck deck = new Deck();
        float[] block = new float[16];
        int offered = 0;
        for (int i = 1; i <= 2000; i++) {
            NumberedStream stream = new NumberedStream(1, 0, 100_000);
            offered += deck.offer(new DeckCommand.Load(DeckRig.cue(i, stream), true, 0, 0)) ? 1 : 0;
            deck.render(block, block.clone(), 0, 16);
        }
        assertTrue(offered < 2000, "the mailbox fills up");
        QuietEvents quiet = new QuietEvents();
        for (int i = 0; i < 100; i++) {
            deck.drain(quiet);
            deck.render(block, block.clone(), 0, 16);
        }
        assertEquals(offered - 1, quiet.released);
    }

    private static final class QuietEvents implements DeckEvents {
        private int count;
        private int released;

        @Override
        public void started(long cue) {
            count++;
        }

        @Override
        public void finished(long cue, long frame, boolean failed) {
            count++;
        }

        @Override
        public void released(long cue) {
            count++;
            released++;
        }

        @Override
        public void emptied() {
            count++;
        }
    }
}
