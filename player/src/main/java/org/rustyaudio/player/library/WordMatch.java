package org.rustyaudio.player.library;

import org.jspecify.annotations.Nullable;

/// What one word of a query is worth in every text of the library, and from that in every track. Immutable once made.
///
/// A word that goes on from another is looked for only where that one is: a letter more costs what the letters before
/// left over.
final class WordMatch {

    /// For a field: what a word at its start, at the start of a word, and inside one is worth.
    private static final int[] TITLE = {14, 10, 4};

    private static final int[] ARTIST = {13, 9, 3};
    private static final int[] ALBUM = {12, 8, 2};
    private static final int[] FOLDER = {6, 5, 1};

    private final byte[] word;
    private final byte[] titles;
    private final byte[] names;
    private final byte[] albums;
    private final byte[] folders;
    /// For each track the most that its texts give; 0 where the word is in none.
    final byte[] best;

    /// @param shorter a match of a word that `word` begins with, or null
    WordMatch(Columns columns, byte[] word, @Nullable WordMatch shorter) {
        this.word = word;
        titles = score(columns.foldedTitles, word, TITLE, shorter == null ? null : shorter.titles);
        names = score(columns.foldedNames, word, ARTIST, shorter == null ? null : shorter.names);
        albums = score(columns.foldedAlbumTitles, word, ALBUM, shorter == null ? null : shorter.albums);
        folders = score(columns.foldedFolders, word, FOLDER, shorter == null ? null : shorter.folders);
        byte[] tracks = new byte[columns.size];
        int[] artist = columns.artist;
        int[] albumArtist = columns.albumArtist;
        int[] albumTitle = columns.albumTitle;
        int[] folder = columns.folder;
        for (int i = 0; i < tracks.length; i++) {
            int most = titles[i];
            int other = names[artist[i]];
            most = other > most ? other : most;
            other = names[albumArtist[i]];
            most = other > most ? other : most;
            other = albums[albumTitle[i]];
            most = other > most ? other : most;
            other = folders[folder[i]];
            tracks[i] = (byte) (other > most ? other : most);
        }
        best = tracks;
    }

    private static byte[] score(TextPool pool, byte[] word, int[] worth, byte @Nullable [] among) {
        byte[] points = new byte[pool.size()];
        if (among == null) {
            pool.score(word, worth[0], worth[1], worth[2], points);
        } else {
            pool.scoreAmong(among, word, worth[0], worth[1], worth[2], points);
        }
        return points;
    }

    boolean isOf(byte[] other) {
        return other.length == word.length && begins(other);
    }

    /// Whether `other` is this word and more.
    boolean begins(byte[] other) {
        if (other.length < word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (other[i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
