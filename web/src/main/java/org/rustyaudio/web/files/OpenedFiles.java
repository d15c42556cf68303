package org.rustyaudio.web.files;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.playlist.PlaylistException;
import org.rustyaudio.player.playlist.PlaylistFiles;

/// The files that were opened together, as a playlist among them sees them. One thread.
///
/// A playlist of another system may write a name in other letters or give the whole path of a disk that the browser
/// does not show; what ends like a file that was opened is that file. Contents arrive later than they are asked for, so
/// a playlist is read again when what it [#wanted()] has arrived.
final class OpenedFiles implements PlaylistFiles {

    private final UnaryOperator<String> folded;
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, String> endings = new HashMap<>();
    private final Map<String, byte[]> contents = new TreeMap<>();
    private final Map<String, String> unreadable = new TreeMap<>();
    private final Set<String> wanted = new TreeSet<>();

    /// @param folded a name as all systems write it
    OpenedFiles(UnaryOperator<String> folded) {
        this.folded = folded;
    }

    /// @param path root's name first, with slashes
    void add(String path) {
        String key = folded.apply(path);
        paths.putIfAbsent(key, path);
        endings.putIfAbsent(key, path);
        int slash = key.indexOf('/');
        if (slash >= 0) {
            endings.putIfAbsent(key.substring(slash + 1), path);
        }
    }

    /// The path of what a playlist names, null when it was not opened.
    @Nullable
    String find(String location) {
        String key = folded.apply(location);
        String exact = paths.get(key);
        boolean absolute = key.startsWith("/") || key.startsWith("\\\\") || (key.length() > 2 && key.charAt(1) == ':');
        if (exact != null || !absolute) {
            return exact;
        }
        String rest = key.replace('\\', '/');
        while (!rest.isEmpty()) {
            String found = endings.get(rest);
            if (found != null) {
                return found;
            }
            rest = rest.substring(rest.indexOf('/') + 1).equals(rest) ? "" : rest.substring(rest.indexOf('/') + 1);
        }
        return null;
    }

    @Override
    public boolean exists(String location) {
        return find(location) != null;
    }

    @Override
    public byte[] read(String location, int mostBytes) throws PlaylistException {
        String path = find(location);
        byte[] content = path == null ? null : contents.get(path);
        String reason = path == null ? "it was not opened" : unreadable.get(path);
        if (content == null && reason == null && path != null) {
            wanted.add(path);
            throw new PlaylistException("it is not read yet");
        }
        if (content == null) {
            throw new PlaylistException(
                    "the playlist cannot be read (" + reason + "); check that it is still there and open it again");
        }
        if (content.length > mostBytes) {
            throw new PlaylistException(
                    "the playlist is larger than " + mostBytes + " bytes, so it is none; open another file");
        }
        return content;
    }

    /// Paths of what was asked for and is not here yet; the next round asks anew.
    Set<String> wanted() {
        Set<String> now = new TreeSet<>(wanted);
        wanted.clear();
        return now;
    }

    void content(String path, byte[] bytes) {
        contents.put(path, bytes);
    }

    void unreadable(String path, String reason) {
        unreadable.put(path, reason);
    }
}
