package org.rustyaudio.devices.priority;

/// Asks the system to run the calling thread as an audio thread.
public interface AudioThreadPriority {

    /// Raises the calling thread. Called on the audio thread itself, once, before its first block.
    ///
    /// @return puts the thread back; closed on the same thread at its end
    Raised raise();

    /// A raised thread. Closing never throws.
    @FunctionalInterface
    interface Raised extends AutoCloseable {
        @Override
        void close();
    }

    /// What the running system offers: MMCSS on Windows, a nice value on Linux where the user may set one. macOS has
    /// nothing to ask for here: Core Audio runs a thread of its own at the device's end.
    static AudioThreadPriority ofSystem() {
        String system = System.getProperty("os.name", "");
        if (system.startsWith("Windows")) {
            return new MmcssPriority();
        }
        return system.equals("Linux") ? new NicePriority() : () -> () -> {};
    }
}
