package org.rustyaudio.player.playlist;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Paths as text: what an entry of a playlist can mean, seen from the playlist's own place.
///
/// Playlists travel between systems, so that one entry may have several readings: a backslash may be a separator
/// or a character, `%20` a blank or three characters. The readings come most literal first, and the one that
/// exists is meant.
public final class Locations {

    private Locations() {}

    /// Why a location is refused, null when it is not.
    static @Nullable String refusal(String written) {
        String scheme = scheme(written);
        if (written.indexOf('\0') >= 0 || written.contains("%00")) {
            return "the path contains a zero character; it was left out";
        }
        if (scheme.isEmpty() || scheme.equals("file")) {
            return null;
        }
        return written + " is on the network (" + scheme
                + "), and this player has no network; download it to a file and put that file's path here";
    }

    /// What `written` can mean in a playlist at `base`, most likely first; never empty.
    ///
    /// @param base location of the playlist itself
    /// @param isUri whether percent signs are escapes by the format's rules
    static List<String> candidates(String base, String written, boolean isUri) {
        boolean windows = isWindows(base);
        boolean fileUri = scheme(written).equals("file");
        String path = fileUri ? withoutScheme(written) : written;
        String decoded = percentDecoded(path);
        List<String> readings = new ArrayList<>(fileUri || isUri ? List.of(decoded, path) : List.of(path, decoded));
        for (String reading : List.copyOf(readings)) {
            readings.add(windows ? reading : reading.replace('\\', '/'));
        }
        Set<String> places = new LinkedHashSet<>();
        for (String reading : readings) {
            places.add(resolved(base, reading, windows));
        }
        return List.copyOf(places);
    }

    private static String resolved(String base, String path, boolean windows) {
        if (hasDrive(path) || path.startsWith("\\\\")) {
            return windows ? normalized(path.replace('/', '\\'), '\\') : path;
        }
        if (windows) {
            String own = path.replace('/', '\\');
            if (own.startsWith("\\\\")) {
                return own;
            }
            String root = hasDrive(base) ? base.substring(0, 2) : "";
            return normalized(own.startsWith("\\") ? root + own : folder(base, true) + own, '\\');
        }
        return normalized(path.startsWith("/") ? path : folder(base, false) + path, '/');
    }

    /// The folder of a location with its separator at the end; empty when it has none.
    static String folder(String location, boolean windows) {
        int slash =
                windows ? Math.max(location.lastIndexOf('\\'), location.lastIndexOf('/')) : location.lastIndexOf('/');
        String folder = location.substring(0, slash + 1);
        return windows ? folder.replace('/', '\\') : folder;
    }

    static boolean isWindows(String location) {
        return hasDrive(location) || location.startsWith("\\\\");
    }

    private static boolean hasDrive(String path) {
        return path.length() >= 2 && path.charAt(1) == ':' && isLetter(path.charAt(0));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// `scheme` of `scheme://…` or `file:…` in lower case; empty for a path. One letter is a drive.
    private static String scheme(String written) {
        int colon = written.indexOf(':');
        if (colon < 2 || !isLetter(written.charAt(0))) {
            return "";
        }
        for (int i = 1; i < colon; i++) {
            char c = written.charAt(i);
            if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '.' && c != '-') {
                return "";
            }
        }
        String scheme = written.substring(0, colon).toLowerCase(Locale.ROOT);
        return scheme.equals("file") || written.startsWith("//", colon + 1) ? scheme : "";
    }

    /// The path of a `file:` URI: `file:///a`, `file:/a`, `file://localhost/a`, `file:///C:/a`,
    /// `file://server/a`.
    private static String withoutScheme(String uri) {
        String rest = uri.substring(5);
        if (rest.startsWith("//")) {
            int slash = rest.indexOf('/', 2);
            String host = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
            boolean local = host.isEmpty() || host.equalsIgnoreCase("localhost");
            rest = local ? rest.substring(slash < 0 ? rest.length() : slash) : "\\\\" + rest.substring(2);
        }
        boolean drive = rest.length() >= 3 && rest.charAt(0) == '/' && hasDrive(rest.substring(1));
        return drive ? rest.substring(1) : rest;
    }

    /// Takes out `.` and `..` and doubled separators.
    private static String normalized(String path, char separator) {
        int keep = 0;
        if (hasDrive(path)) {
            keep = path.length() > 2 && path.charAt(2) == separator ? 3 : 2;
        } else if (path.startsWith("\\\\")) {
            keep = 2;
        } else if (path.startsWith(String.valueOf(separator))) {
            keep = 1;
        }
        List<String> parts = new ArrayList<>();
        int from = keep;
        while (from <= path.length()) {
            int end = path.indexOf(separator, from);
            int stop = end < 0 ? path.length() : end;
            String part = path.substring(from, stop);
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (part.equals("..") && keep == 0) {
                parts.add(part);
            } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
            from = stop + 1;
        }
        return path.substring(0, keep) + String.join(String.valueOf(separator), parts);
    }

    /// Escapes undone as UTF-8, or as Windows-1252 where they are no UTF-8; a malformed escape stays as it is.
    static String percentDecoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[plain.length];
        int length = 0;
        for (int i = 0; i < plain.length; i++) {
            int high = i + 2 < plain.length && plain[i] == '%' ? Character.digit((char) plain[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit((char) plain[i + 2], 16) : -1;
            if (low >= 0) {
                decoded[length++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                decoded[length++] = plain[i];
            }
        }
        byte[] exact = java.util.Arrays.copyOf(decoded, length);
        return TextDecoder.isUtf8(exact, 0)
                ? new String(exact, StandardCharsets.UTF_8)
                : TextDecoder.windows1252(exact, 0);
    }

    /// A location as a `file:` URI, or as a relative URI when it is a relative path.
    static String uri(String location) {
        boolean windows = isWindows(location);
        String path = windows ? location.replace('\\', '/') : location;
        StringBuilder uri = new StringBuilder();
        if (hasDrive(path)) {
            uri.append("file:///").append(path, 0, 2);
            path = path.substring(2);
        } else if (windows) {
            uri.append("file:");
        } else if (path.startsWith("/")) {
            uri.append("file://");
        }
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = isLetter(c) || (c >= '0' && c <= '9') || "/-._~!$'()*+,;=@".indexOf(c) >= 0;
            if (plain) {
                uri.append(c);
            } else {
                uri.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return uri.toString();
    }

    private static final String HEX = "0123456789ABCDEF";

    /// `location` relative to the folder of `base`, with slashes, when it lies inside it; otherwise as it is.
    static String relative(String base, String location) {
        boolean windows = isWindows(base);
        String folder = folder(base, windows);
        String own = windows ? location.replace('/', '\\') : location;
        if (folder.isEmpty() || !own.startsWith(folder) || own.length() == folder.length()) {
            return location;
        }
        String inside = own.substring(folder.length());
        return windows ? inside.replace('\\', '/') : inside;
    }
}
