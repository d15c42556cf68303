package org.rustyaudio.player.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rustyaudio.player.gain.GainTags;

/// Music that nobody made: as many tracks as wanted, the same for the same seed.
final class RandomLibrary {

    private static final String[] SYLLABLES = {
        "ba", "lo", "Mé", "tri", "ño", "Ka", "sün", "ver", "ø", "ian", "STO", "ne", "ß", "he", "ar", "Ж", "да", "星",
        "夜", "עב", "🎵", "é", "in", "the", "of", "1", "22", "O'", "-"
    };

    private final Random random;

    RandomLibrary(long seed) {
        random = new Random(seed);
    }

    List<LibraryTrack> tracks(int count) {
        List<LibraryTrack> tracks = new ArrayList<>();
        while (tracks.size() < count) {
            String artist = words(1 + random.nextInt(3));
            int albums = 1 + random.nextInt(5);
            for (int a = 0; a < albums; a++) {
                String album = random.nextInt(12) == 0 ? "" : words(1 + random.nextInt(4));
                int year = random.nextInt(5) == 0 ? 0 : 1950 + random.nextInt(76);
                boolean various = random.nextInt(15) == 0;
                String folder = "/music/" + artist.replace('/', '_') + "/" + album + " " + a + "/";
                int length = 1 + random.nextInt(20);
                for (int t = 1; t <= length && tracks.size() < count; t++) {
                    tracks.add(new LibraryTrack(
                            folder + t + " " + tracks.size() + ".flac",
                            words(1 + random.nextInt(5)),
                            various ? words(2) : artist,
                            random.nextInt(3) == 0 ? artist : "",
                            album,
                            random.nextInt(4) == 0 ? "" : "Genre " + random.nextInt(30),
                            year,
                            random.nextInt(10) == 0 ? 0 : t,
                            random.nextInt(3),
                            random.nextInt(20) == 0 ? -1 : random.nextInt(600_000) / 1024f,
                            random.nextBoolean()
                                    ? GainTags.NONE
                                    : new GainTags(random.nextInt(99) / -8f, 0.5f, Double.NaN, Double.NaN),
                            random.nextBoolean(),
                            1_700_000_000L + random.nextInt(90_000_000),
                            random.nextInt(50_000_000),
                            1_700_000_000_000L + random.nextInt(2_000_000_000),
                            random.nextInt(50) == 0));
                }
            }
        }
        return tracks;
    }

    String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ");
            int syllables = 1 + random.nextInt(4);
            for (int s = 0; s < syllables; s++) {
                text.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
        }
        return text.toString();
    }

    static Library library(List<LibraryTrack> tracks, String... watched) {
        return Library.EMPTY.with(new LibraryChanges(tracks, List.of(), List.of(watched)));
    }

    /// A track of which only what is named matters.
    static LibraryTrack track(
            String location, String title, String artist, String albumArtist, String album, int number) {
        return new LibraryTrack(
                location,
                title,
                artist,
                albumArtist,
                album,
                "",
                0,
                number,
                0,
                -1,
                GainTags.NONE,
                false,
                0,
                1,
                1,
                false);
    }
}
