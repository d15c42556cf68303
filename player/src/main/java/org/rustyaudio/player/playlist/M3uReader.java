package org.rustyaudio.player.playlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads M3U and M3U8: a path a line, with the extended lines `#EXTINF`, `#PLAYLIST`, `#EXTALB`, `#EXTART`, and
/// `#EXTVLCOPT:start-time` and `stop-time` for a part of a file.
final class M3uReader {

    private final Lines lines;
    private final Problems problems;
    private final int most;
    private final List<PlaylistEntry> entries = new ArrayList<>();
    private String playlistTitle = "";
    private String title = "";
    private String artist = "";
    private String album = "";
    private double duration = -1;
    private double start;
    private double end = -1;

    private M3uReader(Lines lines, Problems problems, int most) {
        this.lines = lines;
        this.problems = problems;
        this.most = most;
    }

    static Playlist read(String text, PlaylistLimits limits) throws PlaylistException {
        Problems problems = new Problems();
        Lines lines = new Lines(text, limits.lineLength(), problems);
        return new M3uReader(lines, problems, limits.entries()).readAll();
    }

    private Playlist readAll() throws PlaylistException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.startsWith("#")) {
                directive(line);
            } else if (!line.isEmpty()) {
                if (entries.size() >= most) {
                    problems.add(lines.number(), "only the first " + most + " entries were read; split the playlist");
                    break;
                }
                entry(line);
            }
        }
        return new Playlist(playlistTitle, entries, problems.list());
    }

    private void entry(String line) {
        if (end >= 0 && end <= start) {
            problems.add(lines.number(), "the part ends at " + end + " s, before it begins; the end is ignored");
            end = -1;
        }
        entries.add(new PlaylistEntry(line, false, title, artist, album, duration, start, end, lines.number()));
        title = "";
        artist = "";
        duration = -1;
        start = 0;
        end = -1;
    }

    private void directive(String line) throws PlaylistException {
        String upper = line.substring(0, Math.min(line.length(), 32)).toUpperCase(Locale.ROOT);
        if (upper.startsWith("#EXT-X-")) {
            throw new PlaylistException("line " + lines.number()
                    + ": this is a network stream's playlist (HLS), and this player has no network; download the"
                    + " sound to a file and open that");
        }
        if (upper.startsWith("#EXTINF:")) {
            info(line.substring(8));
        } else if (upper.startsWith("#PLAYLIST:")) {
            playlistTitle = line.substring(10).strip();
        } else if (upper.startsWith("#EXTALB:")) {
            album = line.substring(8).strip();
        } else if (upper.startsWith("#EXTART:")) {
            artist = line.substring(8).strip();
        } else if (upper.startsWith("#EXTVLCOPT:")) {
            option(line.substring(11).strip());
        }
    }

    private void option(String option) {
        int equals = option.indexOf('=');
        double seconds = equals < 0 ? Double.NaN : Numbers.decimal(option.substring(equals + 1));
        if (seconds >= 0) {
            String name = option.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            if (name.equals("start-time")) {
                start = seconds;
            } else if (name.equals("stop-time")) {
                end = seconds;
            }
        }
    }

    /// `seconds key="value, with comma" ..., Artist - Title`
    private void info(String rest) {
        int comma = commaOutsideQuotes(rest);
        String head = (comma < 0 ? rest : rest.substring(0, comma)).strip();
        int blank = head.indexOf(' ');
        double seconds = Numbers.decimal(blank < 0 ? head : head.substring(0, blank));
        duration = seconds >= 0 ? seconds : -1;
        if (Double.isNaN(seconds)) {
            problems.add(lines.number(), "#EXTINF has no length in seconds; the length is taken as unknown");
        }
        String name = comma < 0 ? "" : rest.substring(comma + 1).strip();
        int dash = name.indexOf(" - ");
        if (dash > 0) {
            artist = name.substring(0, dash).strip();
            title = name.substring(dash + 3).strip();
        } else {
            title = name;
        }
    }

    private static int commaOutsideQuotes(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                return i;
            }
        }
        return text.indexOf(',');
    }
}
