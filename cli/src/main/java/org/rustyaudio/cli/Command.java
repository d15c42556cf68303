package org.rustyaudio.cli;

import org.rustyaudio.cli.line.Arguments;
import org.rustyaudio.cli.line.Usage;
import org.rustyaudio.cli.line.UsageException;

/// One command of the program, such as `render`.
public interface Command {

    String name();

    /// What it does, in one short line.
    String summary();

    /// How it is called. Asked for only when the command is parsed or explained.
    Usage usage();

    /// Does the work.
    ///
    /// @return the exit code: 0 when all of it was done, 1 when some of it failed and was reported
    int run(Arguments arguments, Session session) throws UsageException, Failure, Stopped;
}
