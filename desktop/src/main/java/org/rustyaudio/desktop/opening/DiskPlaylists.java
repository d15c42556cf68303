package org.rustyaudio.desktop.opening;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.rustyaudio.player.playlist.PlaylistException;
import org.rustyaudio.player.playlist.PlaylistFiles;

/// Playlists and what they name, on the disk.
final class DiskPlaylists implements PlaylistFiles {

    @Override
    public boolean exists(String location) {
        try {
            return Files.exists(Path.of(location));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public byte[] read(String location, int mostBytes) throws PlaylistException {
        try (InputStream in = Files.newInputStream(Path.of(location))) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new PlaylistException(
                        "the playlist is larger than " + mostBytes + " bytes, so it is none; open another file");
            }
            return bytes;
        } catch (IOException e) {
            throw new PlaylistException(
                    "the playlist cannot be read (" + e.getMessage() + "); check that it exists and may be read");
        }
    }
}
