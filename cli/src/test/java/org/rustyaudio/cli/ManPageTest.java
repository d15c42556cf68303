package org.rustyaudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.cli.line.Option;

class ManPageTest {

    @TempDir
    private Path folder;

    private String said(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return text;
    }

    @Test
    void everyCommandAndOptionIsInTheManual() throws Exception {
        Run run = Run.of("help", "man");
        assertEquals(0, run.code(), run.err());
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "groff is not installed (Debian: groff)");
        Path page = Files.writeString(folder.resolve("rusty-audio.1"), run.out());
        // Warnings of every kind, printed with the page.
        String shown = said("groff", "-man", "-Tutf8", "-P-c", "-P-b", "-P-u", "-ww", page.toString());
        assertTrue(!shown.contains("warning") && !shown.contains("error:"), shown);
        for (Command command : Main.commands()) {
            assertTrue(shown.contains(command.name()), command.name());
            for (Option option : command.usage().options()) {
                assertTrue(
                        shown.replace('\u2212', '-').contains("--" + option.name()),
                        command.name() + " --" + option.name());
            }
        }
    }

    @Test
    void bashCompletesCommandsAndOptions() throws Exception {
        Run run = Run.of("help", "bash");
        assertEquals(0, run.code(), run.err());
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "bash is not installed");
        Path script = Files.writeString(folder.resolve("completion"), run.out());
        assertEquals("render\n", complete(script, 1, "rusty-audio", "rend"));
        assertEquals("--preset\n", complete(script, 2, "rusty-audio", "render", "--pres"));
        assertEquals("--version\n", complete(script, 1, "rusty-audio", "--vers"));
        Files.writeString(folder.resolve("song.flac"), "");
        assertEquals(folder + "/song.flac\n", complete(script, 2, "rusty-audio", "analyze", folder + "/so"));
    }

    private String complete(Path script, int at, String... words) throws Exception {
        String line = "source '" + script + "'; COMP_WORDS=(" + String.join(" ", List.of(words)) + "); COMP_CWORD=" + at
                + "; _rusty_audio; printf '%s\\n' \"${COMPREPLY[@]}\"";
        return said("/bin/bash", "-c", line);
    }
}
