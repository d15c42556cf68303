package org.rustyaudio.player.playlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A small reader for the XML that playlists are made of: elements, attributes, text, CDATA, comments.
///
/// Document types are refused and no entity is known but the five built-in ones and character numbers, so that
/// nothing can be expanded or fetched. Namespace prefixes are cut off.
final class XmlReader {

    enum Event {
        START,
        END,
        TEXT,
        DONE
    }

    private static final int MOST_DEPTH = 64;
    private static final int MOST_ATTRIBUTES = 64;

    private final String text;
    private int at;
    private int line = 1;
    private int counted;
    private final List<String> open = new ArrayList<>();
    private boolean closesItself;
    private String name = "";
    private String content = "";
    private final Map<String, String> attributes = new HashMap<>();

    XmlReader(String text) {
        this.text = text;
    }

    /// The element that started or ended, without its prefix.
    String name() {
        return name;
    }

    /// The text of a [Event#TEXT].
    String content() {
        return content;
    }

    /// An attribute of the element that started; empty when it has none of this name.
    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /// How many elements are open.
    int depth() {
        return open.size();
    }

    /// The present line, counted from 1.
    int line() {
        while (counted < at && counted < text.length()) {
            if (text.charAt(counted) == '\n') {
                line++;
            }
            counted++;
        }
        return line;
    }

    Event next() throws PlaylistException {
        if (closesItself) {
            closesItself = false;
            return end(open.getLast());
        }
        while (at < text.length()) {
            if (text.charAt(at) != '<') {
                return text();
            }
            if (text.startsWith("<!--", at)) {
                skipPast("-->", 4, "comment");
            } else if (text.startsWith("<![CDATA[", at)) {
                int from = at + 9;
                skipPast("]]>", 9, "CDATA section");
                content = text.substring(from, at - 3);
                return Event.TEXT;
            } else if (text.startsWith("<?", at)) {
                skipPast("?>", 2, "processing instruction");
            } else if (text.startsWith("<!", at)) {
                throw failure("document types and entity declarations are refused; remove them");
            } else if (text.startsWith("</", at)) {
                int from = at + 2;
                skipPast(">", 2, "end tag");
                return end(withoutPrefix(text.substring(from, at - 1).strip()));
            } else {
                return start();
            }
        }
        if (!open.isEmpty()) {
            throw failure("the file ends inside <" + open.getLast() + ">; it is cut off");
        }
        return Event.DONE;
    }

    /// Reads the text of the element that just started, up to its end; elements inside are passed over.
    String elementText() throws PlaylistException {
        int depth = open.size();
        StringBuilder all = new StringBuilder();
        for (Event event = next(); event != Event.DONE; event = next()) {
            if (event == Event.TEXT && open.size() == depth) {
                all.append(content);
            } else if (event == Event.END && open.size() < depth) {
                break;
            }
        }
        return all.toString().strip();
    }

    private Event text() throws PlaylistException {
        int end = text.indexOf('<', at);
        int stop = end < 0 ? text.length() : end;
        String raw = text.substring(at, stop);
        if (open.isEmpty() && !raw.isBlank()) {
            throw failure("there is text outside the root element; this is no XML playlist");
        }
        content = unescape(raw);
        at = stop;
        return Event.TEXT;
    }

    private Event start() throws PlaylistException {
        int from = at + 1;
        int i = from;
        while (i < text.length() && isNameCharacter(text.charAt(i))) {
            i++;
        }
        if (i == from) {
            throw failure("a < is not followed by an element's name; write &lt; for the character");
        }
        name = withoutPrefix(text.substring(from, i));
        at = i;
        attributes.clear();
        while (true) {
            skipBlanks();
            if (at >= text.length()) {
                throw failure("the file ends inside the tag <" + name + ">; it is cut off");
            }
            char c = text.charAt(at);
            if (c == '>') {
                at++;
                break;
            }
            if (text.startsWith("/>", at)) {
                at += 2;
                closesItself = true;
                break;
            }
            attribute();
        }
        if (open.size() >= MOST_DEPTH) {
            throw failure("elements are nested deeper than " + MOST_DEPTH);
        }
        open.add(name);
        return Event.START;
    }

