package org.rustyaudio.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The streams and the environment a run talks to; tests put their own in.
public final class Terminal {

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private final Screen screen;

    public Terminal(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, Screen screen) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.screen = screen;
    }

    /// The process's own streams. Data leaves as UTF-8 whatever the locale, except to a Windows console.
    public static Terminal ofProcess() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Charset charset =
                windows ? Charset.forName(System.getProperty("stdout.encoding", "UTF-8")) : StandardCharsets.UTF_8;
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 8192), false, charset);
        PrintStream err = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.err), 1024), true, charset);
        return new Terminal(System.in, out, err, System.getenv(), new ProcessScreen());
    }

    public InputStream in() {
        return in;
    }

    public PrintStream out() {
        return out;
    }

    public PrintStream err() {
        return err;
    }

    public @Nullable String variable(String name) {
        return environment.get(name);
    }

    /// Whether the stream with this descriptor is a terminal.
    public boolean isTerminal(int stream) {
        return screen.isTerminal(stream);
    }

    /// Whether a person watches standard error.
    public boolean errIsTerminal() {
        return screen.isTerminal(Screen.STANDARD_ERROR);
    }

    /// Whether standard output may be decorated: a person watches it and did not ask for plain text.
    public boolean outIsTerminal() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"))
                && screen.isTerminal(Screen.STANDARD_OUTPUT);
    }

    /// Width of the terminal in characters.
    public int columns() {
        return screen.columns();
    }

    /// One message of the program on standard error.
    public void complain(@Nullable String message) {
        out.flush();
        err.println("rusty-audio: " + message);
    }

    public void flush() {
        out.flush();
        err.flush();
    }
}
