package org.rustyaudio.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rustyaudio.cli.line.Option;

/// A completion script for bash, from what the commands say of themselves.
final class BashCompletion {

    private static final String HEAD = """
            # Completes rusty-audio in bash: put it where bash-completion looks, or source it.
            _rusty_audio() {
                local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} options=
                COMPREPLY=()
                case $command in
            """;

    private static final String TAIL = """
                esac
                if [[ $word == -* ]]; then
                    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
                elif ((COMP_CWORD == 1)); then
                    mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$word"; compgen -f -- "$word")
                else
                    mapfile -t COMPREPLY < <(compgen -f -- "$word")
                fi
            }
            complete -o filenames -F _rusty_audio rusty-audio
            """;

    private BashCompletion() {}

    static String of(List<Command> commands, List<Option> common) {
        StringBuilder text = new StringBuilder(HEAD);
        for (Command command : commands) {
            List<Option> options = new ArrayList<>(command.usage().options());
            options.addAll(common);
            String names = options.stream().map(option -> "--" + option.name()).collect(Collectors.joining(" "));
            text.append("        ")
                    .append(command.name())
                    .append(") options='")
                    .append(names)
                    .append("' ;;\n");
        }
        String general =
                common.stream().map(option -> "--" + option.name()).collect(Collectors.joining(" ")) + " --version";
        text.append("        *) options='").append(general).append("' ;;\n");
        String names = commands.stream().map(Command::name).collect(Collectors.joining(" "));
        return text.append(TAIL.replace("$commands", names + " help")).toString();
    }
}
