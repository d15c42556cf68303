package org.rustyaudio.cli.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rustyaudio.cli.Run;

class DevicesTest {

    @Test
    void theSilentDeviceIsAlwaysThere() {
        Run run = Run.of("devices", "--json");
        assertEquals(0, run.code(), run.err());
        List<JsonObject> devices =
                run.out().lines().map(line -> Json.parse(line).asObject()).toList();
        assertEquals(
                List.of("id", "name", "host", "default", "direction"),
                devices.getLast().names());
        assertTrue(devices.getLast().get("id").asString().startsWith("null:"), run.out());
        for (String direction : List.of("input", "output")) {
            long defaults = devices.stream()
                    .filter(d -> d.get("direction").asString().equals(direction)
                            && d.get("default").asBoolean())
                    .count();
            assertTrue(defaults <= 1, run.out());
        }
    }

    @Test
    void theTableShowsEveryDevice() {
        long devices = Run.of("devices", "--json").out().lines().count();
        assertEquals(devices + 1, Run.of("devices").out().lines().count());
    }

    @Test
    void aFileIsWrongUsage() {
        assertEquals(2, Run.of("devices", "a.wav").code());
    }
}
