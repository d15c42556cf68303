package org.rustyaudio.devices.priority;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/// Registers the audio thread with the Multimedia Class Scheduler Service of Windows as "Pro Audio".
///
/// Source: `AvSetMmThreadCharacteristicsW` and `AvRevertMmThreadCharacteristics` of avrt.dll, Windows Vista and newer.
/// Written to that documentation and not yet run on a Windows machine: the build machine has none. A machine that
/// refuses keeps its normal priority, and playing goes on.
final class MmcssPriority implements AudioThreadPriority {

    private static final String TASK = "Pro Audio";

    @Override
    @SuppressWarnings("MustBeClosed") // what is returned closes it
    public Raised raise() {
        var arena = Arena.ofConfined();
        try {
            var library = SymbolLookup.libraryLookup("avrt.dll", arena);
            MethodHandle set = handle(
                    library,
                    "AvSetMmThreadCharacteristicsW",
                    FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            MethodHandle revert = handle(
                    library,
                    "AvRevertMmThreadCharacteristics",
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            MemorySegment taskIndex = arena.allocate(ValueLayout.JAVA_INT);
            MemorySegment name = arena.allocateFrom(TASK, StandardCharsets.UTF_16LE);
            var task = (MemorySegment) set.invokeExact(name, taskIndex);
            if (task.address() == 0) {
                arena.close();
                return () -> {};
            }
            return () -> revert(revert, task, arena);
        } catch (Throwable ignored) {
            // A raised priority is a favour: whatever goes wrong here must not stop the sound.
            arena.close();
            return () -> {};
        }
    }

    private static void revert(MethodHandle revert, MemorySegment task, Arena arena) {
        try (arena) {
            var _ = (int) revert.invokeExact(task);
        } catch (Throwable ignored) {
            // The thread ends next, and the system forgets it then.
        }
    }

    private static MethodHandle handle(SymbolLookup library, String name, FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), shape);
    }
}