    private void attribute() throws PlaylistException {
        int from = at;
        while (at < text.length() && isNameCharacter(text.charAt(at))) {
            at++;
        }
        String key = withoutPrefix(text.substring(from, at));
        skipBlanks();
        if (key.isEmpty() || at >= text.length() || text.charAt(at) != '=') {
            throw failure("the tag <" + name + "> has a malformed attribute");
        }
        at++;
        skipBlanks();
        char quote = at < text.length() ? text.charAt(at) : ' ';
        int end = quote == '"' || quote == '\'' ? text.indexOf(quote, at + 1) : -1;
        if (end < 0) {
            throw failure("the value of " + key + " in <" + name + "> is not quoted");
        }
        if (attributes.size() >= MOST_ATTRIBUTES) {
            throw failure("the tag <" + name + "> has more than " + MOST_ATTRIBUTES + " attributes");
        }
        attributes.put(key, unescape(text.substring(at + 1, end)));
        at = end + 1;
    }

    private Event end(String closed) throws PlaylistException {
        if (open.isEmpty() || !open.getLast().equals(closed)) {
            throw failure("</" + closed + "> closes " + (open.isEmpty() ? "nothing" : "<" + open.getLast() + ">"));
        }
        open.removeLast();
        name = closed;
        return Event.END;
    }

    private String unescape(String raw) throws PlaylistException {
        int amp = raw.indexOf('&');
        if (amp < 0) {
            return raw;
        }
        StringBuilder all = new StringBuilder(raw.length());
        int from = 0;
        while (amp >= 0) {
            int end = raw.indexOf(';', amp);
            if (end < 0 || end - amp > 10) {
                throw failure("an & is not the beginning of an entity; write &amp; for the character");
            }
            all.append(raw, from, amp);
            appendEntity(all, raw.substring(amp + 1, end));
            from = end + 1;
            amp = raw.indexOf('&', from);
        }
        return all.append(raw, from, raw.length()).toString();
    }

    private void appendEntity(StringBuilder all, String entity) throws PlaylistException {
        switch (entity) {
            case "amp" -> all.append('&');
            case "lt" -> all.append('<');
            case "gt" -> all.append('>');
            case "quot" -> all.append('"');
            case "apos" -> all.append('\'');
            default -> all.appendCodePoint(character(entity));
        }
    }

    private int character(String entity) throws PlaylistException {
        boolean hex = entity.startsWith("#x") || entity.startsWith("#X");
        int value = 0;
        int from = hex ? 2 : 1;
        boolean good = entity.startsWith("#") && entity.length() > from;
        for (int i = from; good && i < entity.length(); i++) {
            int digit = Character.digit(entity.charAt(i), hex ? 16 : 10);
            good = digit >= 0;
            value = Math.min(value * (hex ? 16 : 10) + digit, 0x110000);
        }
        boolean allowed = value >= 0x20 && value <= 0x10FFFF && !(value >= 0xD800 && value < 0xE000);
        if (!good || !(allowed || value == '\t' || value == '\n' || value == '\r')) {
            throw failure("the entity &" + entity + "; is not known");
        }
        return value;
    }

    private void skipPast(String mark, int ahead, String what) throws PlaylistException {
        int end = text.indexOf(mark, at + ahead);
        if (end < 0) {
            throw failure("a " + what + " is not closed; the file is cut off");
        }
        at = end + mark.length();
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private static boolean isNameCharacter(char c) {
        return c > ' ' && c != '>' && c != '<' && c != '/' && c != '=' && c != '"' && c != '\'' && c != '&';
    }

    private static String withoutPrefix(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }

    private PlaylistException failure(String reason) {
        return new PlaylistException("line " + line() + ": " + reason);
    }
}
