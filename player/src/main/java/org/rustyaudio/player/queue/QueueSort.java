package org.rustyaudio.player.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.playlist.NaturalOrder;

/// Orders a queue can be put into. Numbers compare by value, "The", "A" and "An" are left out, what is unknown comes
/// last, and what is equal stays as it is.
public enum QueueSort {
    TITLE("Title"),
    /// An artist's tracks stand by album.
    ARTIST("Artist"),
    /// An album's tracks stand by disc and number.
    ALBUM("Album"),
    LENGTH("Length"),
    /// By folder and name.
    FILE("File");

    private final String title;

    QueueSort(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    private record Entry(int index, String location, TrackDetails details) {}

    /// The order for [QueueEdits#arrange]; the other way round where the entries stand in it already.
    public int[] order(List<QueueEntry> entries, Function<Track, TrackDetails> details) {
        List<Entry> sorted = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Track track = entries.get(i).track();
            sorted.add(new Entry(i, track.location(), details.apply(track)));
        }
        sorted.sort(comparator());
        int last = sorted.size() - 1;
        boolean already = true;
        for (int i = 0; i <= last; i++) {
            already &= sorted.get(i).index == i;
        }
        int[] order = new int[last + 1];
        for (int i = 0; i <= last; i++) {
            order[i] = sorted.get(already ? last - i : i).index;
        }
        return order;
    }

    private Comparator<Entry> comparator() {
        return switch (this) {
            case TITLE -> (a, b) -> texts(a.details.title(), b.details.title());
            case ARTIST ->
                (a, b) -> {
                    int order = texts(a.details.artist(), b.details.artist());
                    return order != 0 ? order : albums(a.details, b.details);
                };
            case ALBUM -> (a, b) -> albums(a.details, b.details);
            case LENGTH -> (a, b) -> Double.compare(length(a.details), length(b.details));
            case FILE -> (a, b) -> NaturalOrder.compare(a.location, b.location);
        };
    }

    private static int albums(TrackDetails a, TrackDetails b) {
        int order = texts(a.album(), b.album());
        order = order != 0 ? order : Integer.compare(a.discNumber(), b.discNumber());
        return order != 0 ? order : Integer.compare(a.trackNumber(), b.trackNumber());
    }

    private static double length(TrackDetails details) {
        return details.durationSeconds() > 0 ? details.durationSeconds() : Double.MAX_VALUE;
    }

    private static int texts(String a, String b) {
        return a.isEmpty() || b.isEmpty()
                ? Boolean.compare(a.isEmpty(), b.isEmpty())
                : NaturalOrder.compare(key(a), key(b));
    }

    private static String key(String text) {
        for (String article : new String[] {"the ", "a ", "an "}) {
            if (text.length() > article.length() && text.regionMatches(true, 0, article, 0, article.length())) {
                return text.substring(article.length());
            }
        }
        return text;
    }
}
