package org.rustyaudio.desktop.mpris;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class SessionBusTest {

    private static final String NAME = "DBUS_SESSION_BUS_ADDRESS";

    @Test
    void onlyASocketOfTheFileSystemIsABus() {
        assertNull(SessionBus.address(Map.of(NAME, "tcp:host=localhost,port=4000")::get));
        assertNull(SessionBus.address(Map.of(NAME, "nonce-tcp:host=a,port=1,noncefile=/x")::get));
        assertNull(SessionBus.address(Map.of(NAME, "unixexec:path=/bin/true")::get));
        assertEquals(
                "unix:path=/run/b,guid=1",
                SessionBus.address(Map.of(NAME, "tcp:host=h,port=1;unix:path=/run/b,guid=1")::get));
    }

    @Test
    void withoutAnAddressTheBusLiesInTheRuntimeFolder(@TempDir Path runtime) throws Exception {
        Map<String, String> environment = Map.of("XDG_RUNTIME_DIR", runtime.toString());
        assertNull(SessionBus.address(environment::get));
        Files.createFile(runtime.resolve("bus"));
        assertEquals("unix:path=" + runtime.resolve("bus"), SessionBus.address(environment::get));
        assertNull(SessionBus.address(Map.<String, String>of()::get));
    }
}
