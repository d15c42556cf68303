package org.rustyaudio.desktop.library;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.cli.library.Scanner;
import org.rustyaudio.desktop.settings.BackupPart;

/// The watched folders in a backup. What is taken up is added to what is watched, as far as it is there; only
/// what was added leaves the library again when it is taken back. JavaFX thread only.
public final class LibraryFolders implements BackupPart {

    private static final int VERSION = 1;
    private static final int MOST = 10_000;

    private final MusicLibrary music;

    public LibraryFolders(MusicLibrary music) {
        this.music = music;
    }

    @Override
    public String name() {
        return "library";
    }

    @Override
    public JsonObject now() {
        JsonArray folders = new JsonArray();
        music.library().watched().forEach(folders::add);
        return new JsonObject().add("version", VERSION).add("folders", folders);
    }

    @Override
    public Runnable take(JsonObject kept) {
        JsonValue named = kept.get("folders");
        if (named == null || !named.isArray()) {
            return () -> {};
        }
        List<String> watched = music.library().watched();
        List<Path> added = new ArrayList<>();
        for (JsonValue each : named.asArray()) {
            Path folder = each.isString() && added.size() < MOST ? folder(each.asString()) : null;
            if (folder != null && watched.stream().noneMatch(other -> folder.startsWith(Path.of(other)))) {
                added.add(folder);
            }
        }
        if (!added.isEmpty()) {
            music.add(added);
        }
        return () -> takeBack(added, watched);
    }

    /// Takes out what was added, and brings back what had become part of it.
    private void takeBack(List<Path> added, List<String> before) {
        added.stream()
                .map(Scanner::asFolder)
                .filter(name -> !before.contains(name))
                .forEach(music::forget);
        List<Path> within = before.stream()
                .map(Path::of)
                .filter(folder -> added.stream().anyMatch(folder::startsWith))
                .toList();
        if (!within.isEmpty()) {
            music.add(within);
        }
    }

    /// One that is there, or null: another computer has other folders.
    private static @org.jspecify.annotations.Nullable Path folder(String name) {
        try {
            Path folder = Path.of(name);
            return folder.isAbsolute() && Files.isDirectory(folder) ? folder : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
