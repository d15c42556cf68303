package org.rustyaudio.player.playlist;

import java.util.Locale;
import java.util.Set;

/// What the names of files say about music. Any thread.
public final class MusicNames {

    /// What a folder is searched for. A file that is named itself is opened whatever its name says.
    private static final Set<String> ENDINGS = Set.of(
            "aac", "aif", "aifc", "aiff", "ape", "flac", "m4a", "m4b", "mka", "mp2", "mp3", "mp4", "mpc", "oga", "ogg",
            "opus", "tta", "wav", "wave", "w64", "rf64", "webm", "wma", "wv", "caf", "au", "snd");

    private MusicNames() {}

    /// Whether a name ends like a music file's.
    public static boolean isMusic(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /// A name without its ending.
    public static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// What a file is called until its tags are read: its name without the number of the track.
    ///
    /// @param stem its name without the ending
    public static String title(String stem) {
        int at = 0;
        while (at < stem.length() && at < 3 && isDigit(stem.charAt(at))) {
            at++;
        }
        int rest = at;
        while (rest < stem.length() && " ._-".indexOf(stem.charAt(rest)) >= 0) {
            rest++;
        }
        return at > 0 && rest > at && rest < stem.length() ? stem.substring(rest) : stem;
    }

    /// The platform's own question would bring its tables of all scripts into the browser.
    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
