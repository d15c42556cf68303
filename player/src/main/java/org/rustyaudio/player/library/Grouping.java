package org.rustyaudio.player.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sorts tracks into albums, albums under artists, and all of it into the library's own order. One thread.
///
/// An album is its title and its artist. Where no tag names the album's artist, the tracks of one folder and title
/// decide: one artist, or one that the others only add guests to, is the album's; several make it "Various Artists".
final class Grouping {

    static final String VARIOUS = "Various Artists";

    /// Order of the tracks: indexes into the list they came in.
    final int[] order;
    /// For each track of the list, its album.
    final int[] albumOf;
    /// In the library's order.
    final List<Album> albums = new ArrayList<>();

    final List<Artist> artists = new ArrayList<>();

    private record Shared(String folder, String album) {}

    private record Key(int artist, int title) {}

    Grouping(List<LibraryTrack> tracks) {
        int count = tracks.size();
        Map<Shared, String> shared = shared(tracks);
        Names artistNames = new Names();
        Names titleNames = new Names();
        int[] artist = new int[count];
        int[] title = new int[count];
        for (int i = 0; i < count; i++) {
            LibraryTrack track = tracks.get(i);
            artist[i] = artistNames.of(artistOf(track, shared));
            title[i] = titleNames.of(track.album());
        }
        int[] sameArtist = artistNames.sameFolded();
        int[] sameTitle = titleNames.sameFolded();
        Map<Key, Integer> numbers = new HashMap<>();
        List<Key> keys = new ArrayList<>();
        List<Integer> years = new ArrayList<>();
        int[] number = new int[count];
        for (int i = 0; i < count; i++) {
            Key key = new Key(sameArtist[artist[i]], sameTitle[title[i]]);
            Integer known = numbers.get(key);
            if (known == null) {
                known = keys.size();
                numbers.put(key, known);
                keys.add(key);
                years.add(0);
            }
            number[i] = known;
            int year = tracks.get(i).year();
            int before = years.get(known);
            if (year > 0 && (before == 0 || year < before)) {
                years.set(known, year);
            }
        }
        int[] place = places(keys, years, artistNames, titleNames);
        Integer[] sorted = new Integer[count];
        for (int i = 0; i < count; i++) {
            number[i] = place[number[i]];
            sorted[i] = i;
        }
        albumOf = number;
        Arrays.sort(sorted, (a, b) -> {
            int byAlbum = Integer.compare(number[a], number[b]);
            return byAlbum != 0 ? byAlbum : inAlbum(tracks.get(a), tracks.get(b));
        });
        order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = sorted[i];
        }
        list(keys, years, place, artistNames, titleNames);
    }

    private static int inAlbum(LibraryTrack a, LibraryTrack b) {
        int order = Integer.compare(a.discNumber(), b.discNumber());
        if (order == 0) {
            order = Integer.compare(known(a.trackNumber()), known(b.trackNumber()));
        }
        if (order == 0) {
            order = SortKey.of(a.title()).compareTo(SortKey.of(b.title()));
        }
        return order != 0 ? order : a.location().compareTo(b.location());
    }

    private static int known(int number) {
        return number == 0 ? Integer.MAX_VALUE : number;
    }

    private static int[] places(List<Key> keys, List<Integer> years, Names artistNames, Names titleNames) {
        int[] artistRank = SortKey.ranks(artistNames.toArray());
        int[] titleRank = SortKey.ranks(titleNames.toArray());
        Integer[] sorted = new Integer[keys.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = i;
        }
        Arrays.sort(sorted, (a, b) -> {
            Key ka = keys.get(a);
            Key kb = keys.get(b);
            int order = Integer.compare(artistRank[ka.artist()], artistRank[kb.artist()]);
            if (order == 0) {
                order = Integer.compare(ka.artist(), kb.artist());
            }
            if (order == 0) {
                order = Boolean.compare(
                        titleNames.get(ka.title()).isEmpty(),
                        titleNames.get(kb.title()).isEmpty());
            }
            if (order == 0) {
                order = Integer.compare(known(years.get(a)), known(years.get(b)));
            }
            if (order == 0) {
                order = Integer.compare(titleRank[ka.title()], titleRank[kb.title()]);
            }
            return order != 0 ? order : Integer.compare(ka.title(), kb.title());
        });
        int[] place = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            place[sorted[i]] = i;
        }
        return place;
    }

    private void list(List<Key> keys, List<Integer> years, int[] place, Names artistNames, Names titleNames) {
        int[] at = new int[keys.size()];
        for (int i = 0; i < at.length; i++) {
            at[place[i]] = i;
        }
        int from = 0;
        int firstAlbum = 0;
        int firstTrack = 0;
        for (int album = 0; album < at.length; album++) {
            Key key = keys.get(at[album]);
            int end = from;
            while (end < order.length && albumOf[order[end]] == album) {
                end++;
            }
            String name = artistNames.get(key.artist());
            albums.add(new Album(name, titleNames.get(key.title()), years.get(at[album]), from, end));
            from = end;
            boolean last = album + 1 == at.length || keys.get(at[album + 1]).artist() != key.artist();
            if (last) {
                artists.add(new Artist(name, firstAlbum, album + 1, firstTrack, end));
                firstAlbum = album + 1;
                firstTrack = end;
            }
        }
    }

    private static String artistOf(LibraryTrack track, Map<Shared, String> shared) {
        if (!track.albumArtist().isEmpty()) {
            return track.albumArtist();
        }
        if (track.album().isEmpty()) {
            return track.artist();
        }
        return shared.getOrDefault(sharedKey(track), track.artist());
    }

    private static Shared sharedKey(LibraryTrack track) {
        return new Shared(LibraryTrack.folderOf(track.location()), track.album());
    }

    private static Map<Shared, String> shared(List<LibraryTrack> tracks) {
        Map<Shared, String> shared = new HashMap<>();
        for (LibraryTrack track : tracks) {
            if (!track.albumArtist().isEmpty() || track.album().isEmpty()) {
                continue;
            }
            Shared key = sharedKey(track);
            String before = shared.get(key);
            String now = before == null ? track.artist() : common(before, track.artist());
            if (!now.equals(before)) {
                shared.put(key, now);
            }
        }
        return shared;
    }

    private static String common(String a, String b) {
        if (a.equals(b) || b.isEmpty() || withGuests(b, a) || Folding.fold(a).equals(Folding.fold(b))) {
            return a;
        }
        return a.isEmpty() || withGuests(a, b) ? b : VARIOUS;
    }

    /// Whether `longer` is `artist` and somebody beside them, as in "Muse feat. Somebody".
    private static boolean withGuests(String longer, String artist) {
        return !artist.isEmpty()
                && longer.length() > artist.length() + 1
                && longer.startsWith(artist)
                && " ,;/&(".indexOf(longer.charAt(artist.length())) >= 0;
    }
}
