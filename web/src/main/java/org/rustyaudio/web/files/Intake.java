package org.rustyaudio.web.files;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.playlist.LoadedEntry;
import org.rustyaudio.player.playlist.LoadedPlaylist;
import org.rustyaudio.player.playlist.MusicNames;
import org.rustyaudio.player.playlist.PlaylistException;
import org.rustyaudio.player.playlist.PlaylistLimits;
import org.rustyaudio.web.platform.Promises;
import org.rustyaudio.web.text.PlaylistText;
import org.rustyaudio.web.text.TextFile;
import org.rustyaudio.web.text.Texts;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/// What was opened together, with the keys under which the shelf knows it: tracks and playlists come out.
/// Page's thread.
final class Intake {

    private final OpenedFiles files = new OpenedFiles(FileSystem::folded);
    private final Map<String, Leaf> leaves = new HashMap<>();
    private final Map<String, String> locations = new HashMap<>();
    private String refusal = "";

    /// Adds what one root holds.
    void add(Holding holding, List<Leaf> all) {
        for (Leaf leaf : all) {
            if (!leaves.containsKey(leaf.path())) {
                files.add(leaf.path());
                leaves.put(leaf.path(), leaf);
                locations.put(leaf.path(), new Location(holding.id, leaf.path()).text());
            }
        }
    }

    /// The key of a path that was added.
    String location(String path) {
        return locations.getOrDefault(path, Location.missing(path));
    }

    /// A file by itself.
    LoadedEntry track(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        Track track = Track.ofFile(location(path), MusicNames.title(MusicNames.stem(name)));
        return new LoadedEntry(track, TrackDetails.UNKNOWN, false);
    }

    /// Reads a playlist that was added; its tracks have keys as locations.
    ///
    /// @param done told the playlist, or null and why it is none
    void playlist(String path, BiConsumer<@Nullable LoadedPlaylist, String> done) {
        TextFile.load(texts -> playlist(texts, path, done), reason -> done.accept(null, path + ": " + reason));
    }

    private void playlist(Texts texts, String path, BiConsumer<@Nullable LoadedPlaylist, String> done) {
        JsonObject answer = TextFile.answer(texts.readPlaylist(path, files::exists, this::content, () -> refusal));
        List<String> wanted = new ArrayList<>(files.wanted());
        JsonValue problem = answer.get("problem");
        if (!wanted.isEmpty()) {
            read(wanted, 0, () -> playlist(texts, path, done));
        } else if (problem != null) {
            done.accept(null, problem.asString());
        } else {
            done.accept(keyed(PlaylistText.read(answer)), "");
        }
    }

    private @Nullable Int8Array content(String location, int mostBytes) {
        try {
            return Int8Array.copyFromJavaArray(files.read(location, mostBytes));
        } catch (PlaylistException e) {
            refusal = String.valueOf(e.getMessage());
            return null;
        }
    }

    private void read(List<String> wanted, int at, Runnable done) {
        if (at >= wanted.size()) {
            done.run();
            return;
        }
        String path = wanted.get(at);
        Leaf leaf = leaves.get(path);
        Runnable next = () -> read(wanted, at + 1, done);
        if (leaf == null) {
            files.unreadable(path, "it was not opened");
            next.run();
            return;
        }
        leaf.open(
                file -> {
                    if (FileSystem.size(file) > PlaylistLimits.DEFAULT.bytes()) {
                        files.unreadable(path, "it is larger than " + PlaylistLimits.DEFAULT.bytes() + " bytes");
                        next.run();
                        return;
                    }
                    Promises.<ArrayBuffer>when(
                            FileSystem.bytes(file),
                            bytes -> {
                                if (bytes != null) {
                                    files.content(path, new Int8Array(bytes).copyToJavaArray());
                                }
                                next.run();
                            },
                            (name, message) -> {
                                files.unreadable(path, message);
                                next.run();
                            });
                },
                (name, message) -> {
                    files.unreadable(path, message);
                    next.run();
                });
    }

    private LoadedPlaylist keyed(LoadedPlaylist playlist) {
        List<LoadedEntry> entries = new ArrayList<>();
        for (LoadedEntry entry : playlist.entries()) {
            Track track = entry.track();
            String path = files.find(track.location());
            String key = path == null ? Location.missing(track.location()) : location(path);
            boolean plain = entry.details().title().isEmpty() && track.startSeconds() == 0 && track.endSeconds() < 0;
            String title = plain ? MusicNames.title(MusicNames.stem(track.title())) : track.title();
            entries.add(new LoadedEntry(
                    new Track(key, title, track.artist(), track.album(), track.startSeconds(), track.endSeconds()),
                    entry.details(),
                    entry.missing()));
        }
        return new LoadedPlaylist(playlist.title(), entries, playlist.problems());
    }

    /// Paths that were added.
    Set<String> paths() {
        return leaves.keySet();
    }
}
