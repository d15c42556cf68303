package org.rustyaudio.codec.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What this process holds in memory, native memory included.
final class Memory {

    private static final Path STATUS = Path.of("/proc/self/status");

    private Memory() {}

    static boolean isKnown() {
        return Files.isReadable(STATUS);
    }

    /// Resident memory without the Java heap, which grows as it likes; 0 where the system does not tell.
    static long nativeKb() throws IOException {
        if (!isKnown()) {
            return 0;
        }
        long resident = Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
        return resident - Runtime.getRuntime().totalMemory() / 1_024;
    }
}
