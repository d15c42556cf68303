package org.rustyaudio.player.deck;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
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
    private final Tape tape = this::take;
    /// Made by the control side for the first command that needs it, taken by the audio side with that command.
    private volatile @Nullable Pace made;
    private @Nullable Pace pace;
    private long lastCue;
    private long lastFrame;
    private DeckState state = DeckState.EMPTY;
    private Pending pending = Pending.NOTHING;
    private long rendered;
    private long underruns;
    private long underrunFrames;

    public Deck() {
        WarmUp.run(this);
        made = null;
        pace = null;
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
            case DeckCommand.Speed speed -> makeReady(speed);
            case DeckCommand.Unfollow _,
                    DeckCommand.Play _,
                    DeckCommand.Pause _,
                    DeckCommand.Stop _,
                    DeckCommand.Gain _ -> {}
        }
        return commands.offer(command);
    }

    private void makeReady(DeckCommand.Speed speed) {
        Pace ready = made;
        if (speed.speed() != 1 && (ready == null || ready.sampleRateHz != speed.sampleRateHz())) {
            made = new Pace(speed.sampleRateHz(), CHUNK);
        }
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
        int end = to;
        if (pending != Pending.NOTHING) {
            end = Math.min(end, from + transport.framesLeft());
        }
        Pace p = pace;
        if (p == null) {
            end = mix(left, right, from, end);
        } else {
            end = paced(p, left, right, from, end);
            p.mixLeaving(left, right, from, end);
        }
        transport.apply(left, right, from, end);
        if (pending != Pending.NOTHING && transport.isShut()) {
            settle();
        } else if (pending == Pending.NOTHING && ranOut()) {
            state = DeckState.EMPTY;
            forgetPace();
            events.emptied();
        }
        return end;
    }

    private boolean ranOut() {
        Pace p = pace;
        return voices.current() == null && !voices.anyLeaving() && (p == null || !p.runs() || p.drained());
    }

    /// The mix at the deck's own speed.
    private int mix(float[] left, float[] right, int from, int to) {
        passOver();
        int end = to;
        Voice voice = voices.current();
        if (voice == null || pending == Pending.HOLD) {
            silence(left, right, from, end);
        } else {
            end = beforeCrossfade(voice, from, end);
            end = readCurrent(voice, left, right, from, end);
        }
        voices.mixLeaving(left, right, from, end);
        return end;
    }

    /// The mix at another speed, or at its own until there is enough of it to begin with.
    private int paced(Pace p, float[] left, float[] right, int from, int to) {
        if (p.wantsToRun()) {
            Voice voice = voices.current();
            if (voice != null && (!voice.begun() || voice.holds(p.headStart()))) {
                p.start();
            }
        }
        if (!p.runs()) {
            return mix(left, right, from, to);
        }
        int end = p.render(left, right, from, to, tape);
        Voice voice = voices.current();
        if (voice != null && p.missingFrames() > 0 && voice.mustNotStarve()) {
            countMissing(voice, p.missingFrames());
        } else if (voice != null) {
            voice.fed();
        }
        return end;
    }

    /// The mix's next frames for another speed: what is not decoded yet is waited for, not filled with silence.
    private int take(float[] left, float[] right, int most) {
        passOver();
        Voice voice = voices.current();
        int end = most;
        if (voice == null || pending == Pending.HOLD) {
            if (!voices.anyLeaving()) {
                return voice == null ? -1 : 0;
            }
            silence(left, right, 0, end);
        } else {
            end = beforeCrossfade(voice, 0, end);
            int count = begin(voice, left, right, 0, end);
            if (count < end && !voice.over() && voices.anyLeaving()) {
                silence(left, right, count, end);
            } else {
                end = count;
            }
        }
        voices.mixLeaving(left, right, 0, end);
        return end;
    }

    /// Moves on while the current voice has nothing left or its crossfade is due.
    private void passOver() {
        if (pending == Pending.HOLD) {
            return;
        }
        Voice voice = voices.current();
        while (voice != null && voice.over()) {
            lastCue = voice.cue();
            lastFrame = voice.position();
            events.finished(lastCue, lastFrame, voice.failed());
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
        int reached = from + begin(voice, left, right, from, to);
        if (reached == to) {
            voice.fed();
            return to;
        }
        if (voice.over()) {
            return reached;
        }
        silence(left, right, reached, to);
        if (voice.mustNotStarve()) {
            countMissing(voice, to - reached);
        }
        return to;
    }

    /// Reads a voice and tells when it has begun.
    private int begin(Voice voice, float[] left, float[] right, int from, int to) {
        boolean hadBegun = voice.begun();
        int count = voice.read(left, right, from, to);
        if (count > 0 && !hadBegun) {
            events.started(voice.cue());
        }
        return count;
    }

    private void countMissing(Voice voice, int frames) {
        if (voice.starve()) {
            underruns++;
        }
        underrunFrames += frames;
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
                forgetPace();
                state = DeckState.LOADED;
            }
            case STOP -> empty();
            case NOTHING -> {}
        }
        pending = Pending.NOTHING;
    }

    private void empty() {
        voices.releaseAll();
        forgetPace();
        state = DeckState.EMPTY;
        pending = Pending.NOTHING;
        transport.open();
        events.emptied();
    }

    private void forgetPace() {
        Pace p = pace;
        if (p != null) {
            p.reset();
        }
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
                case DeckCommand.Speed speed -> speed(speed.speed());
            }
        }
    }

    private void speed(double speed) {
        pace = made;
        Pace p = pace;
        if (p != null) {
            p.setSpeed(speed);
        }
    }

    private void load(DeckCommand.Load load) {
        boolean sounding = state instanceof DeckState.Playing;
        Voice old = voices.current();
        voices.dropFollowing();
        Pace p = pace;
        if (!sounding) {
            voices.releaseAll();
            forgetPace();
        } else if (p != null && p.jump(load.fadeOutFrames())) {
            voices.releaseAll();
        } else if (old != null && old.begun() && load.fadeOutFrames() > 0) {
            voices.leave(old, onTape(load.fadeOutFrames()), false);
        } else if (old != null) {
            voices.release(old);
        }
        Voice voice = voices.begin(load.cue());
        if (load.fadeInFrames() > 0) {
            voice.envelope.rise(onTape(load.fadeInFrames()), false);
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

    /// The length of a fade in frames of the mix that is to last so many frames of output.
    private int onTape(int frames) {
        Pace p = pace;
        return p == null ? frames : p.onTape(frames);
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
        Pace p = pace;
        long ahead = p == null ? 0 : p.framesAhead();
        boolean ending = voice == null && p != null && p.runs();
        board.publish(
                state,
                voice != null ? voice.cue() : ending ? lastCue : 0,
                voice != null ? voice.heardFrame(ahead) : ending ? Math.clamp(lastFrame - ahead, 0, lastFrame) : 0,
                voice != null && state instanceof DeckState.Playing && !voice.begun(),
                rendered,
                underruns,
                underrunFrames);
    }
}
