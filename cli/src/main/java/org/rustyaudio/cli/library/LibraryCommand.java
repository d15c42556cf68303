package org.rustyaudio.cli.library;

import com.eclipsesource.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.rustyaudio.cli.Command;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.Program;
import org.rustyaudio.cli.Session;
import org.rustyaudio.cli.Stopped;
import org.rustyaudio.cli.line.Arguments;
import org.rustyaudio.cli.line.Option;
import org.rustyaudio.cli.line.Suggestion;
import org.rustyaudio.cli.line.Usage;
import org.rustyaudio.cli.line.UsageException;
import org.rustyaudio.cli.terminal.Table;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryChanges;
import org.rustyaudio.player.library.LibraryTrack;

/// `library`: which folders of music are known, what is in them, and the search.
public final class LibraryCommand implements Command {

    private static final List<String> ACTIONS = List.of("add", "scan", "gain", "search", "list", "forget");
    private static final int MOST_TROUBLES = 20;

    private final Supplier<LibraryStore> stores;

    public LibraryCommand(Supplier<LibraryStore> stores) {
        this.stores = stores;
    }

    @Override
    public String name() {
        return "library";
    }

    @Override
    public String summary() {
        return "keep folders of music and search them";
    }

    @Override
    public Usage usage() {
        return new Usage(
                "add DIR... | scan | gain | search WORDS... | list | forget DIR...",
                "Remembers folders of music with the tags of every file. Files are only read, never written.",
                List.of(
                        new Usage.Entry("add DIR...", "Remember folders and read what is in them."),
                        new Usage.Entry("scan", "Read what is new or changed; what is gone is marked as missing."),
                        new Usage.Entry(
                                "gain", "Measure the loudness of tracks and albums that have no ReplayGain tags."),
                        new Usage.Entry(
                                "search WORDS...",
                                "Tracks that have every word in title, artist, album or folder, best first."),
                        new Usage.Entry("list", "The folders and how many tracks each has."),
                        new Usage.Entry("forget DIR...", "Forget folders and their tracks; the files stay.")),
                List.of(
                        Option.flag("Output", "json", "search, list: one JSON object a line."),
                        Option.flag("Output", "paths", "search: one path a line, to play or copy."),
                        Option.value("Output", "limit", "COUNT", "search: the most tracks to tell. Otherwise all.")),
                List.of(
                        new Usage.Entry("rusty-audio library add ~/Music", "remember a folder"),
                        new Usage.Entry("rusty-audio library search bjork hunter", "finds Björk too"),
                        new Usage.Entry("rusty-audio library search --json jazz | jq .path", "for other programs")));
    }

    @Override
    public int run(Arguments arguments, Session session) throws UsageException, Failure, Stopped {
        List<String> words = arguments.operands();
        String action = words.isEmpty() ? "" : words.getFirst();
        if (!ACTIONS.contains(action)) {
            throw new UsageException((action.isEmpty()
                            ? "say what to do: " + String.join(", ", ACTIONS)
                            : "unknown action \"" + action + "\"")
                    + Suggestion.forWord(action, ACTIONS));
        }
        List<String> rest = words.subList(1, words.size());
        boolean takesWords = List.of("add", "search", "forget").contains(action);
        if (takesWords == rest.isEmpty()) {
            throw new UsageException(
                    takesWords
                            ? "library " + action + " needs " + (action.equals("search") ? "words" : "a folder")
                            : "library " + action + " takes no further word, but was given \"" + rest.getFirst()
                                    + "\"");
        }
        int limit = arguments.whole("limit", Integer.MAX_VALUE, 1, Integer.MAX_VALUE, "");
        LibraryStore store = stores.get();
        String message = store.load();
        if (!message.isEmpty()) {
            session.terminal().complain(message);
        }
        return switch (action) {
            case "add" -> add(rest, store, session);
            case "scan" -> scan(store.library().watched(), store, session);
            case "gain" -> gain(store, session);
            case "search" -> search(String.join(" ", rest), limit, arguments, store.library(), session);
            case "list" -> list(arguments.has("json"), store.library(), session);
            default -> forget(rest, store, session);
        };
    }

    private static int add(List<String> words, LibraryStore store, Session session) throws Failure, Stopped {
        List<String> watched = new ArrayList<>(store.library().watched());
        List<String> added = new ArrayList<>();
        for (String word : words) {
            Path folder = path(word);
            if (!Files.isDirectory(folder)) {
                throw new Failure(word + ": " + (Files.exists(folder) ? "is no folder" : "no such folder")
                        + "; name a folder with music");
            }
            String name = Scanner.asFolder(folder);
            if (watched.stream().noneMatch(name::startsWith)) {
                watched.removeIf(other -> other.startsWith(name));
                watched.add(name);
            }
            added.add(name);
        }
        store.save(new LibraryChanges(List.of(), List.of(), watched));
        store.publish();
        return scan(added, store, session);
    }

