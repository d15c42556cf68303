package org.rustyaudio.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line that runs the program of this class path as a process of its own.
public final class ProgramProcess {

    private ProgramProcess() {}

    public static List<String> command(Object... words) {
        List<String> line = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/env"))) {
            // A shell may have started the tests with SIGINT ignored, which children inherit.
            line.addAll(List.of("/usr/bin/env", "--default-signal=INT"));
        }
        line.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.rustyaudio.cli.Main"));
        for (Object word : words) {
            line.add(word.toString());
        }
        return line;
    }
}
