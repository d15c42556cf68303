package org.rustyaudio.presets.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rustyaudio.presets.PresetException;

/// The part of YAML that equalizer configurations are written in: block and flow mappings and sequences of plain or
/// quoted scalars. Anchors, tags, multi-line scalars and several documents are refused by line.
///
/// A mapping becomes a `Map<String, Object>`, a sequence a `List<Object>`, a scalar a `String`.
public final class Yaml {

    private static final int MAX_DEPTH = 32;

    private record Line(int number, int indent, String text) {}

    private final List<Line> lines = new ArrayList<>();
    private int next;
    private int depth;

    private Yaml() {}

    public static Object parse(String text) throws PresetException {
        Yaml yaml = new Yaml();
        String[] raw = Pieces.of(text, '\n');
        for (int i = 0; i < raw.length; i++) {
            yaml.take(i + 1, raw[i]);
        }
        if (yaml.lines.isEmpty()) {
            return new LinkedHashMap<String, Object>();
        }
        Object value = yaml.block(yaml.lines.getFirst().indent());
        if (yaml.next < yaml.lines.size()) {
            throw refused(yaml.lines.get(yaml.next).number(), "the indentation does not fit the lines above");
        }
        return value;
    }

    private void take(int number, String raw) throws PresetException {
        String text = withoutComment(raw).stripTrailing();
        if (text.isBlank() || (text.equals("---") && lines.isEmpty())) {
            return;
        }
        int indent = 0;
        while (text.charAt(indent) == ' ') {
            indent++;
        }
        String body = text.substring(indent);
        char first = body.charAt(0);
        if (first == '\t') {
            throw refused(number, "tabs indent nothing in YAML; use spaces");
        }
        if (first == '&' || first == '*' || first == '!' || first == '%' || body.equals("---") || body.equals("...")) {
            throw refused(number, "anchors, tags and several documents are not read here");
        }
        lines.add(new Line(number, indent, body));
    }

    private Object block(int indent) throws PresetException {
        if (++depth > MAX_DEPTH) {
            throw refused(lines.get(next).number(), "nested deeper than " + MAX_DEPTH + " levels");
        }
        Line first = lines.get(next);
        Object value;
        if (isItem(first.text())) {
            value = sequence(indent);
        } else if (colonOf(first.text()) >= 0 && !isFlow(first.text())) {
            value = mapping(indent);
        } else {
            next++;
            value = scalarOrFlow(first.text(), first.number());
        }
        depth--;
        return value;
    }

    private List<Object> sequence(int indent) throws PresetException {
        List<Object> list = new ArrayList<>();
        while (next < lines.size()
                && lines.get(next).indent() == indent
                && isItem(lines.get(next).text())) {
            Line line = lines.get(next);
            String rest = line.text().substring(1);
            String body = rest.stripLeading();
            if (body.isEmpty()) {
                next++;
                list.add(nested(indent));
            } else {
                // "- a: 1" opens a mapping whose first key stands where the text stands.
                lines.set(next, new Line(line.number(), indent + 1 + rest.length() - body.length(), body));
                list.add(block(lines.get(next).indent()));
            }
        }
        return list;
    }

    private Map<String, Object> mapping(int indent) throws PresetException {
        Map<String, Object> map = new LinkedHashMap<>();
        while (next < lines.size()
                && lines.get(next).indent() == indent
                && !isItem(lines.get(next).text())) {
            Line line = lines.get(next++);
            int colon = colonOf(line.text());
            if (colon < 0) {
                throw refused(line.number(), "a \"key: value\" is expected");
            }
            String key = unquoted(line.text().substring(0, colon).strip());
            String body = line.text().substring(colon + 1).strip();
            Object value;
            if (!body.isEmpty()) {
                value = scalarOrFlow(body, line.number());
            } else if (next < lines.size()
                    && lines.get(next).indent() == indent
                    && isItem(lines.get(next).text())) {
                value = sequence(indent);
            } else {
                value = nested(indent);
            }
            if (map.put(key, value) != null) {
                throw refused(line.number(), "the key \"" + key + "\" stands twice");
            }
        }
        return map;
    }

