package org.rustyaudio.cli.play;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.Session;
import org.rustyaudio.cli.Stopped;
import org.rustyaudio.cli.audio.PeakReading;
import org.rustyaudio.cli.engine.AudioEngine;
import org.rustyaudio.cli.engine.EngineListener;
import org.rustyaudio.cli.terminal.Keys;
import org.rustyaudio.cli.terminal.Screen;
import org.rustyaudio.cli.terminal.StatusLine;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.transport.Playback;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.player.transport.Speeds;
import org.rustyaudio.player.transport.Trouble;

/// Follows an engine from its first sound to its last: shows what plays, passes keys on, tells troubles.
/// One thread runs it.
final class TerminalPlayer {

    private static final long REDRAW_MILLIS = 100;
    private static final double SEEK_SECONDS = 5;
    private static final double VOLUME_STEP_DB = 2;
    private static final String ERASE = "\r\033[K";

    private final AudioEngine engine;
    private final Session session;
    private final boolean drawing;
    private final PeakReading peak;

    /// What the control thread has to tell.
    private final LinkedBlockingQueue<String> messages = new LinkedBlockingQueue<>();
    /// Empty until the engine has given up.
    private volatile String fault = "";

    private boolean begun;
    private long troubles;
    private String notice = "";

    TerminalPlayer(AudioEngine engine, Session session) {
        this.engine = engine;
        this.session = session;
        peak = new PeakReading(engine.tap());
        drawing = !session.quiet() && session.terminal().errIsTerminal();
    }

    /// Runs until everything was played or the user quits.
    ///
    /// @return whether every file could be played
    boolean run() throws Failure, Stopped {
        EngineListener listener = new News();
        engine.addListener(listener);
        try (Keys keys = listensToKeys() ? Keys.open(session.terminal().in()) : null) {
            boolean goesOn = true;
            while (goesOn) {
                session.stop().check();
                goesOn = step(keys);
            }
        } finally {
            engine.removeListener(listener);
            erase();
        }
        for (String message = messages.poll(); message != null; message = messages.poll()) {
            tell(message);
        }
        return troubles == 0;
    }

    private boolean listensToKeys() {
        return session.terminal().isTerminal(Screen.STANDARD_INPUT);
    }

    private boolean step(@Nullable Keys keys) throws Failure, Stopped {
        try {
            Keys.Key key = null;
            String message;
            if (keys == null) {
                message = messages.poll(REDRAW_MILLIS, TimeUnit.MILLISECONDS);
            } else {
                key = keys.take(REDRAW_MILLIS);
                message = messages.poll();
            }
            for (; message != null; message = messages.poll()) {
                tell(message);
            }
            if (key == Keys.Key.QUIT) {
                return false;
            }
            if (key != null) {
                obey(key);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
        if (!fault.isEmpty()) {
            throw new Failure(fault);
        }
        return follow(engine.state());
    }

    private boolean follow(PlayerState state) {
        Trouble trouble = state.trouble();
        if (trouble != null && trouble.count() != troubles) {
            troubles = trouble.count();
            tell(trouble.reason());
        }
        String newNotice = engine.output().notice();
        if (!newNotice.equals(notice)) {
            notice = newNotice;
            if (!notice.isEmpty()) {
                tell(notice);
            }
        }
        begun |= state.playing();
        show(state);
        return switch (state.playback()) {
            case Playback.Loading _, Playback.Playing _, Playback.Paused _ -> true;
            case Playback.Empty _, Playback.Stopped _ -> !begun && troubles == 0;
            case Playback.Failed failed -> {
                if (troubles == 0) {
                    troubles++;
                    tell(failed.reason());
                }
                yield false;
            }
        };
    }

    private void show(PlayerState state) {
        QueueEntry entry = state.entry();
        if (entry == null || !drawing) {
            return;
        }
        String word = state.deviceLost() ? "Waiting" : state.playing() ? "Playing" : "Paused";
        if (state.speed() != 1) {
            word += " " + Speeds.text(state.speed());
        }
        double seconds = (double) engine.heardFrames() / state.sampleRateHz();
        int columns = session.terminal().columns();
        String line = StatusLine.text(
                word, title(state), seconds, state.lengthSeconds(), peak.db(engine.heardTapFrame()), columns);
        session.terminal().err().print(ERASE + line);
        session.terminal().err().flush();
    }

    private static String title(PlayerState state) {
        return StatusLine.title(state.details().artist(), state.details().title());
    }

    private void obey(Keys.Key key) {
        switch (key) {
            case PAUSE -> engine.post(player -> player.togglePlay());
            case NEXT -> engine.post(player -> player.next());
            case PREVIOUS -> engine.post(player -> player.previous());
            case FORWARD -> engine.post(player -> player.seekBy(SEEK_SECONDS));
            case BACK -> engine.post(player -> player.seekBy(-SEEK_SECONDS));
            case LOUDER -> volume(VOLUME_STEP_DB);
            case SOFTER -> volume(-VOLUME_STEP_DB);
            case FASTER ->
                engine.post(
                        player -> player.setSpeed(Speeds.faster(player.state().speed())));
            case SLOWER ->
                engine.post(
                        player -> player.setSpeed(Speeds.slower(player.state().speed())));
            case USUAL_SPEED -> engine.post(player -> player.setSpeed(1));
            case QUIT -> {}
        }
    }

    private void volume(double stepDb) {
        double db = Math.clamp(engine.chain().volumeDb() + stepDb, -60, 0);
        engine.setChain(engine.chain().withVolumeDb(db));
    }

    private void tell(String message) {
        erase();
        session.terminal().complain(message);
    }

    private void erase() {
        if (drawing) {
            session.terminal().err().print(ERASE);
            session.terminal().err().flush();
        }
    }

    private final class News implements EngineListener {

        private long announced = -1;

        /// Where no line is drawn, each track is named once.
        @Override
        public void playerChanged(PlayerState state) {
            QueueEntry entry = state.entry();
            if (!drawing
                    && !session.quiet()
                    && entry != null
                    && entry.id() != announced
                    && state.playback() instanceof Playback.Playing) {
                announced = entry.id();
                messages.add("playing " + title(state));
            }
        }

        @Override
        public void fileWarned(Track track, String sentence) {
            messages.add(sentence);
        }

        @Override
        public void failed(String sentence) {
            fault = sentence;
        }
    }
}
