package org.rustyaudio.cli.preset;

import java.util.List;
import java.util.function.Supplier;
import org.rustyaudio.cli.Command;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.Program;
import org.rustyaudio.cli.Session;
import org.rustyaudio.cli.files.UserFolders;
import org.rustyaudio.cli.line.Arguments;
import org.rustyaudio.cli.line.Option;
import org.rustyaudio.cli.line.Suggestion;
import org.rustyaudio.cli.line.Usage;
import org.rustyaudio.cli.line.UsageException;
import org.rustyaudio.cli.terminal.Table;
import org.rustyaudio.presets.Preset;

/// `preset`: lists presets and shows what one does.
public final class PresetCommand implements Command {

    private static final int WIDEST_CHART = 90;

    private final Supplier<PresetLibrary> library;

    /// @param library asked for when a command needs it
    public PresetCommand(Supplier<PresetLibrary> library) {
        this.library = library;
    }

    @Override
    public String name() {
        return "preset";
    }

    @Override
    public String summary() {
        return "list, show and convert sound presets";
    }

    @Override
    public Usage usage() {
        return new Usage(
                "list | show NAME | convert IN OUT",
                "Shows the presets that come with the stereo and your own, which lie in "
                        + UserFolders.ofProcess().presets() + ".",
                List.of(
                        new Usage.Entry("list", "All presets by name."),
                        new Usage.Entry("show NAME", "One preset or preset file: its curve, preamp and bands."),
                        new Usage.Entry("convert IN OUT", "A preset or preset file as a file of another format.")),
                List.of(
                        Option.value(
                                "Convert",
                                "as",
                                "FORMAT",
                                String.join(", ", Conversion.labels()) + ". Otherwise by OUT's name."),
                        Option.value("Convert", "name", "NAME", "Which preset, where IN holds several."),
                        Option.flag("Convert", "force", "Replace a file that exists.")
                                .or('f')),
                List.of(
                        new Usage.Entry("rusty-audio preset list", "what there is"),
                        new Usage.Entry("rusty-audio preset show \"Bass Boost\"", "its frequency response"),
                        new Usage.Entry(
                                "rusty-audio preset convert \"HD 650 ParametricEQ.txt\" hd650.json --as easyeffects",
                                "from AutoEq to EasyEffects")));
    }

    @Override
    public int run(Arguments arguments, Session session) throws UsageException, Failure {
        List<String> words = arguments.operands();
        String action = words.isEmpty() ? "" : words.getFirst();
        switch (action) {
            case "list" -> {
                expect(words, 1, "list");
                list(session);
            }
            case "show" -> {
                expect(words, 2, "show NAME");
                show(words.get(1), session);
            }
            case "convert" -> {
                expect(words, 3, "convert IN OUT");
                new Conversion(library.get(), arguments, session).run(words.get(1), words.get(2));
            }
            default ->
                throw new UsageException((action.isEmpty()
                                ? "say what to do: list, show or convert"
                                : "unknown action \"" + action + "\"")
                        + Suggestion.forWord(action, List.of("list", "show", "convert")));
        }
        return Program.DONE;
    }

    private static void expect(List<String> words, int count, String usage) throws UsageException {
        if (words.size() < count) {
            throw new UsageException("a word is missing: preset " + usage);
        }
        if (words.size() > count) {
            throw new UsageException("too many words from \"" + words.get(count) + "\" on: preset " + usage
                    + "; put a name with blanks in quotes");
        }
    }

    private void list(Session session) throws Failure {
        Table table = new Table("lrrll").row("Name", "Bands", "Preamp dB", "Category", "Description");
        PresetLibrary presets = library.get();
        presets.troubles().forEach(session.terminal()::complain);
        for (Preset preset : presets.all()) {
            table.row(
                    preset.name(),
                    Integer.toString(preset.equalizer().bands().size()),
                    PresetText.signed(preset.equalizer().preampDb()),
                    preset.category(),
                    preset.description());
        }
        for (String line : table.lines()) {
            session.data(line);
        }
    }

    private void show(String name, Session session) throws UsageException, Failure {
        int width = Math.min(WIDEST_CHART, session.terminal().columns());
        String between = null;
        for (Preset preset : library.get().find(name)) {
            if (between != null) {
                session.data(between);
            }
            for (String line : PresetText.lines(preset, width)) {
                session.data(line);
            }
            between = "";
        }
    }
}
