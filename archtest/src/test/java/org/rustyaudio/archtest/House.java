package org.rustyaudio.archtest;

import java.util.List;
import java.util.Map;

/// The house as ARCHITECTURE.md draws it: which module may use which.
final class House {

    /// Module to the modules it may use; arrows only point down.
    static final Map<String, List<String>> MAY_USE = Map.of(
            "dsp", List.of(),
            "presets", List.of("dsp"),
            "player", List.of("dsp", "presets"),
            "faceplate", List.of("dsp", "presets", "player"),
            "codec", List.of("dsp"),
            "devices", List.of("dsp", "player"),
            "cli", List.of("dsp", "presets", "player", "codec", "devices"),
            "desktop", List.of("dsp", "presets", "player", "faceplate", "codec", "devices", "cli"),
            "web", List.of("dsp", "presets", "player", "faceplate"));

    /// Modules that also run in the browser or on a Worker.
    static final List<String> PORTABLE = List.of("dsp", "presets", "player", "faceplate");

    /// Modules the installed desktop player is made of.
    static final List<String> OFFLINE = List.copyOf(MAY_USE.keySet());

    private House() {}

    static String packageOf(String module) {
        return "org.rustyaudio." + module;
    }
}
