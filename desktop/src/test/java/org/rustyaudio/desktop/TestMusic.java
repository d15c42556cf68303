package org.rustyaudio.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.desktop.library.MusicLibrary;
import org.rustyaudio.faceplate.library.LibraryWork;
import org.rustyaudio.player.gain.GainTags;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryChanges;
import org.rustyaudio.player.library.LibraryTrack;
import org.rustyaudio.player.playlist.ShelvedPlaylist;

/// A library of two albums that only notes what is asked of it.
final class TestMusic implements MusicLibrary {

    volatile Library library = Library.EMPTY.with(new LibraryChanges(
            List.of(
                    track(0, 1, "Pier Eleven"),
                    track(0, 2, "Low Tide"),
                    track(0, 3, "Night Ferry"),
                    track(1, 1, "Green Corridor"),
                    track(1, 2, "Ochre " + "x".repeat(10_000)),
                    track(1, 3, "שלום 🎵 \u202eevil")),
            List.of(),
            List.of("/music/")));
    volatile List<ShelvedPlaylist> playlists = List.of();
    volatile String lastPlaylist = "";
    volatile LibraryWork work = LibraryWork.NONE;
    final List<String> asked = new ArrayList<>();

    static LibraryTrack track(int album, int number, String title) {
        String name = album == 0 ? "Harbour Lights" : "Field Studies";
        String artist = album == 0 ? "Lumen Coast" : "Ida Vintersen";
        return new LibraryTrack(
                "/music/" + name + "/" + number + ".flac",
                title,
                artist,
                "",
                name,
                "Rock",
                2021 - album,
                number,
                1,
                200 + number,
                GainTags.NONE,
                false,
                1_000 + number,
                10,
                10,
                album == 1 && number == 2);
    }

    @Override
    public Library library() {
        return library;
    }

    @Override
    public List<ShelvedPlaylist> playlists() {
        return playlists;
    }

    @Override
    public void saved(Path playlist) {
        asked.add("saved " + playlist);
    }

    @Override
    public String lastPlaylist() {
        return lastPlaylist;
    }

    @Override
    public void used(String playlist) {
        lastPlaylist = playlist;
    }

    @Override
    public void rename(String playlist, String name) {
        asked.add("rename " + playlist + " to " + name);
    }

    @Override
    public void delete(String playlist) {
        asked.add("delete " + playlist);
    }

    @Override
    public LibraryWork work() {
        return work;
    }

    @Override
    public void add(List<Path> folders) {
        asked.add("add " + folders);
    }

    @Override
    public void forget(String path) {
        asked.add("forget " + path);
    }

    @Override
    public void scan() {
        asked.add("scan");
    }

    @Override
    public void measure() {
        asked.add("measure");
    }

    @Override
    public void stop() {
        asked.add("stop");
    }
}
