package org.rustyaudio.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.rustyaudio.cli.terminal.Screen;
import org.rustyaudio.cli.terminal.Terminal;

/// One run of the program inside the test's own process, with what it said.
///
/// @param code exit code
/// @param out standard output
/// @param err standard error
public record Run(int code, String out, String err) {

    /// Runs the program's own commands.
    public static Run of(Object... words) {
        return with(Main.commands(), Map.of(), new StopSignal(), words);
    }

    public static Run with(List<Command> commands, Map<String, String> environment, StopSignal stop, Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                Screen.NONE);
        List<String> line = java.util.Arrays.stream(words).map(Object::toString).toList();
        int code = new Program(commands).run(line, terminal, stop);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
