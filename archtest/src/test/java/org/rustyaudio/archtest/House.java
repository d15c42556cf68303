package org.rustyaudio.archtest;

import java.util.List;
import java.util.Map;

/// The house as ARCHITECTURE.md draws it: which module may use which.
final class House {

    /// Module to the modules it may use; arrows only point down.
    static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            entry("dsp"),
            entry("presets", "dsp"),
            entry("player", "dsp", "presets"),
            entry("faceplate", "dsp", "presets", "player"),
            entry("codec", "dsp"),
            entry("devices", "dsp", "player"),
            entry("cli", "dsp", "presets", "player", "codec", "devices"),
            entry("desktop", "dsp", "presets", "player", "faceplate", "codec", "devices", "cli"),
            entry("protocol", "presets"),
            entry("web", "dsp", "presets", "player", "faceplate", "protocol"),
            entry("server", "protocol"));

    /// Modules that also run in the browser or on a Worker.
    static final List<String> PORTABLE = List.of("dsp", "presets", "player", "faceplate", "protocol");

    /// Modules the installed desktop player is made of.
    static final List<String> OFFLINE =
            List.of("dsp", "presets", "player", "faceplate", "codec", "devices", "cli", "desktop");

    private House() {}

    static String packageOf(String module) {
        return "org.rustyaudio." + module;
    }

    private static Map.Entry<String, List<String>> entry(String module, String... mayUse) {
        return Map.entry(module, List.of(mayUse));
    }
}
