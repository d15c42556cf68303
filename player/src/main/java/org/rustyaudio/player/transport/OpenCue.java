package org.rustyaudio.player.transport;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.StreamHandle;
import org.rustyaudio.player.deck.Cue;
import org.rustyaudio.player.queue.QueueEntry;

/// A stream that was opened for the deck, and what became of it so far.
/// Control thread only.
final class OpenCue {

    final Cue cue;
    final QueueEntry entry;
    double gain;
    /// The deck has its command, or will get it from the outbox.
    boolean sent;
    /// Its first frame went out.
    boolean started;
    /// The deck is done with it.
    boolean released;
    /// It continues the track that was playing: a seek or a loop, not a new beginning.
    boolean continues;
    /// It begins inside the sound, so it fades in.
    boolean fadeIn;
    /// What it was opened for ahead of time, null when it was picked.
    @Nullable
    Plan plan;
    /// When it was opened, by the host's clock.
    long openedMillis;

    OpenCue(Cue cue, QueueEntry entry) {
        this.cue = cue;
        this.entry = entry;
        this.gain = cue.gain();
    }

    long id() {
        return cue.id();
    }

    StreamHandle stream() {
        return cue.stream();
    }

    boolean ready() {
        return stream().state() == StreamHandle.State.READY;
    }

    boolean failed() {
        return stream().state() == StreamHandle.State.FAILED;
    }
}
