package org.rustyaudio.cli.engine;

import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.SignalChain;
import org.rustyaudio.player.TrackStream;
import org.rustyaudio.player.deck.Cue;
import org.rustyaudio.player.deck.Deck;
import org.rustyaudio.player.deck.DeckCommand;

/// Plays a second of silence to nobody, so that loading and linking the classes of the audio path does not fall into
/// the
/// first second of the first track, where it can take longer than the device's buffer lasts.
final class WarmUp {

    private static final int BLOCKS = 96;
    private static final int TRACK_BLOCKS = 30;

    private WarmUp() {}

    /// On the audio thread, before its first device starts.
    static void run(int sampleRateHz, ChainSettings settings) {
        var deck = new Deck();
        var chain = new SignalChain(sampleRateHz, settings);
        var left = new float[AudioLoop.BLOCK];
        var right = new float[AudioLoop.BLOCK];
        deck.offer(new DeckCommand.Load(new Cue(1, new Silence(), 0, 1), true, 0, 0));
        deck.offer(new DeckCommand.Follow(1, new Cue(2, new Silence(), 0, 1), -1, 0));
        for (int block = 0; block < BLOCKS; block++) {
            if (block == BLOCKS / 2) {
                deck.offer(new DeckCommand.Pause(AudioLoop.BLOCK));
            } else if (block == BLOCKS / 2 + 8) {
                deck.offer(new DeckCommand.Play(AudioLoop.BLOCK));
            }
            deck.render(left, right, 0, AudioLoop.BLOCK);
            chain.publish(settings);
            chain.process(left, right, 0, AudioLoop.BLOCK);
        }
    }

    private static final class Silence implements TrackStream {

        private int left = TRACK_BLOCKS * AudioLoop.BLOCK;

        @Override
        public State state() {
            return State.READY;
        }

        @Override
        public int read(float[] toLeft, float[] toRight, int from, int to) {
            int count = Math.min(left, to - from);
            left -= count;
            return count;
        }

        @Override
        public boolean ended() {
            return left == 0;
        }

        @Override
        public int availableFrames() {
            return left;
        }

        @Override
        public long lengthFrames() {
            return (long) TRACK_BLOCKS * AudioLoop.BLOCK;
        }

        @Override
        public String failure() {
            return "";
        }

        @Override
        public void close() {}
    }
}
