package org.rustyaudio.cli.engine;

import org.rustyaudio.dsp.stretch.TimeStretch;
import org.rustyaudio.player.deck.Deck;
import org.rustyaudio.player.deck.DeckCommand;
import org.rustyaudio.player.deck.DeckEvents;
import org.rustyaudio.player.deck.DeckPort;
import org.rustyaudio.player.deck.DeckReport;

/// The deck as the player knows it. Before its first other speed a second of silence is stretched for nobody, on the
/// control thread, so that the virtual machine has compiled the search before the audio thread comes to it.
/// Control thread only.
final class WarmDeck implements DeckPort {

    private static final int PIECES = 50;

    private final Deck deck;
    private boolean warm;

    WarmDeck(Deck deck) {
        this.deck = deck;
    }

    @Override
    public boolean offer(DeckCommand command) {
        if (!warm && command instanceof DeckCommand.Speed speed && speed.speed() != 1) {
            warm = true;
            warmUp(speed);
        }
        return deck.offer(command);
    }

    private static void warmUp(DeckCommand.Speed speed) {
        var stretch = new TimeStretch(speed.sampleRateHz());
        stretch.setSpeed(speed.speed());
        float[] left = new float[AudioLoop.BLOCK];
        float[] right = new float[AudioLoop.BLOCK];
        int frames = speed.sampleRateHz() / PIECES;
        for (int piece = 0; piece < PIECES; piece++) {
            for (int read = 0; read < frames; ) {
                int count = stretch.read(left, right, 0, Math.min(left.length, frames - read));
                if (count > 0) {
                    read += count;
                } else {
                    stretch.feed(left, right, 0, Math.min(stretch.room(), left.length));
                }
            }
        }
    }

    @Override
    public void drain(DeckEvents listener) {
        deck.drain(listener);
    }

    @Override
    public DeckReport report() {
        return deck.report();
    }
}
