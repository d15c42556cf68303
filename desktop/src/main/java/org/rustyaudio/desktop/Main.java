package org.rustyaudio.desktop;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.Command;
import org.rustyaudio.cli.Version;

/// Starts the program with its window.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // Answered before anything else is loaded.
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            System.out.println(Version.LINE);
            return;
        }
        System.exit(org.rustyaudio.cli.Main.run(args, commands()));
    }

    /// The commands of the command line, with a `play` that opens the window.
    static List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        @Nullable Command terminal = null;
        for (Command command : org.rustyaudio.cli.Main.commands()) {
            if (command.name().equals(PlayWindowCommand.NAME)) {
                terminal = command;
            } else {
                commands.add(command);
            }
        }
        commands.add(0, new PlayWindowCommand(terminal));
        return commands;
    }
}
