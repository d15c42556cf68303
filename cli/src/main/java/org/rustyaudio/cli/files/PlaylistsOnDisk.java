package org.rustyaudio.cli.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.rustyaudio.player.playlist.PlaylistException;
import org.rustyaudio.player.playlist.PlaylistFiles;

/// Playlists and what they name, on the disks of this machine. Any thread.
public final class PlaylistsOnDisk implements PlaylistFiles {

    @Override
    public boolean exists(String location) {
        try {
            return Files.isRegularFile(Path.of(location));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public byte[] read(String location, int mostBytes) throws PlaylistException {
        try {
            Path file = Path.of(location);
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new PlaylistException("it is no plain file; name a playlist file");
            }
            if (Files.size(file) > mostBytes) {
                throw new PlaylistException("it has " + Files.size(file) + " bytes, more than the " + mostBytes
                        + " a playlist may have; name another file");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new PlaylistException("no such file; check the name");
        } catch (AccessDeniedException e) {
            throw new PlaylistException("no permission to read it; change its permissions");
        } catch (IOException e) {
            throw new PlaylistException("it cannot be read (" + e.getMessage() + "); check the disk");
        }
    }
}
