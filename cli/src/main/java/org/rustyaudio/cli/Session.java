package org.rustyaudio.cli;

import org.rustyaudio.cli.terminal.Progress;
import org.rustyaudio.cli.terminal.Terminal;

/// What one run of a command may use: its streams, and whether to go on.
///
/// @param terminal streams and environment
/// @param stop raised when the user wants to stop
/// @param quiet whether progress and closing words are left out
/// @param debug whether failures show where they happened
public record Session(Terminal terminal, StopSignal stop, boolean quiet, boolean debug) {

    static final String FAULT =
            "a fault in the program itself (%s); please report it with the output of the same command with --debug";

    /// Writes one line of data to standard output; fails when nobody takes it.
    public void data(String line) throws Failure {
        terminal.out().print(line);
        terminal.out().print('\n');
        if (terminal.out().checkError()) {
            throw new Failure(
                    "standard output does not take any more: its disk is full, or the program that read it has ended");
        }
    }

    /// Says why a part of the work failed, with the trace where the user asked for it.
    public void complain(String message, Throwable cause) {
        terminal.complain(message);
        if (debug) {
            cause.printStackTrace(terminal.err());
        }
    }

    /// Reports a mistake of the program itself that cost a part of the work.
    public void fault(String what, Throwable cause) {
        complain(what + ": " + FAULT.formatted(cause), cause);
    }

    /// A remark that `--quiet` silences.
    public void remark(String message) {
        if (!quiet) {
            terminal.complain(message);
        }
    }

    /// A progress line; it draws nothing where standard error is no terminal.
    public Progress progress(String label) {
        return new Progress(terminal, label, !quiet);
    }
}
