package org.rustyaudio.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.rustyaudio.cli.library.LibraryStore;
import org.rustyaudio.player.gain.GainTags;
import org.rustyaudio.player.library.Column;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryChanges;
import org.rustyaudio.player.library.LibraryTrack;

/// Cost of a large library: `LibraryFigures TRACKS FOLDER` makes one there and prints memory, load, search and sort,
/// times as processor time.
public final class LibraryFigures {

    private static final long SEED = 1;
    private static final int QUERIES = 300;
    private static final String[] WORDS = {
        "love",
        "night",
        "the",
        "of",
        "Björk",
        "sun",
        "river",
        "Café",
        "blue",
        "train",
        "home",
        "dance",
        "fire",
        "Ørsted",
        "silent",
        "dream",
        "heart",
        "road",
        "storm",
        "star",
        "light",
        "shadow",
        "winter",
        "golden",
        "machine",
        "ghost",
        "summer",
        "velvet",
        "electric",
        "radio",
        "ocean",
        "Москва",
        "夜",
        "live",
        "remix",
        "part",
        "song",
        "and",
        "you"
    };

    private LibraryFigures() {}

    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[0]);
        Path folder = Path.of(args[1]);
        Random random = new Random(SEED);
        LibraryStore writer = new LibraryStore(folder);
        writer.load();
        writer.save(new LibraryChanges(tracks(count, random), List.of(), List.of("/home/anna/Music/")));
        long began = now();
        writer.publish();
        say("publish (index, compact)", millis(began), "ms");
        say("file", Files.size(folder.resolve("library.db")) / (double) count, "bytes a track");

        long before = used();
        LibraryStore store = new LibraryStore(folder);
        began = now();
        store.load();
        say("first load", millis(began), "ms");
        say("memory", (used() - before) / (double) count, "bytes a track");
        for (int i = 0; i < 5; i++) {
            began = now();
            new LibraryStore(folder).load();
        }
        say("warm load", millis(began), "ms");

        Library library = store.library();
        keystrokes(library, random, "first 300 keystrokes");
        keystrokes(library, random, "next 300 keystrokes");
        int[] all = library.search("");
        for (Column column : List.of(Column.TITLE, Column.ARTIST, Column.ADDED)) {
            began = now();
            library.sorted(all, column, false);
            double first = millis(began);
            began = now();
            library.sorted(all, column, true);
            say("sort by " + column + ", first", first, "ms");
            say("sort by " + column + ", again", millis(began), "ms");
        }
    }

    /// Queries as they are typed: one letter more each time.
    private static void keystrokes(Library library, Random random, String label) {
        double[] times = new double[QUERIES];
        int at = 0;
        while (at < QUERIES) {
            String query = WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)];
            for (int length = 1; length <= query.length() && at < QUERIES; length++) {
                long began = now();
                library.search(query.substring(0, length));
                times[at++] = millis(began);
            }
        }
        Arrays.sort(times);
        say(label + ", p50", times[QUERIES / 2], "ms");
        say(label + ", p99", times[QUERIES * 99 / 100], "ms");
        say(label + ", worst", times[QUERIES - 1], "ms");
    }

    private static List<LibraryTrack> tracks(int count, Random random) {
        List<LibraryTrack> tracks = new ArrayList<>();
        while (tracks.size() < count) {
            String artist = words(random, 2);
            for (int album = 1 + random.nextInt(5); album > 0; album--) {
                String title = words(random, 3);
                int year = 1960 + random.nextInt(66);
                String folder = "/home/anna/Music/" + artist + "/" + title + "/";
                for (int number = 1; number <= 12 && tracks.size() < count; number++) {
                    String name = words(random, 4);
                    tracks.add(new LibraryTrack(
                            folder + number + " " + name + " " + tracks.size() + ".flac",
                            name,
                            artist,
                            artist,
                            title,
                            "Genre " + random.nextInt(40),
                            year,
                            number,
                            1,
                            random.nextInt(400),
                            new GainTags(-7.5, 0.97, -7, 0.99),
                            false,
                            1_700_000_000L,
                            30_000_000,
                            1_700_000_000_000L,
                            false));
                }
            }
        }
        return tracks;
    }

    private static String words(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(i == 1 ? "" : " ");
        }
        return text.toString();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// Processor time of this thread: what else the machine does is not counted.
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double millis(long beganNanos) {
        return (now() - beganNanos) / 1e6;
    }

    private static void say(String what, double value, String unit) {
        System.out.println(String.format(Locale.ROOT, "%-34s %10.2f %s", what, value, unit));
    }
}
