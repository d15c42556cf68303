package org.rustyaudio.player.library;

import java.util.ArrayList;
import java.util.List;

/// Albums and artists as texts and numbers, and back.
final class Shelving {

    private static final int ALBUM_NUMBERS = 3;
    private static final int ARTIST_NUMBERS = 4;

    private Shelving() {}

    static TextPool albumArtists(List<Album> albums) {
        TextPool.Builder texts = new TextPool.Builder(albums.size());
        albums.forEach(album -> texts.add(album.artist()));
        return texts.build();
    }

    static TextPool albumTitles(List<Album> albums) {
        TextPool.Builder texts = new TextPool.Builder(albums.size());
        albums.forEach(album -> texts.add(album.title()));
        return texts.build();
    }

    static int[] albumNumbers(List<Album> albums) {
        int[] numbers = new int[albums.size() * ALBUM_NUMBERS];
        int next = 0;
        for (Album album : albums) {
            numbers[next++] = album.year();
            numbers[next++] = album.first();
            numbers[next++] = album.end();
        }
        return numbers;
    }

    static List<Album> albums(TextPool artists, TextPool titles, int[] numbers) {
        List<Album> albums = new ArrayList<>(artists.size());
        for (int i = 0; i < artists.size(); i++) {
            int at = i * ALBUM_NUMBERS;
            albums.add(new Album(artists.get(i), titles.get(i), numbers[at], numbers[at + 1], numbers[at + 2]));
        }
        return albums;
    }

    static TextPool artistNames(List<Artist> artists) {
        TextPool.Builder texts = new TextPool.Builder(artists.size());
        artists.forEach(artist -> texts.add(artist.name()));
        return texts.build();
    }

    static int[] artistNumbers(List<Artist> artists) {
        int[] numbers = new int[artists.size() * ARTIST_NUMBERS];
        int next = 0;
        for (Artist artist : artists) {
            numbers[next++] = artist.firstAlbum();
            numbers[next++] = artist.endAlbum();
            numbers[next++] = artist.first();
            numbers[next++] = artist.end();
        }
        return numbers;
    }

    static List<Artist> artists(TextPool names, int[] numbers) {
        List<Artist> artists = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            int at = i * ARTIST_NUMBERS;
            artists.add(new Artist(names.get(i), numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]));
        }
        return artists;
    }
}
