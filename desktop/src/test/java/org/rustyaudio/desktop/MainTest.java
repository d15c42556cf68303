package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rustyaudio.cli.Command;
import org.rustyaudio.cli.Program;
import org.rustyaudio.cli.StopSignal;
import org.rustyaudio.cli.terminal.Screen;
import org.rustyaudio.cli.terminal.Terminal;

class MainTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void playComesFirstAndOnlyOnceAndEveryOtherCommandIsThere() {
        List<String> names = new ArrayList<>();
        for (Command command : Main.commands()) {
            names.add(command.name());
        }
        assertEquals("play", names.get(0));
        assertEquals(1, names.stream().filter("play"::equals).count());
        assertTrue(names.containsAll(List.of("render", "analyze", "generate", "preset", "devices")), names.toString());
    }

    @Test
    void theWindowTakesEveryOptionOfTheTerminal() {
        Command window = Main.commands().getFirst();
        for (Command command : org.rustyaudio.cli.Main.commands()) {
            if (command.name().equals("play")) {
                assertTrue(
                        window.usage().options().containsAll(command.usage().options()),
                        window.usage().options().toString());
            }
        }
    }

    @Test
    void withoutAWindowTheTerminalPlaysEvenWhereThereIsAScreen(@TempDir Path folder) {
        Path file = folder.resolve("none.flac");
        assertEquals(
                Program.FAILED, play("--no-window", "--speed", "1.5", "--shuffle", "--repeat", "all", file.toString()));
        assertTrue(said().contains("none.flac"), said());
    }

    @ParameterizedTest
    @CsvSource({
        "--speed,9,0.25 to 4",
        "--speed,fast,number",
        "--repeat,twice,one",
        "--crossfade,-1,0 to 12",
        "--volume,3,-120 to 0",
        "--buffer,5,20 to 200"
    })
    void anOptionOutOfItsRangeIsRefusedBeforeAWindowOpens(String option, String value, String hint) {
        assertEquals(2, play(option, value, "a.flac"));
        assertTrue(said().contains(option) && said().contains(hint), said());
    }

    @Test
    void aPresetThatIsNotThereIsRefusedBeforeAWindowOpens() {
        assertTrue(play("--preset", "no such preset", "a.flac") != 0);
        assertTrue(said().contains("no such preset"), said());
    }

    /// As if there were a screen; opening a window on it would fail.
    private int play(String... words) {
        List<String> line = new ArrayList<>(List.of("play"));
        line.addAll(List.of(words));
        var terminal = new Terminal(
                InputStream.nullInputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("DISPLAY", ":987"),
                Screen.NONE);
        return new Program(Main.commands()).run(line, terminal, new StopSignal());
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
