package org.rustyaudio.devices.priority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class AudioThreadPriorityTest {

    @Test
    void raisingAndPuttingBackNeverThrowsOnAnySystem() throws InterruptedException {
        var thrown = new AtomicReference<@Nullable Throwable>();
        // On a thread of its own, because that thread stays raised.
        Thread thread = Thread.ofPlatform()
                .uncaughtExceptionHandler((_, fault) -> thrown.set(fault))
                .start(() -> {
                    AudioThreadPriority.ofSystem().raise().close();
                    new NicePriority().raise().close();
                    // Where there is no avrt.dll the Windows way gives up quietly.
                    new MmcssPriority().raise().close();
                });
        thread.join();
        assertNull(thrown.get());
    }

    @Test
    void linuxRunsTheCallingThreadAloneAtABetterNiceValueWhereItMay() throws InterruptedException {
        Assumptions.assumeTrue(System.getProperty("os.name", "").equals("Linux"), "nice values are Linux's");
        assumeAllowed();
        var raised = new AtomicReference<String>("");
        Thread thread = Thread.ofPlatform().start(() -> {
            try (AudioThreadPriority.Raised _ = new NicePriority().raise()) {
                raised.set(niceOfThisThread());
            }
        });
        thread.join();
        assertEquals("-11", raised.get());
        assertEquals("0", niceOfThisThread());
    }

    private static void assumeAllowed() {
        Assumptions.assumeTrue(System.getProperty("user.name", "").equals("root"), "only root may surely do this");
        Assumptions.assumeTrue(niceOfThisThread().equals("0"), "the tests run at another nice value");
    }

    /// Field 19 of /proc/thread-self/stat, counted from behind the name, which may hold blanks.
    private static String niceOfThisThread() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[16];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
