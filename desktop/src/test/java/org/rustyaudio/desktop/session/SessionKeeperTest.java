package org.rustyaudio.desktop.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.desktop.TestStereo;
import org.rustyaudio.player.session.Session;

class SessionKeeperTest {

    @TempDir
    Path folder;

    private final List<String> complaints = new ArrayList<>();

    @Test
    void queueAndPlaceAreThereAgainAtTheNextStart() {
        TestStereo stereo = new TestStereo();
        try (SessionKeeper keeper = new SessionKeeper(folder, stereo::state, complaints::add)) {
            assertNull(keeper.load());
            stereo.load("One", "Two");
            stereo.tell(player -> player.jumpTo(1));
            stereo.pass(3);
        }
        try (SessionKeeper keeper = new SessionKeeper(folder, stereo::state, complaints::add)) {
            Session session = Objects.requireNonNull(keeper.load());
            assertEquals(2, session.tracks().size());
            assertEquals(1, session.index());
            assertEquals(3, session.positionSeconds(), 0.1);
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void aDamagedSessionIsSetAside() throws IOException {
        Files.writeString(folder.resolve("session.json"), "{\"version\":1,\"tracks\":[{");
        try (SessionKeeper keeper = new SessionKeeper(folder, new TestStereo()::state, complaints::add)) {
            assertNull(keeper.load());
        }
        assertTrue(complaints.get(0).contains("session.json.damaged"), complaints.toString());
        assertTrue(Files.exists(folder.resolve("session.json.damaged")));
    }
}
