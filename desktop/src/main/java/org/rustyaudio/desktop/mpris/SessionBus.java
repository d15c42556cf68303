package org.rustyaudio.desktop.mpris;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.files.UserFolders;

/// Where the session bus is. Only a socket of the file system will do: the stereo opens no network connection, whatever
/// the environment says.
final class SessionBus {

    private SessionBus() {}

    /// The bus's address, or null where there is none that may be used.
    static @Nullable String address(UserFolders.Environment environment) {
        String named = environment.get("DBUS_SESSION_BUS_ADDRESS");
        if (named != null && !named.isEmpty()) {
            for (String one : named.split(";", -1)) {
                if (one.startsWith("unix:path=")) {
                    return one;
                }
            }
            return null;
        }
        String runtime = environment.get("XDG_RUNTIME_DIR");
        if (runtime == null || !runtime.startsWith("/")) {
            return null;
        }
        Path socket = Path.of(runtime, "bus");
        return Files.exists(socket) ? "unix:path=" + socket : null;
    }
}
