package org.rustyaudio.devices;

import java.util.concurrent.locks.ReentrantLock;

/// One search for devices at a time in the whole process, whatever system they are reached by.
/// Any thread.
///
/// ALSA keeps one configuration for the process. PortAudio drops and rereads it whenever it starts or ends, counts the
/// devices and then lists them, and aborts the process when another thread's search has changed the list between.
public final class DeviceSearch {

    private static final ReentrantLock ALONE = new ReentrantLock();

    private DeviceSearch() {}

    /// Held while devices are searched, and while a sound library starts or ends.
    public static ReentrantLock alone() {
        return ALONE;
    }
}
