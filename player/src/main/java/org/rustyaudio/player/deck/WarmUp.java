package org.rustyaudio.player.deck;

import java.util.List;
import org.rustyaudio.player.TrackStream;

/// Puts a new deck through every command once, with streams that hold nothing.
///
/// The virtual machine links a switch over types at its first use, which takes milliseconds and memory; after
/// this the
/// audio thread is never the first.
final class WarmUp {

    private static final int WARM_UP_RATE_HZ = 8_000;

    private WarmUp() {}

    /// Leaves the deck empty.
    static void run(Deck deck) {
        Cue nothing = new Cue(0, new NoStream(), 0, 1);
        List<DeckCommand> all = List.of(
                new DeckCommand.Load(nothing, false, 1, 1),
                new DeckCommand.Play(1),
                new DeckCommand.Stop(1),
                new DeckCommand.Load(nothing, true, 1, 1),
                new DeckCommand.Follow(0, nothing, -1, 1),
                new DeckCommand.Unfollow(0),
                new DeckCommand.Gain(0, 1, 1),
                new DeckCommand.Speed(1.5, WARM_UP_RATE_HZ),
                new DeckCommand.Load(nothing, true, 1, 1),
                new DeckCommand.Speed(1, WARM_UP_RATE_HZ),
                new DeckCommand.Pause(1),
                new DeckCommand.Stop(1));
        float[] left = new float[16];
        float[] right = new float[16];
        for (DeckCommand command : all) {
            deck.offer(command);
            deck.render(left, right, 0, left.length);
        }
        deck.drain(new NoEvents());
    }

    private static final class NoEvents implements DeckEvents {
        @Override
        public void started(long cue) {}

        @Override
        public void finished(long cue, long frame, boolean failed) {}

        @Override
        public void released(long cue) {}

        @Override
        public void emptied() {}
    }

    private static final class NoStream implements TrackStream {
        @Override
        public State state() {
            return State.READY;
        }

        @Override
        public int read(float[] left, float[] right, int from, int to) {
            return 0;
        }

        @Override
        public boolean ended() {
            return true;
        }

        @Override
        public int availableFrames() {
            return 0;
        }

        @Override
        public long lengthFrames() {
            return 0;
        }

        @Override
        public String failure() {
            return "";
        }

        @Override
        public void close() {}
    }
}
