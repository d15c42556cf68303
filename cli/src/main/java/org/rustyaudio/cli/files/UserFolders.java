package org.rustyaudio.cli.files;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where this system keeps what belongs to the user: XDG base directories on Linux, `%APPDATA%` on Windows,
/// `~/Library` on macOS. Nothing is created here.
///
/// @param config settings a person may edit
/// @param data presets and what else must not be lost
/// @param state queue, position, volume: what the next start takes up again
/// @param cache what can be made anew
public record UserFolders(Path config, Path data, Path state, Path cache) {

    private static final String UNIX_NAME = "rusty-audio";
    private static final String TITLE = "Rusty Audio";

    /// The user's own presets.
    public Path presets() {
        return data.resolve("presets");
    }

    /// Recordings that were not saved yet.
    public Path takes() {
        return data.resolve("takes");
    }

    /// The folders of the user who runs this process.
    public static UserFolders ofProcess() {
        return of(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")).toAbsolutePath(),
                System::getenv);
    }

    /// The folders on the named system for a given home and environment.
    public static UserFolders of(String system, Path home, Environment environment) {
        if (system.startsWith("Windows")) {
            Path roaming =
                    absolute(environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming"));
            Path local = absolute(
                    environment.get("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"));
            Path own = roaming.resolve(TITLE);
            return new UserFolders(own, own, own, local.resolve(TITLE).resolve("cache"));
        }
        if (system.startsWith("Mac")) {
            Path library = home.resolve("Library");
            Path own = library.resolve("Application Support").resolve(TITLE);
            return new UserFolders(own, own, own, library.resolve("Caches").resolve(TITLE));
        }
        return new UserFolders(
                absolute(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"))
                        .resolve(UNIX_NAME),
                absolute(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"))
                        .resolve(UNIX_NAME),
                absolute(environment.get("XDG_STATE_HOME"), home.resolve(".local/state"))
                        .resolve(UNIX_NAME),
                absolute(environment.get("XDG_CACHE_HOME"), home.resolve(".cache"))
                        .resolve(UNIX_NAME));
    }

    /// The XDG specification has a relative path ignored; the same care is good on every system.
    private static Path absolute(@Nullable String value, Path otherwise) {
        if (value == null || value.isEmpty() || !Path.of(value).isAbsolute()) {
            return otherwise;
        }
        return Path.of(value);
    }

    /// Variables of the environment by name.
    @FunctionalInterface
    public interface Environment {

        /// The value, or null where the variable is not set.
        @Nullable
        String get(String name);
    }
}
