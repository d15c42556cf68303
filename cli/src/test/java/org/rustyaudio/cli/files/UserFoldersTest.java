package org.rustyaudio.cli.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {

    private static final Path HOME = Path.of("/home/ann");

    @Test
    void linuxFollowsTheXdgDirectories() {
        UserFolders plain = UserFolders.of("Linux", HOME, name -> null);
        assertEquals(Path.of("/home/ann/.config/rusty-audio"), plain.config());
        assertEquals(Path.of("/home/ann/.local/share/rusty-audio/presets"), plain.presets());
        assertEquals(Path.of("/home/ann/.local/state/rusty-audio"), plain.state());
        Map<String, String> environment = Map.of("XDG_CONFIG_HOME", "/etc/own", "XDG_DATA_HOME", "relative/is/ignored");
        UserFolders moved = UserFolders.of("Linux", HOME, environment::get);
        assertEquals(Path.of("/etc/own/rusty-audio"), moved.config());
        assertEquals(Path.of("/home/ann/.local/share/rusty-audio"), moved.data());
    }

    @Test
    void macUsesApplicationSupport() {
        UserFolders mac = UserFolders.of("Mac OS X", HOME, name -> null);
        assertEquals(Path.of("/home/ann/Library/Application Support/Rusty Audio"), mac.data());
        assertEquals(Path.of("/home/ann/Library/Caches/Rusty Audio"), mac.cache());
    }

    @Test
    void windowsUsesAppData() {
        Map<String, String> environment = Map.of("APPDATA", "/roaming");
        assertEquals(
                Path.of("/roaming/Rusty Audio"),
                UserFolders.of("Windows 11", HOME, environment::get).config());
    }
}
