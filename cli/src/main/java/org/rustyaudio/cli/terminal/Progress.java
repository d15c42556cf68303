package org.rustyaudio.cli.terminal;

import java.util.function.LongSupplier;

/// One line on standard error that shows how far the work is, how fast it goes and how long it will take.
/// One thread at a time.
///
/// It first appears half a second into the work, so that short work shows nothing, is redrawn at most ten times a
/// second, never wraps, and is gone when it is closed. Where standard error is no terminal it draws nothing.
public final class Progress implements AutoCloseable {

    private static final long FIRST_NANOS = 500_000_000L;
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final String ERASE = "\r\033[K";

    private final Terminal terminal;
    private final LongSupplier nanoClock;
    private final long startNanos;
    private final boolean wanted;

    private String label;
    private long nextNanos;
    private boolean decided;
    private boolean drawing;
    private boolean drawn;
    private int columns;

    public Progress(Terminal terminal, String label, boolean wanted) {
        this(terminal, label, wanted, System::nanoTime);
    }

    Progress(Terminal terminal, String label, boolean wanted, LongSupplier nanoClock) {
        this.terminal = terminal;
        this.label = label;
        this.wanted = wanted;
        this.nanoClock = nanoClock;
        startNanos = nanoClock.getAsLong();
        nextNanos = startNanos + FIRST_NANOS;
    }

    public void label(String newLabel) {
        label = newLabel;
    }

    /// Tells how far the work is.
    ///
    /// @param done finished part, 0 to 1; negative where the whole is unknown
    /// @param audioSeconds seconds of audio that went through so far
    public void show(double done, double audioSeconds) {
        if (!wanted) {
            return;
        }
        long now = nanoClock.getAsLong();
        if (now < nextNanos) {
            return;
        }
        nextNanos = now + REDRAW_NANOS;
        if (!decided) {
            decided = true;
            drawing = terminal.errIsTerminal();
        }
        if (drawing) {
            columns = terminal.columns();
            terminal.err().print(ERASE + line(label, done, audioSeconds, (now - startNanos) / 1e9, columns));
            terminal.err().flush();
            drawn = true;
        }
    }

    /// Takes the line away, so that a message can be written in its place.
    public void clear() {
        if (drawn) {
            terminal.err().print(ERASE);
            terminal.err().flush();
            drawn = false;
        }
    }

    @Override
    public void close() {
        clear();
    }

    static String line(String label, double done, double audioSeconds, double elapsedSeconds, int columns) {
        double rate = elapsedSeconds > 0 ? audioSeconds / elapsedSeconds : 0;
        StringBuilder tail = new StringBuilder();
        if (done >= 0) {
            int percent = (int) Math.min(100, Math.floor(done * 100));
            tail.repeat(' ', percent < 10 ? 2 : percent < 100 ? 1 : 0)
                    .append(percent)
                    .append('%');
        } else {
            tail.append(Clock.text(audioSeconds));
        }
        tail.append("  ")
                .append(rate < 10 ? Math.rint(rate * 10) / 10 : Math.rint(rate))
                .append('x');
        int decimals = tail.indexOf(".0x");
        if (decimals >= 0 && rate >= 10) {
            tail.delete(decimals, decimals + 2);
        }
        if (done > 0) {
            tail.append("  ETA ").append(Clock.text(elapsedSeconds * (1 - Math.min(1, done)) / done));
        }
        int room = Math.max(0, columns - 1 - tail.length());
        int bar = done >= 0 ? Math.min(30, room - 24) : 0;
        StringBuilder line = new StringBuilder();
        if (bar >= 8) {
            int filled = (int) Math.min(bar, Math.floor(done * bar));
            line.append('[').repeat('=', filled).repeat(' ', bar - filled).append("] ");
        }
        line.append(tail);
        int left = columns - 1 - line.length() - 2;
        if (left >= 8) {
            line.insert(0, shortened(label, left) + "  ");
        }
        return line.length() < columns ? line.toString() : line.substring(0, Math.max(0, columns - 1));
    }

    /// The text cut in its middle, so that the end of a file name stays readable.
    public static String shortened(String text, int width) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().map(c -> Character.isISOControl(c) ? '?' : c).forEach(plain::appendCodePoint);
        if (plain.length() <= width) {
            return plain.toString();
        }
        int head = (width - 3) / 2;
        int tail = width - 3 - head;
        return plain.substring(0, head) + "..." + plain.substring(plain.length() - tail);
    }
}
