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

    /// What the running system offers: MMCSS on Windows. Linux and macOS give nothing: there the default buffer of
    /// 100 ms carries a thread of normal priority, and raising it would need rights the user has to grant.
    static AudioThreadPriority ofSystem() {
        return System.getProperty("os.name", "").startsWith("Windows") ? new MmcssPriority() : () -> () -> {};
    }
}
