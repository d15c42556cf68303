package org.rustyaudio.faceplate.model;

/// Times as a display shows them.
public final class Times {

    private Times() {}

    /// "2:46", "1:02:46"; whole seconds that have passed.
    public static String elapsed(double seconds) {
        return format((long) Math.max(0, Math.floor(seconds)));
    }

    /// "−2:46": what is left, a second that has begun counted whole, so that both times add up.
    public static String remaining(double seconds) {
        return "\u2212" + format((long) Math.max(0, Math.ceil(seconds - 1e-6)));
    }

    private static String format(long seconds) {
        long hours = seconds / 3600;
        long minutes = seconds / 60 % 60;
        String rest = two(seconds % 60);
        return hours > 0 ? hours + ":" + two(minutes) + ":" + rest : minutes + ":" + rest;
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
