package org.rustyaudio.player.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.rustyaudio.player.TrackStream;

/// A deck under test, what it played and what it told.
final class DeckRig implements DeckEvents {

    final Deck deck = new Deck();
    final List<String> told = new ArrayList<>();
    private final SplittableRandom random;
    private float[] left = new float[0];
    private float[] right = new float[0];
    private int played;

    DeckRig(long seed) {
        random = new SplittableRandom(seed);
    }

    static Cue cue(long id, TrackStream stream) {
        return new Cue(id, stream, 0, 1);
    }

    static Cue cue(long id, TrackStream stream, long start) {
        return new Cue(id, stream, start, 1);
    }

    DeckRig load(Cue cue) {
        return tell(new DeckCommand.Load(cue, true, 0, 0));
    }

    DeckRig follow(long after, Cue cue) {
        return tell(new DeckCommand.Follow(after, cue, -1, 0));
    }

    DeckRig tell(DeckCommand command) {
        if (!deck.offer(command)) {
            throw new AssertionError("mailbox full");
        }
        return this;
    }

    /// Renders frames in blocks of random size, some of them at odd offsets, some larger than the deck's own
    /// chunks.
    DeckRig play(int frames) {
        int end = played + frames;
        left = java.util.Arrays.copyOf(left, end);
        right = java.util.Arrays.copyOf(right, end);
        while (played < end) {
            int block = Math.min(end - played, 1 + random.nextInt(random.nextInt(8) == 0 ? 3000 : 257));
            int offset = random.nextInt(5);
            float[] l = new float[offset + block + 3];
            float[] r = new float[offset + block + 3];
            java.util.Arrays.fill(l, Float.NaN);
            java.util.Arrays.fill(r, Float.NaN);
            deck.render(l, r, offset, offset + block);
            for (int i = 0; i < l.length; i++) {
                boolean inside = i >= offset && i < offset + block;
                if (inside == (Float.isNaN(l[i]) || Float.isNaN(r[i]))) {
                    throw new AssertionError("frame " + i + " of " + offset + "+" + block + " is " + l[i]);
                }
            }
            System.arraycopy(l, offset, left, played, block);
            System.arraycopy(r, offset, right, played, block);
            played += block;
            deck.drain(this);
        }
        return this;
    }

    int played() {
        return played;
    }

    float left(int frame) {
        return left[frame];
    }

    float right(int frame) {
        return right[frame];
    }

    DeckReport report() {
        return deck.report();
    }

    @Override
    public void started(long cue) {
        told.add("started " + cue);
    }

    @Override
    public void finished(long cue, long frame, boolean failed) {
        told.add((failed ? "failed " : "finished ") + cue + " at " + frame);
    }

    @Override
    public void released(long cue) {
        told.add("released " + cue);
    }

    @Override
    public void emptied() {
        told.add("emptied");
    }
}
