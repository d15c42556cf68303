package org.rustyaudio.player.deck;

import java.util.Arrays;
import org.rustyaudio.player.TrackStream;

/// Turns streams into one continuous sound: joins, crossfades, fades and loops to the frame.
/// The control side [#offer]s commands, [#drain]s events and reads the [#report]; the audio thread calls
/// [#render].
///
/// The two sides meet only in wait-free mailboxes. `render` allocates nothing, locks nothing and never throws.
/// When decoding falls behind, silence goes out and is counted, and the next frame is the one that was due: a
/// position never drifts.
public final class Deck implements DeckPort {

    private static final int CHUNK = 1024;
    private static final int COMMANDS = 64;
    private static final int EVENTS = 256;
    private static final int LATE_FADE = 512;
    /// A command is taken only while everything it can cause has room.
    private static final int EVENTS_PER_COMMAND = 2 * VoiceBank.MOST_RELEASED + 8;

    /// What happens when the deck has faded to silence.
    private enum Pending {
        NOTHING,
        PAUSE,
        HOLD,
        STOP
    }

    private final CommandRing commands = new CommandRing(COMMANDS);
    private final EventRing events = new EventRing(EVENTS);
    private final ReportBoard board = new ReportBoard();
    private final VoiceBank voices = new VoiceBank(events, CHUNK);
    private final Envelope transport = new Envelope();
    private DeckState state = DeckState.EMPTY;
    private Pending pending = Pending.NOTHING;
    private long rendered;
    private long underruns;
    private long underrunFrames;

    public Deck() {
        WarmUp.run(this);
        rendered = 0;
        publish();
    }

    /// Control side: hands over a command; there is room for 64.
    ///
    /// @throws IllegalArgumentException when the command's cue is no [TrackStream]: nothing can be read from it
    @Override
    public boolean offer(DeckCommand command) {
        switch (command) {
            case DeckCommand.Load load -> checkReadable(load.cue());
            case DeckCommand.Follow follow -> checkReadable(follow.cue());
            case DeckCommand.Unfollow _,
                    DeckCommand.Play _,
                    DeckCommand.Pause _,
                    DeckCommand.Stop _,
                    DeckCommand.Gain _ -> {}
        }
        return commands.offer(command);
    }

    private static void checkReadable(Cue cue) {
        if (!(cue.stream() instanceof TrackStream)) {
            throw new IllegalArgumentException("cue " + cue.id() + " has no frames to read");
        }
    }

    @Override
    public void drain(DeckEvents listener) {
        events.drain(listener);
    }

    /// Any thread.
    @Override
    public DeckReport report() {
        return board.read();
    }

    /// Audio thread: whether frames go out or are awaited. While it is false everything rendered is silence, and
    /// rendering
    /// an empty range still takes commands.
    public boolean isPlaying() {
        return state instanceof DeckState.Playing;
    }

    /// Audio thread: fills the frames `from` (inclusive) to `to` (exclusive) of both channels.
    public void render(float[] left, float[] right, int from, int to) {
        takeCommands();
        int at = from;
        while (at < to) {
            int end = Math.min(to, at + CHUNK);
            at = switch (state) {
                case DeckState.Playing _ -> span(left, right, at, end);
                case DeckState.Empty _, DeckState.Loaded _, DeckState.Paused _ -> silence(left, right, at, end);
            };
        }
        rendered += to - from;
        publish();
    }

    private static int silence(float[] left, float[] right, int from, int to) {
        Arrays.fill(left, from, to, 0);
        Arrays.fill(right, from, to, 0);
        return to;
    }

    /// Renders up to the next boundary and returns where that is.
    private int span(float[] left, float[] right, int from, int to) {
        passOver();
        int end = to;
        if (pending != Pending.NOTHING) {
            end = Math.min(end, from + transport.framesLeft());
        }
        Voice voice = voices.current();
        if (voice == null || pending == Pending.HOLD) {
            silence(left, right, from, end);
        } else {
            end = beforeCrossfade(voice, from, end);
            end = readCurrent(voice, left, right, from, end);
        }
        voices.mixLeaving(left, right, from, end);
        transport.apply(left, right, from, end);
        if (pending != Pending.NOTHING && transport.isShut()) {
            settle();
        } else if (voices.current() == null && !voices.anyLeaving() && pending == Pending.NOTHING) {
            state = DeckState.EMPTY;
            events.emptied();
        }
        return end;
    }

    /// Moves on while the current voice has nothing left or its crossfade is due.
    private void passOver() {
        if (pending == Pending.HOLD) {
            return;
        }
        Voice voice = voices.current();
        while (voice != null && voice.over()) {
            events.finished(voice.cue(), voice.position(), voice.failed());
            voices.release(voice);
            voice = voices.promote();
        }
        Voice next = voices.following();
        if (voice != null && next != null && voices.followFade() > 0 && next.ready()) {
            long left = voice.knownEnd() - voice.position();
            if (left > 0 && left <= voices.followFade()) {
                voices.leave(voice, (int) left, true);
                voices.promote();
                next.envelope.rise((int) left, true);
            }
        }
    }

    /// Where the crossfade to the next voice begins, if that is inside the range.
    private int beforeCrossfade(Voice voice, int from, int to) {
        long end = voice.knownEnd();
        if (voices.following() == null || voices.followFade() <= 0 || end < 0) {
            return to;
        }
        long begin = end - voices.followFade() - voice.position();
        return begin <= 0 ? to : (int) Math.min(to, from + begin);
    }

