package org.rustyaudio.desktop.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where stereos that keep the same state find each other: a lock and a socket in a folder of the user alone.
///
/// @param lock held by the running stereo; the system frees it however that one ends
/// @param socket where the running stereo listens
public record MeetingPlace(Path lock, Path socket) {

    /// What fits into a socket's address on every system, with the closing zero.
    private static final int LONGEST_SOCKET_NAME = 100;

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    /// The place for stereos that keep their state in `state`; its folder is made when it is missing.
    ///
    /// @param runtime the session's own folder (`XDG_RUNTIME_DIR`), or null where the system has none
    /// @throws IOException when no folder can be had that belongs to the user alone
    public static MeetingPlace of(Path state, @Nullable Path runtime) throws IOException {
        // Two stereos with separate states do not disturb each other.
        String name = "stereo-"
                + Integer.toHexString(state.toAbsolutePath().toString().hashCode());
        Path folder = runtime != null && runtime.isAbsolute() && Files.isDirectory(runtime)
                ? runtime.resolve("rusty-audio")
                : state.toAbsolutePath();
        if (folder.resolve(name + ".socket").toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_SOCKET_NAME) {
            folder = Path.of(System.getProperty("java.io.tmpdir", "/tmp"))
                    .resolve("rusty-audio-" + System.getProperty("user.name", "user"));
        }
        own(folder);
        return new MeetingPlace(folder.resolve(name + ".lock"), folder.resolve(name + ".socket"));
    }

    private static void own(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!posix) {
            Files.createDirectories(folder);
            return;
        }
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } catch (FileAlreadyExistsException e) {
            PosixFileAttributes found =
                    Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!found.isDirectory()) {
                throw new IOException(folder + " is no folder", e);
            }
            Set<PosixFilePermission> others = EnumSet.copyOf(found.permissions());
            others.removeAll(OWNER_ONLY);
            if (!others.isEmpty()) {
                // Fails where the folder is somebody else's.
                Files.setPosixFilePermissions(folder, OWNER_ONLY);
            }
        }
    }
}
