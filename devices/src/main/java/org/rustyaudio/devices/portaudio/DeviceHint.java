package org.rustyaudio.devices.portaudio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A cheap sign that the machine's sound cards may have changed: compare two answers.
@FunctionalInterface
interface DeviceHint {

    String now();

    /// Linux lists its cards in a small file; elsewhere there is no sign, and only a rescan tells.
    static DeviceHint ofSystem() {
        Path cards = Path.of("/proc/asound/cards");
        return () -> {
            try {
                return Files.isReadable(cards) ? Files.readString(cards) : "";
            } catch (IOException ignored) {
                return "";
            }
        };
    }
}
