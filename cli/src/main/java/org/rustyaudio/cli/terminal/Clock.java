package org.rustyaudio.cli.terminal;

/// Lengths of time as a stereo shows them.
public final class Clock {

    private Clock() {}

    /// `3:05`, `1:02:03`.
    public static String text(double seconds) {
        long whole = (long) Math.max(0, Math.floor(seconds));
        long hours = whole / 3600;
        StringBuilder text = new StringBuilder();
        if (hours > 0) {
            text.append(hours).append(':');
            if (whole / 60 % 60 < 10) {
                text.append('0');
            }
        }
        text.append(whole / 60 % 60).append(':');
        if (whole % 60 < 10) {
            text.append('0');
        }
        return text.append(whole % 60).toString();
    }
}
