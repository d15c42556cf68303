package org.rustyaudio.cli.library;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.library.FileStamp;
import org.rustyaudio.player.playlist.MusicNames;
import org.rustyaudio.player.playlist.ShelvedPlaylist;

/// Lists the music files of a folder and all below it. Links are followed, each real folder once, so circles end.
/// One thread.
final class FolderWalk extends SimpleFileVisitor<Path> {

    private final BooleanSupplier stop;
    private final ScanListener listener;
    private final Set<Object> entered = new HashSet<>();

    final List<FileStamp> found = new ArrayList<>();
    /// Playlist files.
    final List<String> playlists = new ArrayList<>();
    /// Folders that could not be looked into, with closing slashes.
    final List<String> unread = new ArrayList<>();

    final List<String> troubles = new ArrayList<>();
    boolean stopped;

    FolderWalk(BooleanSupplier stop, ScanListener listener) {
        this.stop = stop;
        this.listener = listener;
    }

    /// Looks through `root`; a root that is not there holds nothing.
    void walk(Path root) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
        } catch (IOException e) {
            failed(root, e);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (stop.getAsBoolean()) {
            stopped = true;
            return FileVisitResult.TERMINATE;
        }
        Object key = attributes.fileKey();
        if (key != null && !entered.add(key)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        listener.folder(folder.toString(), found.size());
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && ShelvedPlaylist.isListed(String.valueOf(file.getFileName()))) {
            playlists.add(file.toString());
        }
        if (attributes.isRegularFile() && MusicNames.isMusic(String.valueOf(file.getFileName()))) {
            found.add(new FileStamp(
                    file.toString(),
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis()));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        if (!(e instanceof FileSystemLoopException) && !(e instanceof NoSuchFileException)) {
            failed(file, e);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
        if (e != null) {
            failed(folder, e);
        }
        return FileVisitResult.CONTINUE;
    }

    private void failed(Path path, IOException e) {
        unread.add(Scanner.asFolder(path));
        String reason =
                e instanceof java.nio.file.AccessDeniedException ? "no permission" : String.valueOf(e.getMessage());
        troubles.add(path + ": cannot be looked into (" + reason + "); check its permissions. Its tracks are kept.");
    }
}
