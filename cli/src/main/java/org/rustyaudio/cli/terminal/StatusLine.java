package org.rustyaudio.cli.terminal;

import org.rustyaudio.cli.line.Numbers;

/// What plays or is recorded, in one line: title, time, level.
public final class StatusLine {

    private static final int METER = 16;
    private static final double METER_FLOOR_DB = -48;

    private StatusLine() {}

    /// The line, never as wide as the terminal.
    ///
    /// @param lengthSeconds −1 while unknown
    /// @param peakDb highest sample heard lately, in dBFS
    public static String text(
            String state, String title, double seconds, double lengthSeconds, double peakDb, int columns) {
        StringBuilder tail = new StringBuilder();
        tail.append("  ").append(Clock.text(seconds));
        if (lengthSeconds >= 0) {
            tail.append(" / ").append(Clock.text(lengthSeconds));
        }
        String level = peakDb < -99 ? "-inf" : Numbers.fixed(peakDb, 1);
        if (columns >= 60) {
            int lit = (int) Math.round(METER * Math.clamp(1 - peakDb / METER_FLOOR_DB, 0, 1));
            tail.append("  [").repeat('|', lit).repeat(' ', METER - lit).append(']');
        }
        tail.append(' ')
                .repeat(' ', Math.max(0, 5 - level.length()))
                .append(level)
                .append(" dB");
        int room = columns - 1 - tail.length() - state.length() - 2;
        String line = room >= 8 ? state + "  " + Progress.shortened(title, room) + tail : state + tail;
        return line.length() < columns ? line : line.substring(0, Math.max(0, columns - 1));
    }

    /// `Artist - Title`, or the title alone.
    public static String title(String artist, String title) {
        return artist.isEmpty() ? title : artist + " - " + title;
    }
}
