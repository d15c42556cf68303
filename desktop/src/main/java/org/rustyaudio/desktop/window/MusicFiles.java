package org.rustyaudio.desktop.window;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The system's own windows for choosing files and folders; they begin where the last one ended.
final class MusicFiles {

    private static final List<String> MUSIC = List.of(
            "*.flac", "*.mp3", "*.ogg", "*.oga", "*.opus", "*.m4a", "*.m4b", "*.aac", "*.wav", "*.w64", "*.rf64",
            "*.aif", "*.aiff", "*.aifc", "*.wv", "*.ape", "*.alac", "*.mka", "*.wma", "*.mpc", "*.tta");
    private static final List<String> PLAYLISTS = List.of("*.m3u", "*.m3u8", "*.pls", "*.xspf", "*.cue");

    private @Nullable File folder;

    List<Path> files(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open music");
        List<String> all = new ArrayList<>(MUSIC);
        all.addAll(PLAYLISTS);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Music and playlists", all),
                        new FileChooser.ExtensionFilter("Playlists", PLAYLISTS),
                        new FileChooser.ExtensionFilter("All files", "*.*"));
        chooser.setInitialDirectory(start());
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        folder = chosen.get(0).getParentFile();
        return paths(chosen);
    }

    List<Path> playlist(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a playlist");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Playlists", PLAYLISTS),
                        new FileChooser.ExtensionFilter("All files", "*.*"));
        chooser.setInitialDirectory(start());
        File chosen = chooser.showOpenDialog(owner);
        if (chosen == null) {
            return List.of();
        }
        folder = chosen.getParentFile();
        return List.of(chosen.toPath());
    }

    List<Path> folder(Window owner) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a folder of music");
        chooser.setInitialDirectory(start());
        File chosen = chooser.showDialog(owner);
        if (chosen == null) {
            return List.of();
        }
        folder = chosen;
        return List.of(chosen.toPath());
    }

    static List<Path> paths(List<File> files) {
        List<Path> paths = new ArrayList<>();
        for (File file : files) {
            paths.add(file.toPath());
        }
        return paths;
    }

    private @Nullable File start() {
        File last = folder;
        if (last != null && last.isDirectory()) {
            return last;
        }
        File music = new File(System.getProperty("user.home", "."), "Music");
        return music.isDirectory() ? music : null;
    }
}
