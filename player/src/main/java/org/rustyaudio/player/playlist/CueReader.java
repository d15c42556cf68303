package org.rustyaudio.player.playlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.gain.GainTagReader;

/// Reads cue sheets after the CDRWIN user's guide, and as they are found: several files, gaps split between
/// files, unquoted names, remarks with ReplayGain.
public final class CueReader {

    /// What is known of the track under way.
    private static final class Draft {
        private final int number;
        private final String type;
        private final int line;
        private String title = "";
        private String performer = "";
        private String songwriter = "";
        private String isrc = "";
        private long pregap;
        private final List<CueSheet.Index> indexes = new ArrayList<>();
        private final Map<String, String> remarks = new HashMap<>();

        private Draft(int number, String type, int line) {
            this.number = number;
            this.type = type;
            this.line = line;
        }
    }

    private final Problems problems = new Problems();
    private final List<CueSheet.FileReference> files = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, String> remarks = new HashMap<>();
    private final int most;
    private @Nullable Draft draft;
    private String title = "";
    private String performer = "";
    private String songwriter = "";
    private String catalog = "";
    private int line;

    private CueReader(int most) {
        this.most = most;
    }

    /// Reads a sheet's text, as from a file or a `CUESHEET` tag.
    ///
    /// @throws PlaylistException when it has no file or no track
    public static CueSheet read(String text, PlaylistLimits limits) throws PlaylistException {
        return new CueReader(limits.entries()).readAll(text, limits);
    }

    private CueSheet readAll(String text, PlaylistLimits limits) throws PlaylistException {
        Lines lines = new Lines(text, limits.lineLength(), problems);
        for (String next = lines.next(); next != null; next = lines.next()) {
            line = lines.number();
            if (!next.isEmpty()) {
                command(next);
            }
        }
        if (files.isEmpty() || drafts.isEmpty()) {
            throw new PlaylistException("there is no " + (files.isEmpty() ? "FILE" : "TRACK")
                    + " line; this is no cue sheet, or it is cut off");
        }
        List<CueSheet.CueTrack> tracks = new ArrayList<>();
        for (Draft d : drafts) {
            Map<String, String> gains = new HashMap<>(remarks);
            gains.putAll(d.remarks);
            tracks.add(new CueSheet.CueTrack(
                    d.number,
                    d.type,
                    d.title,
                    d.performer,
                    d.songwriter,
                    d.isrc,
                    d.pregap,
                    d.indexes,
                    GainTagReader.read(gains),
                    d.line));
        }
        return new CueSheet(title, performer, songwriter, catalog, remarks, files, tracks, problems.list());
    }

    private void command(String text) {
        String word = firstWord(text);
        String rest = text.substring(word.length()).strip();
        Draft track = draft;
        switch (word.toUpperCase(Locale.ROOT)) {
            case "FILE" -> file(rest);
            case "TRACK" -> track(rest);
            case "INDEX" -> index(rest);
            case "TITLE" -> {
                if (track == null) {
                    title = unquoted(rest);
                } else {
                    track.title = unquoted(rest);
                }
            }
            case "PERFORMER" -> {
                if (track == null) {
                    performer = unquoted(rest);
                } else {
                    track.performer = unquoted(rest);
                }
            }
            case "SONGWRITER" -> {
                if (track == null) {
                    songwriter = unquoted(rest);
                } else {
                    track.songwriter = unquoted(rest);
                }
            }
            case "ISRC" -> {
                if (track != null) {
                    track.isrc = unquoted(rest);
                }
            }
            case "PREGAP" -> {
                if (track != null) {
                    track.pregap = Math.max(0, time(rest));
                }
            }
            case "CATALOG" -> catalog = unquoted(rest);
            case "REM" -> remark(rest);
            case "FLAGS", "POSTGAP", "CDTEXTFILE" -> {}
            default -> problems.add(line, word + " is no command of a cue sheet; the line was left out");
        }
    }

    /// `"name with "quotes".wav" WAVE`, or without quotes.
    private void file(String rest) {
        int blank = rest.lastIndexOf(' ');
        int quote = rest.lastIndexOf('"');
        String name;
        String type;
        if (rest.startsWith("\"") && quote > 0) {
            name = rest.substring(1, quote);
            type = rest.substring(quote + 1).strip();
        } else {
            name = blank < 0 ? rest : rest.substring(0, blank).strip();
            type = blank < 0 ? "" : rest.substring(blank + 1);
        }
        if (name.isEmpty()) {
            problems.add(line, "FILE names no file; the line was left out");
            return;
        }
        files.add(new CueSheet.FileReference(name, type.toUpperCase(Locale.ROOT), line));
    }

    private void track(String rest) {
        String digits = firstWord(rest);
        int number = Numbers.whole(digits);
        String type = rest.substring(digits.length()).strip().toUpperCase(Locale.ROOT);
        if (number < 0) {
            problems.add(line, "TRACK has no number; its lines belong to no track");
        }
        if (drafts.size() >= most) {
            problems.add(line, "only the first " + most + " tracks were read");
            draft = new Draft(number, type, line);
            return;
        }
        Draft begun = new Draft(number, type.isEmpty() ? "AUDIO" : type, line);
        draft = begun;
        drafts.add(begun);
    }

    private void index(String rest) {
        Draft track = draft;
        String digits = firstWord(rest);
        int number = Numbers.whole(digits);
        long at = time(rest.substring(digits.length()).strip());
        if (track == null || files.isEmpty()) {
            problems.add(line, "INDEX stands before any " + (files.isEmpty() ? "FILE" : "TRACK") + "; it was left out");
        } else if (number < 0 || number > 99) {
            problems.add(line, "INDEX has no number from 00 to 99; it was left out");
        } else if (at >= 0 && track.indexes.size() < 100) {
            track.indexes.add(new CueSheet.Index(number, files.size() - 1, at));
        }
    }

    private long time(String text) {
        long at = CueTime.parse(text);
        if (at < 0) {
            problems.add(line, "\"" + shortened(text) + "\" is no time such as 03:25:74; the line was left out");
        }
        return at;
    }

    private void remark(String rest) {
        String key = firstWord(rest);
        if (!key.isEmpty()) {
            Map<String, String> target = draft == null ? remarks : draft.remarks;
            target.put(
                    key.toLowerCase(Locale.ROOT),
                    unquoted(rest.substring(key.length()).strip()));
        }
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    private static String unquoted(String text) {
        int quote = text.lastIndexOf('"');
        return text.startsWith("\"") && quote > 0 ? text.substring(1, quote) : text;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
