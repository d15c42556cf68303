package org.rustyaudio.devices.priority;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;

/// Gives the audio thread a better nice value on Linux, where the user may: members of an audio group with such a
/// limit,
/// and root. Anyone else keeps the normal one.
///
/// Source: setpriority(2); with `who` 0 Linux means the calling thread alone. The value is the one sound servers use.
final class NicePriority implements AudioThreadPriority {

    private static final int PRIO_PROCESS = 0;
    private static final int CALLING_THREAD = 0;
    private static final int NICE = -11;

    @Override
    public Raised raise() {
        try {
            Linker linker = Linker.nativeLinker();
            var shape = FunctionDescriptor.of(
                    ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
            var setPriority = linker.downcallHandle(linker.defaultLookup().findOrThrow("setpriority"), shape);
            var _ = (int) setPriority.invokeExact(PRIO_PROCESS, CALLING_THREAD, NICE);
        } catch (Throwable ignored) {
            // Priority is a favour: whatever goes wrong here must not stop the sound.
        }
        // The value ends with its thread.
        return () -> {};
    }
}
