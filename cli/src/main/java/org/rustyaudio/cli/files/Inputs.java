package org.rustyaudio.cli.files;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.playlist.LoadedEntry;
import org.rustyaudio.player.playlist.LoadedPlaylist;
import org.rustyaudio.player.playlist.MusicNames;
import org.rustyaudio.player.playlist.NaturalOrder;
import org.rustyaudio.player.playlist.PlaylistException;
import org.rustyaudio.player.playlist.PlaylistFormat;
import org.rustyaudio.player.playlist.PlaylistLimits;
import org.rustyaudio.player.playlist.PlaylistLoader;

/// Turns the words of a command line into the files they mean: a file is itself, a folder is the audio files below it
/// in the order of their names, a playlist or cue sheet is what it names.
///
/// @param found in the order they were given
/// @param troubles what could not be looked into: each names the file, the reason and the remedy
/// @param many whether a word stood for several files by its nature, even where it held only one
public record Inputs(List<Input> found, List<String> troubles, boolean many) {

    public Inputs {
        found = List.copyOf(found);
        troubles = List.copyOf(troubles);
    }

    public static Inputs of(List<String> words) {
        List<Input> found = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        boolean many = words.size() > 1;
        for (String word : words) {
            try {
                Path path = path(word);
                if (Files.isDirectory(path)) {
                    many = true;
                    addFolder(path, found);
                } else if (PlaylistFormat.ofName(word) != null) {
                    many = true;
                    addPlaylist(word, found, troubles);
                } else {
                    found.add(Input.ofFile(path, Path.of(stem(path))));
                }
            } catch (Failure e) {
                troubles.add(e.getMessage());
            }
        }
        return new Inputs(found, troubles, many);
    }

    private static Path path(String word) throws Failure {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new Failure("\"" + word + "\": not a file name on this system; check it", e);
        }
    }

    private static void addFolder(Path folder, List<Input> found) throws Failure {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            files = walk.filter(Inputs::isAudio).sorted(Inputs::byName).toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new Failure(
                    folder + ": the folder cannot be read through (" + reason(e) + "); check its permissions", e);
        }
        if (files.isEmpty()) {
            throw new Failure(
                    folder + ": the folder holds no audio file; name another folder, or the files themselves");
        }
        for (Path file : files) {
            Path below = folder.relativize(file);
            found.add(Input.ofFile(file, below.resolveSibling(stem(below))));
        }
    }

    private static void addPlaylist(String word, List<Input> found, List<String> troubles) throws Failure {
        LoadedPlaylist playlist;
        try {
            playlist = PlaylistLoader.load(word, new PlaylistsOnDisk(), PlaylistLimits.DEFAULT);
        } catch (PlaylistException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
        troubles.addAll(playlist.problems());
        for (LoadedEntry entry : playlist.entries()) {
            if (!entry.missing()) {
                found.add(input(entry));
            }
        }
        if (playlist.entries().isEmpty() && playlist.problems().isEmpty()) {
            throw new Failure(word + ": the playlist names no file. Name another one.");
        }
    }

    /// A whole file knows its own tags best; of a part only the cue sheet knows.
    private static Input input(LoadedEntry entry) {
        Track track = entry.track();
        Path file = Path.of(track.location());
        if (track.startSeconds() == 0
                && track.endSeconds() < 0
                && entry.details().trackNumber() == 0) {
            return Input.ofFile(file, Path.of(stem(file)));
        }
        TrackDetails details = entry.details();
        Map<String, String> tags = new HashMap<>();
        tags.put("title", details.title());
        tags.put("artist", details.artist());
        tags.put("album", details.album());
        tags.put("albumartist", details.albumArtist());
        tags.put("track", details.trackNumber() > 0 ? Integer.toString(details.trackNumber()) : "");
        tags.put("disc", details.discNumber() > 0 ? Integer.toString(details.discNumber()) : "");
        tags.values().removeIf(String::isEmpty);
        String number = details.trackNumber() < 10 ? "0" + details.trackNumber() : "" + details.trackNumber();
        String name = FileNames.safe(number + " " + track.title());
        return new Input(file, Path.of(name), track.startSeconds(), track.endSeconds(), tags);
    }

    private static String reason(Exception e) {
        Exception cause = e instanceof java.io.UncheckedIOException unchecked ? unchecked.getCause() : e;
        return switch (cause == null ? e : cause) {
            case java.nio.file.AccessDeniedException denied -> "no permission for " + denied.getFile();
            case java.nio.file.FileSystemLoopException loop -> "its links form a circle at " + loop.getFile();
            default -> String.valueOf(e.getMessage());
        };
    }

    private static boolean isAudio(Path file) {
        return MusicNames.isMusic(file.getFileName().toString()) && !Files.isDirectory(file);
    }

    /// Names in the order a person expects: case does not matter, and 2 comes before 10.
    static int byName(Path a, Path b) {
        int steps = Math.min(a.getNameCount(), b.getNameCount());
        for (int i = 0; i < steps; i++) {
            int order =
                    NaturalOrder.compare(a.getName(i).toString(), b.getName(i).toString());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.getNameCount(), b.getNameCount());
    }

    static String stem(Path file) {
        String name = file.getFileName() == null
                ? file.toString()
                : file.getFileName().toString();
        return MusicNames.stem(name);
    }
}
