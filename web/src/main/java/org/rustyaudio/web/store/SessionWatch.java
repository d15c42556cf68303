package org.rustyaudio.web.store;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.session.Session;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.player.transport.RatePolicy;

/// Sees what of the player's state has to be written: all of it when the queue changed, the place in it when only that
/// moved. Page's thread.
final class SessionWatch {

    static final int LOOK_MILLIS = 500;
    private static final double STRIDE_SECONDS = 0.9;

    private final Supplier<PlayerState> state;
    private long revision = -1;
    private @Nullable Object rest;
    private double seconds = -1;
    private int index = -2;

    SessionWatch(Supplier<PlayerState> state) {
        this.state = state;
    }

    /// The session, when more of it changed than the place; null otherwise.
    @Nullable
    Session look(boolean last) {
        PlayerState now = state.get();
        Object others =
                List.of(now.repeat(), now.shuffle(), now.speed(), now.transitions(), now.gain(), now.playlist());
        if (now.queue().revision() == revision && others.equals(rest)) {
            return null;
        }
        Session session = session(now);
        revision = now.queue().revision();
        rest = others;
        index = session.index();
        seconds = session.positionSeconds();
        return session;
    }

    /// Whether the place moved far enough to be written, and takes it as written.
    ///
    /// @param last however little it moved
    boolean moved(boolean last) {
        PlayerState now = state.get();
        int at = now.queue().currentIndex();
        double position = at < 0 ? 0 : Math.max(0, now.positionSeconds());
        double way = Math.abs(position - seconds);
        boolean moved = at != index || way > STRIDE_SECONDS || (way > 0 && (last || !now.playing()));
        if (moved) {
            index = at;
            seconds = position;
        }
        return moved;
    }

    Kept.Spot spot() {
        return new Kept.Spot(index, seconds);
    }

    /// What the player does now.
    Session session() {
        return session(state.get());
    }

    /// Takes nothing as written.
    void forget() {
        revision = -1;
    }

    private static Session session(PlayerState state) {
        return Session.of(state, RatePolicy.RESAMPLE, 0);
    }
}
