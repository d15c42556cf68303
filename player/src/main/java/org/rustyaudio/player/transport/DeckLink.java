package org.rustyaudio.player.transport;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.StreamOpener;
import org.rustyaudio.player.deck.Cue;
import org.rustyaudio.player.deck.DeckCommand;
import org.rustyaudio.player.deck.DeckEvents;
import org.rustyaudio.player.deck.DeckPort;
import org.rustyaudio.player.deck.DeckReport;
import org.rustyaudio.player.queue.QueueEntry;

/// The control side's end of the deck: opens streams, keeps what the mailbox has no room for, closes what the
/// deck is
/// done with.
/// Control thread only.
final class DeckLink {

    private final DeckPort deck;
    private final StreamOpener opener;
    private final Deque<DeckCommand> outbox = new ArrayDeque<>();
    private final Map<Long, OpenCue> open = new HashMap<>();
    private long lastId;

    DeckLink(DeckPort deck, StreamOpener opener) {
        this.deck = deck;
        this.opener = opener;
    }

    OpenCue open(QueueEntry entry, long startFrame, int sampleRateHz, double gain) {
        lastId++;
        Cue cue = new Cue(lastId, opener.open(entry.track(), startFrame, sampleRateHz), startFrame, gain);
        OpenCue opened = new OpenCue(cue, entry);
        open.put(cue.id(), opened);
        return opened;
    }

    @Nullable
    OpenCue find(long id) {
        return open.get(id);
    }

    /// Gives the deck a cue to play instead of everything it has; commands that still wait are void by
    /// it, but for the speed.
    void load(OpenCue cue, boolean play, int fadeOutFrames, int fadeInFrames) {
        DeckCommand speed = null;
        for (DeckCommand unsent : outbox) {
            switch (unsent) {
                case DeckCommand.Load load -> close(load.cue().id());
                case DeckCommand.Follow follow -> close(follow.cue().id());
                case DeckCommand.Speed _ -> speed = unsent;
                case DeckCommand.Unfollow _,
                        DeckCommand.Play _,
                        DeckCommand.Pause _,
                        DeckCommand.Stop _,
                        DeckCommand.Gain _ -> {}
            }
        }
        outbox.clear();
        if (speed != null) {
            outbox.add(speed);
        }
        cue.sent = true;
        send(new DeckCommand.Load(cue.cue, play, fadeOutFrames, fadeInFrames));
    }

    void follow(OpenCue after, OpenCue cue, long endFrame, int fadeFrames) {
        cue.sent = true;
        send(new DeckCommand.Follow(after.id(), cue.cue, endFrame, fadeFrames));
    }

    void send(DeckCommand command) {
        outbox.addLast(command);
        flush();
    }

    void flush() {
        DeckCommand first = outbox.peekFirst();
        while (first != null && deck.offer(first)) {
            outbox.removeFirst();
            first = outbox.peekFirst();
        }
    }

    /// Hands over what happened; a released cue is closed when the listener has heard of it.
    void drain(DeckEvents listener) {
        deck.drain(new DeckEvents() {
            @Override
            public void started(long cue) {
                listener.started(cue);
            }

            @Override
            public void finished(long cue, long frame, boolean failed) {
                listener.finished(cue, frame, failed);
            }

            @Override
            public void released(long cue) {
                listener.released(cue);
                close(cue);
            }

            @Override
            public void emptied() {
                listener.emptied();
            }
        });
    }

    DeckReport report() {
        return deck.report();
    }

    /// Closes a cue the deck never got.
    void discard(OpenCue cue) {
        close(cue.id());
    }

    void closeAll() {
        for (OpenCue cue : List.copyOf(open.values())) {
            close(cue.id());
        }
        outbox.clear();
    }

    int openStreams() {
        return open.size();
    }

    private void close(long id) {
        OpenCue cue = open.remove(id);
        if (cue != null) {
            cue.released = true;
            cue.stream().close();
        }
    }
}
