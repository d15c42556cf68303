package org.rustyaudio.cli.record;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.Session;
import org.rustyaudio.cli.audio.PeakReading;
import org.rustyaudio.cli.record.RecorderState.Phase;
import org.rustyaudio.cli.terminal.Keys;
import org.rustyaudio.cli.terminal.Screen;
import org.rustyaudio.cli.terminal.StatusLine;

/// Shows a recording on the terminal and passes keys on: space pauses, q ends it. One thread.
final class RecordLine implements AutoCloseable {

    private static final long REDRAW_MILLIS = 50;
    private static final String ERASE = "\r\033[K";

    private final Recorder recorder;
    private final Session session;
    private final boolean drawing;
    private final @Nullable Keys keys;
    private final PeakReading peak;

    RecordLine(Recorder recorder, Session session) {
        this.recorder = recorder;
        this.session = session;
        peak = new PeakReading(recorder.tap());
        drawing = !session.quiet() && session.terminal().errIsTerminal();
        keys = session.terminal().isTerminal(Screen.STANDARD_INPUT)
                ? Keys.open(session.terminal().in())
                : null;
        if (!drawing) {
            session.remark("recording; Ctrl+C ends it");
        }
    }

    /// Shows a state, and waits a moment for a key.
    ///
    /// @return false when the user ends the recording
    boolean goesOn(RecorderState state) {
        if (drawing) {
            String word = state.phase() == Phase.PAUSED ? "Paused" : "Recording";
            int columns = session.terminal().columns();
            session.terminal()
                    .err()
                    .print(ERASE
                            + StatusLine.text(
                                    word,
                                    "q saves",
                                    state.seconds(),
                                    -1,
                                    peak.db(recorder.tap().writtenFrames()),
                                    columns));
            session.terminal().err().flush();
        }
        try {
            if (keys == null) {
                Thread.sleep(REDRAW_MILLIS);
                return true;
            }
            Keys.Key key = keys.take(REDRAW_MILLIS);
            if (key == Keys.Key.PAUSE) {
                recorder.setPaused(state.phase() != Phase.PAUSED);
            }
            return key != Keys.Key.QUIT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (keys != null) {
            keys.close();
        }
        if (drawing) {
            session.terminal().err().print(ERASE);
            session.terminal().err().flush();
        }
    }
}
