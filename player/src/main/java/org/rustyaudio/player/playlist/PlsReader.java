package org.rustyaudio.player.playlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// Reads PLS: `[playlist]`, then `File1=`, `Title1=`, `Length1=` in any order, `NumberOfEntries=`, `Version=2`.
final class PlsReader {

    /// What is known of one number.
    private static final class Draft {
        private String file = "";
        private String title = "";
        private double length = -1;
        private int line;
    }

    private final TreeMap<Integer, Draft> drafts = new TreeMap<>();
    private final Problems problems = new Problems();
    private int declared = -1;
    private boolean headed;

    private PlsReader() {}

    static Playlist read(String text, PlaylistLimits limits) {
        return new PlsReader().readAll(text, limits);
    }

    private Playlist readAll(String text, PlaylistLimits limits) {
        Lines lines = new Lines(text, limits.lineLength(), problems);
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.isEmpty() || line.startsWith(";") || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                headed |= line.equalsIgnoreCase("[playlist]");
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 0) {
                problems.add(lines.number(), "this is no key=value line; it was left out");
                continue;
            }
            pair(line.substring(0, equals).strip(), line.substring(equals + 1).strip(), lines.number(), limits);
        }
        if (!headed) {
            problems.add(0, "the [playlist] header is missing; the entries were read all the same");
        }
        return new Playlist("", entries(), problems.list());
    }

    private void pair(String key, String value, int line, PlaylistLimits limits) {
        String name = key.toLowerCase(Locale.ROOT);
        if (name.equals("numberofentries")) {
            declared = Numbers.whole(value);
            return;
        }
        if (name.equals("version")) {
            return;
        }
        int digits = name.length();
        while (digits > 0 && Character.isDigit(name.charAt(digits - 1))) {
            digits--;
        }
        int number = Numbers.whole(name.substring(digits));
        String word = name.substring(0, digits);
        boolean known = word.equals("file") || word.equals("title") || word.equals("length");
        if (number < 0 || !known) {
            problems.add(line, "the key " + key + " is not known; the line was left out");
            return;
        }
        Draft draft = drafts.get(number);
        if (draft == null) {
            if (drafts.size() >= limits.entries()) {
                problems.add(line, "only the first " + limits.entries() + " entries were read; split the playlist");
                return;
            }
            draft = new Draft();
            drafts.put(number, draft);
        }
        switch (word) {
            case "file" -> {
                if (!draft.file.isEmpty()) {
                    problems.add(line, key + " stands here a second time; this one was left out");
                    return;
                }
                draft.file = value;
                draft.line = line;
            }
            case "title" -> draft.title = value;
            default -> draft.length = Numbers.decimal(value);
        }
    }

    private List<PlaylistEntry> entries() {
        List<PlaylistEntry> entries = new ArrayList<>();
        drafts.forEach((number, draft) -> {
            if (draft.file.isEmpty()) {
                problems.add(0, "entry " + number + " has no File" + number + " line; it was left out");
            } else {
                double length = draft.length >= 0 ? draft.length : -1;
                entries.add(new PlaylistEntry(draft.file, false, draft.title, "", "", length, 0, -1, draft.line));
            }
        });
        if (declared >= 0 && declared != entries.size()) {
            problems.add(0, "NumberOfEntries is " + declared + ", but " + entries.size() + " entries were found");
        }
        return entries;
    }
}
