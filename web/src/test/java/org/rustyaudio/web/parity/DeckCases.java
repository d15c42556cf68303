package org.rustyaudio.web.parity;

import java.util.List;
import org.rustyaudio.player.TrackStream;
import org.rustyaudio.player.deck.Cue;
import org.rustyaudio.player.deck.Deck;
import org.rustyaudio.player.deck.DeckCommand;
import org.rustyaudio.player.deck.DeckEvents;

/// The deck: joins, crossfades, pauses, jumps, gains and a stream that runs dry.
final class DeckCases {

    private DeckCases() {}

    static void add(List<ParityCase> cases, int rateHz) {
        cases.add(new ParityCase("deck at " + rateHz + " Hz", out -> play(rateHz, out)));
        cases.add(new ParityCase("speeds of the deck at " + rateHz + " Hz", out -> playPaced(rateHz, out)));
    }

    private static void play(int rateHz, Bits out) {
        var deck = new Deck();
        var noise = new Noise(rateHz + 8);
        float[] left = new float[128];
        float[] right = new float[128];
        deck.offer(new DeckCommand.Load(cue(1, 9_000, 0.8, noise), true, 0, 0));
        deck.offer(new DeckCommand.Follow(1, cue(2, 9_001, 1, noise), -1, 0));
        for (int block = 0; block < 400; block++) {
            switch (block) {
                case 20 -> deck.offer(new DeckCommand.Gain(1, 0.3, 1_000));
                case 40 -> deck.offer(new DeckCommand.Pause(500));
                case 50 -> deck.offer(new DeckCommand.Play(700));
                case 90 -> deck.offer(new DeckCommand.Follow(2, cue(3, 12_345, 1, noise), -1, 3_000));
                case 160 -> deck.offer(new DeckCommand.Load(cue(4, 20_000, 1.5, noise), true, 900, 450));
                case 200 -> deck.offer(new DeckCommand.Load(cue(5, 20_000, 1, noise), true, 900, 0));
                case 203 -> deck.offer(new DeckCommand.Load(cue(6, 20_000, 1, noise), true, 900, 0));
                case 300 -> deck.offer(new DeckCommand.Stop(333));
                default -> {}
            }
            deck.render(left, right, 0, 1 + noise.below(128));
            deck.drain(new Told(out));
            out.add(left, right, 0, 128);
            out.add((int) deck.report().positionFrames());
            out.add((int) deck.report().underrunFrames());
        }
    }

    /// Speeds that change in mid-play, a join, a crossfade, jumps and the end.
    private static void playPaced(int rateHz, Bits out) {
        var deck = new Deck();
        var noise = new Noise(rateHz + 9);
        float[] left = new float[128];
        float[] right = new float[128];
        deck.offer(new DeckCommand.Speed(1.5, rateHz));
        deck.offer(new DeckCommand.Load(cue(1, 30_000, 0.8, noise), true, 0, 0));
        deck.offer(new DeckCommand.Follow(1, cue(2, 40_000, 1, noise), -1, 0));
        for (int block = 0; block < 1_100; block++) {
            switch (block) {
                case 100 -> deck.offer(new DeckCommand.Speed(0.6, rateHz));
                case 200 -> deck.offer(new DeckCommand.Speed(1, rateHz));
                case 300 -> deck.offer(new DeckCommand.Speed(4, rateHz));
                case 350 -> deck.offer(new DeckCommand.Follow(2, cue(3, 60_000, 1, noise), -1, 9_000));
                case 480 -> deck.offer(new DeckCommand.Load(cue(4, 90_000, 1.5, noise), true, 900, 450));
                case 483 -> deck.offer(new DeckCommand.Load(cue(5, 50_000, 1, noise), true, 900, 0));
                case 600 -> deck.offer(new DeckCommand.Speed(0.25, rateHz));
                case 700 -> deck.offer(new DeckCommand.Pause(500));
                case 720 -> deck.offer(new DeckCommand.Play(700));
                case 900 -> deck.offer(new DeckCommand.Speed(2, rateHz));
                default -> {}
            }
            deck.render(left, right, 0, 1 + noise.below(128));
            deck.drain(new Told(out));
            out.add(left, right, 0, 128);
            out.add((int) deck.report().positionFrames());
            out.add((int) deck.report().underrunFrames());
        }
    }

    private static Cue cue(long id, int frames, double gain, Noise noise) {
        return new Cue(id, new Signal(noise.signal(frames, 0.6f)), 0, gain);
    }

    private record Told(Bits out) implements DeckEvents {

        @Override
        public void started(long cue) {
            out.add(1);
            out.add((int) cue);
        }

        @Override
        public void finished(long cue, long frame, boolean failed) {
            out.add(2);
            out.add((int) cue);
            out.add((int) frame);
        }

        @Override
        public void released(long cue) {
            out.add(3);
            out.add((int) cue);
        }

        @Override
        public void emptied() {
            out.add(4);
        }
    }

    /// A track in memory that is late now and then.
    private static final class Signal implements TrackStream {

        private final float[] samples;
        private int at;
        private int reads;

        Signal(float[] samples) {
            this.samples = samples;
        }

        @Override
        public State state() {
            return State.READY;
        }

        @Override
        public int read(float[] left, float[] right, int from, int to) {
            reads++;
            int count = Math.min(reads % 23 == 22 ? 10 : to - from, samples.length - at);
            for (int i = 0; i < count; i++) {
                left[from + i] = samples[at];
                right[from + i] = -0.5f * samples[at];
                at++;
            }
            return count;
        }

        @Override
        public boolean ended() {
            return at == samples.length;
        }

        @Override
        public int availableFrames() {
            return samples.length - at;
        }

        @Override
        public long lengthFrames() {
            return samples.length;
        }

        @Override
        public String failure() {
            return "";
        }

        @Override
        public void close() {}
    }
}