    /// Reads the current voice straight into the output; what is missing is silence.
    private int readCurrent(Voice voice, float[] left, float[] right, int from, int to) {
        boolean hadBegun = voice.begun();
        int n = voice.read(left, right, from, to);
        if (n > 0 && !hadBegun) {
            events.started(voice.cue());
        }
        int reached = from + n;
        if (reached == to) {
            voice.fed();
            return to;
        }
        if (voice.over()) {
            return reached;
        }
        silence(left, right, reached, to);
        if (voice.mustNotStarve()) {
            if (voice.starve()) {
                underruns++;
            }
            underrunFrames += to - reached;
        }
        return to;
    }

    /// The fade to silence is done.
    private void settle() {
        switch (pending) {
            case PAUSE -> {
                if (voices.current() == null) {
                    empty();
                } else {
                    state = DeckState.PAUSED;
                }
            }
            case HOLD -> {
                voices.releaseLeaving();
                state = DeckState.LOADED;
            }
            case STOP -> empty();
            case NOTHING -> {}
        }
        pending = Pending.NOTHING;
    }

    private void empty() {
        voices.releaseAll();
        state = DeckState.EMPTY;
        pending = Pending.NOTHING;
        transport.open();
        events.emptied();
    }

    private void takeCommands() {
        while (events.room() >= EVENTS_PER_COMMAND) {
            DeckCommand command = commands.poll();
            if (command == null) {
                return;
            }
            switch (command) {
                case DeckCommand.Load load -> load(load);
                case DeckCommand.Follow follow -> follow(follow);
                case DeckCommand.Unfollow unfollow -> unfollow(unfollow.afterCue());
                case DeckCommand.Play play -> play(play.fadeFrames());
                case DeckCommand.Pause pause -> pause(pause.fadeFrames());
                case DeckCommand.Stop stop -> stop(stop.fadeFrames());
                case DeckCommand.Gain gain -> voices.glide(gain.cue(), gain.gain(), gain.rampFrames());
            }
        }
    }

    private void load(DeckCommand.Load load) {
        boolean sounding = state instanceof DeckState.Playing;
        Voice old = voices.current();
        voices.dropFollowing();
        if (!sounding) {
            voices.releaseAll();
        } else if (old != null && old.begun() && load.fadeOutFrames() > 0) {
            voices.leave(old, load.fadeOutFrames(), false);
        } else if (old != null) {
            voices.release(old);
        }
        Voice voice = voices.begin(load.cue());
        if (load.fadeInFrames() > 0) {
            voice.envelope.rise(load.fadeInFrames(), false);
        }
        int turn = Math.max(1, load.fadeOutFrames());
        if (load.play()) {
            if (pending == Pending.NOTHING) {
                transport.open();
            } else {
                transport.turnUp(turn);
            }
            pending = Pending.NOTHING;
            state = DeckState.PLAYING;
        } else if (sounding) {
            if (pending == Pending.NOTHING) {
                transport.turnDown(turn);
            }
            pending = Pending.HOLD;
        } else {
            state = DeckState.LOADED;
        }
    }

    private void follow(DeckCommand.Follow follow) {
        Voice voice = voices.current();
        if (voice == null || voice.cue() != follow.afterCue()) {
            events.released(follow.cue().id());
            return;
        }
        voices.follow(follow.cue(), follow.fadeFrames());
        if (follow.endFrame() >= 0 && voice.position() > follow.endFrame()) {
            leaveNow(voice);
        } else {
            voice.endAt(follow.endFrame());
        }
    }

    /// The current voice has run past the end it was given too late.
    private void leaveNow(Voice voice) {
        if (voice.begun()) {
            voices.leave(voice, LATE_FADE, false);
        } else {
            voices.release(voice);
        }
        Voice next = voices.promote();
        if (next != null) {
            next.envelope.rise(LATE_FADE, false);
        }
    }

    private void unfollow(long afterCue) {
        Voice voice = voices.current();
        if (voice != null && voice.cue() == afterCue) {
            voices.dropFollowing();
            voice.endAt(-1);
        }
    }

    private void play(int fadeFrames) {
        switch (state) {
            case DeckState.Empty _ -> {}
            case DeckState.Loaded _ -> {
                transport.open();
                state = DeckState.PLAYING;
            }
            case DeckState.Paused _ -> {
                transport.turnUp(fadeFrames);
                state = DeckState.PLAYING;
            }
            case DeckState.Playing _ -> {
                if (pending != Pending.NOTHING) {
                    pending = Pending.NOTHING;
                    transport.turnUp(fadeFrames);
                }
            }
        }
    }

    private void pause(int fadeFrames) {
        if (!(state instanceof DeckState.Playing)) {
            return;
        }
        if (fadeFrames == 0) {
            transport.shut();
            pending = pending == Pending.NOTHING ? Pending.PAUSE : pending;
            settle();
        } else if (pending != Pending.HOLD) {
            pending = Pending.PAUSE;
            transport.turnDown(fadeFrames);
        }
    }

    private void stop(int fadeFrames) {
        switch (state) {
            case DeckState.Empty _ -> {}
            case DeckState.Loaded _, DeckState.Paused _ -> empty();
            case DeckState.Playing _ -> {
                pending = Pending.STOP;
                transport.turnDown(Math.max(1, fadeFrames));
            }
        }
    }

    private void publish() {
        Voice voice = voices.current();
        board.publish(
                state,
                voice == null ? 0 : voice.cue(),
                voice == null ? 0 : voice.position(),
                voice != null && state instanceof DeckState.Playing && !voice.begun(),
                rendered,
                underruns,
                underrunFrames);
    }
}
