package org.rustyaudio.devices.portaudio;

import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/// Whether ALSA has a configuration on this machine. Without one it knows no device, and PortAudio, which asserts that
/// there is at least one, would abort the process.
final class AlsaConfiguration {

    private static final FunctionDescriptor GETENV = FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS);
    private static final FunctionDescriptor TOPDIR = FunctionDescriptor.of(ValueLayout.ADDRESS);

    private AlsaConfiguration() {}

    /// True also where it cannot be told, and on systems without ALSA.
    static boolean isThere() {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return true;
        }
        try (Arena arena = Arena.ofConfined()) {
            Linker linker = Linker.nativeLinker();
            var getenv = linker.downcallHandle(linker.defaultLookup().findOrThrow("getenv"), GETENV);
            // Asked natively: that is what ALSA itself reads.
            var named = text((MemorySegment) getenv.invokeExact(arena.allocateFrom("ALSA_CONFIG_PATH")));
            var topdir = SymbolLookup.libraryLookup("libasound.so.2", arena)
                    .find("snd_config_topdir")
                    .orElse(null);
            String folder = topdir == null
                    ? null
                    : text((MemorySegment) linker.downcallHandle(topdir, TOPDIR).invokeExact());
            return isThere(named, folder);
        } catch (Throwable e) { // no ALSA, or nothing can be asked
            return true;
        }
    }

    /// @param named the value of `ALSA_CONFIG_PATH`: files separated by colons
    /// @param folder where ALSA looks otherwise
    static boolean isThere(@Nullable String named, @Nullable String folder) {
        if (named == null || named.isEmpty()) {
            return folder == null || new File(folder, "alsa.conf").canRead();
        }
        for (String file : named.split(":", -1)) {
            if (new File(file).canRead()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String text(MemorySegment pointer) {
        return pointer.address() == 0
                ? null
                : pointer.reinterpret(Long.MAX_VALUE).getString(0);
    }
}
