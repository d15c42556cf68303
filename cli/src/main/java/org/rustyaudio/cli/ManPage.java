package org.rustyaudio.cli;

import java.util.List;
import java.util.Locale;
import org.rustyaudio.cli.line.Option;
import org.rustyaudio.cli.line.Usage;
import org.rustyaudio.cli.line.Usage.Entry;

/// The manual page `rusty-audio.1`, from what the commands say of themselves: it cannot go stale. In man(7) macros.
final class ManPage {

    private final StringBuilder text = new StringBuilder();

    private ManPage() {}

    static String of(List<Command> commands, List<Option> common) {
        ManPage page = new ManPage();
        page.text
                .append(".TH RUSTY-AUDIO 1 \"\" \"")
                .append(words(Version.LINE))
                .append("\" \"User Commands\"\n");
        page.section("NAME");
        page.text.append("rusty-audio \\- the car stereo for your computer\n");
        page.section("SYNOPSIS");
        page.line(".B rusty-audio\n" + words("[PATH...]"));
        page.line(".br");
        page.line(".B rusty-audio\n" + words("COMMAND ..."));
        page.section("DESCRIPTION");
        page.line(
                words("Plays files, folders and playlists; with a command it renders, analyzes, generates and records."
                        + " Results go to standard output, everything else to standard error."));
        page.section("COMMANDS");
        for (Command command : commands) {
            page.command(command);
        }
        page.section("OPTIONS OF EVERY COMMAND");
        common.forEach(page::option);
        page.section("EXIT STATUS");
        ProgramHelp.ENDINGS.forEach(page::entry);
        page.section("FILES");
        page.line(words("Settings, presets, the library and unsaved recordings lie in the folders of the XDG base"
                + " directory specification: rusty-audio below $XDG_CONFIG_HOME, $XDG_DATA_HOME, $XDG_STATE_HOME and"
                + " $XDG_CACHE_HOME."));
        page.section("EXAMPLES");
        ProgramHelp.EXAMPLES.forEach(page::entry);
        return page.text.toString();
    }

    private void command(Command command) {
        Usage usage = command.usage();
        text.append(".SS ")
                .append(words(command.name() + " " + usage.synopsis()))
                .append('\n');
        line(words(usage.purpose()));
        usage.operands().forEach(this::entry);
        usage.options().forEach(this::option);
        usage.examples().forEach(this::entry);
    }

    private void option(Option option) {
        String letter = option.letter() == ' ' ? "" : "\\-" + option.letter() + ", ";
        String value = option.takesValue() ? " \\fI" + words(option.valueLabel()) + "\\fR" : "";
        text.append(".TP\n\\fB").append(letter).append("\\-\\-").append(words(option.name()));
        text.append("\\fR").append(value).append('\n');
        line(words(option.description()));
    }

    private void entry(Entry entry) {
        text.append(".TP\n\\fB").append(words(entry.label())).append("\\fR\n");
        line(words(entry.meaning()));
    }

    private void section(String name) {
        text.append(".SH ").append(name).append('\n');
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /// Text as roff takes it: no character of it is a command.
    private static String words(String plain) {
        StringBuilder ascii = new StringBuilder();
        plain.codePoints().forEach(c -> {
            if (c < 128) {
                ascii.appendCodePoint(c);
            } else {
                ascii.append(String.format(Locale.ROOT, "\u0001[u%04X]", c));
            }
        });
        String escaped = ascii.toString()
                .replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("\"", "\\(dq")
                .replace('\u0001', '\\');
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
