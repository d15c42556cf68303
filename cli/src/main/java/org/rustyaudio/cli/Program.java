package org.rustyaudio.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.line.Arguments;
import org.rustyaudio.cli.line.HelpText;
import org.rustyaudio.cli.line.Option;
import org.rustyaudio.cli.line.Suggestion;
import org.rustyaudio.cli.line.UsageException;
import org.rustyaudio.cli.terminal.Terminal;

/// Finds the command a line means, runs it, and turns every ending into an exit code.
/// Never throws, never ends the process.
public final class Program {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int WRONG_USAGE = 2;
    /// What a shell reports for a program ended by SIGINT.
    public static final int STOPPED = 130;

    private static final String PLAY = "play";

    /// Understood by every command.
    static final List<Option> COMMON = List.of(
            Option.flag("General", "quiet", "Show no progress and no closing remarks; errors are still shown.")
                    .or('q'),
            Option.flag("General", "debug", "Show where a failure happened (as does RUSTY_AUDIO_DEBUG=1)."),
            Option.flag("General", "help", "Show this help.").or('h'));

    private final List<Command> commands;

    public Program(List<Command> commands) {
        this.commands = List.copyOf(commands);
    }

    /// Runs one command line.
    ///
    /// @return 0 done, 1 the work failed, 2 wrong usage, 130 stopped by the user
    public int run(List<String> words, Terminal terminal, StopSignal stop) {
        boolean debug = words.contains("--debug") || "1".equals(terminal.variable("RUSTY_AUDIO_DEBUG"));
        try {
            return dispatch(words, terminal, stop, debug);
        } catch (UsageException e) {
            terminal.complain(e.getMessage());
            return WRONG_USAGE;
        } catch (Failure e) {
            terminal.complain(e.getMessage());
            return traced(e, terminal, debug);
        } catch (Stopped e) {
            return STOPPED;
        } catch (OutOfMemoryError e) {
            terminal.complain("the memory is used up; close other programs, or work on fewer files at once");
            return traced(e, terminal, debug);
        } catch (Throwable e) { // the last resort: nobody sees a stack trace unasked
            terminal.complain(Session.FAULT.formatted(e));
            return traced(e, terminal, debug);
        } finally {
            terminal.flush();
        }
    }

    private static int traced(Throwable failure, Terminal terminal, boolean debug) {
        if (debug) {
            failure.printStackTrace(terminal.err());
        }
        return FAILED;
    }

    private int dispatch(List<String> words, Terminal terminal, StopSignal stop, boolean debug)
            throws UsageException, Failure, Stopped {
        int first = 0;
        while (first < words.size() && (words.get(first).equals("--debug") || isQuiet(words.get(first)))) {
            first++;
        }
        String word = first < words.size() ? words.get(first) : "";
        Command command = find(word);
        if (command == null) {
            switch (word) {
                case "--version", "-V" -> {
                    terminal.out().println(Version.LINE);
                    return DONE;
                }
                case "--help", "-h" -> {
                    terminal.out().print(ProgramHelp.of(commands, terminal.outIsTerminal()));
                    return DONE;
                }
                case "help" -> {
                    return help(words.subList(first + 1, words.size()), terminal);
                }
                default -> command = playing(word);
            }
        }
        boolean named = command.name().equals(word);
        List<String> rest = new ArrayList<>(words.subList(0, first));
        rest.addAll(words.subList(named ? first + 1 : first, words.size()));
        return start(command, rest, terminal, stop, debug);
    }

    private static int start(Command command, List<String> words, Terminal terminal, StopSignal stop, boolean debug)
            throws UsageException, Failure, Stopped {
        List<Option> known = new ArrayList<>(command.usage().options());
        known.addAll(COMMON);
        Arguments arguments;
        try {
            if (asksForHelp(words)) {
                terminal.out().print(help(command, terminal));
                return DONE;
            }
            arguments = Arguments.parse(words, known);
            return command.run(arguments, new Session(terminal, stop, arguments.has("quiet"), debug));
        } catch (UsageException e) {
            throw new UsageException(
                    command.name() + ": " + e.getMessage() + "\nSee: rusty-audio " + command.name() + " --help");
        }
    }

    /// Words that name no command are files to play, when they look like files or there are none.
    private Command playing(String word) throws UsageException {
        Command play = find(PLAY);
        boolean pathLike = word.isEmpty()
                || word.startsWith("-")
                || word.indexOf('/') >= 0
                || word.indexOf('\\') >= 0
                || word.indexOf('.') >= 0
                || new java.io.File(word).exists();
        if (play != null && pathLike) {
            return play;
        }
        if (word.isEmpty()) {
            throw new UsageException("no command given\nSee: rusty-audio --help");
        }
        List<String> names = new ArrayList<>();
        for (Command command : commands) {
            names.add(command.name());
        }
        throw new UsageException(
                "unknown command \"" + word + "\"" + Suggestion.forWord(word, names) + "\nSee: rusty-audio --help");
    }

    private int help(List<String> about, Terminal terminal) throws UsageException {
        if (about.isEmpty()) {
            terminal.out().print(ProgramHelp.of(commands, terminal.outIsTerminal()));
            return DONE;
        }
        switch (about.getFirst()) {
            case "man" -> {
                terminal.out().print(ManPage.of(commands, COMMON));
                return DONE;
            }
            case "bash" -> {
                terminal.out().print(BashCompletion.of(commands, COMMON));
                return DONE;
            }
            default -> {}
        }
        Command command = find(about.getFirst());
        if (command == null) {
            throw new UsageException(
                    "no help on \"" + about.getFirst() + "\": no such command\nSee: rusty-audio --help");
        }
        terminal.out().print(help(command, terminal));
        return DONE;
    }

    private static String help(Command command, Terminal terminal) {
        return HelpText.of(command.name(), command.usage(), COMMON, terminal.outIsTerminal());
    }

    private static boolean asksForHelp(List<String> words) {
        for (String word : words) {
            if (word.equals("--")) {
                return false;
            }
            if (word.equals("--help") || word.equals("-h")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuiet(String word) {
        return word.equals("--quiet") || word.equals("-q");
    }

    private @Nullable Command find(String name) {
        for (Command command : commands) {
            if (command.name().equals(name)) {
                return command;
            }
        }
        return null;
    }
}
