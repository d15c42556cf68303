package org.rustyaudio.player.library;

import java.util.List;
import java.util.Locale;

/// Which picture in a folder is the cover of the music in it.
public final class CoverNames {

    private static final List<String> STEMS = List.of("cover", "folder", "front", "album", "albumart");
    private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png");

    private CoverNames() {}

    /// How well a file's name fits: 0 is best, −1 is no cover.
    public static int rank(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int e = 0; e < ENDINGS.size(); e++) {
            if (lower.endsWith(ENDINGS.get(e))) {
                int stem = STEMS.indexOf(
                        lower.substring(0, lower.length() - ENDINGS.get(e).length()));
                return stem < 0 ? -1 : stem * ENDINGS.size() + e;
            }
        }
        return -1;
    }
}
