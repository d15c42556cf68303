package org.rustyaudio.cli.library;

import org.rustyaudio.cli.Session;
import org.rustyaudio.cli.terminal.Progress;

/// A scan as one line on standard error. One thread.
final class ScanLine implements ScanListener, AutoCloseable {

    private static final long REDRAW_NANOS = 100_000_000L;
    private static final String ERASE = "\r\033[K";

    private final Session session;
    private final boolean drawing;
    private long nextNanos = System.nanoTime() + 3 * REDRAW_NANOS;
    private boolean drawn;

    ScanLine(Session session) {
        this.session = session;
        drawing = !session.quiet() && session.terminal().errIsTerminal();
    }

    @Override
    public void folder(String folder, int found) {
        draw(found + " found  ", folder);
    }

    @Override
    public void file(int read, int total, String current) {
        draw(read + " of " + total + " read  ", current);
    }

    private void draw(String count, String place) {
        long now = System.nanoTime();
        if (!drawing || now - nextNanos < 0) {
            return;
        }
        nextNanos = now + REDRAW_NANOS;
        int room = session.terminal().columns() - 1 - count.length();
        String line = count + (room >= 8 ? Progress.shortened(place, room) : "");
        session.terminal().err().print(ERASE + line);
        session.terminal().err().flush();
        drawn = true;
    }

    @Override
    public void close() {
        if (drawn) {
            session.terminal().err().print(ERASE);
            session.terminal().err().flush();
        }
    }
}
