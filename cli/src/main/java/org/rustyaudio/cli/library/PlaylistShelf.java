package org.rustyaudio.cli.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.files.AtomicFile;
import org.rustyaudio.cli.files.PlaylistsOnDisk;
import org.rustyaudio.player.playlist.NaturalOrder;
import org.rustyaudio.player.playlist.ShelvedPlaylist;

/// The playlists in the library's folders and those the player saved. One thread works on it; any may look at
/// [#list()] and [#last()].
///
/// Those in folders are found again by every scan. Kept are only which ones the player saved and which one was used
/// last, as lines of a text of which later versions may have more: a line that is not understood stays as it is.
public final class PlaylistShelf {

    private static final String SAVED = "saved ";
    private static final String LAST = "last ";
    /// Entries of all playlists together: what a library of this size still shows at once.
    private static final int MOST_ENTRIES = 1_000_000;

    private final Path file;
    private final PlaylistsOnDisk disk = new PlaylistsOnDisk();
    private final Set<String> saved = new LinkedHashSet<>();
    private final List<String> otherLines = new ArrayList<>();
    private final TreeMap<String, ShelvedPlaylist> shelf = new TreeMap<>();
    private volatile List<ShelvedPlaylist> list = List.of();
    private volatile String last = "";

    /// @param folder the library's own, which need not exist yet
    public PlaylistShelf(Path folder) {
        file = folder.resolve("playlists.txt");
    }

    /// All of them by name; the same list until they change.
    public List<ShelvedPlaylist> list() {
        return list;
    }

    /// The location of the one that was used last; empty where none was.
    public String last() {
        return last;
    }

    /// Reads what was kept, and the playlists the player saved.
    public void load() throws Failure {
        try {
            if (Files.isRegularFile(file)) {
                for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
                    take(line);
                }
            }
        } catch (IOException e) {
            throw new Failure(
                    file + ": cannot be read (" + e.getMessage()
                            + "); check its permissions. Saved playlists outside the library's folders are not listed",
                    e);
        }
        for (String location : saved) {
            if (disk.exists(location)) {
                put(location);
            }
        }
        publish();
    }

    private void take(String line) {
        if (line.startsWith(SAVED)) {
            saved.add(line.substring(SAVED.length()));
        } else if (line.startsWith(LAST)) {
            last = line.substring(LAST.length());
        } else if (!line.isEmpty()) {
            otherLines.add(line);
        }
    }

    /// Takes in what a scan found in a folder, with its closing slash.
    public void found(String folder, List<String> playlists) {
        shelf.keySet().removeIf(each -> each.startsWith(folder) && (!saved.contains(each) || !disk.exists(each)));
        playlists.forEach(this::put);
        publish();
    }

    /// Drops what lies in a folder, with its closing slash; what the player saved there stays.
    public void forget(String folder) {
        shelf.keySet().removeIf(each -> each.startsWith(folder) && !saved.contains(each));
        publish();
    }

    /// Lists a playlist the player has saved.
    public void saved(String location) throws Failure {
        saved.add(location);
        keep();
        put(location);
        publish();
    }

    /// Remembers a playlist as the one used last.
    public void used(String location) throws Failure {
        if (!location.equals(last)) {
            last = location;
            keep();
        }
    }

    /// Gives a playlist that the player saved another name in its folder; its format stays.
    public void rename(String location, String name) throws Failure {
        String was = own(location, "renamed");
        String wanted = name.strip();
        if (wanted.isEmpty()
                || wanted.startsWith(".")
                || wanted.chars().anyMatch(c -> c < ' ' || "/\\:*?\"<>|".indexOf(c) >= 0)) {
            throw new Failure("“" + wanted + "” cannot be a playlist's name; leave out / \\ : * ? \" < > | and a dot"
                    + " in front");
        }
        Path from = Path.of(location);
        try {
            Path to = from.resolveSibling(wanted + was.substring(was.lastIndexOf('.')));
            if (to.equals(from)) {
                return;
            }
            if (Files.exists(to)) {
                throw new FileAlreadyExistsException(to.toString());
            }
            Files.move(from, to);
            saved.remove(location);
            saved.add(to.toString());
            last = last.equals(location) ? to.toString() : last;
            shelf.remove(location);
            put(to.toString());
            publish();
            keep();
        } catch (FileAlreadyExistsException e) {
            throw new Failure("there is a “" + wanted + "” already; choose another name", e);
        } catch (IOException | InvalidPathException e) {
            throw new Failure(was + " is not renamed: " + e.getMessage() + "; check the folder's permissions", e);
        }
    }

    /// Deletes the file of a playlist that the player saved; the music it names stays.
    public void delete(String location) throws Failure {
        String name = own(location, "deleted");
        try {
            Files.deleteIfExists(Path.of(location));
        } catch (IOException e) {
            throw new Failure(name + " is not deleted: " + e.getMessage() + "; check the folder's permissions", e);
        }
        saved.remove(location);
        last = last.equals(location) ? "" : last;
        shelf.remove(location);
        publish();
        keep();
    }

    /// The file's name, of a playlist the player saved; any other is nobody's to change from here.
    private String own(String location, String done) throws Failure {
        String name = location.substring(
                location.lastIndexOf(Path.of(location).getFileSystem().getSeparator()) + 1);
        if (!saved.contains(location)) {
            throw new Failure(name + " was not saved by the player and is not " + done + "; change it in its folder");
        }
        return name;
    }

    private void put(String location) {
        int room = MOST_ENTRIES;
        for (ShelvedPlaylist each : shelf.values()) {
            room -= each.location().equals(location) ? 0 : each.entries().size();
        }
        shelf.put(location, ShelvedPlaylist.read(location, saved.contains(location), disk, room));
    }

    private void publish() {
        List<ShelvedPlaylist> sorted = new ArrayList<>(shelf.values());
        sorted.sort((a, b) -> {
            int order = NaturalOrder.compare(a.name(), b.name());
            return order != 0 ? order : NaturalOrder.compare(a.location(), b.location());
        });
        if (!sorted.equals(list)) {
            list = List.copyOf(sorted);
        }
    }

    private void keep() throws Failure {
        StringBuilder text = new StringBuilder();
        for (String each : saved) {
            // A line cannot hold a name with a line's end: such a file is found in its folder only.
            if (each.indexOf('\n') < 0) {
                text.append(SAVED).append(each).append('\n');
            }
        }
        if (!last.isEmpty() && last.indexOf('\n') < 0) {
            text.append(LAST).append(last).append('\n');
        }
        for (String each : otherLines) {
            text.append(each).append('\n');
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Failure(
                    file + " is not written (" + e.getMessage() + "); free some space. The playlist itself is unharmed",
                    e);
        }
    }
}
