package org.rustyaudio.devices.portaudio;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Finds the PortAudio library of the machine.
///
/// The system property `rustyaudio.portaudio` names a file that is tried first.
final class PortAudioLibraries {

    static final String PROPERTY = "rustyaudio.portaudio";

    private static final ReentrantLock GUARD = new ReentrantLock();

    private PortAudioLibraries() {}

    /// Held by whoever calls the library: it is one for the whole process, and takes one call at a time.
    static ReentrantLock guard() {
        return GUARD;
    }

    static Optional<PortAudio> find() {
        String named = System.getProperty(PROPERTY, "");
        if (!named.isEmpty()) {
            Optional<PortAudio> library = load(Path.of(named).toAbsolutePath().toString());
            if (library.isPresent()) {
                return library;
            }
        }
        for (String name : namesOn(System.getProperty("os.name", ""))) {
            Optional<PortAudio> library = load(name);
            if (library.isPresent()) {
                return library;
            }
        }
        return Optional.empty();
    }

    private static List<String> namesOn(String system) {
        if (system.startsWith("Windows")) {
            return List.of("portaudio_x64.dll", "libportaudio.dll", "portaudio.dll");
        }
        if (system.startsWith("Mac")) {
            return List.of(
                    "libportaudio.2.dylib",
                    "/opt/homebrew/lib/libportaudio.2.dylib",
                    "/usr/local/lib/libportaudio.2.dylib");
        }
        return List.of("libportaudio.so.2");
    }

    private static Optional<PortAudio> load(String name) {
        try {
            return Optional.of(new NativePortAudio(SymbolLookup.libraryLookup(name, Arena.global())));
        } catch (RuntimeException | LinkageError ignored) {
            // Not there, not a PortAudio, or native access is not allowed: the other hosts remain.
            return Optional.empty();
        }
    }
}
