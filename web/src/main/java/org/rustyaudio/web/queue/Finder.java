package org.rustyaudio.web.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.queue.QueueEntry;

/// Finds entries by words of their title, artist and album, in any order. What it has read it keeps, so that the next
/// letter typed costs little.
final class Finder {

    private record Text(TrackDetails details, String words) {}

    private final Details details;
    private final Map<Long, Text> texts = new HashMap<>();

    /// Where what is known of a track comes from.
    @FunctionalInterface
    interface Details {
        TrackDetails of(QueueEntry entry);
    }

    Finder(Details details) {
        this.details = details;
    }

    /// The indexes of the entries that hold every word; all of them when nothing is asked.
    int[] find(List<QueueEntry> entries, String wanted) {
        List<String> words = words(wanted);
        int[] found = new int[entries.size()];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (holds(entries.get(i), words)) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static List<String> words(String wanted) {
        List<String> words = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(wanted.toLowerCase(Locale.ROOT));
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return words;
    }

    private boolean holds(QueueEntry entry, List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        TrackDetails known = details.of(entry);
        Text text = texts.get(entry.id());
        if (text == null || !text.details().equals(known)) {
            text = new Text(
                    known, (known.title() + " " + known.artist() + " " + known.album()).toLowerCase(Locale.ROOT));
            texts.put(entry.id(), text);
        }
        for (String word : words) {
            if (!text.words().contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// Forgets everything; for when the queue was emptied.
    void forget() {
        texts.clear();
    }
}