    private Object nested(int indent) throws PresetException {
        if (next < lines.size() && lines.get(next).indent() > indent) {
            return block(lines.get(next).indent());
        }
        return "";
    }

    private Object scalarOrFlow(String text, int number) throws PresetException {
        if (!isFlow(text)) {
            if (text.startsWith("|") || text.startsWith(">") || text.startsWith("&") || text.startsWith("*")) {
                throw refused(number, "multi-line text and anchors are not read here");
            }
            return unquoted(text);
        }
        Flow flow = new Flow(text, number);
        Object value = flow.value(0);
        flow.end();
        return value;
    }

    private static boolean isItem(String text) {
        return text.equals("-") || text.startsWith("- ");
    }

    private static boolean isFlow(String text) {
        return text.startsWith("{") || text.startsWith("[");
    }

    /// The colon that ends a key: outside quotes, before a blank or the end.
    private static int colonOf(String text) {
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == ':' && (i + 1 == text.length() || text.charAt(i + 1) == ' ')) {
                return i;
            }
        }
        return -1;
    }

    private static String withoutComment(String text) {
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '#' && (i == 0 || text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    private static String unquoted(String text) {
        int n = text.length();
        boolean quoted =
                n >= 2 && (text.charAt(0) == '"' || text.charAt(0) == '\'') && text.charAt(n - 1) == text.charAt(0);
        return quoted ? text.substring(1, n - 1) : text;
    }

    private static PresetException refused(int number, String why) {
        return new PresetException("line " + number + ": " + why);
    }

    /// `{a: 1, b: [x, y]}` on one line.
    private static final class Flow {

        private final String text;
        private final int number;
        private int at;

        Flow(String text, int number) {
            this.text = text;
            this.number = number;
        }

        Object value(int level) throws PresetException {
            if (level > MAX_DEPTH) {
                throw refused(number, "nested deeper than " + MAX_DEPTH + " levels");
            }
            blanks();
            char c = at < text.length() ? text.charAt(at) : 0;
            if (c == '{') {
                at++;
                Map<String, Object> map = new LinkedHashMap<>();
                while (!closed('}')) {
                    String key = unquoted(word(":").strip());
                    expect(':');
                    map.put(key, value(level + 1));
                    comma('}');
                }
                return map;
            }
            if (c == '[') {
                at++;
                List<Object> list = new ArrayList<>();
                while (!closed(']')) {
                    list.add(value(level + 1));
                    comma(']');
                }
                return list;
            }
            return unquoted(word(",}]").strip());
        }

        void end() throws PresetException {
            blanks();
            if (at < text.length()) {
                throw refused(number, "more follows after the closing bracket");
            }
        }

        private boolean closed(char bracket) throws PresetException {
            blanks();
            if (at >= text.length()) {
                throw refused(number, "\"" + bracket + "\" is missing");
            }
            if (text.charAt(at) == bracket) {
                at++;
                return true;
            }
            return false;
        }

        private void comma(char bracket) throws PresetException {
            blanks();
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
            } else if (at >= text.length() || text.charAt(at) != bracket) {
                throw refused(number, "\",\" or \"" + bracket + "\" is missing");
            }
        }

        private void expect(char c) throws PresetException {
            if (at >= text.length() || text.charAt(at) != c) {
                throw refused(number, "\"" + c + "\" is missing");
            }
            at++;
        }

        private String word(String ends) {
            int start = at;
            char quote = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '"' || c == '\'') {
                    quote = c;
                } else if (ends.indexOf(c) >= 0) {
                    break;
                }
                at++;
            }
            return text.substring(start, at);
        }

        private void blanks() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
    }
}