    private static int scan(List<String> folders, LibraryStore store, Session session) throws Failure, Stopped {
        if (folders.isEmpty()) {
            throw new Failure("the library has no folder yet; add one: rusty-audio library add DIR");
        }
        int threads = Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors()));
        Scanner scanner = new Scanner(store, () -> System.currentTimeMillis() / 1000, threads);
        ScanReport report;
        try (ScanLine line = new ScanLine(session)) {
            report = scanner.scan(folders, line, session.stop()::raised);
        }
        List<String> troubles = report.troubles();
        troubles.stream().limit(MOST_TROUBLES).map(LibraryText::line).forEach(session.terminal()::complain);
        if (troubles.size() > MOST_TROUBLES) {
            session.terminal().complain("and " + (troubles.size() - MOST_TROUBLES) + " more files that cannot be read");
        }
        session.stop().check();
        for (String folder : folders) {
            if (!Files.isDirectory(Path.of(folder))) {
                session.terminal()
                        .complain(folder + ": is not there; its tracks are kept as missing. Plug in its disk and scan"
                                + " again, or forget it: rusty-audio library forget DIR");
            }
        }
        session.remark(report.read() + " read, " + report.unchanged() + " unchanged, " + report.missing() + " missing, "
                + report.returned() + " back; " + store.library().size() + " tracks in the library");
        return troubles.isEmpty() ? Program.DONE : Program.FAILED;
    }

    private static int gain(LibraryStore store, Session session) throws Failure, Stopped {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        ScanReport report;
        try (ScanLine line = new ScanLine(session)) {
            report = new GainScan(store, threads).run(line, session.stop()::raised);
        }
        report.troubles().stream().limit(MOST_TROUBLES).map(LibraryText::line).forEach(session.terminal()::complain);
        session.stop().check();
        session.remark(report.read() + " tracks measured");
        return report.troubles().isEmpty() ? Program.DONE : Program.FAILED;
    }

    private static int search(String query, int limit, Arguments arguments, Library library, Session session)
            throws Failure {
        int[] found = library.search(query);
        int shown = Math.min(limit, found.length);
        Table table = new Table("lllrl").row("Artist", "Title", "Album", "Length", "");
        for (int i = 0; i < shown; i++) {
            LibraryTrack track = library.track(found[i]);
            if (arguments.has("json")) {
                session.data(LibraryText.json(track));
            } else if (arguments.has("paths")) {
                session.data(track.location());
            } else {
                table.row(LibraryText.row(track));
            }
        }
        if (!arguments.has("json") && !arguments.has("paths") && shown > 0) {
            for (String line : table.lines()) {
                session.data(line);
            }
        }
        if (found.length == 0) {
            session.remark(
                    "nothing found for \"" + LibraryText.shown(query) + "\" among " + library.size() + " tracks");
        }
        return Program.DONE;
    }

    private static int list(boolean json, Library library, Session session) throws Failure {
        Table table = new Table("lrrl").row("Folder", "Tracks", "Missing", "");
        for (String folder : library.watched()) {
            int[] tracks = library.below(folder);
            int missing = 0;
            for (int track : tracks) {
                missing += library.missing(track) ? 1 : 0;
            }
            boolean there = Files.isDirectory(Path.of(folder));
            if (json) {
                session.data(new JsonObject()
                        .add("folder", folder)
                        .add("tracks", tracks.length)
                        .add("missing", missing)
                        .add("present", there)
                        .toString());
            } else {
                table.row(
                        LibraryText.line(folder),
                        Integer.toString(tracks.length),
                        Integer.toString(missing),
                        there ? "" : "not there");
            }
        }
        if (library.watched().isEmpty()) {
            session.remark("the library has no folder yet; add one: rusty-audio library add DIR");
        } else if (!json) {
            for (String line : table.lines()) {
                session.data(line);
            }
        }
        return Program.DONE;
    }

    private static int forget(List<String> words, LibraryStore store, Session session) throws Failure {
        Library library = store.library();
        List<String> watched = new ArrayList<>(library.watched());
        List<String> forgotten = new ArrayList<>();
        for (String word : words) {
            String folder = Scanner.asFolder(path(word));
            int[] tracks = library.below(folder);
            boolean known = watched.removeIf(other -> other.startsWith(folder));
            if (!known && tracks.length == 0) {
                throw new Failure(word + ": is no folder of the library; see: rusty-audio library list");
            }
            if (!known && watched.stream().anyMatch(folder::startsWith)) {
                throw new Failure(
                        word + ": lies in a folder that is remembered, and would come back with the next scan;"
                                + " forget that one: rusty-audio library list");
            }
            for (int track : tracks) {
                forgotten.add(library.location(track));
            }
        }
        store.save(new LibraryChanges(List.of(), forgotten, watched));
        store.publish();
        session.remark(forgotten.size() + " tracks forgotten; the files stay");
        return Program.DONE;
    }

    private static Path path(String word) throws Failure {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new Failure("\"" + word + "\": not a file name on this system; check it", e);
        }
    }
}
