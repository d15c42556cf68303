package org.rustyaudio.devices.stderr;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// Keeps the Linux sound libraries from printing on the program's standard error.
/// Any thread; once for ALSA and once for JACK is enough.
///
/// ALSA and JACK print a line for every device they probe in vain. Both let a program set its own print function; here
/// it becomes `getpid`, which reads no argument and does nothing. A callee that ignores its arguments is harmless in
/// the C calling conventions of Linux, and unlike an upcall it can be called at any moment of the machine's life.
public final class NativeNoise {

    private static final FunctionDescriptor SET_HANDLER = FunctionDescriptor.ofVoid(ValueLayout.ADDRESS);

    private NativeNoise() {}

    /// Silences ALSA, which Java Sound and PortAudio share.
    public static void silenceAlsa() {
        silence("libasound.so.2", "snd_lib_error_set_handler");
    }

    /// Silences JACK, which PortAudio asks whether it runs.
    public static void silenceJack() {
        silence("libjack.so.0", "jack_set_error_function");
        silence("libjack.so.0", "jack_set_info_function");
    }

    private static void silence(String libraryName, String setterName) {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return;
        }
        try {
            var library = SymbolLookup.libraryLookup(libraryName, Arena.global());
            Linker linker = Linker.nativeLinker();
            Optional<MemorySegment> setter = library.find(setterName);
            Optional<MemorySegment> quiet = linker.defaultLookup().find("getpid");
            if (setter.isPresent() && quiet.isPresent()) {
                linker.downcallHandle(setter.get(), SET_HANDLER).invokeExact(quiet.get());
            }
        } catch (Throwable ignored) {
            // The library is not there, or native access is not allowed: then nothing prints, or the noise stays.
        }
    }
}
