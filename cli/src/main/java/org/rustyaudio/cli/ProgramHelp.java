package org.rustyaudio.cli;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.cli.line.HelpText;
import org.rustyaudio.cli.line.Usage.Entry;

/// The help of the whole program: what it is, its commands, how they end.
final class ProgramHelp {

    static final List<Entry> EXAMPLES = List.of(
            new Entry("rusty-audio Music/album", "play a folder"),
            new Entry("rusty-audio render song.flac -o song.wav --preset Loudness", "bake a preset into a file"),
            new Entry("rusty-audio analyze --json *.flac", "loudness, one JSON object a file"),
            new Entry("rusty-audio library search bjork", "find a track in the folders you keep"),
            new Entry("rusty-audio generate sine -o a.wav --frequency 440", "a test tone"));

    static final List<Entry> ENDINGS = List.of(
            new Entry("0", "done"),
            new Entry("1", "the work failed; standard error says which file, why, and what to do"),
            new Entry("2", "wrong usage"));

    private ProgramHelp() {}

    static String of(List<Command> commands, boolean bold) {
        List<Entry> entries = new ArrayList<>();
        for (Command command : commands) {
            entries.add(new Entry(command.name(), command.summary()));
        }
        List<Entry> general = List.of(
                new Entry("COMMAND --help", "what one command does, its options and examples"),
                new Entry("help man", "the manual page, for man"),
                new Entry("help bash", "the completion script, for bash"),
                new Entry("-q, --quiet", "no progress, no closing remarks"),
                new Entry("--debug", "show where a failure happened"),
                new Entry("-V, --version", "show the version"));
        return "Rusty Audio, the car stereo for your computer.\n\n"
                + HelpText.section(
                        "Usage",
                        List.of(
                                new Entry("rusty-audio [PATH...]", "play files, folders and playlists"),
                                new Entry("rusty-audio COMMAND ...", "one of the commands below")),
                        bold)
                + "\n" + HelpText.section("Commands", entries, bold)
                + "\n" + HelpText.section("General", general, bold)
                + "\n" + examples(bold)
                + "\n" + HelpText.section("Exit codes", ENDINGS, bold)
                + "\nResults go to standard output, everything else to standard error.\n";
    }

    private static String examples(boolean bold) {
        StringBuilder text = new StringBuilder(bold ? "\033[1mExamples\033[0m\n" : "Examples\n");
        int widest = 0;
        for (Entry example : EXAMPLES) {
            widest = Math.max(widest, example.label().length());
        }
        for (Entry example : EXAMPLES) {
            text.append("  ").append(example.label());
            text.repeat(' ', widest - example.label().length() + 2);
            text.append(example.meaning()).append('\n');
        }
        return text.toString();
    }
}
