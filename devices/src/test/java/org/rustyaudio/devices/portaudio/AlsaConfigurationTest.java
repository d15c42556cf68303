package org.rustyaudio.devices.portaudio;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlsaConfigurationTest {

    @TempDir
    Path folder;

    @Test
    void theNamedFilesCountAndOtherwiseTheFolder() throws Exception {
        String missing = folder.resolve("missing.conf").toString();
        String there = Files.createFile(folder.resolve("alsa.conf")).toString();
        String empty = Files.createDirectory(folder.resolve("empty")).toString();
        assertFalse(AlsaConfiguration.isThere(missing, folder.toString()));
        assertTrue(AlsaConfiguration.isThere(missing + ":" + there, empty));
        assertTrue(AlsaConfiguration.isThere(null, folder.toString()));
        assertTrue(AlsaConfiguration.isThere("", folder.toString()));
        assertFalse(AlsaConfiguration.isThere(null, empty));
        assertTrue(AlsaConfiguration.isThere(null, null));
    }
}
