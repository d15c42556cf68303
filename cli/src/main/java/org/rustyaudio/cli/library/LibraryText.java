package org.rustyaudio.cli.library;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import org.rustyaudio.cli.terminal.Clock;
import org.rustyaudio.player.library.LibraryTrack;

/// Tracks as the command line tells them.
final class LibraryText {

    private static final int WIDEST = 48;

    private LibraryText() {}

    /// Text that a terminal may show: no control characters, nothing that turns the direction of the line, not too
    /// long.
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        int count = 0;
        for (int at = 0; at < text.length() && count < WIDEST; count++) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (count == WIDEST - 1 && at < text.length()) {
                return shown.append('…').toString();
            }
            shown.appendCodePoint(isPlain(point) ? point : '\uFFFD');
        }
        return shown.toString();
    }

    /// A message as one line that a terminal may show, as long as it is.
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(point -> line.appendCodePoint(isPlain(point) ? point : 0xFFFD));
        return line.toString();
    }

    private static boolean isPlain(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && !(point >= 0x202A && point <= 0x202E)
                && !(point >= 0x2066 && point <= 0x2069);
    }

    static String[] row(LibraryTrack track) {
        return new String[] {
            shown(track.artist()),
            shown(track.title()),
            shown(track.album()),
            track.durationSeconds() < 0 ? "" : Clock.text(track.durationSeconds()),
            track.missing() ? "missing" : ""
        };
    }

    static String json(LibraryTrack track) {
        return new JsonObject()
                .add("path", track.location())
                .add("title", track.title())
                .add("artist", track.artist())
                .add("album_artist", track.albumArtist())
                .add("album", track.album())
                .add("genre", track.genre())
                .add("year", track.year() == 0 ? Json.NULL : Json.value(track.year()))
                .add("track", track.trackNumber() == 0 ? Json.NULL : Json.value(track.trackNumber()))
                .add("disc", track.discNumber() == 0 ? Json.NULL : Json.value(track.discNumber()))
                .add("duration_s", track.durationSeconds() < 0 ? Json.NULL : Json.value(track.durationSeconds()))
                .add(
                        "track_gain_db",
                        track.gain().hasTrackGain() ? Json.value(track.gain().trackGainDb()) : Json.NULL)
                .add(
                        "album_gain_db",
                        track.gain().hasAlbumGain() ? Json.value(track.gain().albumGainDb()) : Json.NULL)
                .add("gain_measured", track.gainMeasured())
                .add("missing", track.missing())
                .toString();
    }
}
