package org.rustyaudio.devices.portaudio;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// What only WASAPI needs to know of a stream (`PaWasapiStreamInfo` of pa_win_wasapi.h).
///
/// Written to the header and not yet run on a Windows machine: the build machine has none.
final class WasapiStreamInfo {

    private static final int EXCLUSIVE = 1;
    /// Lets Windows convert the rate in shared mode, where the mixer runs at one rate only; since 19.7.
    private static final int AUTO_CONVERT = 1 << 6;

    private static final int VERSION_19_7 = 0x13_07_00;
    /// Field `passthrough` came with 19.7; the library compares the size exactly.
    private static final int SIZE_BEFORE_19_7 = 56;

    private static final int SIZE = 72;

    private WasapiStreamInfo() {}

    /// C on 64-bit Windows: unsigned long size @0, type @4, unsigned long version @8, unsigned long flags @12, the rest
    /// zero.
    static MemorySegment allocate(Arena arena, int libraryVersion, boolean exclusive) {
        boolean current = libraryVersion >= VERSION_19_7;
        int size = current ? SIZE : SIZE_BEFORE_19_7;
        int shared = current ? AUTO_CONVERT : 0;
        MemorySegment info = arena.allocate(size, 8);
        info.set(JAVA_INT, 0, size);
        info.set(JAVA_INT, 4, PortAudio.WASAPI);
        info.set(JAVA_INT, 8, 1);
        info.set(JAVA_INT, 12, exclusive ? EXCLUSIVE : shared);
        return info;
    }
}
