package org.rustyaudio.devices.priority;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

class AudioThreadPriorityTest {

    @Test
    void raisingAndPuttingBackNeverThrowsOnAnySystem() {
        assertDoesNotThrow(() -> AudioThreadPriority.ofSystem().raise().close());
        // Where there is no avrt.dll the Windows way gives up quietly.
        assertDoesNotThrow(() -> new MmcssPriority().raise().close());
    }
}
