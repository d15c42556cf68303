package org.rustyaudio.faceplate.model;

/// The one message the display shows for a while in the place of artist and album.
final class Notices {

    private String text = "";
    private long until;

    void say(String message, long nowMillis, long millis) {
        text = message;
        until = nowMillis + millis;
    }

    /// The message, or nothing when its time is over.
    String at(long nowMillis) {
        if (nowMillis >= until) {
            text = "";
        }
        return text;
    }
}
